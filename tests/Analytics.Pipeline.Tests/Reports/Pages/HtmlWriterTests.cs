using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Tests.Reports.Pages;

public sealed class HtmlWriterTests
{
    [Theory]
    [InlineData("<script>", "&lt;script&gt;")]
    [InlineData("a & b", "a &amp; b")]
    [InlineData("\"'", "&quot;&#39;")]
    [InlineData("张三", "张三")]
    [InlineData("a\u0000\u202eb", "a\uFFFD\uFFFDb")]
    public void Text_AnyText_IsEncoded(string text, string expected)
    {
        using var output = new StringWriter();
        var html = new HtmlWriter(output);
        html.Text("p", text, ("title", text));
        Assert.Equal($"<p title=\"{expected}\">{expected}</p>", output.ToString());
    }

    [Fact]
    public void Begin_NullAttribute_IsLeftOut()
    {
        using var output = new StringWriter();
        var html = new HtmlWriter(output);
        using (html.Begin("span", ("class", null), ("id", "x")))
        {
            html.Number(1234567);
        }

        Assert.Equal("<span id=\"x\">1,234,567</span>", output.ToString());
    }
}

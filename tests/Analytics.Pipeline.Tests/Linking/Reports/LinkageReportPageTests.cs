using System.Text.RegularExpressions;
using System.Xml.Linq;
using Analytics.Linkage;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Tests.Linking.Reports;

public sealed partial class LinkageReportPageTests
{
    [Theory]
    [InlineData(ReportLanguage.Chinese)]
    [InlineData(ReportLanguage.English)]
    public void Page_AnyLanguage_IsWellFormedAndWhole(ReportLanguage language)
    {
        var page = Parse(SampleLinkage.Page(SampleLinkage.People, SampleLinkage.PeopleIds, language));
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Subset(ids.ToHashSet(), new HashSet<string> { "summary", "columns", "blocking", "weights", "pairs", "scores", "thresholds", "unlinkables", "clusters", "diagnostics", "training" });
        Assert.All(page.Descendants("a"), link => Assert.Contains(((string)link.Attribute("href")!)[1..], ids));
        Assert.All(page.Descendants("section"), section => Assert.NotEmpty(section.Elements("h2")));
        Assert.All(
            page.Descendants("svg").Where(drawing => (string?)drawing.Attribute("aria-hidden") != "true"),
            drawing => Assert.False(string.IsNullOrWhiteSpace((string?)drawing.Attribute("aria-label"))));
        Assert.All(
            page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "x" or "width"),
            attribute => Assert.DoesNotMatch("NaN|∞|Infinity", attribute.Value));
    }

    [Fact]
    public void Page_PersonalNumbers_AreMaskedAndNothingElse()
    {
        var result = SampleLinkage.People;
        var page = SampleLinkage.Page(result, SampleLinkage.PeopleIds);
        var kinds = result.Report.Columns.ToDictionary(column => column.Name, column => column.Kind);

        Assert.Equal((ColumnKind.Identifier, ColumnKind.Telephone, ColumnKind.Email), (kinds["身份证号"], kinds["手机"], kinds["邮箱"]));
        foreach (var column in (string[])["身份证号", "手机", "邮箱"])
        {
            Assert.All(SampleLinkage.Values(result, column), value => Assert.DoesNotContain(value, page, StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotMatch("[0-9]{15,}|29[0-9]{9,}|13[89][0-9]{8}", page);
        Assert.Matches(@"29[0-9]{2}\*{10}[0-9X]{4}", page);
        Assert.Contains(SampleLinkage.Values(result, "姓名"), name => page.Contains(name, StringComparison.Ordinal));
        Assert.Contains(SampleLinkage.PeopleIds, id => page.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_HostileText_IsEncoded()
    {
        var page = SampleLinkage.Page(SampleLinkage.People, SampleLinkage.PeopleIds);

        Assert.Contains("&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;甲研究所", page, StringComparison.Ordinal);
        Assert.Contains("人员 &lt;1&gt;.xlsx", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Page_OtherThreads_HasSameBytes()
    {
        var page = SampleLinkage.Page(SampleLinkage.People, SampleLinkage.PeopleIds);

        Assert.Equal(page, SampleLinkage.Page(SampleLinkage.People, SampleLinkage.PeopleIds));
        Assert.Equal(page, SampleLinkage.Page(SampleLinkage.PeopleOn(threads: 1), SampleLinkage.PeopleIds));
    }

    [Fact]
    public void Page_Chinese_KnowsEveryLevelAndReason()
    {
        var page = Parse(SampleLinkage.Page(SampleLinkage.People, SampleLinkage.PeopleIds));
        var labels = page.Descendants("table").Where(table => (string?)table.Attribute("class") == "levels chart").Descendants("th")
            .Where(cell => (string?)cell.Attribute("scope") == "row").Select(cell => cell.Value);
        var reasons = page.Descendants("td").Where(cell => (string?)cell.Attribute("class") == "message").Select(cell => cell.Value);

        Assert.All(labels.Concat(reasons), text => Assert.DoesNotMatch("[a-z]{2,}", text.Replace("Jaro–Winkler", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Page_English_HasNoChineseOfItsOwn()
    {
        var page = Parse(SampleLinkage.Page(SampleLinkage.Overlapping, SampleLinkage.OverlappingIds, ReportLanguage.English));

        Assert.Equal("en", (string?)page.Root!.Attribute("lang"));
        Assert.All(
            page.Descendants("main").Single().DescendantNodes().OfType<XText>(),
            text => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", text.Value));
    }

    [Fact]
    public void Page_Figures_AreTheResults()
    {
        var result = SampleLinkage.Overlapping;
        var page = Parse(SampleLinkage.Page(result, SampleLinkage.OverlappingIds, ReportLanguage.English));
        var figures = page.Descendants("li").Elements("span").Where(span => (string?)span.Attribute("class") == "value").Select(span => span.Value).ToArray();

        Assert.Equal(result.Matches.Count().ToString("N0", System.Globalization.CultureInfo.InvariantCulture), figures[0]);
        Assert.Equal("1,000", figures[1]);
        Assert.Equal(result.Report.Compared.ToString("N0", System.Globalization.CultureInfo.InvariantCulture), figures[2]);
        Assert.Equal(result.Clusters.Distinct().Count().ToString("N0", System.Globalization.CultureInfo.InvariantCulture), figures[4]);
    }

    [Fact]
    public void Page_GivenModel_SaysSo()
    {
        var people = SampleLinkage.People;
        var again = Linker.Run(people.Table, people.Model, new LinkageOptions { Threads = 2 });
        var page = SampleLinkage.Page(again, SampleLinkage.PeopleIds);

        Assert.Contains("使用给定的模型；", page, StringComparison.Ordinal);
        Assert.Contains("没有训练", page, StringComparison.Ordinal);
        Assert.All(SampleLinkage.Values(people, "身份证号"), value => Assert.DoesNotContain(value, page, StringComparison.Ordinal));
        _ = Parse(page);
    }

    [Fact]
    public void Page_Link_NamesTheLeftRecordFirst()
    {
        var page = Parse(SampleLinkage.Page(SampleLinkage.Link, [.. SampleLinkage.PeopleIds.Reverse()]));
        var titles = page.Descendants("article").Select(card => card.Descendants("h3").Single().Value.Split(" × ")).ToArray();

        Assert.NotEmpty(titles);
        Assert.All(titles, title => Assert.True(string.CompareOrdinal(title[0], "R449") > 0 && string.CompareOrdinal(title[1], "R450") < 0));
    }

    [Fact]
    public void Page_HardlyAnyRecords_IsWellFormed()
    {
        var name = new TextColumnBuilder("#姓名");
        foreach (var text in (string[])["张伟", "李强", "王芳", "张伟"])
        {
            name.Add(text);
        }

        var result = Linker.Run(new LinkageTable([name.Build()]), new LinkageOptions { Threads = 1 });
        var page = Parse(SampleLinkage.Page(result, ["1", "2", "3", "4"]));

        Assert.Contains(page.Descendants("th"), cell => cell.Value == "#姓名");
    }

    [Fact]
    public void Write_TooFewIds_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SampleLinkage.Page(SampleLinkage.People, ["1", "2"]));

    // HTML's void elements have no end, and its scripts and styles are no markup; all else this page writes as XML would have it.
    private static XDocument Parse(string page)
    {
        var text = page.Replace("<!doctype html>", "", StringComparison.Ordinal);
        text = ScriptOrStyle().Replace(text, "");
        return XDocument.Parse(Meta().Replace(text, "$0</meta>"));
    }

    [GeneratedRegex("<(script|style)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("<meta[^>]*>")]
    private static partial Regex Meta();
}

using Analytics.Linkage.Columns;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tests.Columns;

namespace Analytics.Linkage.Tests.Expressions;

public sealed class ValueFunctionTests
{
    [Fact]
    public void RareWord_IsTheRarestOfItsPartThatIsKnownAndNotTooCommon()
    {
        var words = new WordFrequencies(new Dictionary<string, double> { ["the"] = 0.4, ["pump"] = 0.02, ["gx12"] = 0.002, ["rotary"] = 0.004, ["oil"] = 0.006, ["seal"] = 0.008 }, 0.0001);
        var function = ValueFunction.All["rare_word"];
        string[] found = [.. Enumerable.Range(1, 4).Select(part => function.Apply("the rotary pump gx-12 unseen oil seal", part, words)).Where(word => word.Length > 0)];

        // 2·√0.0001 is 0.02: "the" is too common; of each part at most one; the rarest of all leads its own.
        Assert.InRange(found.Length, 1, 4);
        Assert.Contains("gx12", found);
        Assert.All(found, word => Assert.Contains(word, new[] { "pump", "gx12", "rotary", "oil", "seal" }));
        Assert.Equal(found, Enumerable.Range(1, 4).Select(part => function.Apply("seal oil gx12 pump the rotary", part, words)).Where(word => word.Length > 0));
        Assert.Equal("", function.Apply("anything", 1));
    }

    [Theory]
    [InlineData("prefix", "anna", 3, "ann")]
    [InlineData("prefix", "anna", 4, "anna")]
    [InlineData("prefix", "anna", 5, "")]
    [InlineData("suffix", "13812345678", 4, "5678")]
    [InlineData("suffix", "567", 4, "")]
    [InlineData("year", "19990102", null, "1999")]
    [InlineData("year", "19990000", null, "1999")]
    [InlineData("year", "yesterday", null, "")]
    [InlineData("year", "1999010", null, "")]
    [InlineData("year_month", "19990102", null, "199901")]
    [InlineData("year_month", "19990000", null, "")]
    [InlineData("month_day", "19990102", null, "0102")]
    [InlineData("month_day", "19991200", null, "")]
    [InlineData("month_day", "19990000", null, "")]
    [InlineData("digits", "flat 12b, 7", null, "127")]
    [InlineData("digits", "none", null, "")]
    [InlineData("letters", "12 rue été 3", null, "rueété")]
    [InlineData("letters", "张伟1", null, "张伟")]
    [InlineData("word", "jean-luc o'neil", 1, "jean")]
    [InlineData("word", "jean-luc o'neil", 4, "neil")]
    [InlineData("word", "jean", 2, "")]
    [InlineData("last_word", "jean-luc picard", null, "picard")]
    [InlineData("last_word", "---", null, "")]
    [InlineData("sorted_words", "wei zhang", null, "wei zhang")]
    [InlineData("sorted_words", "zhang, wei", null, "wei zhang")]
    [InlineData("longest_word", "hard drive enclosure", null, "enclosure")]
    [InlineData("longest_word", "ab cd, ef", null, "ab")]
    [InlineData("longest_word", "--", null, "")]
    [InlineData("code_word", "seagate goflex 500 gb usb 3.0 drive stbf500101 black", null, "stbf500101")]
    [InlineData("code_word", "projection screen 27639, 72 x 96", null, "27639")]
    [InlineData("code_word", "pump (gx-12/b) 100200300", null, "gx12")]
    [InlineData("code_word", "windows 7 professional", null, "")]
    [InlineData("code_word", "离心机 td5a-ws", null, "td5aws")]
    [InlineData("folded", "張 偉", null, "张伟")]
    [InlineData("sound", "张伟", null, "aeghinwz")]
    [InlineData("sound", "zhang wei", null, "aeghinwz")]
    [InlineData("sound", "Wei Zhang", null, "aeghinwz")]
    [InlineData("surname", "欧阳娜娜", null, "欧阳")]
    [InlineData("surname", "张伟", null, "张")]
    [InlineData("mail_user", "jane@example.org", null, "jane")]
    [InlineData("mail_user", "@example.org", null, "")]
    [InlineData("mail_user", "jane", null, "")]
    [InlineData("mail_domain", "jane@example.org", null, "example.org")]
    [InlineData("mail_domain", "jane@", null, "")]
    [InlineData("mail_domain", "jane", null, "")]
    [InlineData("valid_identity", "11010519491231002X", null, "11010519491231002X")]
    [InlineData("valid_identity", "110105194912310021", null, "")]
    [InlineData("valid_identity", "1101051949123100", null, "")]
    [InlineData("valid_identity", "210202********1234", null, "")]
    [InlineData("identity_birth", "11010519491231002X", null, "19491231")]
    [InlineData("identity_birth", "110105491231002", null, "19491231")]
    [InlineData("identity_birth", "210202********1234", null, "")]
    [InlineData("identity_birth", "110105194900310021", null, "")]
    [InlineData("identity_birth", "110105194913310021", null, "")]
    [InlineData("identity_birth", "110105194912000021", null, "")]
    [InlineData("identity_birth", "110105194912320021", null, "")]
    public void Apply_ByHand(string name, string value, int? parameter, string expected) =>
        Assert.Equal(expected, ValueFunction.All[name].Apply(value, parameter));

    [Fact]
    public void OrganisationCore_OfADepartment_IsThatOfItsParent()
    {
        var core = ValueFunction.All["organisation_core"];
        Assert.NotEqual("", core.Apply("大连理工大学", null));
        Assert.Equal(core.Apply("大连理工大学", null), core.Apply("大连理工大学机械工程学院", null));
        Assert.Equal(core.Apply("大连机床集团有限责任公司", null), core.Apply("大连机床集团有限公司", null));
    }

    [Fact]
    public void EveryFunction_OfOddValues_NeverFails()
    {
        foreach (var function in ValueFunction.All.Values)
        {
            Assert.All(CleaningTests.Odd, value => Assert.NotNull(function.Apply(value, function.HasParameter ? 2 : null)));
            Assert.NotEqual("", function.Name);
            Assert.True(Enum.IsDefined(function.Result(ColumnKind.Text)));
        }
    }
}

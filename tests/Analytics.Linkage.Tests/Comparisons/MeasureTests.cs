using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Reference;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Comparisons;

public sealed class MeasureTests
{
    private static readonly Gen<string> Texts =
        Gen.Elements("abcd 张伟李".ToCharArray()).NonEmptyListOf().Resize(20).Select(letters => Cleaning.Clean(new string([.. letters]), ColumnKind.Text, default)).Where(text => text.Length > 0);

    [Fact]
    public void TextMeasures_EqualTheOracles() => Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (a, b) =>
    {
        var (one, other) = (a.ToCharArray(), b.ToCharArray());
        Assert.Equal(a == b ? 1 : 0, Of("equal", a, b));
        Assert.Equal(EditDistances.Levenshtein(one, other), Of("levenshtein", a, b));
        Assert.Equal(EditDistances.Osa(one, other), Of("osa", a, b));
        Assert.Equal(EditDistances.Damerau(one, other), Of("damerau", a, b));
        Assert.Equal(JaroDefinition.Jaro(one, other), Of("jaro", a, b), 12);
        Assert.Equal(JaroDefinition.JaroWinkler(one, other, 0.1, 4, 0.7), Of("jaro_winkler", a, b), 12);
        Assert.Equal(2.0 * EditDistances.CommonSubsequence(one, other) / (a.Length + b.Length), Of("indel", a, b), 12);
        Assert.Equal(SetDefinitions.TokenSet(a, b), Of("token_set", a, b), 12);
        Assert.Equal(SetDefinitions.Jaccard(a, b, 2), Of("bigrams", a, b), 12);
        Assert.Equal(Words(a).Intersect(Words(b)).Count() / (double)Words(a).Union(Words(b)).Count(), Of("common_words", a, b), 12);
        Assert.Equal(Words(a).Intersect(Words(b)).Sum(word => word.Length) / (double)Math.Min(Words(a).Distinct().Sum(word => word.Length), Words(b).Distinct().Sum(word => word.Length)), Of("word_overlap", a, b), 12);
        Assert.Equal(a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count(), Of("common_prefix", a, b));
        Assert.All(new[] { "levenshtein", "osa", "damerau", "jaro", "jaro_winkler", "indel", "token_set", "bigrams", "common_words", "word_overlap" }, name => Assert.Equal(Of(name, a, b), Of(name, b, a)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void AnyMeasure_OfAPairTurnedAround_IsTheSame() => Prop.ForAll(
        Gen.Elements(Measure.All.Values.Where(measure => measure.ValueCount == 1).ToArray()).ToArbitrary(),
        Gen.Elements("张伟", "張偉", "zhang wei", "wei zhang", "章玮", "110105194912310021", "110105491231002", "1101**********0021", "12.5", "13", "19990102", "19990201", "大连理工大学", "大工", "hplc-1260", "1260 hplc")
            .ArrayOf(2).ToArbitrary(),
        (measure, values) => Assert.Equal(Of(measure.Name, values[0], values[1]), Of(measure.Name, values[1], values[0]))).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Theory]
    [InlineData("difference", "12", "9.5", 2.5)]
    [InlineData("difference", "12", "cheap", double.NaN)]
    [InlineData("relative_difference", "100", "90", 0.1)]
    [InlineData("relative_difference", "0", "0", 0)]
    [InlineData("days", "19991231", "20000102", 2)]
    [InlineData("days", "19990231", "20000102", double.NaN)]
    [InlineData("days", "19990000", "20000102", double.NaN)]
    [InlineData("identifier", "******************", "110105194912310021", double.NaN)]
    public void NumberMeasures_ByHand(string name, string a, string b, double expected) => Assert.Equal(expected, Of(name, a, b), 12);

    [Theory]
    [InlineData("张伟", "张韦")]
    [InlineData("张伟", "zhang wei")]
    [InlineData("欧阳娜娜", "歐陽娜娜")]
    [InlineData("张伟", "李强")]
    public void Name_IsTheKernelsLevel(string a, string b) =>
        Assert.Equal((double)(int)ChineseNameComparator.Compare(a, b), Of("name", a, b, ColumnKind.Name));

    [Theory]
    [InlineData("大连理工大学", "大连理工大学机械工程学院")]
    [InlineData("大连机床集团有限公司", "大连机床集团有限责任公司")]
    [InlineData("大连理工大学", "东北大学")]
    public void Organisation_IsTheKernelsLevel(string a, string b) =>
        Assert.Equal((double)(int)OrganisationComparator.Compare(a, b), Of("organisation", a, b, ColumnKind.Organisation));

    [Theory]
    [InlineData("11010519491231002X", "110105194912310021")]
    [InlineData("110105491231002", "11010519491231002X")]
    [InlineData("1101**********002X", "11010519491231002X")]
    [InlineData("1101**********002X", "11010519491231003X")]
    [InlineData("12345678", "12345687")]
    public void Identifier_IsTheKernelsLevel(string a, string b) =>
        Assert.Equal((double)(int)IdentifierComparator.Compare(a, b), Of("identifier", a, b, ColumnKind.Identifier));

    [Fact]
    public void ModelNumber_IsTheKernelsLevel() =>
        Assert.Equal((double)(int)ModelNumberComparator.Compare("hplc-1260", "1260 hplc"), Of("model_number", "hplc-1260", "1260 hplc"));

    [Fact]
    public void EveryMeasure_OfAMissingValue_IsNoNumber()
    {
        foreach (var measure in Measure.All.Values.Where(measure => measure.ValueCount == 1))
        {
            var column = Rows.Prepared(ColumnKind.Text, "anna", null)[new ColumnValue("c")];
            Assert.True(double.IsNaN(measure.Bind([column]).Of(0, 1)), measure.Name);
            Assert.True(double.IsNaN(measure.Bind([column]).Of(1, 0)), measure.Name);
            Assert.False(measure.Bind([column]).IsSilent(0, 1), measure.Name);
        }
    }

    [Theory]
    [InlineData("swapped", "wei", "zhang", "zhang", "wei", 1)]
    [InlineData("swapped", "wei", "zhang", "zhang", "li", 0)]
    [InlineData("swapped", "wei", null, null, "wei", 0)]
    [InlineData("cross_equal", "wei", "zhang", "zhang", "li", 1)]
    [InlineData("cross_equal", "wei", "zhang", "li", "wei", 1)]
    [InlineData("cross_equal", "wei", "zhang", "wei", "zhang", 0)]
    [InlineData("cross_equal", "wei", null, null, "zhang", 0)]
    [InlineData("cross_equal", null, "wei", "wei", null, 1)]
    public void MeasuresAcrossFields_ByHand(string name, string? a1, string? b1, string? a2, string? b2, double expected)
    {
        var table = Rows.Prepared(Rows.Table(("a", [a1, a2]), ("b", [b1, b2])));
        var measure = Measure.Find(name)!.Bind([table[new ColumnValue("a")], table[new ColumnValue("b")]]);
        Assert.Equal(expected, measure.Of(0, 1));
        Assert.Equal(expected, measure.Of(1, 0));
    }

    [Fact]
    public void Words_AreTheLevelsInSnakeCase()
    {
        Assert.Equal((double)(int)NameLevel.SamePinyinWithTone, Measure.Find("name")!.Words["same_pinyin_with_tone"]);
        Assert.DoesNotContain("missing", Measure.Find("identifier")!.Words.Keys);
        Assert.DoesNotContain("else", Measure.Find("organisation")!.Words.Keys);
        Assert.Empty(Measure.Find("jaro")!.Words);
        Assert.Null(Measure.Find("Jaro"));
    }

    private static double Of(string name, string a, string b, ColumnKind kind = ColumnKind.Text)
    {
        var column = Rows.Prepared(kind, a, b)[new ColumnValue("c")];
        var measure = Measure.Find(name)!.Bind([column]);
        var value = measure.Of(0, 1);
        Assert.Equal(value, measure.Of(0, 1));
        return value;
    }

    private static string[] Words(string text) => text.Split(' ');
}

using Analytics.Linkage.Columns;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Linkage.Tests.Columns;

public sealed class WeightedWordsTests
{
    private static readonly WordFrequencies Frequencies = new(
        new Dictionary<string, double> { ["sony"] = 0.2, ["camera"] = 0.1, ["w120"] = 0.002, ["w130"] = 0.003, ["all"] = 1, ["4"] = 0.05, ["色谱"] = 0.02, ["dscw120"] = 0.001 }, 0.0005);

    private static readonly Gen<string> Texts = Gen.Elements("sony", "camera", "w120", "w130", "all", "4", "dsc-w120", "zoom", "色谱仪", "--", "sony").ListOf()
        .Select(words => string.Join(' ', words));

    [Fact]
    public void Measures_AreBoundedAndSymmetricAndEqualTheOracle() => Prop.ForAll(Texts.ToArbitrary(), Texts.ToArbitrary(), (a, b) =>
    {
        var (one, other) = (WeightedWords.Of(a, Frequencies), WeightedWords.Of(b, Frequencies));
        Assert.InRange(one.Cosine(other), 0, 1);
        Assert.InRange(one.Numbers(other), 0, 1);
        Assert.Equal(one.Cosine(other), other.Cosine(one));
        Assert.Equal(one.Numbers(other), other.Numbers(one));
        Assert.Equal(Cosine(a, b), one.Cosine(other), 12);
        Assert.Equal(Numbers(a, b), one.Numbers(other), 12);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    [Fact]
    public void Cosine_RareWordsCountForMore()
    {
        var title = WeightedWords.Of("sony camera w120", Frequencies);
        Assert.True(title.Cosine(WeightedWords.Of("w120 black", Frequencies)) > title.Cosine(WeightedWords.Of("sony camera black", Frequencies)));
        Assert.Equal(0, WeightedWords.Of("all", Frequencies).Cosine(WeightedWords.Of("all", Frequencies)));
        Assert.Equal(0, WeightedWords.Of("--", Frequencies).Cosine(title));
        Assert.Equal(1, title.Cosine(WeightedWords.Of("w120, camera: sony", Frequencies)), 12);
    }

    [Theory]
    [InlineData("vol 4", "vol 5", 0)]
    [InlineData("sony w120 camera", "sony dsc-w120 4 zoom", 1)]
    [InlineData("sony w120 4", "sony w120 130", 0.5)]
    [InlineData("sony", "sony w120", 1)]
    [InlineData("sony dsc-w120", "dscw120", 1)]
    public void Numbers_ByHand(string one, string other, double expected) =>
        Assert.Equal(expected, WeightedWords.Of(one, Frequencies).Numbers(WeightedWords.Of(other, Frequencies)), 12);

    /// <summary>By dictionaries and the definition.</summary>
    private static double Cosine(string one, string other)
    {
        var (first, second) = (Vector(one), Vector(other));
        var lengths = Math.Sqrt(first.Values.Sum(weight => weight * weight)) * Math.Sqrt(second.Values.Sum(weight => weight * weight));
        return lengths == 0 ? 0 : first.Keys.Where(second.ContainsKey).Sum(word => first[word] * second[word]) / lengths;
    }

    private static double Numbers(string one, string other)
    {
        string[] first = [.. Vector(one).Keys.Where(word => word.Any(char.IsAsciiDigit))], second = [.. Vector(other).Keys.Where(word => word.Any(char.IsAsciiDigit))];
        return Math.Min(first.Length, second.Length) is > 0 and var fewer ? first.Intersect(second).Count() / (double)fewer : 1;
    }

    private static Dictionary<string, double> Vector(string text)
    {
        var (words, joined) = TextWords.Of(text);
        return words.Concat(joined.Where(Frequencies.Common.ContainsKey)).ToDictionary(word => word, word => Math.Log2(1 / Frequencies.Common.GetValueOrDefault(word, Frequencies.Rare)));
    }
}

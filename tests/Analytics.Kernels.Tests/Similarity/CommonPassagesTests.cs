using Analytics.Kernels.Similarity;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Similarity;

public sealed class CommonPassagesTests
{
    [Fact]
    public void Find_TwoTexts_GivesTheSharedRuns()
    {
        var passages = CommonPassages.Find("本年度完成中试验证，效果良好。", "我们完成中试验证后，效果良好。", 4);
        Assert.Equal([new Passage(3, 2, 6), new Passage(9, 9, 6)], passages);
    }

    [Fact]
    public void Find_AnyTexts_EqualsTheSlowSearch() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements('a', 'b', '海')).ToArbitrary(), Gen.ArrayOf(Gen.Elements('a', 'b', '海')).ToArbitrary(), Gen.Choose(1, 4).ToArbitrary(),
        (one, other, shortest) =>
        {
            var (left, right) = (new string(one), new string(other));
            return right.Length > CommonPassages.MostPlaces || Slow(left, right, shortest).SequenceEqual(CommonPassages.Find(left, right, shortest));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Find_OneCharacterRepeated_EndsSoon()
    {
        var text = new string('甲', 20_000);
        Assert.Equal([new Passage(0, 0, 20_000)], CommonPassages.Find(text, text, 20));
    }

    private static List<Passage> Slow(string left, string right, int shortest)
    {
        var passages = new List<Passage>();
        for (var at = 0; at < left.Length;)
        {
            var best = new Passage(at, 0, 0);
            for (var start = 0; start < right.Length; start++)
            {
                var length = 0;
                while (at + length < left.Length && start + length < right.Length && left[at + length] == right[start + length])
                {
                    length++;
                }

                best = length > best.Length ? new Passage(at, start, length) : best;
            }

            if (best.Length >= shortest)
            {
                passages.Add(best);
            }

            at += best.Length >= shortest ? best.Length : 1;
        }

        return passages;
    }
}

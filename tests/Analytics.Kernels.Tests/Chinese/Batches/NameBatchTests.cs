using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Tests.Batches.Levels;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Batches;

public sealed class NameBatchTests
{
    [Fact]
    public void Compare_NamesOfEveryKind_EqualsTheComparatorOfPairs() => Check(NameSamples.All(250, 1));

    [Fact]
    public void Compare_NamesOfEveryKind_FallOnEveryLevel()
    {
        // The rows reach what they are there for: every level occurs among them, several times.
        var keys = NameSamples.All(250, 1).Select(NameKeys.Of).ToArray();
        var seen = keys.SelectMany(left => keys.Select(right => ChineseNameComparator.Compare(left, right))).CountBy(level => level).ToDictionary();
        Assert.All(Enum.GetValues<NameLevel>(), level => Assert.True(seen.GetValueOrDefault(level) >= 20, level.ToString()));
    }

    [Fact]
    public void Compare_AllCharactersBesideOneSurname_EqualsTheComparatorOfPairs()
    {
        // Like look is the finest filter: a run of characters of every build, those without codes among them.
        var rows = Enumerable.Range(0, 420).Select(i => "王" + (char)(0x4E00 + (i * 49))).Concat(["王𠮷", "王\uE000", "王A", "王"]).ToArray();
        Check(rows);
    }

    [Fact]
    public void Compare_AnyRows_EqualsTheComparatorOfPairs() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            Check([.. Enumerable.Range(0, 1 + random.Next(90)).Select(_ => NameSamples.One(random))]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Compare_AnyTexts_EqualsTheComparatorOfPairs() =>
        Prop.ForAll<string[]>(texts => Check(texts)).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Compare_EveryRun_GivesTheSameLevels()
    {
        // A query for each filter.
        string[] rows = ["王伟", "王小明", "王小明明", "王", "阿卜杜·买买提", "Wang Wei", "", .. NameSamples.All(100, 3)[^94..]];
        LevelChecks.EveryRun(rows.Length, new NameBatch(Keys(rows)).Compare, 0, 1, 2, 3, 4, 5, 6);
    }

    [Fact]
    public void Compare_ManyCalls_AllocateNothing()
    {
        var keys = Keys(NameSamples.All(100, 4));
        var batch = new NameBatch(keys);
        LevelChecks.RowsAndAllocations(keys.Length, batch.Compare, () => batch.Reset(keys));
    }

    [Fact]
    public void Reset_FewerThenMoreRows_ComparesTheNewOnes()
    {
        var batch = new NameBatch(Keys(NameSamples.All(50, 5)));
        foreach (var rows in new[] { ["张伟", "Zhang Wei", "张玮"], [], NameSamples.All(150, 6) })
        {
            var keys = Keys(rows);
            batch.Reset(keys);
            Assert.Equal(rows.Length, batch.Count);
            LevelChecks.EveryPair(rows.Length, batch.Compare, (a, b) => (int)ChineseNameComparator.Compare(keys[a], keys[b]), row => rows[row]);
        }
    }

    private static NameKeys[] Keys(string?[] names) => [.. names.Select(NameKeys.Of)];

    private static void Check(string?[] names)
    {
        var keys = Keys(names);
        LevelChecks.EveryPair(keys.Length, new NameBatch(keys).Compare, (a, b) => (int)ChineseNameComparator.Compare(keys[a], keys[b]), row => names[row] ?? "null");
    }
}

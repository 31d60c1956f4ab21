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
        LevelChecks.EveryRun(rows.Length, NameBatch.Of(Keys(rows)).Compare, 0, 1, 2, 3, 4, 5, 6);
    }

    [Fact]
    public void Compare_ManyCalls_AllocateNothing()
    {
        var keys = Keys(NameSamples.All(100, 4));
        var batch = NameBatch.Of(keys);
        int[] codes = [.. Enumerable.Range(0, keys.Length)];
        LevelChecks.RowsAndAllocations(keys.Length, batch.Compare, () => batch.Reset(codes));
    }

    // Names of few surnames and few given names, alike in sound or look or by 16 bits of a character beyond the basic plane: what the filters
    // decide without the comparator.
    [Fact]
    public void Compare_NamesOfFewSurnames_EqualsTheComparatorOfPairs()
    {
        string[] surnames = ["张", "张", "章", "欧", "欧阳", "单", "\U00024E00"];
        string[] given = ["伟", "玮", "炜", "小", "晓", "末", "未", "己", "已", "阳", "一", "\U00024E00", "\U00020000", "張"];
        var random = new Random(17);
        string One(string[] from) => from[random.Next(from.Length)];
        Check([.. Enumerable.Range(0, 400).Select(_ => One(surnames) + One(given) + (random.Next(4) > 0 ? One(given) : "") + (random.Next(6) == 0 ? One(given) : ""))]);
    }

    [Fact]
    public void Reset_FewerThenMoreRows_ComparesTheNewOnes()
    {
        string?[][] parts = [["张伟", "Zhang Wei", "张玮"], [], NameSamples.All(150, 6), [null, "张伟"]];
        var keys = Keys([.. parts.SelectMany(rows => rows)]);
        var batch = new NameBatch(NameBatch.Prepare(keys.Length, code => keys[code]));
        var start = 0;
        foreach (var rows in parts)
        {
            var from = start;
            batch.Reset([.. rows.Select((text, row) => text is null ? -1 : from + row)]);
            Assert.Equal(rows.Length, batch.Count);
            LevelChecks.EveryPair(rows.Length, batch.Compare, (a, b) => (int)ChineseNameComparator.Compare(keys[from + a], keys[from + b]), row => rows[row] ?? "null");
            start += rows.Length;
        }
    }

    [Fact]
    public void Same_OfTheSameValue_IsGivenOutForIt_WhateverTheComparatorSays()
    {
        var keys = Keys([.. NameSamples.All(150, 8), "", "?", "王", "王\uE000"]);
        var batch = new NameBatch(NameBatch.Prepare(keys.Length, code => keys[code])) { Same = 12 };
        LevelChecks.SameValue(keys.Length, codes => batch.Reset(codes), batch.Compare, batch.Same, (a, b) => (int)ChineseNameComparator.Compare(keys[a], keys[b]));
    }

    private static NameKeys[] Keys(string?[] names) => [.. names.Select(NameKeys.Of)];

    private static void Check(string?[] names)
    {
        var keys = Keys(names);
        LevelChecks.EveryPair(keys.Length, NameBatch.Of(keys).Compare, (a, b) => (int)ChineseNameComparator.Compare(keys[a], keys[b]), row => names[row] ?? "null");
    }
}

using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Tests.Batches.Levels;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Batches;

public sealed class IdentifierBatchTests
{
    [Fact]
    public void Compare_IdentifiersOfEveryKind_EqualsTheComparatorOfPairs() => Check(IdentifierSamples.All(350, 1));

    [Fact]
    public void Compare_IdentifiersOfEveryKind_FallOnEveryLevel()
    {
        var keys = Keys(IdentifierSamples.All(350, 1));
        var seen = keys.SelectMany(left => keys.Select(right => IdentifierComparator.Compare(left, right))).CountBy(level => level).ToDictionary();
        Assert.All(Enum.GetValues<IdentifierLevel>(), level => Assert.True(seen.GetValueOrDefault(level) >= 20, level.ToString()));
    }

    [Fact]
    public void Compare_AnyRows_EqualsTheComparatorOfPairs() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var rows = new List<string>();
            for (var count = 1 + random.Next(90); rows.Count < count;)
            {
                rows.Add(IdentifierSamples.One(random, rows));
            }

            Check([.. rows]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Compare_AnyTexts_EqualsTheComparatorOfPairs() =>
        Prop.ForAll<string[]>(texts => Check(texts)).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Compare_TelephonesOnly_EqualsTheComparatorOfPairs()
    {
        var random = new Random(11);
        Check([.. Enumerable.Range(0, 200).Select(_ => random.Next(4) == 0 ? null : $"139{random.Next(3)}000{random.Next(300):0000}")]);
    }

    [Fact]
    public void Compare_EveryRun_GivesTheSameLevels()
    {
        string[] rows = ["290101198503101234", "290101********1234", "", "290101850310123", .. IdentifierSamples.All(96, 3)[^96..]];
        LevelChecks.EveryRun(rows.Length, IdentifierBatch.Of(Keys(rows)).Compare, 0, 1, 2, 3);
    }

    [Fact]
    public void Compare_ManyCalls_AllocateNothing()
    {
        var keys = Keys(IdentifierSamples.All(150, 4));
        var batch = IdentifierBatch.Of(keys);
        int[] codes = [.. Enumerable.Range(0, keys.Length)];
        LevelChecks.RowsAndAllocations(keys.Length, batch.Compare, () => batch.Reset(codes));
    }

    [Fact]
    public void Reset_FewerThenMoreRows_ComparesTheNewOnes()
    {
        string?[][] parts = [["1234", "1243", "12*4"], [], IdentifierSamples.All(150, 6), [null, "1234"]];
        var keys = Keys([.. parts.SelectMany(rows => rows)]);
        var batch = new IdentifierBatch(IdentifierBatch.Prepare(keys.Length, code => keys[code]));
        var start = 0;
        foreach (var rows in parts)
        {
            var from = start;
            batch.Reset([.. rows.Select((text, row) => text is null ? -1 : from + row)]);
            Assert.Equal(rows.Length, batch.Count);
            LevelChecks.EveryPair(rows.Length, batch.Compare, (a, b) => (int)IdentifierComparator.Compare(keys[from + a], keys[from + b]), row => rows[row] ?? "null");
            start += rows.Length;
        }
    }

    [Fact]
    public void Same_OfTheSameValue_IsGivenOutForIt_WhateverTheComparatorSays()
    {
        var keys = Keys([.. IdentifierSamples.All(150, 8), "", "***", "12**", "290101********12342901"]);
        var batch = new IdentifierBatch(IdentifierBatch.Prepare(keys.Length, code => keys[code])) { Same = 12 };
        LevelChecks.SameValue(keys.Length, codes => batch.Reset(codes), batch.Compare, batch.Same, (a, b) => (int)IdentifierComparator.Compare(keys[a], keys[b]));
    }

    private static IdentifierText[] Keys(string?[] identifiers) => [.. identifiers.Select(IdentifierText.Of)];

    private static void Check(string?[] identifiers)
    {
        var keys = Keys(identifiers);
        LevelChecks.EveryPair(keys.Length, IdentifierBatch.Of(keys).Compare, (a, b) => (int)IdentifierComparator.Compare(keys[a], keys[b]), row => identifiers[row] ?? "null");
    }
}

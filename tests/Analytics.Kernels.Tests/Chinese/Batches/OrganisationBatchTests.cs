using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Tests.Batches.Levels;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Batches;

public sealed class OrganisationBatchTests
{
    [Fact]
    public void Compare_NamesOfEveryKind_EqualsTheComparatorOfPairs() => Check(OrganisationSamples.All(250, 1));

    [Fact]
    public void Compare_NamesOfEveryKind_FallOnEveryLevel()
    {
        var keys = Keys(OrganisationSamples.All(250, 1));
        var seen = keys.SelectMany(left => keys.Select(right => OrganisationComparator.Compare(left, right))).CountBy(level => level).ToDictionary();
        Assert.All(Enum.GetValues<OrganisationLevel>(), level => Assert.True(seen.GetValueOrDefault(level) >= 20, level.ToString()));
    }

    [Fact]
    public void Compare_AnyRows_EqualsTheComparatorOfPairs() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var rows = new List<string>();
            for (var count = 1 + random.Next(90); rows.Count < count;)
            {
                rows.Add(OrganisationSamples.One(random, rows));
            }

            Check([.. rows]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Compare_AnyTexts_EqualsTheComparatorOfPairs() =>
        Prop.ForAll<string[]>(texts => Check(texts)).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Compare_EveryRun_GivesTheSameLevels()
    {
        string[] rows = ["大连理工大学", "大连华信有限公司", "", .. OrganisationSamples.All(98, 3)[^98..]];
        LevelChecks.EveryRun(rows.Length, OrganisationBatch.Of(Keys(rows)).Compare, 0, 1, 2);
    }

    [Fact]
    public void Compare_ManyCalls_AllocateNothing()
    {
        var keys = Keys(OrganisationSamples.All(100, 4));
        var batch = OrganisationBatch.Of(keys);
        int[] codes = [.. Enumerable.Range(0, keys.Length)];
        LevelChecks.RowsAndAllocations(keys.Length, batch.Compare, () => batch.Reset(codes));
    }

    [Fact]
    public void Reset_FewerThenMoreRows_ComparesTheNewOnes()
    {
        string?[][] parts = [["大连理工大学", "大工", "大连理工"], [], OrganisationSamples.All(150, 6), [null, "大连理工大学"]];
        var keys = Keys([.. parts.SelectMany(rows => rows)]);
        var batch = new OrganisationBatch(OrganisationBatch.Prepare(keys.Length, code => keys[code]));
        var start = 0;
        foreach (var rows in parts)
        {
            var from = start;
            batch.Reset([.. rows.Select((text, row) => text is null ? -1 : from + row)]);
            Assert.Equal(rows.Length, batch.Count);
            LevelChecks.EveryPair(rows.Length, batch.Compare, (a, b) => (int)OrganisationComparator.Compare(keys[from + a], keys[from + b]), row => rows[row] ?? "null");
            start += rows.Length;
        }
    }

    [Fact]
    public void Same_OfTheSameValue_IsGivenOutForIt_WhateverTheComparatorSays()
    {
        var keys = Keys([.. OrganisationSamples.All(150, 8), "", "?", "大学"]);
        var batch = new OrganisationBatch(OrganisationBatch.Prepare(keys.Length, code => keys[code])) { Same = 12 };
        LevelChecks.SameValue(keys.Length, codes => batch.Reset(codes), batch.Compare, batch.Same, (a, b) => (int)OrganisationComparator.Compare(keys[a], keys[b]));
    }

    private static OrganisationKeys[] Keys(string?[] names) => [.. names.Select(OrganisationKeys.Of)];

    private static void Check(string?[] names)
    {
        var keys = Keys(names);
        LevelChecks.EveryPair(keys.Length, OrganisationBatch.Of(keys).Compare, (a, b) => (int)OrganisationComparator.Compare(keys[a], keys[b]), row => names[row] ?? "null");
    }
}

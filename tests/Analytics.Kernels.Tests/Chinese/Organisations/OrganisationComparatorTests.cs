using Analytics.Kernels.Chinese.Organisations;
using Analytics.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests.Chinese.Organisations;

public sealed class OrganisationComparatorTests
{
    private static readonly string[] Names = LevelPair.Of("organisation").SelectMany(pair => new[] { pair.Left, pair.Right })
        .Concat(["\ud842", "大连\ud842大学", "()", "(大连", "大连)", "公司", "集团", "大连", "𪚥厂", new string('长', 80), new string('长', 80) + "公司"])
        .Distinct().ToArray();

    [Fact]
    public void Compare_LevelTable_EveryPairOnItsLevel()
    {
        Assert.InRange(LevelPair.Of("organisation").Count(), 100, 1000);
        var wrong = LevelPair.Wrong<OrganisationLevel>("organisation", OrganisationComparator.Compare).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Compare_AllNamesOfTheTableCrossed_SymmetricEqualOnlyOnTheSameNormalFormAndWithoutAllocation()
    {
        var keys = Names.Select(OrganisationKeys.Of).ToArray();
        var sum = Cross(keys);
        Assert.Equal(0, Allocations.Fewest(() => sum = Cross(keys)));
        Assert.NotEqual(0, sum);
        for (var i = 0; i < Names.Length; i++)
        {
            for (var j = 0; j < Names.Length; j++)
            {
                var level = OrganisationComparator.Compare(keys[i], keys[j]);
                Assert.Equal(level, OrganisationComparator.Compare(keys[j], keys[i]));
                var missing = keys[i].IsMissing || keys[j].IsMissing;
                Assert.Equal(missing, level == OrganisationLevel.Missing);
                Assert.Equal(!missing && OrganisationText.Normalise(Names[i]) == OrganisationText.Normalise(Names[j]), level == OrganisationLevel.Equal);
            }
        }
    }

    [Fact]
    public void Compare_CompanyNamedByItsPlaceAlone_HasNoAbbreviationOfTwoCharacters()
    {
        Assert.Equal(OrganisationLevel.Else, OrganisationComparator.Compare("(哈尔滨)公司", "哈尔"));
        Assert.Equal(OrganisationLevel.Else, OrganisationComparator.Compare("哈尔", "(哈尔滨)公司"));
    }

    [Fact]
    public void Compare_AnyTexts_SymmetricAndTheSameOverKeysAndStrings() =>
        Prop.ForAll<string, string>((left, right) =>
        {
            var forth = OrganisationComparator.Compare(left, right);
            return forth == OrganisationComparator.Compare(right, left)
                && forth == OrganisationComparator.Compare(OrganisationKeys.Of(left), OrganisationKeys.Of(right))
                && (OrganisationKeys.Of(left).IsMissing || OrganisationComparator.Compare(left, left) == OrganisationLevel.Equal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_SpacesAndRemarksAdded_StayEqualNormalised()
    {
        foreach (var name in Names.Where(name => !OrganisationKeys.Of(name).IsMissing && !name.Contains('(', StringComparison.Ordinal)))
        {
            Assert.True(OrganisationComparator.Compare(name, name.Insert(name.Length / 2, name.Contains('\ud842', StringComparison.Ordinal) ? "" : "\u3000")) >= OrganisationLevel.EqualNormalised, name);
            Assert.True(OrganisationComparator.Compare(name, name + "（盖章）") >= OrganisationLevel.EqualNormalised, name);
        }
    }

    private static long Cross(OrganisationKeys[] keys)
    {
        var sum = 0L;
        foreach (ref readonly var left in keys.AsSpan())
        {
            foreach (ref readonly var right in keys.AsSpan())
            {
                sum += (int)OrganisationComparator.Compare(left, right);
            }
        }

        return sum;
    }
}

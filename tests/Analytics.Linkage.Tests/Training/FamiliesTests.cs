using Analytics.Linkage.Blocking;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Training;

namespace Analytics.Linkage.Tests.Training;

/// <summary>Blocks of a surname: given name, middle initial, year of birth, street and postcode are compared.</summary>
public sealed class FamiliesTests
{
    private static readonly PatternSpace Space = Simulation.Space(2, 1, 2, 3, 1);
    private static readonly bool[] All = [true, true, true, true, true];

    private static readonly double[][] Persons = [[0.1, 0.2, 0.7], [0.05, 0.95], [0.04, 0.06, 0.9], [0.02, 0.08, 0.1, 0.8], [0.05, 0.95]];
    private static readonly double[][] Households = [[0.96, 0.03, 0.01], [0.88, 0.12], [0.9, 0.08, 0.02], [0.01, 0.05, 0.04, 0.9], [0.04, 0.96]];
    private static readonly double[][] Movers = [[0.1, 0.2, 0.7], [0.05, 0.95], [0.04, 0.06, 0.9], [0.95, 0.03, 0.01, 0.01], [0.9, 0.1]];
    private static readonly double[][] Strangers = [[0.98, 0.015, 0.005], [0.91, 0.09], [0.9, 0.08, 0.02], [0.93, 0.02, 0.02, 0.03], [0.95, 0.05]];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Without_HouseholdsThatOutnumberPersons_LeavesPersons(int seed)
    {
        var (blocks, two) = Learnt(seed, (300, Persons), (1400, Households), (600, Strangers));
        Assert.InRange(two.Share * 2300, 1400, 2000);
        var split = Families.Without(blocks, two);
        Assert.NotNull(split);
        Assert.Equal(300, split.Share * 2300, 45.0);
        Assert.All(Persons.SelectMany(ladder => ladder).Zip(split.Parameters.M.SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.12));
        Assert.Equal(two.Parameters.U, split.Parameters.U);
    }

    [Fact]
    public void Without_MatchesAlone_IsNothing()
    {
        var (blocks, two) = Learnt(4, (1700, Persons), (600, Strangers));
        Assert.Null(Families.Without(blocks, two));
    }

    /// <summary>Who moved house disagrees on street and postcode and is the same person: fewer than those who stayed.</summary>
    [Fact]
    public void Without_SomeWhoMoved_IsNothing()
    {
        var (blocks, two) = Learnt(5, (1200, Persons), (400, Movers), (600, Strangers));
        Assert.Null(Families.Without(blocks, two));
    }

    /// <summary>A short list with a dozen people twice, and many households: without the dozen the households would be what training finds.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Without_FewPersonsAmongHouseholds_LeavesPersons(int seed)
    {
        var (blocks, two) = Learnt(seed, (12, Persons), (300, Households), (100, Strangers));
        Assert.InRange(two.Share * 412, 250, 350);
        var split = Families.Without(blocks, two);
        Assert.NotNull(split);
        Assert.Equal(12, split.Share * 412, 6.0);
        Assert.InRange(split.Parameters.M[0][0], 0, 0.5);
    }

    [Fact]
    public void Without_TooFewToTell_IsNothing()
    {
        var (blocks, two) = Learnt(6, (6, Persons), (25, Households), (100, Strangers));
        Assert.Null(Families.Without(blocks, two));
    }

    /// <summary>In blocks of a surname where households are too few to be told by themselves, they are told as another pass knows them.</summary>
    [Fact]
    public void Without_HouseholdsKnownFromAnotherPass_LeavesPersons()
    {
        var known = Known(7);
        Assert.Equal([0, 1, 2], known.Apart);
        Assert.Equal(1400, known.Pairs, 100.0);
        var (blocks, two) = Learnt(8, (900, Persons), (500, Households), (600, Strangers));
        Assert.Null(Families.Without(blocks, two));
        var split = Families.Without(blocks, two, known);
        Assert.NotNull(split);
        Assert.Equal(900, split.Share * 2000, 60.0);
        Assert.Equal(500, split.Families!.Pairs, 60.0);
        Assert.All(Persons.SelectMany(ladder => ladder).Zip(split.Parameters.M.SelectMany(ladder => ladder)), pair => Assert.Equal(pair.First, pair.Second, 0.06));
    }

    [Fact]
    public void Without_HouseholdsKnownAndNoneThere_IsNothing()
    {
        var (blocks, two) = Learnt(9, (1200, Persons), (600, Strangers));
        Assert.Null(Families.Without(blocks, two, Known(7)));
        (blocks, two) = Learnt(10, (1200, Persons), (200, Movers), (600, Strangers));
        Assert.Null(Families.Without(blocks, two, Known(7)));
    }

    /// <summary>
    /// One thing as two sources write it down differs in columns that one of them fills otherwise: what only few pairs have to compare makes no families.
    /// </summary>
    [Theory]
    [InlineData(0.2, true)]
    [InlineData(0.6, false)]
    public void Without_ClassesToldApart_AreFamiliesWhereMostPairsAreKnownToDisagree(double missing, bool areFamilies)
    {
        var (blocks, two) = Learnt(11, missing, (3000, Persons), (14000, Households), (6000, Strangers));
        Assert.Equal(areFamilies, Families.Without(blocks, two) is not null);
    }

    [Fact]
    public void FamilyLevels_OfComparisonsNotLookedAt_AreThoseOfMatches()
    {
        var levels = new FamilyLevels([true, false], [[0.1, 0.9], []], [[0.8, 0.2], []], [0], 100);
        double[][] m = [[0.3, 0.7], [0.4, 0.6]];
        Assert.Equal([[0.8, 0.2], [0.4, 0.6]], levels.Of(m));
        Assert.Equal([[0.1, 0.9], [0.4, 0.6]], levels.Beside(m));
    }

    private static FamilyLevels Known(int seed)
    {
        var (blocks, two) = Learnt(seed, (300, Persons), (1400, Households), (600, Strangers));
        return Families.Without(blocks, two)!.Families!;
    }

    private static (PassBlocks Blocks, PassOutcome Two) Learnt(int seed, params (int Pairs, double[][] Levels)[] classes) => Learnt(seed, 0, classes);

    private static (PassBlocks Blocks, PassOutcome Two) Learnt(int seed, double missing, params (int Pairs, double[][] Levels)[] classes)
    {
        var (simulation, counts) = (new Simulation(seed), new PatternCounts());
        foreach (var (pairs, levels) in classes)
        {
            simulation.Draw(Space, counts, pairs, levels, missing);
        }

        var blocks = new PassBlocks(BlockingRule.Parse("surname"), All, new PatternTable(Space, counts.Sorted()), counts.Total, 0.15, 0);
        return (blocks, Expectation.Run(blocks.Patterns, Simulation.Parameters(Space, null, Strangers), All, blocks.Expected));
    }
}

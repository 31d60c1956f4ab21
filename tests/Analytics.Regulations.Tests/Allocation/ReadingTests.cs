using Analytics.Regulations.Allocation;
using Analytics.Regulations.Allocation.Declared;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.Allocation;

/// <summary>Ranges of ledgers against every assignment and every way in which what is missing can turn out.</summary>
public sealed class ReadingTests
{
    private const int Places = 3;

    /// <summary>Holdings of few entities at few places; an entity at two or more places is contested.</summary>
    private static Gen<Holding[]> Holdings() =>
        (from entity in Gen.Choose(0, 5)
         from place in Gen.Choose(0, Places - 1)
         from sure in Gen.Choose(0, 3)
         from more in Gen.Choose(0, 2)
         select new Holding("E" + entity, place, sure + more, sure, sure + more, Open: false, Units: 1))
        .ListOf().Select(holdings => holdings.DistinctBy(holding => (holding.EntityId, holding.Place)).Take(8).ToArray());

    [Fact]
    public void Readings_AnyLedger_EncloseEveryOutcomeAndReachTheirEnds() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Holdings().ToArbitrary(), holdings =>
    {
        var contests = holdings.GroupBy(holding => holding.EntityId).Where(entity => entity.Count() > 1)
            .Select(entity => new Contest(new HashSet<string> { entity.Key }, [.. entity.Select(holding => holding.Place).Order()], Certain: true, Excess: false)).ToList();
        var ledger = PlaceLedger.Of(Places, holdings, contests);
        IReadOnlyList<IReadOnlyList<long>> none = [.. Enumerable.Range(0, Places).Select(_ => (IReadOnlyList<long>)[])];
        var (strict, generous) = (Reading.Strict(ledger, none), Reading.Generous(ledger, none));
        var outcomes = Outcomes(holdings).ToList();
        for (var place = 0; place < Places; place++)
        {
            Assert.Equal(outcomes.Min(outcome => outcome[place]), strict.Problem.Centers[place].Own);
            Assert.Equal(outcomes.Max(outcome => outcome[place]), generous.Most[place]);
        }
    }));

    [Fact]
    public void Strict_BatchOfTen_LeavesWhatTheOthersCannotTake()
    {
        // Three lists of 5 of one batch: 5 exist at least and 14 at most, and then each place keeps 4 whatever the others take.
        var ledger = PlaceLedger.Of(3, [.. Enumerable.Range(0, 3).Select(place => new Holding("E", place, 50, 50, 50, Open: false, Units: 5))], [new Contest(new HashSet<string> { "E" }, [0, 1, 2], Certain: true, Excess: true)]);
        var thing = Assert.Single(ledger.Things);
        Assert.Equal((5, 14), (thing.FewestUnits, thing.MostUnits));
        IReadOnlyList<IReadOnlyList<long>> none = [[], [], []];
        Assert.Equal(0, Reading.Strict(ledger, none).Problem.Centers[0].Own);
        var generous = Reading.Generous(ledger, none);
        Assert.Equal((40L, 50L), (generous.Problem.Centers[0].Own, generous.Most[0]));
        Assert.Equal(2, Assert.Single(generous.Problem.Items).Units);
    }

    [Fact]
    public void Readings_DoubtfulThing_IsContestedOnlyStrictly()
    {
        var ledger = PlaceLedger.Of(2, [new Holding("E", 0, 1, 1, 1, Open: false, Units: 1), new Holding("E", 1, 1, 1, 1, Open: false, Units: 1)], [new Contest(new HashSet<string> { "E" }, [0, 1], Certain: false, Excess: false)]);
        IReadOnlyList<IReadOnlyList<long>> targets = [[1], [1]];
        Assert.Equal(0, Reading.Strict(ledger, targets).Problem.Centers[0].Own);
        Assert.Single(Reading.Strict(ledger, targets).Problem.Items);
        Assert.Equal([1L, 1L], Reading.Generous(ledger, targets).Problem.Centers.Select(center => center.Own));
    }

    /// <summary>Each holding's worth is anything from sure to most; each contested entity goes to one of its places.</summary>
    private static IEnumerable<long[]> Outcomes(Holding[] holdings)
    {
        IEnumerable<long[]> outcomes = [new long[Places]];
        foreach (var entity in holdings.GroupBy(holding => holding.EntityId))
        {
            outcomes = [.. outcomes.SelectMany(outcome => entity.SelectMany(holding => new[] { holding.Sure, holding.Most }.Distinct().Select(worth => With(outcome, holding.Place, worth))))];
        }

        return outcomes;
    }

    private static long[] With(long[] outcome, int place, long worth)
    {
        var changed = outcome.ToArray();
        changed[place] += worth;
        return changed;
    }
}

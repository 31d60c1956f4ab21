using Analytics.Regulations.Allocation.Solving;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Regulations.Tests.Allocation.Solving;

/// <summary>Problems small enough that every assignment can be tried.</summary>
internal static class SmallProblems
{
    /// <summary>People: one unit, worth one to everybody.</summary>
    public static Gen<AllocationProblem> People() => Of(5, 8, Gen.Constant(1), Gen.Constant(1L), Gen.Choose(0, 4).Select(own => (long)own), Gen.Choose(1, 6).Select(target => (long)target));

    /// <summary>Instruments: one unit, worth different amounts to different centers.</summary>
    public static Gen<AllocationProblem> Instruments() =>
        Of(4, 6, Gen.Constant(1), Gen.Choose(1, 9).Select(worth => (long)worth), Gen.Choose(0, 20).Select(own => (long)own), Gen.Choose(1, 40).Select(target => (long)target));

    /// <summary>Batches of several pieces beside single instruments.</summary>
    public static Gen<AllocationProblem> Batches() =>
        Of(3, 3, Gen.Choose(1, 3), Gen.Choose(1, 4).Select(worth => (long)worth), Gen.Choose(0, 5).Select(own => (long)own), Gen.Choose(1, 15).Select(target => (long)target));

    private static Gen<AllocationProblem> Of(int mostCenters, int mostItems, Gen<int> units, Gen<long> worth, Gen<long> own, Gen<long> target) =>
        from centers in Gen.Choose(2, mostCenters)
        from owns in own.ArrayOf(centers)
        from targets in Gen.Choose(0, 2).SelectMany(count => target.ArrayOf(count)).ArrayOf(centers)
        from count in Gen.Choose(0, mostItems)
        from items in Item(centers, units, worth).ArrayOf(count)
        select new AllocationProblem([.. owns.Select((amount, i) => new CenterTargets(amount, [.. targets[i].Distinct().Order()]))], items);

    private static Gen<ContestedItem> Item(int centers, Gen<int> units, Gen<long> worth) =>
        from exist in units
        from who in Gen.Shuffle(Enumerable.Range(0, centers).ToArray())
        from claimants in Gen.Choose(1, Math.Min(3, centers))
        from wanted in Gen.Choose(1, exist).ArrayOf(claimants)
        from worths in worth.ArrayOf(claimants)
        select new ContestedItem(exist, [.. who.Take(claimants).Order().Select((center, i) => new Claim(center, wanted[i], worths[i]))]);
}

using Analytics.Regulations.Allocation.Declared;
using Analytics.Regulations.Allocation.Solving;

namespace Analytics.Regulations.Allocation;

/// <summary>
/// A ledger read in one way wherever values are missing: strictly (what is not known does not count, and every doubtful thing is contested)
/// or generously (it counts, and doubtful things are contested by nobody). What is possible under the strict reading is certain to be
/// possible; what is impossible under the generous one is certain to be impossible.
/// </summary>
/// <param name="Problem">Centers are places.</param>
/// <param name="Most">What each place has with every contested thing.</param>
internal sealed record Reading(AllocationProblem Problem, IReadOnlyList<long> Most)
{
    /// <summary>What is missing does not count.</summary>
    public static Reading Strict(PlaceLedger ledger, IReadOnlyList<IReadOnlyList<long>> targets) =>
        Of([.. ledger.Totals.Select(place => place.Sure)], targets, ledger.Things, thing => thing.FewestUnits, (claim, _) => claim.Sure);

    /// <summary>What is missing counts; a missing value is as much as any target of the place.</summary>
    public static Reading Generous(PlaceLedger ledger, IReadOnlyList<IReadOnlyList<long>> targets)
    {
        long Enough(int place) => targets[place].Count == 0 ? 0 : targets[place][^1];
        long Worth(PlaceClaim claim, int place) => claim.Open ? Math.Max(claim.Most, Enough(place)) : claim.Most;
        var own = ledger.Totals.Select((place, i) => place.Open ? Math.Max(place.Most, Enough(i)) : place.Most).ToArray();
        foreach (var claim in ledger.Things.Where(thing => !thing.Certain).SelectMany(thing => thing.Claims))
        {
            own[claim.Place] = checked(own[claim.Place] + (claim.Units * Worth(claim, claim.Place)));
        }

        return Of(own, targets, [.. ledger.Things.Where(thing => thing.Certain)], thing => thing.MostUnits, Worth);
    }

    private static Reading Of(
        long[] own, IReadOnlyList<IReadOnlyList<long>> targets, IReadOnlyList<ContestedThing> things, Func<ContestedThing, int> units, Func<PlaceClaim, int, long> worth)
    {
        var items = new List<ContestedItem>(things.Count);
        foreach (var thing in things)
        {
            // Of a batch, a place keeps what the others cannot take from it, whatever is decided.
            var (exist, listed) = (units(thing), thing.Claims.Sum(claim => claim.Units));
            int Kept(PlaceClaim claim) => Math.Max(0, exist - (listed - claim.Units));
            foreach (var claim in thing.Claims)
            {
                own[claim.Place] = checked(own[claim.Place] + (Kept(claim) * worth(claim, claim.Place)));
            }

            var left = exist - thing.Claims.Sum(Kept);
            var claims = thing.Claims.Select(claim => new Claim(claim.Place, Math.Min(claim.Units - Kept(claim), left), worth(claim, claim.Place)))
                .Where(claim => claim.Units > 0 && claim.Amount > 0).ToList();
            if (claims.Count > 0)
            {
                items.Add(new ContestedItem(left, claims));
            }
        }

        var most = own.ToArray();
        foreach (var claim in items.SelectMany(item => item.Claims))
        {
            most[claim.Center] = checked(most[claim.Center] + claim.Whole);
        }

        return new Reading(new AllocationProblem([.. own.Select((amount, place) => new CenterTargets(amount, targets[place]))], items), most);
    }
}

namespace Analytics.Regulations.Allocation.Declared;

/// <summary>What a place has that nobody contests.</summary>
/// <param name="Listed">Whether it sent any list.</param>
/// <param name="Declared">What its lists say, contested things included.</param>
/// <param name="Sure">What is its own for certain.</param>
/// <param name="Most">What is its own if everything missing turns out in its favour.</param>
/// <param name="Open">Whether something of its own has no value: then nothing bounds the most.</param>
/// <param name="Undivided">Whether its list lacks the column that would say what counts, and is taken to count as a whole.</param>
internal readonly record struct PlaceTotals(bool Listed, long Declared, long Sure, long Most, bool Open, bool Undivided);

/// <summary>Something that several places declare and only one may count (or, of a batch, only as many as exist).</summary>
/// <param name="Certain">Whether that it is one thing is at least likely.</param>
/// <param name="FewestUnits">How many exist at least.</param>
/// <param name="MostUnits">How many exist at most.</param>
/// <param name="Claims">The places, ascending.</param>
internal sealed record ContestedThing(bool Certain, int FewestUnits, int MostUnits, IReadOnlyList<PlaceClaim> Claims);

/// <summary>What a place declares of a contested thing.</summary>
/// <param name="Place">The place's index.</param>
/// <param name="Units">How many units.</param>
/// <param name="Sure">What one unit adds for certain; 0 where the place's own rows leave open whether it counts.</param>
/// <param name="Most">What one unit adds at most.</param>
/// <param name="Open">Whether its value is missing.</param>
internal sealed record PlaceClaim(int Place, int Units, long Sure, long Most, bool Open);

/// <summary>All places' own amounts, and the things contested between them.</summary>
/// <param name="Totals">By place.</param>
/// <param name="Things">The contested things, in order of their first finding.</param>
internal sealed record PlaceLedger(IReadOnlyList<PlaceTotals> Totals, IReadOnlyList<ContestedThing> Things)
{
    /// <summary>Sorts holdings into what is a place's own and what is contested.</summary>
    /// <param name="places">The number of places.</param>
    /// <param name="holdings">All holdings.</param>
    /// <param name="contests">What findings contest. One whose entities only one place still has today contests nothing.</param>
    public static PlaceLedger Of(int places, IEnumerable<Holding> holdings, IReadOnlyList<Contest> contests)
    {
        var totals = new PlaceTotals[places];
        var held = contests.Select(_ => new List<Holding>()).ToList();
        var contestOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < contests.Count; i++)
        {
            foreach (var entity in contests[i].Entities)
            {
                contestOf[entity] = i;
            }
        }

        foreach (var holding in holdings)
        {
            var before = totals[holding.Place];
            totals[holding.Place] = before with { Listed = true, Declared = checked(before.Declared + holding.Declared), Undivided = before.Undivided || holding.Undivided };
            if (contestOf.TryGetValue(holding.EntityId, out var contest) && contests[contest].Places.Contains(holding.Place))
            {
                held[contest].Add(holding);
            }
            else
            {
                AddOwn(totals, holding);
            }
        }

        var things = new List<ContestedThing>();
        for (var i = 0; i < contests.Count; i++)
        {
            if (held[i].Select(holding => holding.Place).Distinct().Take(2).Count() < 2)
            {
                held[i].ForEach(holding => AddOwn(totals, holding));
            }
            else
            {
                things.Add(ToThing(contests[i], held[i]));
            }
        }

        return new PlaceLedger(totals, things);
    }

    private static void AddOwn(PlaceTotals[] totals, Holding holding)
    {
        var before = totals[holding.Place];
        totals[holding.Place] = before with
        {
            Sure = checked(before.Sure + holding.Sure),
            Most = checked(before.Most + holding.Most),
            Open = before.Open || holding.Open,
        };
    }

    private static ContestedThing ToThing(Contest contest, List<Holding> held)
    {
        var claims = held.GroupBy(holding => holding.Place).OrderBy(place => place.Key).Select(place => ToClaim(contest, [.. place])).ToList();
        if (!contest.Excess)
        {
            return new ContestedThing(contest.Certain, 1, 1, claims);
        }

        // How many exist is not in the lists: no fewer than the longest list says, and fewer than all lists together, else nothing were amiss.
        var longest = claims.Max(claim => claim.Units);
        return new ContestedThing(contest.Certain, longest, Math.Max(longest, claims.Sum(claim => claim.Units) - 1), claims);
    }

    private static PlaceClaim ToClaim(Contest contest, List<Holding> held)
    {
        var units = contest.Excess ? held.Sum(holding => holding.Units) : 1;
        var most = held.Sum(holding => holding.Most);
        return new PlaceClaim(held[0].Place, units, held.Sum(holding => holding.Sure) / units, (most + units - 1) / units, held.Exists(holding => holding.Open));
    }
}

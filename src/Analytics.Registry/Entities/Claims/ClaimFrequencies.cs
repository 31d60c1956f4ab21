using Analytics.Kernels.Chinese.Organisations;

namespace Analytics.Registry.Entities.Claims;

/// <summary>
/// How often each title, name, amount and party occurs among the claims: what agreement on a rare value tells more than agreement on a
/// common one (I. P. Fellegi and A. B. Sunter 1969, frequency-based weights). A few claims cannot show what is rare in the world, so that
/// every table is taken as a sample out of at least <see cref="World"/> claims more.
/// </summary>
internal sealed class ClaimFrequencies
{
    private const double World = 4096;

    // Of the pairs of claims that could be compared, as many are of one thing as one claim in fifty has a double.
    private const double DoublesAClaim = 0.02;

    private readonly Dictionary<string, int> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<decimal, int> _amounts = [];
    private readonly Dictionary<ulong, int> _parties = [];
    private readonly double _claims;

    public ClaimFrequencies(IReadOnlyList<Claim> claims)
    {
        _claims = claims.Count + World;
        foreach (var claim in claims)
        {
            Count(_titles, claim.Title);
            foreach (var person in claim.People)
            {
                Count(_people, person);
            }

            if (claim.Amount is { } amount)
            {
                Count(_amounts, amount);
            }

            if (!claim.Party.IsMissing)
            {
                Count(_parties, claim.Party.Normal);
            }
        }
    }

    /// <summary>log2 of the odds that two claims picked by chance are of one thing.</summary>
    public double Prior => Math.Log2(2 * DoublesAClaim / _claims);

    /// <summary>What agreement on a title is worth, bits.</summary>
    public double OfTitle(string title) => Rarity(_titles.GetValueOrDefault(title));

    /// <summary>What agreement on a person is worth, bits.</summary>
    public double OfPerson(string name) => Rarity(_people.GetValueOrDefault(name));

    /// <summary>What agreement on an amount is worth, bits.</summary>
    public double OfAmount(decimal amount) => Rarity(_amounts.GetValueOrDefault(amount));

    /// <summary>What agreement on a party is worth, bits.</summary>
    public double OfParty(in OrganisationKeys party) => Rarity(_parties.GetValueOrDefault(party.Normal));

    // The pair itself is two of the occurrences; with none but these the value is as rare as one in all.
    private double Rarity(int count) => Math.Log2(_claims / Math.Max(1, count - 1));

    private static void Count<T>(Dictionary<T, int> counts, T value)
        where T : notnull
    {
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }
}

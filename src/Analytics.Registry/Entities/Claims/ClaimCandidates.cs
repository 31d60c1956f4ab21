namespace Analytics.Registry.Entities.Claims;

/// <summary>
/// The pairs worth comparing: a number in common, the title in common, or a person in the same month. Blocks that are too large say too
/// little to be a reason, and are left out; what they would have shown, another reason mostly shows too.
/// </summary>
internal static class ClaimCandidates
{
    private const int LargestByNumber = 500;
    private const int LargestByTitle = 100;
    private const int LargestByPerson = 40;

    /// <summary>Pairs of indices, left &lt; right, ascending, each once.</summary>
    public static IReadOnlyList<(int Left, int Right)> Of(IReadOnlyList<Claim> claims)
    {
        var pairs = new List<long>();
        Collect(pairs, Blocks(claims, claim => claim.Numbers.Select(number => number.Type + "/" + number.Value)), LargestByNumber);
        Collect(pairs, Blocks(claims, claim => claim.Title.Length == 0 ? [] : [claim.Title]), LargestByTitle);
        Collect(pairs, Blocks(claims, claim => claim.People.Select(person => $"{person}/{claim.Date?.Year}/{claim.Date?.Month}")), LargestByPerson);
        pairs.Sort();
        var distinct = new List<(int, int)>(pairs.Count);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i == 0 || pairs[i] != pairs[i - 1])
            {
                distinct.Add(((int)(pairs[i] >> 32), (int)(pairs[i] & int.MaxValue)));
            }
        }

        return distinct;
    }

    private static IEnumerable<List<int>> Blocks(IReadOnlyList<Claim> claims, Func<Claim, IEnumerable<string>> keys)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            foreach (var key in keys(claims[i]))
            {
                if (!blocks.TryGetValue(key, out var block))
                {
                    blocks.Add(key, block = []);
                }

                block.Add(i);
            }
        }

        return blocks.Values.Where(block => block.Count > 1);
    }

    private static void Collect(List<long> pairs, IEnumerable<List<int>> blocks, int largest)
    {
        foreach (var block in blocks.Where(block => block.Count <= largest))
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    pairs.Add(((long)block[i] << 32) | (long)block[j]);
                }
            }
        }
    }
}

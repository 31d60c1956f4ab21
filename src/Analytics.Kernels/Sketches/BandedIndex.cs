namespace Analytics.Kernels.Sketches;

/// <summary>
/// Finds sets whose signatures agree in a whole band of places (locality-sensitive hashing, P. Indyk and R. Motwani 1998): with b bands of r
/// places a pair of Jaccard similarity J is found with probability 1 − (1 − Jʳ)ᵇ.
/// </summary>
/// <param name="rows">r, places a band, at least 1.</param>
/// <param name="largest">A band value that more sets share is no reason: it says that they are of one template.</param>
public sealed class BandedIndex(int rows, int largest = 200)
{
    private readonly Dictionary<(int Band, ulong Value), List<int>> _buckets = [];

    /// <summary>Adds a set.</summary>
    /// <param name="item">Its number; numbers are added in ascending order.</param>
    /// <param name="signature">Its signature; places left over behind the last whole band are not used.</param>
    public void Add(int item, ReadOnlySpan<uint> signature)
    {
        for (var band = 0; (band + 1) * rows <= signature.Length; band++)
        {
            var value = 0xCBF29CE484222325UL;
            foreach (var place in signature.Slice(band * rows, rows))
            {
                value = unchecked((value ^ place) * 0x9E3779B97F4A7C15UL);
                value ^= value >> 29;
            }

            if (!_buckets.TryGetValue((band, value), out var items))
            {
                _buckets.Add((band, value), items = []);
            }

            items.Add(item);
        }
    }

    /// <summary>The pairs that agree in a band, left &lt; right, ascending, each once.</summary>
    public IReadOnlyList<(int Left, int Right)> Pairs()
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var items in _buckets.Values.Where(items => items.Count > 1 && items.Count <= largest))
        {
            for (var i = 0; i < items.Count; i++)
            {
                for (var j = i + 1; j < items.Count; j++)
                {
                    pairs.Add((items[i], items[j]));
                }
            }
        }

        return [.. pairs];
    }
}

namespace Analytics.Generator.Randomness;

/// <summary>Draws an index with a probability in proportion to its whole-number weight.</summary>
internal sealed class WeightedIndex
{
    private readonly int[] _cumulative;

    public WeightedIndex(IReadOnlyList<int> weights)
    {
        _cumulative = new int[weights.Count];
        var total = 0;
        for (var i = 0; i < weights.Count; i++) _cumulative[i] = total += weights[i];
        ArgumentOutOfRangeException.ThrowIfLessThan(total, 1, nameof(weights));
    }

    public int Draw(ref RandomStream random)
    {
        var place = Array.BinarySearch(_cumulative, random.Below(_cumulative[^1]) + 1);
        if (place < 0) return ~place;

        // An index of weight zero repeats its predecessor's sum: the first of the run is the one that owns the number.
        while (place > 0 && _cumulative[place - 1] == _cumulative[place]) place--;
        return place;
    }
}

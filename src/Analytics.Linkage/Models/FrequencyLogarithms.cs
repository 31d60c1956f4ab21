namespace Analytics.Linkage.Models;

/// <summary>
/// Log2 of the frequency of each value of a column. Few are common and have one of their own: a number of two bytes for each value says which,
/// so that those of a million values stay in the processor's cache.
/// </summary>
/// <param name="values">How many values there are.</param>
/// <param name="rare">The logarithm of those that are not set.</param>
internal sealed class FrequencyLogarithms(int values, double rare)
{
    private readonly ushort[] _places = new ushort[values];
    private readonly List<double> _logarithms = [rare];

    /// <summary>How many values there are.</summary>
    public int Count => _places.Length;

    public double this[int code] => _logarithms[_places[code]];

    /// <summary>Gives a value its own, once; at most 65,535 values have one.</summary>
    public void Set(int code, double logarithm)
    {
        _places[code] = checked((ushort)_logarithms.Count);
        _logarithms.Add(logarithm);
    }
}

namespace Analytics.Registry.Entities.Equipment;

/// <summary>How often each value occurs.</summary>
/// <typeparam name="T">Values that compare by what they hold.</typeparam>
internal sealed class Frequencies<T>
    where T : notnull
{
    private readonly Dictionary<T, int> _counts = [];
    private double _total;

    /// <summary>How often the value occurs.</summary>
    public int this[T value] => _counts.GetValueOrDefault(value);

    /// <summary>How many were counted, two at least.</summary>
    public double Total => Math.Max(2, _total);

    /// <summary>How many ordered pairs of those counted are equal.</summary>
    public double EqualPairs { get; private set; }

    /// <summary>The probability that two of them are equal.</summary>
    public double Coincidence => EqualPairs / (Total * (Total - 1));

    /// <summary>Counts a value, if it is there.</summary>
    public void Add(T value, bool isPresent)
    {
        if (!isPresent)
        {
            return;
        }

        var before = _counts.GetValueOrDefault(value);
        _counts[value] = before + 1;
        _total++;
        EqualPairs += 2.0 * before;
    }
}

using Analytics.Generator.Randomness;

namespace Analytics.Campaign.Designs;

/// <summary>The random numbers of one design. The same seed and family give the same, on every machine.</summary>
internal sealed class Draws(ulong seed, Family family)
{
    private RandomStream _stream = new(seed, StreamPurpose.Profile, (long)family);

    /// <summary>The stream itself, for what the generator draws.</summary>
    public ref RandomStream Stream => ref _stream;

    /// <summary>A number in [0, bound).</summary>
    public int Below(int bound) => _stream.Below(bound);

    /// <summary>A number between the two bounds, both included.</summary>
    public int Between(int low, int high) => _stream.Between(low, high);

    public bool Chance(double probability) => _stream.Chance(probability);

    public T Pick<T>(IReadOnlyList<T> items) => _stream.Pick(items);

    /// <summary>An item of a list, the earlier ones oftener: of two places drawn the first.</summary>
    public T PickEarly<T>(IReadOnlyList<T> items) => items[Early(items.Count)];

    /// <summary>A number in [0, bound), the small ones oftener.</summary>
    public int Early(int bound) => Math.Min(Below(bound), Below(bound));

    /// <summary>One character of a text.</summary>
    public char Of(string characters) => characters[_stream.Below(characters.Length)];

    /// <summary>A number in [low, high).</summary>
    public double Uniform(double low, double high) => low + ((high - low) * _stream.NextDouble());

    /// <summary>Nearly normal, mean 0 and variance 1: a sum of twelve, since logarithms differ between machines.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += _stream.NextDouble();
        return sum;
    }

    /// <summary>A positive number of a long right tail: a product of uniform ones.</summary>
    public double Skewed(double scale, int factors, double low, double high)
    {
        for (var i = 0; i < factors; i++) scale *= Uniform(low, high);
        return scale;
    }

    /// <summary>So many digits, the first of them no zero.</summary>
    public string Digits(int count) => string.Create(count, this, static (text, draws) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = (char)('0' + (i == 0 ? draws.Between(1, 9) : draws.Below(10)));
    });

    /// <summary>Puts the items into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

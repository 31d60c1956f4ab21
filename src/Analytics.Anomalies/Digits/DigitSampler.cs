using Analytics.Anomalies.Randomness;

namespace Analytics.Anomalies.Digits;

/// <summary>Draws digits by their shares: inversion, with a guide to where in the cumulated shares to begin.</summary>
internal sealed class DigitSampler
{
    private const int Guides = 1024;
    private readonly double[] _upTo;
    private readonly int[] _first = new int[Guides];

    /// <summary>Prepares.</summary>
    /// <param name="shares">Positive; they add up to one.</param>
    public DigitSampler(IReadOnlyList<double> shares)
    {
        _upTo = new double[shares.Count];
        var sum = 0.0;
        for (var i = 0; i < _upTo.Length; i++) _upTo[i] = sum += shares[i];

        // No random number falls beyond the last digit, whatever rounding has left of the sum.
        _upTo[^1] = double.PositiveInfinity;
        for (int guide = 0, digit = 0; guide < Guides; guide++)
        {
            while (_upTo[digit] <= (double)guide / Guides) digit++;
            _first[guide] = digit;
        }
    }

    /// <summary>Draws some more digits.</summary>
    /// <param name="counts">How often each digit was drawn; what is drawn is added.</param>
    /// <param name="more">How many to draw.</param>
    /// <param name="random">The sample's numbers, gone on with.</param>
    public void Add(Span<long> counts, long more, ref CounterRandom random)
    {
        var (upTo, first, numbers) = (_upTo, _first, random);
        for (var i = 0L; i < more; i++)
        {
            var drawn = numbers.NextDouble();
            var digit = first[unchecked((int)(drawn * Guides))];
            while (upTo[digit] <= drawn) digit++;
            counts[digit]++;
        }

        random = numbers;
    }
}

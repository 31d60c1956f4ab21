namespace Analytics.Evaluation.Craft.Normalisation;

/// <summary>How many of a column's figures a figure beats; equal figures share their mean place.</summary>
internal sealed class RankScale(double[] sorted, Direction direction, double offset, double divisor) : IScale
{
    /// <inheritdoc/>
    public double Of(double figure)
    {
        var below = Bound(figure, orEqual: false);
        var upTo = Bound(figure, orEqual: true);
        double beaten = direction == Direction.Benefit ? below : sorted.Length - upTo;
        // Rank from the bottom: those beaten, and half a place for oneself among one's equals; between two figures of the column, half a place too.
        var rank = beaten + (upTo - below + 1) / 2.0;
        return (rank - offset) / divisor;
    }

    private int Bound(double figure, bool orEqual)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (orEqual ? sorted[middle] <= figure : sorted[middle] < figure) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

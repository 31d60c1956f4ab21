using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Craft.Imputation;

namespace Analytics.Evaluation.Scoring;

/// <summary>A center that is like another.</summary>
/// <param name="Unit">Its place.</param>
/// <param name="Distance">How far apart they are: the weighted root mean square of the differences of normalised figures, 0 … 100 points.</param>
/// <param name="Shared">The places of the indicators of which both reported a figure, the most alike first.</param>
/// <param name="InGroup">Whether the search was within the center's own group.</param>
public sealed record NearCenter(int Unit, double Distance, IReadOnlyList<int> Shared, bool InGroup);

/// <summary>Finds the centers most like another by their figures, among those of its group or, where it is of none or too small a one, of the regime.</summary>
public sealed class NearestCenters
{
    // Two centers that share less than half of what counts cannot be called alike.
    private const double LeastShared = 0.5;

    private readonly UnitTable _normalised;
    private readonly IReadOnlyList<string> _groups;
    private readonly double[] _weights;
    private readonly bool[] _reported;
    private readonly ILookup<string, int> _members;

    /// <summary>Prepares a search.</summary>
    /// <param name="normalised">The figures on one scale, units × indicators.</param>
    /// <param name="weights">What each indicator counts in the whole.</param>
    /// <param name="groups">The group of each unit; <see cref="ImputationContext.NoGroup"/> for none.</param>
    /// <param name="imputed">Cells that stand in for what was not reported: they make nobody alike.</param>
    public NearestCenters(UnitTable normalised, IReadOnlyList<double> weights, IReadOnlyList<string> groups, IEnumerable<ImputedCell> imputed)
    {
        ArgumentNullException.ThrowIfNull(normalised);
        ArgumentNullException.ThrowIfNull(imputed);
        (_normalised, _groups, _weights) = (normalised, groups, [.. weights]);
        _reported = [.. normalised.Values.ToArray().Select(value => !double.IsNaN(value))];
        foreach (var cell in imputed) _reported[cell.Column * normalised.Units.Count + cell.Unit] = false;
        _members = Enumerable.Range(0, normalised.Units.Count).ToLookup(unit => groups[unit], StringComparer.Ordinal);
    }

    /// <summary>The nearest centers, the nearest first, equals by id.</summary>
    /// <param name="unit">The center's place.</param>
    /// <param name="count">How many are wanted; fewer when there are not so many to compare with.</param>
    public IReadOnlyList<NearCenter> Of(int unit, int count)
    {
        var group = _groups[unit];
        var inGroup = group != ImputationContext.NoGroup && _members[group].Count() > count;
        var candidates = inGroup ? _members[group] : Enumerable.Range(0, _normalised.Units.Count);
        return [.. candidates.Where(other => other != unit).Select(other => (Unit: other, Distance: Distance(unit, other))).Where(item => !double.IsNaN(item.Distance))
            .OrderBy(item => item.Distance).ThenBy(item => _normalised.Units[item.Unit], StringComparer.Ordinal).Take(count)
            .Select(item => new NearCenter(item.Unit, item.Distance, Shared(unit, item.Unit), inGroup))];
    }

    private double Distance(int unit, int other)
    {
        double sum = 0, shared = 0, all = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            all += _weights[i];
            if (!IsShared(unit, other, i)) continue;
            var difference = _normalised[unit, i] - _normalised[other, i];
            sum += _weights[i] * difference * difference;
            shared += _weights[i];
        }

        return shared > 0 && shared >= LeastShared * all ? Math.Sqrt(sum / shared) : double.NaN;
    }

    private List<int> Shared(int unit, int other) => [.. Enumerable.Range(0, _weights.Length).Where(i => _weights[i] > 0 && IsShared(unit, other, i))
        .OrderBy(i => Math.Abs(_normalised[unit, i] - _normalised[other, i])).ThenByDescending(i => _weights[i]).ThenBy(i => i)];

    private bool IsShared(int unit, int other, int i) => _reported[i * _normalised.Units.Count + unit] && _reported[i * _normalised.Units.Count + other];
}

using Analytics.Evaluation.Craft;
using Analytics.Evaluation.Frameworks;

namespace Analytics.Evaluation.Scoring;

/// <summary>What a framework's scores are made of.</summary>
/// <param name="Raw">The figures of all centers of the regime, by the columns of <see cref="FigureSource.Column"/>.</param>
/// <param name="Earlier">Those of earlier years, the latest first.</param>
/// <param name="Groups">The group of each center.</param>
public sealed record FrameworkFigures(UnitTable Raw, IReadOnlyList<UnitTable> Earlier, IReadOnlyList<string> Groups)
{
    /// <summary>Some of the centers.</summary>
    public FrameworkFigures Select(IReadOnlyList<int> units)
    {
        int[] columns = [.. Enumerable.Range(0, Raw.Columns.Count)];
        return new FrameworkFigures(Raw.Select(units, columns), [.. Earlier.Select(table => table.Select(units, columns))], [.. units.Select(unit => Groups[unit])]);
    }
}

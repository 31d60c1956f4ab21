using Analytics.Registry.Schema;

namespace Analytics.Registry.Headers;

/// <summary>How well one kind of table explains a row of headers.</summary>
internal sealed class TableFit
{
    private const double UnknownPenalty = 0.35;
    private const double MinimumShare = 0.3;
    private const double MinimumEvidence = 3;
    private const double MinimumEvidenceWithHint = 2;

    /// <summary>An export of hundreds of columns explains itself by the few that are known, when these are telling enough.</summary>
    private const double EvidenceForAnyShare = 8;

    private TableFit(HeaderIndex.TableIndex index, ColumnAssignment assignment) => (Index, Assignment) = (index, assignment);

    public HeaderIndex.TableIndex Index { get; }

    public ColumnAssignment Assignment { get; }

    /// <summary>Share of the telling headers that have a column.</summary>
    public double Share { get; private set; }

    /// <summary>What kinds are ranked by.</summary>
    public double Total { get; private set; }

    /// <summary>True when the evidence carries the kind.</summary>
    public bool IsEnough { get; private set; }

    public bool IsRepelled { get; private set; }

    public static TableFit Of(
        HeaderIndex index, HeaderIndex.TableIndex table, IReadOnlyList<HeaderLookup> headers, IReadOnlyList<ColumnOption> options,
            HeaderHints hints, HeaderOverrides? overrides)
    {
        var assignment = ColumnAssignment.Make(table, headers, options, hints, overrides);
        var fit = new TableFit(table, assignment);
        var (evidence, telling, explained) = (0.0, 0, 0);
        for (var i = 0; i < headers.Count; i++)
        {
            if (table.Repels.Contains(headers[i].Key)) fit.IsRepelled = true;
            if (assignment.Columns[i] is { } column)
            {
                telling++;
                explained++;
                evidence += assignment.Strengths[i] * assignment.Telling[i] * fit.Weight(column);
            }
            else if (assignment.Meanings[i] is HeaderMeaning.Unknown or HeaderMeaning.Ambiguous && !index.IsNeutral(headers[i].Key))
            {
                telling++;
            }
        }

        var hint = TableHints.Strength(table, hints);
        fit.Share = telling == 0 ? 0 : (double)explained / telling;
        fit.Total = evidence + hint - (UnknownPenalty * (telling - explained));
        fit.IsEnough = table.All.All(assignment.Has) && fit.HasSignature(hints, hint > 0) && (fit.Share >= MinimumShare || evidence >= EvidenceForAnyShare)
            && evidence >= (hint > 0 ? MinimumEvidenceWithHint : MinimumEvidence);
        return fit;
    }

    /// <summary>With a name or title that speaks for the kind, common wordings count too, one column fewer is enough, and a column that
    /// the name itself states (固定人员名单) counts as there.</summary>
    private bool HasSignature(HeaderHints hints, bool isHinted)
    {
        if (Index.Alone.Any(Assignment.HasTellingly)) return true;
        var needed = Index.Table.Signature.AtLeast;
        if (!isHinted) return Index.Any.Count(Assignment.HasTellingly) >= needed;
        var stated = TableHints.Implied(Index,
            hints).Keys.Select(name => Index.Positions[name]).Count(column => Index.Any.Contains(column) && !Assignment.Has(column));
        return Index.Any.Count(Assignment.Has) + stated >= needed - 1;
    }

    private double Weight(int column) => Index.Any.Contains(column) ? 2 : Index.All.Contains(column) ? 1.5 : 1;
}

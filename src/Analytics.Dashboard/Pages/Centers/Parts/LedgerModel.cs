using Analytics.Dashboard.Data;

namespace Analytics.Dashboard.Pages.Centers.Parts;

/// <summary>Figures of annual reports held against the center's own ledgers.</summary>
/// <param name="Agrees">How many are borne out.</param>
/// <param name="Open">How many no ledger can be held against.</param>
/// <param name="Differing">Those that differ, the latest year first.</param>
public sealed record LedgerModel(long Agrees, long Open, IReadOnlyList<LedgerRow> Differing)
{
    internal static LedgerModel Read(RunReader reader, string id)
    {
        var counts = reader.First("SELECT count(*) FILTER (state = 'agrees'), count(*) FILTER (state = 'open') FROM result.reconciliation WHERE center_id = $id", row => (row.GetInt64(0), row.GetInt64(1)), ("id", id));
        return new LedgerModel(counts.Item1, counts.Item2, reader.Rows(
            """
            SELECT year, indicator, reading{lang}, state, reported, ledger_low, ledger_high, difference, ledger_rows FROM result.reconciliation
            WHERE center_id = $id AND state IN ('exceeds', 'below') ORDER BY year DESC, state DESC, indicator
            """,
            row => new LedgerRow(
                row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Amount(4), row.Amount(5), row.Amount(6), row.Amount(7), row.IsDBNull(8) ? 0 : row.GetInt64(8)), ("id", id)));
    }
}

/// <summary>One figure that its ledger does not bear out, in the figure's unit.</summary>
public sealed record LedgerRow(int Year, string Indicator, string Reading, string State, decimal? Reported, decimal? Low, decimal? High, decimal? Difference, long Rows);

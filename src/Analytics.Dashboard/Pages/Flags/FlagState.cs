using System.Data.Common;
using Analytics.Dashboard.Data;
using Analytics.Store;

namespace Analytics.Dashboard.Pages.Flags;

/// <summary>What became of a flag.</summary>
/// <param name="State">new, confirmed, dismissed or explained.</param>
/// <param name="By">Who decided; null where nobody did, or it is not the reader's to know.</param>
/// <param name="On">The day.</param>
/// <param name="Note">Why, masked; null as above.</param>
public sealed record FlagState(string State, string? By, DateOnly? On, string? Note)
{
    /// <summary>From a row of <c>live.flag</c>: center_id, state, state_by, state_on, state_note.</summary>
    internal static FlagState Of(RunReader reader, DbDataReader row) =>
        new(row.GetString(1), reader.Viewer.MayDecide ? row.Text(2) : null, row.Date(3), reader.Viewer.MayDecide ? row.Text(4) : null);
}

namespace Analytics.Anomalies.Reconciliation;

/// <summary>How a ledger's rows belong to years.</summary>
public enum LedgerTime
{
    /// <summary>Lists of years: the year's own counts, else the next later one as far as its dates reach back.</summary>
    Roster,

    /// <summary>One running list: a row counts in the year of its day.</summary>
    Event,

    /// <summary>One running list: a row counts at each year's end from its day on, until the last.</summary>
    Standing,

    /// <summary>A row a year.</summary>
    Yearly,
}

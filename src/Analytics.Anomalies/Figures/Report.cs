namespace Analytics.Anomalies.Figures;

/// <summary>A center's figures of one year.</summary>
/// <param name="Center">The center.</param>
/// <param name="Year">The report year.</param>
/// <param name="RowId">The row of <c>annual_report</c>; of several (one a regime) the first.</param>
/// <param name="Figures">By <see cref="Indicator.Place"/>; null where nothing was reported. Of several rows the largest.</param>
/// <param name="MoneyStep">The least unit of its amounts in yuan; null when not said.</param>
/// <param name="AreaStep">The least unit of its areas in m2; null when not said.</param>
/// <param name="Bases">What it says of how it counts: column (e.g. reported_patent_basis) to code.</param>
public sealed record Report(
    Center Center, int Year, long RowId, IReadOnlyList<decimal?> Figures, decimal? MoneyStep, decimal? AreaStep, IReadOnlyDictionary<string, string> Bases)
{
    /// <summary>A figure; null where nothing was reported.</summary>
    public decimal? this[Indicator indicator] => Figures[indicator.Place];
}

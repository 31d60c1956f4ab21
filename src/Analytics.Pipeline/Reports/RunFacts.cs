using System.Globalization;
using Analytics.Pipeline.Manifests;
using Analytics.Pipeline.Stages;

namespace Analytics.Pipeline.Reports;

/// <summary>What every report says about the run that it comes from.</summary>
internal sealed record RunFacts(
    string RunId, string ProductVersion, int? Year, DateOnly? AsOf, string? Regime, string? City, ReportLanguage Language)
{
    /// <summary>The facts of a run whose intake is finished.</summary>
    public static RunFacts Of(RunContext context)
    {
        var (year, asOf) = context.Period;
        return new RunFacts(
            RunIdentity.RunId(context.Hash, year), Manifests.ProductVersion.Text, year, asOf,
            context.Options.Regime, context.Options.City, context.Options.Language);
    }

    /// <summary>The report year as text; a dash when unknown.</summary>
    public string YearText => Year?.ToString(CultureInfo.InvariantCulture) ?? "—";

    /// <summary>The day of judgement as text; a dash when unknown.</summary>
    public string AsOfText => AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}

namespace Analytics.Pipeline;

/// <summary>What a run is asked to do. Everything but the places and <see cref="Resume"/> takes part in the run's id.</summary>
/// <param name="InputPath">The folder (or single file) that was delivered.</param>
/// <param name="Workspace">The folder that holds the runs and the published reports; made when absent.</param>
public sealed record RunOptions(string InputPath, string Workspace)
{
    /// <summary>The report year of rows that name none; <c>null</c> = the latest report year in the input.</summary>
    public int? Year { get; init; }

    /// <summary>The day for which continuous clauses are judged; <c>null</c> = 31 March after the report year.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Only findings under this regime, e.g. <c>liaoning</c>; <c>null</c> = all.</summary>
    public string? Regime { get; init; }

    /// <summary>Only findings that concern a platform of this city (name or GB/T 2260 code); <c>null</c> = all.</summary>
    public string? City { get; init; }

    /// <summary>A folder of rule packs beside the product's own; <c>null</c> = none.</summary>
    public string? Packs { get; init; }

    /// <summary>The delivery is a unit's own, which wants to know all that is missing.</summary>
    internal bool OneUnit { get; init; }

    /// <summary>Goes on after the last finished stage of an interrupted run of the same input and options.</summary>
    public bool Resume { get; init; }

    /// <summary>The language of the reports.</summary>
    public ReportLanguage Language { get; init; }

    /// <summary>What is wrong with the options, in words for their user; <c>null</c> when nothing is.</summary>
    public string? Fault()
    {
        if (!File.Exists(InputPath) && !Directory.Exists(InputPath))
        {
            return $"The input '{InputPath}' does not exist; expected a folder or a file.";
        }

        if (File.Exists(Workspace))
        {
            return $"The workspace '{Workspace}' is a file; expected a folder, or a name at which to make one.";
        }

        if (IsSameOrInside(Workspace, InputPath))
        {
            return $"The workspace '{Workspace}' lies in the input folder '{InputPath}', where the next run would read it as a delivery; put it elsewhere.";
        }

        if (Packs is not null && !Directory.Exists(Packs))
        {
            return $"The folder of rule packs '{Packs}' does not exist.";
        }

        return Year is < 1950 or > 2200 ? $"The year {Year} is not a report year; expected 1950 to 2200." : null;
    }

    private static bool IsSameOrInside(string inner, string outer)
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var innerPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(inner)) + Path.DirectorySeparatorChar;
        var outerPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(outer)) + Path.DirectorySeparatorChar;
        return innerPath.StartsWith(outerPath, comparison);
    }
}

namespace Analytics.Generator;

/// <summary>In which form the province is written.</summary>
public enum OutputFormat
{
    /// <summary>
    /// What offices send: workbooks, CSV files in two encodings, a ZIP, a Parquet file. Held in memory; for up to some hundred thousand people.
    /// </summary>
    Office,

    /// <summary>A few large Parquet tables, streamed: any size.</summary>
    Parquet,
}

/// <summary>What to generate. The same options give the same bytes on every machine.</summary>
/// <param name="Platforms">Number of platforms, at least 1.</param>
/// <param name="People">Number of people, 1 to <see cref="MaximumPeople"/>.</param>
/// <param name="Seed">The seed of everything.</param>
/// <param name="OutputFolder">Where <c>input/</c> and <c>truth/</c> are written; either must be absent or empty.</param>
/// <param name="Format">Office files or large Parquet tables.</param>
/// <param name="Difficulty">How hard the data is to link.</param>
public sealed record GeneratorOptions(
    int Platforms,
    int People,
    ulong Seed,
    string OutputFolder,
    OutputFormat Format = OutputFormat.Office,
    Difficulty Difficulty = Difficulty.Default)
{
    /// <summary>As many people as have different fictitious identifiers: 125 divisions, 240 slots of sequence numbers, 640 classes of birth dates.</summary>
    public const int MaximumPeople = 19_200_000;

    /// <summary>The year the annual reports are about; three earlier ones are covered too.</summary>
    public int ReportYear { get; init; } = 2025;

    /// <summary>The day on which the reports are filed: nothing in the world happens later.</summary>
    public DateOnly FiledOn { get; init; } = new(2026, 3, 31);

    /// <summary>The numbers to use instead of those of <see cref="Difficulty"/>.</summary>
    public DifficultySettings? Settings { get; init; }

    /// <summary>Whether nobody breaks a clause or inflates a figure: whatever is found or flagged then is a false alarm.</summary>
    public bool NothingPlanted { get; init; }

    internal DifficultySettings EffectiveSettings => NothingPlanted ? Chosen.WithNothingPlanted() : Chosen;

    private DifficultySettings Chosen => Settings ?? DifficultySettings.For(Difficulty);

    /// <summary>Says what is wrong with the options.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public void Validate()
    {
        if (Platforms < 1) throw new ArgumentException($"--platforms is {Platforms}; at least 1 is needed.");
        if (People is < 1 or > MaximumPeople) throw new ArgumentException($"--people is {People}; it must lie between 1 and {MaximumPeople}.");
        if (string.IsNullOrWhiteSpace(OutputFolder)) throw new ArgumentException("--out names no folder.");
        if (FiledOn.Year <= ReportYear) throw new ArgumentException($"Filed on {FiledOn:yyyy-MM-dd}: reports on {ReportYear} are filed later than that year.");
    }
}

using Analytics.Generator.BigTables;
using Analytics.Generator.Office;
using Analytics.Generator.Truth;
using Analytics.Generator.World;

namespace Analytics.Generator;

/// <summary>How far a generation is.</summary>
/// <param name="Stage">What is being made: people, platforms, findings.</param>
/// <param name="Done">Units done.</param>
/// <param name="Total">Units in all.</param>
public sealed record GeneratorProgress(string Stage, long Done, long Total);

/// <summary>What was written.</summary>
/// <param name="Platforms">Platforms.</param>
/// <param name="People">People; each stands on one or more rows.</param>
/// <param name="PersonnelRows">Rows of people in the input.</param>
/// <param name="EquipmentRows">Rows of equipment in the input.</param>
/// <param name="Findings">Findings of every kind in the truth.</param>
/// <param name="Flags">Inflated figures in the truth.</param>
public sealed record GeneratorSummary(int Platforms, int People, long PersonnelRows, long EquipmentRows, int Findings, int Flags);

/// <summary>
/// Makes a fictitious province with its truth: <c>input/</c> is what an office would have, <c>truth/</c> says which rows are the same person or instrument,
/// which findings hold and which figures were inflated. No person, unit or identifier is real.
/// </summary>
public static class ProvinceGenerator
{
    /// <summary>Writes <c>input/</c> and <c>truth/</c> under the output folder. The same options give the same bytes on every machine.</summary>
    /// <param name="options">What to make.</param>
    /// <param name="progress">Told now and then how far it is.</param>
    /// <param name="cancellation">Stops between two platforms; what was written so far stays.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">A folder to write has files in it already, or cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static GeneratorSummary Generate(GeneratorOptions options, IProgress<GeneratorProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return Write(options, EmptyFolder(options, "input"), EmptyFolder(options, "truth"), progress, cancellation);
    }

    /// <summary>Writes the input and the truth into folders of any name.</summary>
    internal static GeneratorSummary Write(
        GeneratorOptions options, string input, string truth, IProgress<GeneratorProgress>? progress, CancellationToken cancellation)
    {
        progress?.Report(new GeneratorProgress("people", 0, options.People));
        var world = new GeneratedWorld(options, cancellation);
        progress?.Report(new GeneratorProgress("people", options.People, options.People));
        var (people, equipment, flags) = options.Format == OutputFormat.Parquet
            ? new ParquetProvince(world, input, truth, progress).Write(cancellation)
            : WriteOffice(world, input, truth, progress, cancellation);
        var findings = Findings(world, cancellation);
        TruthFiles.WriteFindings(Path.Combine(truth, "findings.csv"), findings);
        TruthFiles.WriteFlags(Path.Combine(truth, "flags.csv"), flags);
        progress?.Report(new GeneratorProgress("findings", findings.Count, findings.Count));
        return new GeneratorSummary(world.Province.Platforms.Count, options.People, people, equipment, findings.Count, flags.Count);
    }

    /// <summary>The findings of the world: from true posts and written identifiers, without a look at any file.</summary>
    internal static List<Finding> Findings(GeneratedWorld world, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        foreach (var number in world.Rosters.Notable)
        {
            cancellation.ThrowIfCancellationRequested();
            findings.AddRange(PersonFindings.Of(world.People.Create(number), world.People, world.Province.Options.ReportYear));
        }

        findings.AddRange(ClaimFindings.Of(world.Ledgers.Claims));
        findings.AddRange(TextFindings.Of(world.Ledgers.Texts));
        findings.AddRange(FieldFindings.Of(world.Province));
        findings.AddRange(EquipmentFindings.Of(world.Province, world.Ledgers.Equipment));
        return findings;
    }

    private static (long People, long Equipment, IReadOnlyList<PlantedFlag> Flags) WriteOffice(
        GeneratedWorld world, string input, string truth, IProgress<GeneratorProgress>? progress, CancellationToken cancellation)
    {
        var office = new OfficeProvince(world, input);
        office.Write(progress, cancellation);
        TruthFiles.WriteRows(Path.Combine(truth, "people.csv"), office.People);
        TruthFiles.WriteRows(Path.Combine(truth, "equipment.csv"), office.Equipment);
        return (office.People.Count, office.Equipment.Count, office.Flags);
    }

    private static string EmptyFolder(GeneratorOptions options, string name)
    {
        var folder = Path.Combine(options.OutputFolder, name);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"{folder} has files in it already: name another --out, or remove it first.");
        }

        Directory.CreateDirectory(folder);
        return folder;
    }
}

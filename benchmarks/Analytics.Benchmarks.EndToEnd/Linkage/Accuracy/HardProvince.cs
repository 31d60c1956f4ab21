using Analytics.Generator;
using Analytics.Linkage.Evaluation;
using Analytics.Registry.Identifiers;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>A generated province, hard to link, linked without configuration.</summary>
/// <param name="Linkage">The linkage with its truth.</param>
/// <param name="Identifiers">Of each row what identifies the person: a number whose check character is right, in its long form; null where there is none.</param>
internal sealed record HardProvince(ScoredLinkage Linkage, string?[] Identifiers)
{
    private const int Sorts = 4;

    private readonly int[] _platforms = [.. Linkage.Result.Table.Column("platform_id").Codes];

    /// <summary>Generates and links a province.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="people">How many people.</param>
    /// <param name="platforms">How many platforms.</param>
    /// <param name="seed">The province's seed.</param>
    public static HardProvince Of(string folder, int people, int platforms, ulong seed)
    {
        ProvinceGenerator.Generate(new GeneratorOptions(platforms, people, seed, folder, OutputFormat.Parquet, Difficulty.Hard));
        var linkage = ScoredLinkage.Of(
            new LinkageSet($"hard province, seed {seed}", Path.Combine(folder, "input", "personnel.parquet"), "entity_id")
            {
                TruthPath = Path.Combine(folder, "truth", "people.csv"),
            },
            keepAll: true);
        var (types, numbers) = (linkage.Result.Table.Column("id_type"), linkage.Result.Table.Column("id_number"));
        return new HardProvince(linkage, [.. Enumerable.Range(0, numbers.RowCount).Select(row => Usable(types.Text(row), numbers.Text(row)))]);
    }

    /// <summary>Counts pairs, each given once, against the true pairs of the same sort.</summary>
    public ProvinceCounts Count(IEnumerable<(int Left, int Right)> pairs)
    {
        var (found, wrong) = (new long[Sorts], new long[Sorts]);
        foreach (var (left, right) in pairs)
        {
            Add(Linkage.Entities[left] == Linkage.Entities[right] ? found : wrong, left, right);
        }

        var truth = new long[Sorts];
        foreach (var rows in Enumerable.Range(0, Identifiers.Length).GroupBy(row => Linkage.Entities[row]).Select(group => group.ToArray()))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                for (var j = i + 1; j < rows.Length; j++)
                {
                    Add(truth, rows[i], rows[j]);
                }
            }
        }

        PairCounts Of(int sort) => new(found[sort], wrong[sort], truth[sort] - found[sort]);
        return new ProvinceCounts(Of(0), Of(1), Of(2), Of(3));
    }

    private void Add(long[] counts, int left, int right)
    {
        var (without, across) = (!HaveIdentifiers(left, right), _platforms[left] != _platforms[right]);
        counts[0]++;
        counts[1] += without ? 1 : 0;
        counts[2] += across ? 1 : 0;
        counts[3] += across && without ? 1 : 0;
    }

    /// <summary>Whether both rows have a usable identifier.</summary>
    public bool HaveIdentifiers(int left, int right) => Identifiers[left] is not null && Identifiers[right] is not null;

    private static string? Usable(string? type, string? number)
    {
        var document = IdentityDocument.Read(type, number);
        return document.Status == DocumentStatus.Usable ? $"{document.Kind} {document.Key}" : null;
    }
}

/// <summary>Pairs of a province by sort. Rosters of several years repeat a person's row at one platform; pairs of two platforms are those that matter.</summary>
/// <param name="All">All pairs.</param>
/// <param name="WithoutIdentifier">Those of which one side or both lack a usable identifier.</param>
/// <param name="Across">Those of two platforms.</param>
/// <param name="AcrossWithoutIdentifier">Those of two platforms without.</param>
internal sealed record ProvinceCounts(PairCounts All, PairCounts WithoutIdentifier, PairCounts Across, PairCounts AcrossWithoutIdentifier);

using Analytics.Generator;
using Analytics.Linkage.Evaluation;
using Analytics.Registry.Identifiers;

namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>A generated province, hard to link, linked without configuration.</summary>
/// <param name="Linkage">The linkage with its truth.</param>
/// <param name="Identifiers">Of each row what identifies the person: a number whose check character is right, in its long form; null where there is none.</param>
internal sealed record HardProvince(ScoredLinkage Linkage, string?[] Identifiers)
{
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

    /// <summary>Counts pairs, each given once: all of them, and those of which one side or both lack a usable identifier.</summary>
    public (PairCounts All, PairCounts WithoutIdentifier) Count(IEnumerable<(int Left, int Right)> pairs)
    {
        var (found, wrong, foundWithout, wrongWithout) = (0L, 0L, 0L, 0L);
        foreach (var (left, right) in pairs)
        {
            var (isRight, isWithout) = (Linkage.Entities[left] == Linkage.Entities[right], !HaveIdentifiers(left, right));
            found += isRight ? 1 : 0;
            wrong += isRight ? 0 : 1;
            foundWithout += isRight && isWithout ? 1 : 0;
            wrongWithout += !isRight && isWithout ? 1 : 0;
        }

        var truePairs = Linkage.Truth.TruePairs;
        var with = Enumerable.Range(0, Identifiers.Length).Where(row => Identifiers[row] is not null).CountBy(row => Linkage.Entities[row]).Sum(entity => entity.Value * (entity.Value - 1L) / 2);
        return (new PairCounts(found, wrong, truePairs - found), new PairCounts(foundWithout, wrongWithout, truePairs - with - foundWithout));
    }

    /// <summary>Whether both rows have a usable identifier.</summary>
    public bool HaveIdentifiers(int left, int right) => Identifiers[left] is not null && Identifiers[right] is not null;

    private static string? Usable(string? type, string? number)
    {
        var document = IdentityDocument.Read(type, number);
        return document.Status == DocumentStatus.Usable ? $"{document.Kind} {document.Key}" : null;
    }
}

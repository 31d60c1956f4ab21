using Analytics.Campaign.Designs.Quirks;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>The records of a design, in one file or two.</summary>
/// <param name="Design">How they came about.</param>
/// <param name="Left">The left or only file.</param>
/// <param name="Right">The right file; <c>null</c> where there is one.</param>
internal sealed record Sample(Design Design, SampleFile Left, SampleFile? Right)
{
    /// <summary>The column that holds the true entity, which is for scoring alone.</summary>
    public const string TruthColumn = "entity";

    public const string IdColumn = "id";

    // Most of what stands in a first record was written with care.
    private const double Careful = 0.7;

    /// <summary>How many records there are.</summary>
    public int Records => Left.Rows.Count + (Right?.Rows.Count ?? 0);

    /// <summary>The sample of a seed.</summary>
    public static Sample Of(Family family, ulong seed)
    {
        var draws = new Draws(seed, family);
        return Of(Design.Draw(family, seed, draws), draws);
    }

    /// <summary>A sample of a given design.</summary>
    public static Sample Of(Design design, Draws draws)
    {
        var rates = design.Table.Columns.Select(_ => (Error: design.ErrorRate * draws.Uniform(0.3, 1.7), Null: design.NullShare * draws.Uniform(0, 2))).ToArray();
        var quirks = new QuirkWriter(design, draws);
        var entities = Entities.Make(design, draws);
        var files = new[] { new List<SampleRow>(), new List<SampleRow>() };
        for (var entity = 0; entity < entities.Count; entity++)
        {
            foreach (var (file, careful) in RecordsOf(design, draws)) files[file].Add(new SampleRow(entity, Write(entities[entity], careful, file)));
        }

        foreach (var file in files) draws.Shuffle(file);
        return new Sample(design, FileOf(0, "a"), design.IsLink ? FileOf(1, "b") : null);

        string[] Write(string[] values, bool careful, int file) => [.. values.Select((value, i) =>
        {
            var column = design.Table.Columns[i];
            var isKept = careful && draws.Chance(Careful);
            var written = isKept ? value : draws.Chance(rates[i].Null) ? "" : draws.Chance(rates[i].Error) ? Errors.Apply(column.Kind, value, draws) : value;
            return quirks.Write(column, written, file);
        })];

        SampleFile FileOf(int file, string prefix) => SampleFile.Of(design, files[file], prefix, file == 1 ? quirks.OneSided : -1, draws);
    }

    /// <summary>Which records an entity has: the file of each, and whether it was written with care.</summary>
    private static IEnumerable<(int File, bool Careful)> RecordsOf(Design design, Draws draws)
    {
        if (design.IsLink)
        {
            if (draws.Chance(design.Duplicates / (1 + design.Duplicates))) return [(0, true), (1, false)];
            return draws.Chance(0.5) ? [(0, true)] : [(1, false)];
        }

        var duplicates = draws.Chance(2 * design.Duplicates / (1 + design.MostDuplicates)) ? draws.Between(1, design.MostDuplicates) : 0;
        return [(0, true), .. Enumerable.Repeat((0, false), duplicates)];
    }
}

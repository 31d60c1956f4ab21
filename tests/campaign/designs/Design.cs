using System.Globalization;
using Analytics.Campaign.Designs.Quirks;
using Analytics.Campaign.Designs.Tables;

namespace Analytics.Campaign.Designs;

/// <summary>How a table and its duplicates are made.</summary>
internal sealed record Design
{
    public required TableKind Table { get; init; }

    /// <summary>How many there are, from 1.</summary>
    public required int Entities { get; init; }

    /// <summary>Whether two files are linked; if not, one is searched for duplicates.</summary>
    public required bool IsLink { get; init; }

    /// <summary>The share of values with an error, over all columns; each column has its own around it.</summary>
    public required double ErrorRate { get; init; }

    /// <summary>The share of values that are missing, likewise.</summary>
    public required double NullShare { get; init; }

    /// <summary>Duplicates for each entity, about; of a link pairs for each entity that one file only has.</summary>
    public required double Duplicates { get; init; }

    /// <summary>Duplicates of one entity at most; of a link there is one.</summary>
    public required int MostDuplicates { get; init; }

    /// <summary>The probability that a member of a group is not the last.</summary>
    public double AnotherMember { get; init; }

    /// <summary>Columns that say nothing of the entity.</summary>
    public IReadOnlyList<ExtraColumn> Extra { get; init; } = [];

    /// <summary>The manners in which values are written.</summary>
    public IReadOnlyList<QuirkKind> Quirks { get; init; } = [];

    /// <summary>The design of a seed. Kinds of tables take turns, so that few seeds show many; all else is random.</summary>
    public static Design Draw(Family family, ulong seed, Draws draws)
    {
        var tables = family == Family.Groups ? Groups.All : Schemas.All;
        var table = tables[(int)(seed % (ulong)tables.Count)];
        var isLink = draws.Chance(0.45);
        var design = new Design
        {
            Table = table,
            IsLink = isLink,
            Entities = draws.Pick([150, 600, 2_000, 6_000, 15_000]),
            ErrorRate = draws.Pick([0.03, 0.1, 0.2, 0.35]),
            NullShare = draws.Pick([0, 0.02, 0.1, 0.2]),
            Duplicates = draws.Pick([0.05, 0.2, 0.5, 1.0]),
            MostDuplicates = isLink ? 1 : draws.Pick([1, 2, 5]),
            AnotherMember = family == Family.Groups ? draws.Pick([0.3, 0.5, 0.7]) : 0,
            Extra = family == Family.Independent ? [.. Enum.GetValues<ExtraColumn>().Where(_ => draws.Chance(0.25))] : [],
        };
        return family == Family.Quirks ? design with { Quirks = DrawQuirks(design, draws) } : design;
    }

    /// <summary>One quirk at least, and of the others some.</summary>
    private static IReadOnlyList<QuirkKind> DrawQuirks(Design design, Draws draws)
    {
        QuirkKind[] possible = [.. QuirkKinds.For(design)];
        var always = draws.Pick(possible);
        return [.. possible.Where(quirk => quirk == always || draws.Chance(0.4))];
    }

    /// <summary>The design in words.</summary>
    public override string ToString()
    {
        var words = new List<string>
        {
            Table.Words,
            string.Create(CultureInfo.InvariantCulture, $"{Entities:N0} entities"),
            IsLink ? "link" : "dedupe",
            string.Create(CultureInfo.InvariantCulture, $"errors {ErrorRate}"),
            string.Create(CultureInfo.InvariantCulture, $"missing {NullShare}"),
            string.Create(CultureInfo.InvariantCulture, $"duplicates {Duplicates}{(IsLink ? "" : $", at most {MostDuplicates}")}"),
        };
        if (AnotherMember > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"another member {AnotherMember}"));
        if (Extra.Count > 0) words.Add("extra columns: " + string.Join(", ", Extra.Select(extra => extra.Heading())));
        if (Quirks.Count > 0) words.Add("quirks: " + string.Join(", ", Quirks.Select(QuirkKinds.Words)));
        return string.Join("; ", words);
    }
}

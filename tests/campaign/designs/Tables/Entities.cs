using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Tables;

/// <summary>Makes the entities of a design: what is true of each, before anybody wrote it down.</summary>
internal static class Entities
{
    /// <summary>For each entity its values in the order of the columns.</summary>
    public static IReadOnlyList<string[]> Make(Design design, Draws draws)
    {
        var entities = new List<string[]>(design.Entities);
        while (entities.Count < design.Entities)
        {
            var first = One(design.Table, draws, null);
            entities.Add(first);
            for (var more = Groups.Size(draws, design.AnotherMember) - 1; more > 0 && entities.Count < design.Entities; more--)
            {
                entities.Add(One(design.Table, draws, first));
            }
        }

        return entities;
    }

    private static string[] One(TableKind table, Draws draws, string[]? first)
    {
        var known = new KnownValues();
        var values = new string[table.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var column = table.Columns[i];
            values[i] = (first, column.IsShared) switch
            {
                (null, _) => ValueSource.Draw(column.Kind, draws, known),
                (_, true) => first[i],
                _ => Groups.Own(column, draws, known, first[i]),
            };
            known[column.Kind] = values[i];
        }

        return values;
    }
}

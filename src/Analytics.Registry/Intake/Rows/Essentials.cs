using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>The columns of which a row needs at least one to stand for anything at all.</summary>
internal static class Essentials
{
    // Where the key alone would refuse too much: a person without a number is a person, an instrument without an asset number an instrument.
    private static readonly Dictionary<string, string[]> Chosen = new(StringComparer.Ordinal)
    {
        ["personnel"] = ["name", "id_number", "latin_name"],
        ["equipment"] = ["name", "asset_no", "serial_no"],
        ["platform"] = ["platform_id", "name"],
    };

    /// <summary>The columns; empty when every row of the table is meaningful.</summary>
    public static IReadOnlyList<string> Of(Table table)
    {
        if (Chosen.TryGetValue(table.Name, out var chosen))
        {
            return chosen;
        }

        return [];
    }
}

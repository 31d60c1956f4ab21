namespace Analytics.Linkage.Models.Yaml;

/// <summary>Reads what two comparisons say together: a matrix, strongest levels first as the ladders are written.</summary>
internal static class InteractionReader
{
    public static Interaction Read(YamlPart part, IReadOnlyList<TrainedComparison> comparisons)
    {
        var names = part.Items("comparisons");
        if (names.Count != 2)
        {
            throw part.Error("comparisons", $"expected the names of two comparisons, found {names.Count}");
        }

        var places = names.Select(node => Place(part, part.Text(node, "'comparisons'"), comparisons)).ToArray();
        if (places[0] == places[1])
        {
            throw part.Error("comparisons", "expected two different comparisons");
        }

        var (rows, columns) = (comparisons[places[0]].M.Count, comparisons[places[1]].M.Count);
        var bits = part.Items("bits").Select(row => part.Items(row, "a row of 'bits'").Select(cell => part.Number(cell, "'bits'")).Reverse().ToArray()).Reverse().ToArray();
        if (bits.Length != rows || bits.Any(row => row.Length != columns))
        {
            throw part.Error("bits", $"expected {rows} rows of {columns} numbers, one for each level with 'else' last");
        }

        part.EndOfKeys();
        return new Interaction(places[0], places[1], bits);
    }

    private static int Place(YamlPart part, string name, IReadOnlyList<TrainedComparison> comparisons)
    {
        for (var i = 0; i < comparisons.Count; i++)
        {
            if (comparisons[i].Comparison.Name == name)
            {
                return i;
            }
        }

        throw part.Error("comparisons", $"there is no comparison '{name}'; there are {string.Join(", ", comparisons.Select(other => other.Comparison.Name))}");
    }
}

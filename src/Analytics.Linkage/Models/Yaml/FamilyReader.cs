namespace Analytics.Linkage.Models.Yaml;

/// <summary>Reads the class of families: a ladder for each comparison, in the comparisons' order, strongest level first.</summary>
internal static class FamilyReader
{
    public static FamilyClass Read(YamlPart part, IReadOnlyList<TrainedComparison> comparisons)
    {
        var share = part.Probability("share");
        var parts = part.Parts("levels");
        if (parts.Count != comparisons.Count)
        {
            throw part.Error("levels", $"expected {comparisons.Count} ladders, one for each comparison, found {parts.Count}");
        }

        var levels = parts.Zip(comparisons, Ladder).ToArray();
        part.EndOfKeys();
        return new FamilyClass(share, levels);
    }

    private static double[] Ladder(YamlPart part, TrainedComparison trained)
    {
        var name = part.Text("comparison");
        if (name != trained.Comparison.Name)
        {
            throw part.Error("comparison", $"expected '{trained.Comparison.Name}', for ladders stand in the comparisons' order, found '{name}'");
        }

        var ladder = part.Items("f").Select(node => part.Share(node, "'f'")).Reverse().ToArray();
        if (ladder.Length != trained.M.Count)
        {
            throw part.Error("f", $"expected {trained.M.Count} numbers, one for each level with 'else' last, found {ladder.Length}");
        }

        ComparisonReader.EnsureSum(part, "f", $"the f of '{name}'", ladder);
        part.EndOfKeys();
        return ladder;
    }
}

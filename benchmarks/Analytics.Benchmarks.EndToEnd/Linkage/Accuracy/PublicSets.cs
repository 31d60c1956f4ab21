namespace Analytics.Benchmarks.EndToEnd.Linkage.Accuracy;

/// <summary>The public sets that lie beside the checkout, if they do.</summary>
internal static class PublicSets
{
    private const string FebrlEntity = @"rec-(\d+)-";

    /// <summary>The sets that are there.</summary>
    /// <param name="folder">The folder with a folder for each.</param>
    public static IReadOnlyList<LinkageSet> In(string folder)
    {
        LinkageSet[] all =
        [
            new("febrl1, dedupe", Path.Combine(folder, "febrl1", "dataset1.csv"), "rec_id") { IdColumn = "rec_id", TruthPattern = FebrlEntity },
            new("febrl3, dedupe", Path.Combine(folder, "febrl3", "dataset3.csv"), "rec_id") { IdColumn = "rec_id", TruthPattern = FebrlEntity, Pairs = (0.997, 0.9954) },
            new("febrl4, link one to one", Path.Combine(folder, "febrl4", "dataset4a.csv"), "rec_id")
            {
                RightPath = Path.Combine(folder, "febrl4", "dataset4b.csv"), IdColumn = "rec_id", TruthPattern = FebrlEntity, OneToOne = true, Pairs = (0.9998, 0.9998),
            },
            new("fake_1000, dedupe", Path.Combine(folder, "fake_1000", "fake_1000.csv"), "cluster") { IdColumn = "unique_id", Pairs = (0.87, 0.862) },
            new("historical_50k, dedupe", Path.Combine(folder, "historical_50k", "historical_50k.csv"), "cluster")
            {
                IdColumn = "unique_id", Closure = (0.90, 0.827), BCubed = (0.92, 0.862),
            },
        ];
        return [.. all.Where(set => File.Exists(set.Path) && File.Exists(set.RightPath ?? set.Path))];
    }
}

namespace Analytics.Anomalies.Multivariate;

/// <summary>Scores rows by how far they lie from the others, without labels and without a share of outliers to be found.</summary>
public interface IOutlierScore
{
    /// <summary>Its name, as flags and documents give it.</summary>
    string Name { get; }

    /// <summary>A score for each row: higher is farther. Only the order of one method's scores has a meaning.</summary>
    /// <param name="table">The rows.</param>
    double[] Score(FeatureTable table);
}

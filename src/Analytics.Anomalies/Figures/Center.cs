namespace Analytics.Anomalies.Figures;

/// <summary>What is known of a center that reports.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, or its id where none is known.</param>
/// <param name="Kind">Its kind, e.g. key_lab; null when not known.</param>
/// <param name="Lineage">Equal for the titles of one center; null when not known.</param>
/// <param name="Host">Its host; null when not known.</param>
/// <param name="City">Its city by name; null when not known.</param>
public sealed record Center(string Id, string Name, string? Kind, string? Lineage, string? Host, string? City);

namespace Analytics.Generator.Truth;

/// <summary>Where an entity's row stands: file relative to the input folder, sheet (empty for CSV and Parquet), row as readers count it.</summary>
internal readonly record struct TruthRow(string File, string Sheet, long Row, string EntityId);

/// <summary>An inflated figure of a platform's annual report.</summary>
internal sealed record PlantedFlag(string PlatformId, int Year, string Indicator, decimal Factor);

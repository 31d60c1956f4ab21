namespace Analytics.Pipeline.Linking;

/// <summary>The names of a linkage's stages, as they stand in progress.</summary>
public static class LinkingStages
{
    /// <summary>Records are read into columns.</summary>
    public const string Read = "records";
}

using Analytics.Linkage;

namespace Analytics.Pipeline.Linking;

/// <summary>The names of a linkage's stages, as they stand in progress.</summary>
public static class LinkingStages
{
    /// <summary>Records are read into columns.</summary>
    public const string Read = "records";

    /// <summary>Results are written.</summary>
    public const string Write = "results";

    /// <summary>A step of the engine.</summary>
    public static string Of(LinkageStep step) => "linkage-" + step.ToString().ToLowerInvariant();
}

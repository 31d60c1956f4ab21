using Analytics.Pipeline.Reports.Pages;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>The style sheet and script of a linkage's page: the house's styles, and behind them its own.</summary>
internal static class LinkageAssets
{
    public static string Style { get; } = PageAssets.Style + PageAssets.Load("Linking.Reports.Assets.linkage.css");

    public static string Script { get; } = PageAssets.Load("Linking.Reports.Assets.linkage.js");

    public static string Policy { get; } = PageAssets.PolicyOf(Style, Script);
}

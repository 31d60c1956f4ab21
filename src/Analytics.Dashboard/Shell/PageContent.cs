namespace Analytics.Dashboard.Shell;

/// <summary>What a page shows.</summary>
/// <param name="Title">The page's title.</param>
/// <param name="Component">The Razor component that shows it; it has a parameter <c>Model</c>.</param>
/// <param name="Model">What the component shows.</param>
public sealed record PageContent(string Title, Type Component, object Model);

namespace Analytics.Generator.Texts;

/// <summary>A section of a platform's annual report.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Section">Heading.</param>
/// <param name="Text">Text.</param>
internal sealed record AnnualText(int Year, string Section, string Text);

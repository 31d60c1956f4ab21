namespace Analytics.Generator.Names;

/// <summary>How a name on a roster departs from the true one.</summary>
internal enum NameVariant
{
    None,
    Traditional,
    Homophone,
    NearGlyph,
    Latin,
    Spaced,
}

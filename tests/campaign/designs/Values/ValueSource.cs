namespace Analytics.Campaign.Designs.Values;

/// <summary>Draws a value of any kind.</summary>
internal static class ValueSource
{
    /// <summary>A value for an entity of which others are known.</summary>
    public static string Draw(ValueKind kind, Draws draws, KnownValues known) => kind switch
    {
        <= ValueKind.Occupation => PersonValues.Draw(kind, draws, known),
        <= ValueKind.Mobile => ChineseValues.Draw(kind, draws),
        _ => ThingValues.Draw(kind, draws, known),
    };
}

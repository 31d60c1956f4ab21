namespace Analytics.Generator;

/// <summary>The numbers of the three difficulties.</summary>
internal static class DifficultyLevels
{
    public static DifficultySettings Easy { get; } = new()
    {
        IdentifierMissing = 0.05,
        IdentifierMasked = 0.02,
        IdentifierMistyped = 0.02,
        IdentifierFifteen = 0.01,
        NameTraditional = 0.02,
        NameHomophone = 0.01,
        NameNearGlyph = 0.01,
        NameLatin = 0.01,
        NameSpaced = 0.02,
        EmployerReworded = 0.20,
        TelephoneMissing = 0.10,
        EmailMissing = 0.20,
        Homonyms = 0.005,
        Twins = 0.001,
        InflatedPlatforms = 0.03,
        ShockedPlatforms = 0.01,
        InflationFrom = 1.5,
        ClaimReworded = 0.25,
        ClaimNumberMissing = 0.10,
        EquipmentReworded = 0.25,
    };

    public static DifficultySettings Default { get; } = new()
    {
        IdentifierMissing = 0.20,
        IdentifierMasked = 0.06,
        IdentifierMistyped = 0.04,
        IdentifierFifteen = 0.03,
        NameTraditional = 0.03,
        NameHomophone = 0.03,
        NameNearGlyph = 0.02,
        NameLatin = 0.03,
        NameSpaced = 0.03,
        EmployerReworded = 0.35,
        TelephoneMissing = 0.25,
        EmailMissing = 0.35,
        Homonyms = 0.01,
        Twins = 0.003,
        InflatedPlatforms = 0.03,
        ShockedPlatforms = 0.02,
        InflationFrom = 1.25,
        EquipmentReworded = 0.5,
    };

    public static DifficultySettings Hard { get; } = new()
    {
        IdentifierMissing = 0.35,
        IdentifierMasked = 0.10,
        IdentifierMistyped = 0.08,
        IdentifierFifteen = 0.05,
        NameTraditional = 0.05,
        NameHomophone = 0.05,
        NameNearGlyph = 0.03,
        NameLatin = 0.05,
        NameSpaced = 0.04,
        EmployerReworded = 0.50,
        TelephoneMissing = 0.40,
        EmailMissing = 0.50,
        Homonyms = 0.025,
        Twins = 0.005,
        InflatedPlatforms = 0.03,
        ShockedPlatforms = 0.03,
        InflationFrom = 1.15,
        ClaimReworded = 0.75,
        ClaimNumberMissing = 0.45,
        EquipmentReworded = 0.7,
    };
}

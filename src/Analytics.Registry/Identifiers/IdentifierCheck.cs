namespace Analytics.Registry.Identifiers;

/// <summary>What is doubtful about an identifier whose shape holds. A warning never makes it unusable.</summary>
[Flags]
public enum IdentifierWarnings
{
    /// <summary>Nothing is doubtful.</summary>
    None = 0,

    /// <summary>The division code inside is in no table (for instance the prefix 29, which no province has).</summary>
    AreaUnknown = 1 << 0,

    /// <summary>A division code given for itself has been abolished. Never raised for a code inside a person's number, which stays for life.</summary>
    AreaAbolished = 1 << 1,

    /// <summary>The date inside does not exist.</summary>
    DateImpossible = 1 << 2,

    /// <summary>The date inside lies after the day that was given.</summary>
    DateInFuture = 1 << 3,

    /// <summary>The nationality inside is no ISO 3166-1 code.</summary>
    NationalityUnknown = 1 << 4,

    /// <summary>The category inside (of an organisation, a patent, a publication) is not one that is assigned.</summary>
    CategoryUnknown = 1 << 5,

    /// <summary>The number was written without its check character, which has been computed.</summary>
    CheckCharacterMissing = 1 << 6,

    /// <summary>The declared kind of document and the number contradict each other; the number was believed.</summary>
    KindContradicted = 1 << 7,

    /// <summary>An 18-digit number ends in 000, as it does after a spreadsheet kept only 15 digits of it. Cannot be known for sure.</summary>
    PrecisionSuspected = 1 << 8,
}

/// <summary>The outcome of parsing an identifier.</summary>
/// <param name="WellFormed">Length, alphabet and fixed parts are right.</param>
/// <param name="CheckCharacterRight">Every check character is right; true for kinds that have none.</param>
/// <param name="Warnings">What is doubtful all the same.</param>
public readonly record struct IdentifierCheck(bool WellFormed, bool CheckCharacterRight, IdentifierWarnings Warnings)
{
    /// <summary>The text does not have the identifier's shape.</summary>
    public static readonly IdentifierCheck Malformed;

    /// <summary>Usable as an identity: well-formed and check character right, whatever the warnings. Wrong rejection is the worse error.</summary>
    public bool IsUsable => WellFormed && CheckCharacterRight;
}

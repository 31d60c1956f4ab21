namespace Analytics.Registry.Schema;

/// <summary>What kind of personal data a column holds, and with it how it is masked wherever it leaves the workspace.</summary>
public enum Privacy
{
    /// <summary>No personal data: shown as it is.</summary>
    None,

    /// <summary>A person's name.</summary>
    PersonName,

    /// <summary>A person's identity document number.</summary>
    Identifier,

    /// <summary>A telephone number.</summary>
    Telephone,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A date of birth.</summary>
    BirthDate,

    /// <summary>A private postal address.</summary>
    Address,
}

namespace Analytics.Campaign.Designs.Values;

/// <summary>What a column holds.</summary>
internal enum ValueKind
{
    Given,
    Surname,
    FullName,

    /// <summary>Surname, comma, given name.</summary>
    CommaName,

    /// <summary>Year, month and day, in this order.</summary>
    BirthDate,

    /// <summary>Month, day and year, in this order.</summary>
    AmericanDate,
    BirthYear,
    Sex,
    Town,
    Street,
    Postcode,
    Email,
    Telephone,
    Occupation,
    ChineseName,
    ChineseSex,
    Organisation,

    /// <summary>Year and month of birth, six digits.</summary>
    BirthMonth,
    JobTitle,
    Field,
    ChineseMail,
    Mobile,
    Company,
    VatNumber,
    Web,
    Title,
    Product,
    Brand,
    Price,
    Authors,
    Venue,
    Year,
    Artist,

    /// <summary>Of a song, in seconds.</summary>
    Length,
    Latitude,
    Longitude,
    PlaceType,
    Serial,
    Amount,

    /// <summary>A day of the last few years.</summary>
    EventDate,
}

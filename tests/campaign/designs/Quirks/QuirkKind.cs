using Analytics.Campaign.Designs.Tables;
using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Quirks;

/// <summary>A manner of writing that is no error.</summary>
internal enum QuirkKind
{
    /// <summary>A word such as N/A where a value is missing.</summary>
    Placeholders,

    /// <summary>Names and texts in capital letters, small ones or mixed: a file's own manner, or within one file each value's.</summary>
    LetterCase,

    /// <summary>A file's own format of dates.</summary>
    DateFormat,

    /// <summary>Some dates in other formats than the rest.</summary>
    MixedDates,

    /// <summary>Telephones with country codes, spaces, hyphens.</summary>
    TelephoneFormat,

    /// <summary>Dr, Mrs, 教授 with some names.</summary>
    Titles,

    /// <summary>Spaces before, behind, doubled; between Chinese characters.</summary>
    Spaces,

    /// <summary>Whole numbers as a spreadsheet writes fractions: 1984.0.</summary>
    Decimals,

    /// <summary>Full-width digits in some values.</summary>
    FullWidth,

    /// <summary>A column that the right file does not have.</summary>
    OneSidedColumn,
}

/// <summary>Which quirks a design can have, and what they are called.</summary>
internal static class QuirkKinds
{
    private const int FewestColumnsForOneSided = 4;

    /// <summary>The quirks that show in the files of a design.</summary>
    public static IEnumerable<QuirkKind> For(Design design) => Enum.GetValues<QuirkKind>().Where(quirk => quirk switch
    {
        QuirkKind.OneSidedColumn => design.IsLink && design.Table.Columns.Count >= FewestColumnsForOneSided,
        QuirkKind.Placeholders when design.NullShare == 0 => false,
        _ => design.Table.Columns.Any(column => Shows(quirk, column.Kind)),
    });

    /// <summary>Whether a quirk shows in values of a kind.</summary>
    public static bool Shows(QuirkKind quirk, ValueKind kind) => quirk switch
    {
        QuirkKind.Placeholders => kind != ValueKind.Sex && kind != ValueKind.ChineseSex,
        QuirkKind.LetterCase => kind is ValueKind.Given or ValueKind.Surname or ValueKind.FullName or ValueKind.CommaName or ValueKind.Town or ValueKind.Street
            or ValueKind.Company or ValueKind.Title or ValueKind.Product or ValueKind.Artist or ValueKind.Authors,
        QuirkKind.DateFormat or QuirkKind.MixedDates => kind is ValueKind.BirthDate or ValueKind.AmericanDate or ValueKind.EventDate,
        QuirkKind.TelephoneFormat => kind is ValueKind.Telephone or ValueKind.Mobile,
        QuirkKind.Titles => kind is ValueKind.FullName or ValueKind.CommaName or ValueKind.ChineseName,
        QuirkKind.Spaces => true,
        QuirkKind.Decimals => kind is ValueKind.Postcode or ValueKind.BirthYear or ValueKind.Year or ValueKind.Length or ValueKind.Amount,
        QuirkKind.FullWidth => kind is not (ValueKind.Sex or ValueKind.ChineseSex),
        _ => false,
    };

    /// <summary>A quirk as it stands in the words of a design.</summary>
    public static string Words(QuirkKind quirk) => quirk switch
    {
        QuirkKind.Placeholders => "words for what is missing",
        QuirkKind.LetterCase => "letter case",
        QuirkKind.DateFormat => "date format of each file",
        QuirkKind.MixedDates => "mixed dates",
        QuirkKind.TelephoneFormat => "telephone formats",
        QuirkKind.Titles => "titles",
        QuirkKind.Spaces => "spaces",
        QuirkKind.Decimals => "1984.0 for 1984",
        QuirkKind.FullWidth => "full-width digits",
        _ => "a column of the left file only",
    };
}

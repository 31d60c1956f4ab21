using System.Text.RegularExpressions;
using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Entities.Claims;

/// <summary>A number of an achievement, project or contract, in the form in which it is compared.</summary>
/// <param name="Type">
/// What kind of number: patent, publication, doi, software, isbn, registration (given by one office for the whole country or province, so
/// that a thing has but one), else local (given by whoever writes it down; notations vary).
/// </param>
/// <param name="Value">The number without separators.</param>
/// <param name="Bits">What its agreement by chance costs, bits: log2 of how many different ones it could have been.</param>
internal readonly partial record struct ClaimNumber(string Type, string Value, double Bits)
{
    private const string Local = "local";

    // Patents of one decade: some 4 million applications a year. A register's numbers run into the millions.
    private const double PatentBits = 26;
    private const double RegisterBits = 22;
    private const double BitsADigit = 3.3;
    private const double MostLocalBits = 15;

    /// <summary>Whether a thing has but one number of the type, so that two different ones are two things.</summary>
    public bool IsUnique => Type != Local;

    /// <summary>The numbers of an achievement.</summary>
    /// <param name="kind">Its kind as the schema has it; empty if not known.</param>
    /// <param name="texts">Cells that may hold a number: patent or registration number, application number.</param>
    public static IReadOnlyList<ClaimNumber> OfAchievement(string kind, params ReadOnlySpan<string?> texts)
    {
        var numbers = new List<ClaimNumber>();
        foreach (var text in texts)
        {
            if (OfAchievement(kind, text) is { } number && !numbers.Contains(number))
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    /// <summary>A number that its own writer gave: a contract's, a project's. Sequential, hence worth less than its digits.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="most">The most that its agreement may be worth, bits.</param>
    public static ClaimNumber? OfLocal(string? text, double most = MostLocalBits)
    {
        var compact = ClaimTitle.Compact(text);
        var digits = WithoutYear().Replace(compact, "").Count(char.IsAsciiDigit);
        return compact.Length < 3 || digits == 0 ? null : new ClaimNumber(Local, compact, Math.Min(most, digits * BitsADigit));
    }

    /// <summary>The number under which an office registered a contract.</summary>
    public static ClaimNumber? OfRegistration(string? text)
    {
        var compact = ClaimTitle.Compact(text);
        return compact.Count(char.IsAsciiDigit) < 8 ? OfLocal(text) : new ClaimNumber("registration", compact, RegisterBits);
    }

    private static ClaimNumber? OfAchievement(string kind, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (kind is "invention_patent" or "utility_model" or "other" or "" && OfPatent(text) is { } patent)
        {
            return patent;
        }

        var compact = ClaimTitle.Compact(text);
        if (Doi().Match(text) is { Success: true } doi)
        {
            return new ClaimNumber("doi", doi.Value.TrimEnd('.', ',', ';').ToUpperInvariant(), RegisterBits);
        }

        if (Software().Match(compact) is { Success: true } software)
        {
            return new ClaimNumber("software", software.Value, RegisterBits);
        }

        if (kind == "monograph" && Isbn().Match(compact) is { Success: true } isbn)
        {
            return new ClaimNumber("isbn", isbn.Value, RegisterBits);
        }

        // What stands beside a paper is mostly the number of its journal.
        return kind == "paper" ? null : OfLocal(text);
    }

    private static ClaimNumber? OfPatent(string text)
    {
        if (PatentNumber.Parse(text, null, out var number) is { WellFormed: true } check)
        {
            return check.CheckCharacterRight ? new ClaimNumber("patent", number.Value.ToString(), PatentBits) : OfLocal(text);
        }

        // The kind letter says which document of the application it is (A publication, B grant); the digits stay.
        return PublicationNumber.Parse(text, null, out var publication).WellFormed
            ? new ClaimNumber("publication", Digits().Match(publication.Value.ToString()).Value, PatentBits)
            : null;
    }

    [GeneratedRegex(@"10\.\d{4,9}/[^\s，。；]+")]
    private static partial Regex Doi();

    [GeneratedRegex(@"\d{4}SR\d{5,8}")]
    private static partial Regex Software();

    [GeneratedRegex(@"97[89]\d{10}|\d{9}[\dX]")]
    private static partial Regex Isbn();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d{5})")]
    private static partial Regex WithoutYear();
}

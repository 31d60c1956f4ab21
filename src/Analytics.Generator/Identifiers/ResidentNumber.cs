using System.Globalization;

namespace Analytics.Generator.Identifiers;

/// <summary>
/// Citizen identification numbers (GB 11643-1999): six digits of division, eight of birth date, three of sequence (odd for men), a check character by
/// ISO 7064 MOD 11-2. Every division begins with 29, which no province has, so that no number can belong to anybody.
/// </summary>
internal static class ResidentNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="division">0 … 9999: the four digits after 29.</param>
    /// <param name="birth">The birth date.</param>
    /// <param name="sequence">1 … 999.</param>
    public static string Compose(int division, DateOnly birth, int sequence)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"29{division:D4}{birth:yyyyMMdd}{sequence:D3}");
        return body + CheckCharacter(body);
    }

    /// <summary>The check character of the first seventeen digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (body[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    /// <summary>Eighteen characters, seventeen digits first, the check character right.</summary>
    public static bool IsRight(string text) =>
        text.Length == 18 && !text.AsSpan(0, 17).ContainsAnyExceptInRange('0', '9') && CheckCharacter(text) == text[17];

    /// <summary>The form of before 1999: no century, no check character. Only for people born in the twentieth century.</summary>
    public static string ToFifteen(string number) => string.Concat(number.AsSpan(0, 6), number.AsSpan(8, 9));

    /// <summary>The eighteen-character form of a fifteen-digit number.</summary>
    public static string FromFifteen(string number)
    {
        var body = string.Concat(number.AsSpan(0, 6), "19", number.AsSpan(6));
        return body + CheckCharacter(body);
    }

    /// <summary>290202********1234: the middle eight characters hidden.</summary>
    public static string Mask(string number) => string.Concat(number.AsSpan(0, 6), "********", number.AsSpan(14));

    /// <summary>The number with one digit of the sequence, date or division replaced, so that the check character no longer fits.</summary>
    public static string Mistype(string number, int place, int shift)
    {
        var digits = number.ToCharArray();
        digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
        return new string(digits);
    }

    /// <summary>
    /// What identifies the person: the eighteen-character number of a right or a fifteen-digit number, else nothing (masked, mistyped, missing, or no
    /// resident number at all).
    /// </summary>
    public static string? Usable(string? text) => text switch
    {
        { Length: 18 } when IsRight(text) => text,
        { Length: 15 } when !text.AsSpan().ContainsAnyExceptInRange('0', '9') => FromFifteen(text),
        _ => null,
    };
}

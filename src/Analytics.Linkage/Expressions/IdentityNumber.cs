using Analytics.Kernels.Chinese.Codes;

namespace Analytics.Linkage.Expressions;

/// <summary>Resident identity numbers (GB 11643-1999), as far as linkage needs them: a number's own check, and the birth date inside.</summary>
internal static class IdentityNumber
{
    /// <summary>The number itself where its check character is right (ISO 7064, MOD 11-2), else nothing.</summary>
    public static string Valid(ReadOnlySpan<char> value)
    {
        var isNumber = value.Length == 18 && !value[..ResidentCheckCharacter.BodyLength].ContainsAnyExceptInRange('0', '9');
        return isNumber && ResidentCheckCharacter.Of(value) == value[^1] ? value.ToString() : "";
    }

    /// <summary>The birth date in a number of 15 or 18 characters as yyyyMMdd, where it is a plausible one and not masked; else nothing.</summary>
    public static string Birth(ReadOnlySpan<char> value)
    {
        var digits = value.Length switch { 18 => value.Slice(6, 8).ToString(), 15 => $"19{value.Slice(6, 6)}", _ => "" };
        return digits.Length == 8 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            && digits.AsSpan(0, 2) is "19" or "20" && digits.AsSpan(4, 2) is not "00" && string.CompareOrdinal(digits, 4, "12", 0, 2) <= 0
            && digits.AsSpan(6, 2) is not "00" && string.CompareOrdinal(digits, 6, "31", 0, 2) <= 0
                ? digits
                : "";
    }
}

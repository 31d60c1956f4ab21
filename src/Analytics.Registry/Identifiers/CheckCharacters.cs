namespace Analytics.Registry.Identifiers;

/// <summary>The check characters of the standards, each over a body that the caller has already found to be in its alphabet.</summary>
internal static class CheckCharacters
{
    private static ReadOnlySpan<byte> CreditWeights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static ReadOnlySpan<byte> OrganisationWeights => [3, 7, 9, 10, 5, 8, 4, 2];

    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>GB 32100: over 17 characters of its 31-letter alphabet. A remainder of 31 is written 0.</summary>
    public static char Credit(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < 17; i++)
            sum += CreditValue(body[i]) * CreditWeights[i];
        return CreditAlphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The value of a character in the alphabet of GB 32100, which leaves out I, O, S, V and Z; -1 for any other.</summary>
    public static int CreditValue(char character) => CreditAlphabet.IndexOf(character);

    /// <summary>GB 11714: over 8 digits or letters (A = 10 … Z = 35).</summary>
    public static char Organisation(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < 8; i++)
            sum += AlphanumericValue(body[i]) * OrganisationWeights[i];
        return "0X987654321"[sum % 11];
    }

    /// <summary>ICAO 9303: weights 7, 3, 1 over digits, letters (A = 10) and the filler &lt; (0), modulo 10.</summary>
    public static char MachineReadable(ReadOnlySpan<char> body)
    {
        ReadOnlySpan<byte> weights = [7, 3, 1];
        int sum = 0;
        for (int i = 0; i < body.Length; i++)
            sum += (body[i] == '<' ? 0 : AlphanumericValue(body[i])) * weights[i % 3];
        return (char)('0' + (sum % 10));
    }

    /// <summary>ZC 0006: over the 8 or 12 digits of an application number; weights 2 to 9, then 2 again.</summary>
    public static char Patent(ReadOnlySpan<char> body)
    {
        int sum = 0;
        for (int i = 0; i < body.Length; i++)
            sum += (body[i] - '0') * ((i % 8) + 2);
        return "0123456789X"[sum % 11];
    }

    private static int AlphanumericValue(char character) => character <= '9' ? character - '0' : character - 'A' + 10;
}

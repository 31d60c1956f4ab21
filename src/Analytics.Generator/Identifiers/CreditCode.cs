using System.Globalization;

namespace Analytics.Generator.Identifiers;

/// <summary>
/// Unified social credit codes (GB 32100-2015): two characters of registrar and kind, six digits of division (29…: no province has it), nine of
/// organisation code (GB 11714, with its own check character), one check character.
/// </summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] OrganisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="kind">Two characters: 91 enterprise, 12 public institution, 52 private non-enterprise unit.</param>
    /// <param name="number">The host's number, 0 … 99 999 999.</param>
    public static string Compose(string kind, int number)
    {
        // Multiplying by a number prime to 10^8 spreads neighbours over the range without two of them meeting.
        var spread = (long)number * 48_271_031L % 100_000_000L;
        var organisation = spread.ToString("D8", CultureInfo.InvariantCulture);
        var division = (number % 9000) + 1000;
        var body = string.Create(CultureInfo.InvariantCulture, $"{kind}29{division:D4}{organisation}{OrganisationCheck(organisation)}");
        return body + Check(body);
    }

    /// <summary>GB 11714: eleven minus the weighted sum modulo eleven; ten is X, eleven is 0.</summary>
    public static char OrganisationCheck(string organisation)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += (organisation[i] - '0') * OrganisationWeights[i];
        return (11 - (sum % 11)) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    /// <summary>GB 32100: thirty-one minus the sum weighted by powers of three, modulo thirty-one.</summary>
    public static char Check(string body)
    {
        var sum = 0;
        var weight = 1;
        foreach (var character in body)
        {
            sum += Alphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}

namespace Analytics.Kernels.Chinese.Codes;

/// <summary>The check character of resident identity numbers (GB 11643-1999; ISO 7064, MOD 11-2).</summary>
public static class ResidentCheckCharacter
{
    /// <summary>How many digits it is reckoned over.</summary>
    public const int BodyLength = 17;

    private const string Characters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character that belongs behind a number's first digits.</summary>
    /// <param name="number">At least <see cref="BodyLength"/> characters, of which these first ones are digits; what follows is not looked at.</param>
    public static char Of(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < BodyLength; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return Characters[sum % 11];
    }
}

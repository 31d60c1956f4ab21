namespace Analytics.Kernels.Tests.Chinese.Batches;

/// <summary>Fictitious identifiers of every kind, many a slip away from one another.</summary>
internal static class IdentifierSamples
{
    private const string Any = "0123456789X";

    public static string[] All(int random, int seed)
    {
        var source = new Random(seed);
        string[] hard =
        [
            "", "***", "*", "1", "2", "12", "21", "123", "1234", "1243", "E12345678", "E12345679", "E*****678", "29010119900101123X", "290101900101123",
            "290101********1234", "290101***1234", "290***************", "29010*************", "*************11234", "290101XXXXXXXX123X",
            "29010119900101123456", "290101199001011234567", "290101199001011234568", "290101****001011234567", "29010*199001011234567890", "29010*199001011234567891",
            "张三123456", "张四123456", "K12345678", "P12345678", "F12345678", new string('1', 70_000), new string('1', 70_001), new string('1', 69_999) + "*",
            "*" + new string('2', 70_000), "13" + new string('2', 70_000),
        ];
        var numbers = new List<string>(hard);
        for (var i = 0; i < 10; i++)
        {
            numbers.Add($"290101{i}50310123");
            numbers.Add($"29010119{i}5031012{i % 4}X");
        }

        for (var i = 0; i < random; i++)
        {
            numbers.Add(One(source, numbers));
        }

        return [.. numbers];
    }

    /// <summary>A number of its own or one that goes back to an earlier one.</summary>
    public static string One(Random random, IReadOnlyList<string> earlier)
    {
        var text = random.Next(2) == 0 && earlier.Count > 0 ? earlier[random.Next(earlier.Count)] : Number(random);
        var place = text.Length < 3 ? 0 : random.Next(text.Length - 2);
        return random.Next(12) switch
        {
            0 => "",
            1 when text.Length >= 3 => text[..place] + "*" + text[(place + 1)..],
            2 when text.Length >= 3 => text[..place] + new string('*', Math.Min(8, text.Length - place)) + text[Math.Min(text.Length, place + 8)..],
            3 when text.Length >= 3 => text[..place] + "***" + text[(place + 1)..],
            4 or 5 when text.Length >= 3 => text[..place] + Any[random.Next(11)] + text[(place + 1)..],
            6 or 7 when text.Length >= 3 => text[..place] + text[place + 1] + text[place] + text[(place + 2)..],
            8 when text.Length == 18 => text[..6] + text[8..17],
            9 when text.Length == 15 => $"{text[..6]}19{text[6..]}{Any[random.Next(11)]}",
            10 => text + Any[random.Next(11)],
            _ => text,
        };
    }

    private static string Number(Random random) => random.Next(8) switch
    {
        0 => $"E{random.Next(10_000_000, 10_000_100)}",
        1 => $"1390000{random.Next(10_000):0000}",
        2 => $"041184708{random.Next(1000):000}",
        3 => $"29010185031{random.Next(3)}{random.Next(20):000}",
        4 => $"2901011985031{random.Next(3)}{random.Next(20):000}{Any[random.Next(11)]}",
        _ => $"2901011985031{random.Next(3)}{random.Next(1000):000}{Any[random.Next(11)]}",
    };
}

using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Kernels.Tests;

/// <summary>Generated texts: lengths at the seams of words, vectors and blocks; small alphabets, so that symbols repeat; kin and strangers.</summary>
internal static class TextPairs
{
    public static readonly int[] SeamLengths = [0, 1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129];

    /// <summary>Two letters to 300 characters: every form in which a batch stores symbols.</summary>
    private static readonly string[] Alphabets =
    [
        "ab",
        "abcd",
        "0123456789X",
        "abcdefghijklmnopqrstuvwxyz ",
        "张伟李强欧阳\ud840\udc0b王芳",
        "a\u0101\uff21\u4e00\uffee",
        string.Concat(Enumerable.Range(0x4E00, 24).Select(symbol => (char)symbol)),
        string.Concat(Enumerable.Range(0x4E00, 300).Select(symbol => (char)symbol)),
        string.Concat(Enumerable.Range('!', 200).Select(symbol => (char)symbol)),
    ];

    public static int AlphabetCount => Alphabets.Length;

    /// <summary>Half of the pairs are unrelated, half the second text is the first after a few edits.</summary>
    /// <param name="longest">Longest text.</param>
    public static Gen<(string A, string B)> Of(int longest = 129) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from lengthA in Gen.Elements(SeamLengths.Where(length => length <= longest).ToArray())
        from lengthB in Gen.Elements(SeamLengths.Where(length => length <= longest).ToArray())
        from edits in Gen.Choose(0, 8)
        select Pair(seed, lengthA, lengthB, edits, longest);

    /// <summary>A text over one of the alphabets, the choice taken from the seed.</summary>
    public static string Text(Random random, int length, int? alphabet = null)
    {
        var symbols = Alphabets[alphabet ?? random.Next(Alphabets.Length)];
        return string.Create(length, (random, symbols), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = state.symbols[state.random.Next(state.symbols.Length)];
            }
        });
    }

    /// <summary>A text after random insertions, deletions, substitutions and swaps, cut to a length.</summary>
    public static string Edited(Random random, string text, int edits, int longest)
    {
        for (; edits > 0; edits--)
        {
            var at = random.Next(text.Length + 1);
            var symbol = text.Length == 0 ? "a" : text[random.Next(text.Length)].ToString();
            text = random.Next(4) switch
            {
                0 => text.Insert(at, symbol),
                1 when at < text.Length => text.Remove(at, 1),
                2 when at < text.Length => text.Remove(at, 1).Insert(at, symbol),
                3 when at + 1 < text.Length => text.Remove(at, 2).Insert(at, $"{text[at + 1]}{text[at]}"),
                _ => text,
            };
        }

        return text.Length > longest ? text[..longest] : text;
    }

    private static (string A, string B) Pair(int seed, int lengthA, int lengthB, int edits, int longest)
    {
        var random = new Random(seed);
        var alphabet = random.Next(Alphabets.Length);
        var a = Text(random, lengthA, alphabet);
        return (a, random.Next(2) == 0 ? Text(random, lengthB, alphabet) : Edited(random, a, edits, longest));
    }
}

namespace Analytics.Kernels.Chinese.Characters;

/// <summary>
/// How a character looks, as codes: four-corner code (四角号码, Wang Yunwu 1925), Cangjie input code, Kangxi radical with residual strokes,
/// and total strokes. All from Unihan; a code that Unihan does not give is absent.
/// </summary>
public readonly record struct GlyphCode
{
    private const uint NoCorners = 0x1FFFF;

    private readonly ulong _packed;

    internal GlyphCode(ulong packed) => _packed = packed;

    /// <summary>No code known.</summary>
    public static GlyphCode None { get; } = new((ulong)NoCorners << 46);

    /// <summary>Whether there is a four-corner code.</summary>
    public bool HasFourCorner => Corners != NoCorners;

    /// <summary>The first four digits of the four-corner code, 0–9999; -1 where there is none.</summary>
    public int FourCorner => HasFourCorner ? (int)(Corners / 11) : -1;

    /// <summary>The number of letters of the Cangjie code, 0–5.</summary>
    public int CangjieLength
    {
        get
        {
            var length = 5;
            for (var letters = CangjieBits; length > 0 && (letters & 31) == 0; letters >>= 5)
            {
                length--;
            }

            return length;
        }
    }

    /// <summary>The Cangjie code, for example <c>NPO</c>; empty where there is none.</summary>
    public string Cangjie => string.Create(CangjieLength, this, static (letters, code) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)('@' + code.CangjieLetter(i));
        }
    });

    /// <summary>The Kangxi radical, 1–214; 0 where unknown.</summary>
    public int Radical => (int)((_packed >> 13) & 0xFF);

    /// <summary>The strokes beside the radical.</summary>
    public int ResidualStrokes => (int)((_packed >> 7) & 0x3F);

    /// <summary>All strokes; 0 where unknown.</summary>
    public int TotalStrokes => (int)(_packed & 0x7F);

    private uint Corners => (uint)((_packed >> 46) & NoCorners);

    private uint CangjieBits => (uint)((_packed >> 21) & 0x1FFFFFF);

    /// <summary>A letter of the Cangjie code as 1 (A) … 26 (Z); 0 behind its end.</summary>
    internal int CangjieLetter(int place) => (int)(CangjieBits >> (20 - (5 * place))) & 31;
}

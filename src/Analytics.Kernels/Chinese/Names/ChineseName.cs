using System.Text;
using Analytics.Kernels.Chinese.Characters;

namespace Analytics.Kernels.Chinese.Names;

/// <summary>
/// A personal name taken apart: normal and folded form, surname and given name, readings. Names in Han characters of every kind (Han,
/// minority names with middle dots, Korean and Japanese names) and in Latin letters.
/// </summary>
public sealed class ChineseName
{
    private ChineseName(string normal)
    {
        Normal = normal;
        Folded = NameText.Fold(normal);
        var all = HanText.CodePoints(Folded);
        IsHan = all.Exists(HanText.IsHan);
        if (!IsHan)
        {
            return;
        }

        Characters = [.. all];
        FirstPartLength = FirstPart(normal, Characters.Length);
        // Five and more characters without a known surname are a transliteration: no character of it is a surname.
        var length = SurnameTable.LengthIn(Characters);
        SurnameLength = FirstPartLength > 0 || (length == 1 && Characters.Length >= 5) ? 0 : length;
        Readings = new ReadingSet[Characters.Length];
        SurnameTable.Readings(Characters.AsSpan(0, SurnameLength)).CopyTo(Readings, 0);
        for (var i = SurnameLength; i < Characters.Length; i++)
        {
            Readings[i] = CharacterTable.Readings(Characters[i]);
        }
    }

    /// <summary>The normal form, see <see cref="NameText.Normalise"/>; empty where the name is missing.</summary>
    public string Normal { get; }

    /// <summary>The folded form, see <see cref="NameText.Fold"/>.</summary>
    public string Folded { get; }

    /// <summary>Whether the name is missing.</summary>
    public bool IsMissing => Normal.Length == 0;

    /// <summary>Whether the name is in Han characters.</summary>
    public bool IsHan { get; }

    /// <summary>The surname of a Han name in folded characters; empty for transliterated and for Latin names, whose order is not certain.</summary>
    public string Surname => Text(0, SurnameLength);

    /// <summary>What follows the surname of a Han name; the whole of a transliterated name; empty for a Latin one.</summary>
    public string Given => Text(SurnameLength, Characters.Length);

    /// <summary>The plausible readings of a Han name, one set a character of <see cref="Folded"/>, the surname read as a surname.</summary>
    public IReadOnlyList<ReadingSet> Pronunciation => Readings;

    /// <summary>The commonest reading with tone numbers, a syllable a word (<c>shan4 wei3</c>); empty for a Latin name, <c>?</c> where a reading is unknown.</summary>
    public string Pinyin => string.Join(' ', Readings.Select(set => set.Count > 0 ? set[0].ToString() : "?"));

    internal int[] Characters { get; } = [];

    internal ReadingSet[] Readings { get; } = [];

    internal int SurnameLength { get; }

    /// <summary>For a name with a middle dot: how many characters stand before it; else 0.</summary>
    internal int FirstPartLength { get; }

    /// <summary>Takes a name apart.</summary>
    /// <param name="name">The name as written; may be null.</param>
    public static ChineseName Parse(string? name) => new(NameText.Normalise(name));

    /// <summary>The keys by which the name is compared.</summary>
    public NameKeys ToKeys() => new(this);

    private static int FirstPart(string normal, int length)
    {
        var dot = normal.IndexOf('·', StringComparison.Ordinal);
        var count = dot > 0 ? HanText.CodePoints(NameText.Fold(normal[..dot])).Count : 0;
        return count < length ? count : 0;
    }

    private string Text(int from, int to)
    {
        var text = new StringBuilder(to - from);
        for (var i = from; i < to; i++)
        {
            text.AppendCodePoint(Characters[i]);
        }

        return text.ToString();
    }
}

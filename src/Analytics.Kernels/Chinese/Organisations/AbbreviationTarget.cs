namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>
/// A name as the long form of possible abbreviations: which characters an abbreviation may leave out at no cost, and where it may begin.
/// </summary>
/// <remarks>
/// Chinese abbreviates by taking one character of each word, words having mostly two; a place gives its first character, the word for the
/// kind of institution its telling one (研究所 → 所, 大学 → 大). Hence: between two characters that stand in the abbreviation at most one
/// may be left out, apart from the free ones, and behind the last one none but free ones. 东北大学 leaves two out of 东北师范大学: not its abbreviation.
/// </remarks>
internal readonly struct AbbreviationTarget
{
    /// <summary>Longer names are no abbreviations.</summary>
    internal const int LongestAbbreviation = 12;

    private static readonly string[] Scopes = ["中国科学院", "中国工程院", "中国", "国家"];

    // Words that end a company's name and say nothing that an abbreviation would keep.
    private static readonly string[] CompanyWords = ["工业", "实业", "控股", "集团", "股份", "制造"];

    // The kind of institution and the letters of it that may be missing.
    private static readonly (string Word, string Free)[] Kinds =
        [("研究所", "110"), ("研究院", "110"), ("大学", "01"), ("学院", "10"), ("医院", "10"), ("实验室", "110")];

    private readonly int[]? _characters;
    private readonly ulong _free;
    private readonly ulong _starts;
    private readonly int _regionLength;
    private readonly bool _isCompany;
    private readonly int _kindLength;

    internal AbbreviationTarget(OrganisationName name, int[] characters)
    {
        var text = string.Concat(name.Regions) + name.Core;
        if (characters.Length > OrganisationKeys.LongestCompared || characters.Length != text.Length || name.Department.Length > 0)
        {
            return;
        }

        _isCompany = name.IsCompany;
        _characters = characters;
        _regionLength = name.Regions.Count > 0 ? name.Regions[0].Length : 0;
        var free = new bool[characters.Length];
        MarkRegions(text, free);
        foreach (var word in new[] { "附属", "第" })
        {
            Mark(free, text.IndexOf(word, StringComparison.Ordinal), new string('1', word.Length));
        }

        var (kind, pattern) = Kinds.FirstOrDefault(pair => text.EndsWith(pair.Word, StringComparison.Ordinal), (Word: "", Free: ""));
        _kindLength = kind.Length;
        Mark(free, kind.Length > 0 ? text.Length - kind.Length : -1, pattern);
        if (_isCompany && CompanyWords.FirstOrDefault(word => text.EndsWith(word, StringComparison.Ordinal)) is { } last)
        {
            Mark(free, text.Length - last.Length, new string('1', last.Length));
        }

        for (var i = 0; i < free.Length; i++)
        {
            _free |= free[i] ? 1UL << i : 0;
        }

        _starts = 1;
        if (Scopes.FirstOrDefault(scope => text.StartsWith(scope, StringComparison.Ordinal)) is { } scoped && scoped.Length < text.Length)
        {
            _starts |= 1UL << scoped.Length;
        }
    }

    /// <summary>Whether anything can be an abbreviation of this one.</summary>
    internal bool CanBeAbbreviated => _characters is not null;

    /// <summary>The second place where an abbreviation may begin beside the first character; 0 where there is none.</summary>
    internal int SecondStart => _characters is null ? 0 : System.Numerics.BitOperations.TrailingZeroCount(_starts & ~1UL) & 63;

    /// <summary>
    /// The places of the characters with which an abbreviation may end, one bit a place: the last one that is not free and those behind it, the one
    /// before the dropped word for its kind, and for an abbreviation of two characters the first behind the place.
    /// </summary>
    internal ulong Ends
    {
        get
        {
            if (_characters is null)
            {
                return 0;
            }

            var ends = 0UL;
            for (var place = _characters.Length - 1; place >= 0; place--)
            {
                ends |= 1UL << place;
                if (!IsFree(place))
                {
                    break;
                }
            }

            ends |= _kindLength == 2 && _characters.Length > 2 ? 1UL << (_characters.Length - 3) : 0;
            return ends | (_isCompany && _regionLength > 0 && _regionLength < _characters.Length ? 1UL << _regionLength : 0);
        }
    }

    /// <summary>Whether the shorter name is an abbreviation of this one.</summary>
    internal bool IsAbbreviatedBy(ReadOnlySpan<int> shorter)
    {
        if (_characters is null || shorter.Length < 2 || shorter.Length > LongestAbbreviation || shorter.Length >= _characters.Length)
        {
            return false;
        }

        if (shorter.Length == 2)
        {
            // Two characters are too few for anything but a company's: place and first character of the name (沈飞, 鞍钢).
            // Of a company that is named by its place alone there is no such character.
            return _isCompany && _regionLength > 0 && _regionLength < _characters.Length && shorter[0] == _characters[0] && shorter[1] == _characters[_regionLength];
        }

        for (var start = 0; start < _characters.Length; start++)
        {
            if (((_starts >> start) & 1) != 0 && _characters[start] == shorter[0] && Matches(shorter, start))
            {
                return true;
            }
        }

        return DropsKindOnly(shorter);
    }

    /// <summary>大连理工 for 大连理工大学: nothing missing but the word 大学; a place alone is not enough, and 中国科学院 is whole without it.</summary>
    private bool DropsKindOnly(ReadOnlySpan<int> shorter) =>
        _kindLength == 2 && shorter.Length >= 4 && shorter.Length == _characters!.Length - _kindLength
        && _characters[^2] == '大' && shorter[^1] is not ('院' or '所' or '学') && _characters.AsSpan().StartsWith(shorter);

    private bool Matches(ReadOnlySpan<int> shorter, int start)
    {
        // The set of places where the characters read so far can end, one bit a place.
        var ends = 1UL << start;
        foreach (var c in shorter[1..])
        {
            var next = 0UL;
            for (var rest = ends; rest != 0; rest &= rest - 1)
            {
                next |= Following(System.Numerics.BitOperations.TrailingZeroCount(rest), c);
            }

            ends = next;
        }

        for (; ends != 0; ends &= ends - 1)
        {
            if (IsComplete(System.Numerics.BitOperations.TrailingZeroCount(ends), shorter, start))
            {
                return true;
            }
        }

        return false;
    }

    private ulong Following(int place, int wanted)
    {
        var found = 0UL;
        var left = 0;
        for (var i = place + 1; i < _characters!.Length && left <= 1; i++)
        {
            found |= _characters[i] == wanted ? 1UL << i : 0;
            left += IsFree(i) ? 0 : 1;
        }

        return found;
    }

    private bool IsComplete(int end, ReadOnlySpan<int> shorter, int start)
    {
        for (var i = end + 1; i < _characters!.Length; i++)
        {
            if (!IsFree(i))
            {
                return false;
            }
        }

        // With the whole word for its kind the shorter one is a full name, and one character less makes another (沈阳工学院, 沈阳工业学院).
        var wholeKind = _kindLength > 1 && shorter.Length > _kindLength && shorter.EndsWith(_characters.AsSpan(_characters.Length - _kindLength));
        return !wholeKind || _characters.Length - start - shorter.Length >= 2;
    }

    private bool IsFree(int place) => ((_free >> place) & 1) != 0;

    private static void MarkRegions(string text, bool[] free)
    {
        for (var place = 0; RegionTable.TryStart(text.AsSpan(place), out var region, out _) && place + region.Name.Length < text.Length;)
        {
            // 哈 stands for 哈尔滨, 大 for 大连.
            Mark(free, place + 1, new string('1', region.Name.Length - 1));
            place += region.Name.Length;
        }
    }

    private static void Mark(bool[] free, int start, string pattern)
    {
        for (var i = 0; start >= 0 && i < pattern.Length; i++)
        {
            free[start + i] |= pattern[i] == '1';
        }
    }
}

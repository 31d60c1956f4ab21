using Analytics.Campaign.Designs.Tables;
using Analytics.Campaign.Designs.Values;

namespace Analytics.Campaign.Designs.Quirks;

/// <summary>Writes values in the manners of a design's files.</summary>
internal sealed class QuirkWriter
{
    private const double TitleShare = 0.3;
    private const double SpaceShare = 0.1;
    private const double ChineseSpaceShare = 0.3;
    private const double MixedShare = 0.3;
    private const double FullWidthShare = 0.15;
    private static readonly string[] LatinTitles = ["Dr ", "Mr. ", "Mrs ", "Ms ", "Prof. "];
    private static readonly string[] ChineseTitles = ["教授", "博士", "老师", "（女）"];
    private static readonly string[][] Placeholders = [["N/A", "n/a"], ["unknown", "UNKNOWN"], ["-", "--"], ["NULL"], ["无", "不详"], ["0"], ["none", ""]];
    private readonly Design _design;
    private readonly Draws _draws;
    private readonly string[] _placeholders;
    private readonly FileManner[] _files;

    public QuirkWriter(Design design, Draws draws)
    {
        (_design, _draws) = (design, draws);
        _placeholders = draws.Pick(Placeholders);
        var left = Manner();
        _files = [left, design.IsLink ? Manner() : left];
        OneSided = Has(QuirkKind.OneSidedColumn) ? draws.Below(design.Table.Columns.Count) : -1;
    }

    /// <summary>The column that the right file does not have; −1 for none.</summary>
    public int OneSided { get; }

    /// <summary>A value as it stands in a file.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="value">The value; empty where it is missing.</param>
    /// <param name="file">0 for the left or only file, 1 for the right.</param>
    public string Write(SampleColumn column, string value, int file)
    {
        var kind = column.Kind;
        if (value.Length == 0) return Shows(QuirkKind.Placeholders, kind) ? _draws.Pick(_placeholders) : value;
        if (Shows(QuirkKind.DateFormat, kind)) value = DateFormats.Write(value, _files[file].DateFormat);
        if (Shows(QuirkKind.MixedDates, kind) && _draws.Chance(MixedShare)) value = DateFormats.Write(value, _draws.Pick(DateFormats.Unmistakable));
        if (Shows(QuirkKind.TelephoneFormat, kind)) value = Telephone(kind, value, file);
        if (Shows(QuirkKind.LetterCase, kind)) value = InCase(value, _design.IsLink ? _files[file].LetterCase : _draws.Below(3));
        if (Shows(QuirkKind.Titles, kind) && _draws.Chance(TitleShare)) value = Titled(kind, value);
        if (Has(QuirkKind.Spaces)) value = Spaced(kind, value);
        if (Shows(QuirkKind.Decimals, kind) && (_design.IsLink ? file == 1 : _draws.Chance(MixedShare))) value += ".0";
        return Shows(QuirkKind.FullWidth, kind) && _draws.Chance(FullWidthShare) ? FullWidth(value) : value;
    }

    private bool Has(QuirkKind quirk) => _design.Quirks.Contains(quirk);

    private bool Shows(QuirkKind quirk, ValueKind kind) => Has(quirk) && QuirkKinds.Shows(quirk, kind);

    private FileManner Manner() => new(_draws.Pick(DateFormats.OfFiles), _draws.Below(TelephoneFormats.Count), _draws.Below(3));

    private string Telephone(ValueKind kind, string value, int file) =>
        TelephoneFormats.Write(kind, value, _draws.Chance(0.5) ? _files[file].TelephoneFormat : _draws.Below(TelephoneFormats.Count));

    private static string InCase(string value, int letterCase) => letterCase switch
    {
        0 => value.ToUpperInvariant(),
        1 => value.ToLowerInvariant(),
        _ => PersonValues.Capitals(value.ToLowerInvariant()),
    };

    private string Titled(ValueKind kind, string value) =>
        kind == ValueKind.ChineseName ? value + _draws.Pick(ChineseTitles) : _draws.Pick(LatinTitles) + value;

    private string Spaced(ValueKind kind, string value)
    {
        if (kind == ValueKind.ChineseName && _draws.Chance(ChineseSpaceShare)) return value.Length == 2 ? $"{value[0]} {value[1]}" : value + " ";
        if (!_draws.Chance(SpaceShare)) return value;
        return _draws.Below(3) switch { 0 => " " + value, 1 => value + " ", _ => value.Replace(" ", "  ", StringComparison.Ordinal) };
    }

    private static string FullWidth(string value) => string.Create(value.Length, value, static (text, from) =>
    {
        for (var i = 0; i < text.Length; i++) text[i] = char.IsAsciiDigit(from[i]) ? (char)(from[i] + ('０' - '0')) : from[i];
    });

    /// <summary>What holds for a whole file.</summary>
    private sealed record FileManner(string DateFormat, int TelephoneFormat, int LetterCase);
}

using Analytics.Registry.Values;

namespace Analytics.Registry.Headers;

/// <summary>One header made ready for look-up: every key under which it may be known.</summary>
internal sealed class HeaderLookup
{
    /// <summary>A remark in brackets left out: 名称（中文）.</summary>
    private const double WithoutRemarkTrust = 0.9;

    /// <summary>One of two wordings: 姓名/Name.</summary>
    private const double PartTrust = 0.85;

    private HeaderLookup(HeaderCell cell, List<Way> ways, HeaderText[] texts)
    {
        (Cell, Ways) = (cell, ways);
        Key = texts[0].Key;
        IsBlank = Array.TrueForAll(texts, text => text.Key.Length == 0);
        MoneyUnit = texts.Select(text => text.MoneyUnit).FirstOrDefault(unit => unit != MoneyUnit.None);
        Unit = texts.Select(text => text.Unit).FirstOrDefault(unit => unit is not null);
        Year = texts.Select(text => text.Year).FirstOrDefault(year => year is not null);
    }

    public HeaderCell Cell { get; }

    public string Key { get; }

    public bool IsBlank { get; }

    public IReadOnlyList<Way> Ways { get; }

    public MoneyUnit MoneyUnit { get; }

    public string? Unit { get; }

    public int? Year { get; }

    public static HeaderLookup Of(HeaderCell cell)
    {
        var texts = cell.Readings.Select(reading => HeaderText.Normalise(reading.Text)).ToArray();
        if (texts.Length == 0) texts = [HeaderText.Normalise("")];
        var ways = new List<Way>();
        for (var i = 0; i < cell.Readings.Count; i++)
        {
            var (text, trust) = (texts[i], cell.Readings[i].Trust);
            if (text.Key.Length == 0) continue;
            ways.Add(new Way([text.Key], trust, WithoutRemark: false));
            if (text.BaseKey != text.Key && text.BaseKey.Length > 0 && !Narrows(text.Remark!))
                ways.Add(new Way([text.BaseKey], trust * WithoutRemarkTrust, WithoutRemark: true));
            if (text.Parts.Count > 0) ways.Add(new Way(text.Parts, trust * PartTrust, WithoutRemark: false));
        }

        return new HeaderLookup(cell, ways, texts);
    }

    /// <summary>A remark that names a part of the whole, or an exception from it: without it the header would mean something
    /// else.</summary>
    private static bool Narrows(string remark) =>
        remark.StartsWith("其中", StringComparison.Ordinal) || remark.AsSpan().IndexOfAny("不除非") >= 0;

    /// <summary>One way to look the header up.</summary>
    /// <param name="Keys">Keys that must lead to one column together; usually one.</param>
    /// <param name="Trust">Trust in the way, 1 for the whole header.</param>
    /// <param name="WithoutRemark">True when a remark was left out, which numbers do not forgive: 人数（博士） is not 人数.</param>
    public readonly record struct Way(IReadOnlyList<string> Keys, double Trust, bool WithoutRemark);
}

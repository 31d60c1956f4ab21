using System.Globalization;

namespace Analytics.Registry.Identifiers;

/// <summary>What the division table says of a code.</summary>
public enum DivisionStatus : byte
{
    /// <summary>Not in the table.</summary>
    Unknown,

    /// <summary>In force.</summary>
    Current,

    /// <summary>Marked 旧: once assigned, since abolished. The table does not say when.</summary>
    Abolished,
}

/// <summary>
/// The 6,754 division codes of GB/T 2260 with the abolished ones, found in constant time: the first four digits lead to the few
/// codes that share them.
/// </summary>
public static class DivisionTable
{
    private static readonly ushort[] Starts = new ushort[10_001];
    private static readonly byte[] Tails;
    private static readonly DivisionStatus[] Statuses;
    private static readonly string[] Names;

    static DivisionTable()
    {
        var entries = new List<(int Code, DivisionStatus Status, string Name)>(6800);
        foreach (string line in CodeTable.Lines("divisions.txt"))
        {
            int prefix = int.Parse(line.AsSpan(0, 4), CultureInfo.InvariantCulture);
            foreach (string entry in line[5..].Split(' '))
            {
                int code = (prefix * 100) + int.Parse(entry.AsSpan(0, 2), CultureInfo.InvariantCulture);
                bool abolished = entry[2] == '*';
                entries.Add((code, abolished ? DivisionStatus.Abolished : DivisionStatus.Current, entry[(abolished ? 3 : 2)..]));
            }
        }
        Tails = [.. entries.Select(e => (byte)(e.Code % 100))];
        Statuses = [.. entries.Select(e => e.Status)];
        Names = [.. entries.Select(e => e.Name)];
        foreach (var (code, _, _) in entries)
            Starts[(code / 100) + 1]++;
        for (int i = 1; i < Starts.Length; i++)
            Starts[i] += Starts[i - 1];
    }

    /// <summary>Number of codes in the table.</summary>
    public static int Count => Tails.Length;

    /// <summary>What the table says of a six-digit code.</summary>
    public static DivisionStatus StatusOf(int code)
    {
        int row = Find(code);
        return row < 0 ? DivisionStatus.Unknown : Statuses[row];
    }

    /// <summary>The name of a six-digit code's own level (大连市, 沙河口区); null when the code is unknown.</summary>
    public static string? NameOf(int code)
    {
        int row = Find(code);
        return row < 0 ? null : Names[row];
    }

    /// <summary>Whether the first two digits are a province: one of the table, or 71 (Taiwan), 81 (Hong Kong), 82 (Macao).</summary>
    public static bool IsProvince(int firstTwoDigits) => firstTwoDigits is 71 or 81 or 82 || Find(firstTwoDigits * 10_000) >= 0;

    private static int Find(int code)
    {
        if (code is < 0 or > 999_999)
            return -1;
        int tail = code % 100;
        int end = Starts[(code / 100) + 1];
        for (int row = Starts[code / 100]; row < end; row++)
        {
            if (Tails[row] == tail)
                return row;
        }
        return -1;
    }
}

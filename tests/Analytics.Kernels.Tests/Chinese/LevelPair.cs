using System.Text;
using Analytics.TestKit;

namespace Analytics.Kernels.Tests.Chinese;

/// <summary>A pair of levels.csv: two texts, the level they must fall on, and whether it was thought up apart from the tables.</summary>
public sealed record LevelPair(int Line, string Kind, string Left, string Right, string Level, string Origin)
{
    public override string ToString() => $"line {Line}: {Left} ~ {Right}";

    public static IReadOnlyList<LevelPair> All { get; } = File
        .ReadAllLines(RepositoryRoot.File("tests/Analytics.Kernels.Tests/Chinese/levels.csv"))
        .Select((text, index) => (text, line: index + 1)).Skip(1)
        .Select(row => (row.line, cells: Cells(row.text)))
        .Select(row => new LevelPair(row.line, row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4])).ToList();

    public static IEnumerable<LevelPair> Of(string kind) => All.Where(pair => pair.Kind == kind);

    /// <summary>The pairs on which the comparator says something else than the table, each with what it said.</summary>
    public static IEnumerable<string> Wrong<TLevel>(string kind, Func<string, string, TLevel> compare)
        where TLevel : struct, Enum =>
        from pair in Of(kind)
        let forth = compare(pair.Left, pair.Right)
        let back = compare(pair.Right, pair.Left)
        where forth.ToString() != pair.Level || back.ToString() != pair.Level
        select $"{pair.Origin} {pair}: expected {pair.Level}, got {forth}, reversed {back}";

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells.ToArray();
    }
}

using System.Text;
using System.Text.RegularExpressions;
using Analytics.Linkage.Tables;
using Analytics.TestKit;

namespace Analytics.Linkage.Tests;

/// <summary>Files of records whose truth is known. The truth and the id are taken out: no model sees them.</summary>
/// <param name="Table">The records.</param>
/// <param name="Truth">For each row what it is.</param>
internal sealed record PublicData(LinkageTable Table, IReadOnlyList<string> Truth)
{
    /// <summary>The path of a large set that is kept beside the repository; without it the test is skipped.</summary>
    public static string Beside(string relative)
    {
        var path = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "data", relative));
        Skip.IfNot(File.Exists(path), $"{relative} is kept beside the project and is not there");
        return path;
    }

    /// <param name="path">A CSV file, each record on a line.</param>
    /// <param name="id">The column of the ids, if the truth is not in it.</param>
    /// <param name="truth">The column of the truth.</param>
    /// <param name="pattern">What of the truth's text is the entity, as the first group.</param>
    public static PublicData Read(string path, string? id, string truth, string pattern = "(.*)")
    {
        var lines = File.ReadLines(path).Select(Cells).ToArray();
        var names = lines[0];
        var place = Array.IndexOf(names, truth);
        var used = Enumerable.Range(0, names.Length).Where(i => i != place && names[i] != id);
        return new PublicData(
            new LinkageTable([.. used.Select(i => Rows.Column(names[i], lines.Skip(1).Select(cells => cells[i])))]),
            [.. lines.Skip(1).Select(cells => Regex.Match(cells[place], pattern).Groups[1].Value)]);
    }

    /// <summary>One table behind the other.</summary>
    public static PublicData Link(PublicData left, PublicData right) => new(
        new LinkageTable([.. left.Table.Columns.Select(column => Rows.Column(column.Name, Texts(column).Concat(Texts(right.Table.Column(column.Name)))))], left.Table.RowCount),
        [.. left.Truth, .. right.Truth]);

    /// <summary>The truth in numbers, the same for the same text.</summary>
    public int[] Entities()
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Truth.Select(text => codes.TryGetValue(text, out var code) ? code : codes[text] = codes.Count)];
    }

    private static IEnumerable<string?> Texts(TextColumn column) => Enumerable.Range(0, column.RowCount).Select(column.Text);

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
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. cells, cell.ToString().Trim()];
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Analytics.Dashboard.Charts;

namespace Analytics.Notebooks;

/// <summary>What cells show their results with. The runner reads the outputs back into the notebook.</summary>
public static class Notebook
{
    /// <summary>The environment variable that names the file of the outputs.</summary>
    internal const string OutputVariable = "ANALYTICS_NOTEBOOK_OUTPUT";

    /// <summary>The environment variable that names the repository.</summary>
    internal const string RootVariable = "ANALYTICS_NOTEBOOK_ROOT";

    private static readonly StringWriter Console = new() { NewLine = "\n" };
    private static StreamWriter? _output;
    private static int _cell;

    /// <summary>A file or folder of the repository.</summary>
    /// <param name="path">Relative to the repository's top.</param>
    public static string File(string path) => Path.Combine(Environment.GetEnvironmentVariable(RootVariable) ?? ".", path);

    /// <summary>Begins a cell: what is shown from here on is its output.</summary>
    /// <param name="number">The cell's number among the code cells, from 0.</param>
    public static void Begin(int number)
    {
        if (_output is null)
        {
            _output = new StreamWriter(Environment.GetEnvironmentVariable(OutputVariable) ?? throw new InvalidOperationException($"{OutputVariable} is not set: notebooks are run by their runner."));
            System.Console.SetOut(Console);
        }

        Flush();
        _cell = number;
    }

    /// <summary>Ends the last cell.</summary>
    public static void End()
    {
        Flush();
        _output?.Dispose();
    }

    /// <summary>A number with its name. A test runs the notebook and compares it with the one that stands in the file.</summary>
    public static void Number(string name, double value) => Write(new JsonObject
    {
        ["text/plain"] = string.Create(CultureInfo.InvariantCulture, $"{name} = {value:#,##0.####}"),
        [NotebookFile.NumbersType] = new JsonObject { [name] = value },
    });

    /// <summary>A table.</summary>
    /// <param name="heads">The columns' heads.</param>
    /// <param name="rows">The rows; numbers are shown with thousands separators.</param>
    public static void Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rows);
        var plain = new StringBuilder(string.Join(" | ", heads));
        var html = new StringBuilder("<table><thead><tr>").AppendJoin("", heads.Select(head => $"<th>{WebUtility.HtmlEncode(head)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            var cells = row.Select(Text).ToList();
            plain.Append('\n').AppendJoin(" | ", cells);
            html.Append("<tr>").AppendJoin("", cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>");
        }

        Write(new JsonObject { ["text/plain"] = plain.ToString(), ["text/html"] = html.Append("</tbody></table>").ToString() });
    }

    /// <summary>A chart of the dashboard's.</summary>
    public static void Chart(ChartModel chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Write(new JsonObject { ["text/plain"] = chart.Title, [NotebookFile.ChartType] = new JsonObject { ["option"] = chart.Option.DeepClone(), ["height"] = chart.Height } });
    }

    private static string Text(object? value) => value switch
    {
        null => "—",
        double number => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,##0.##", CultureInfo.InvariantCulture),
        long or int => string.Create(CultureInfo.InvariantCulture, $"{value:#,##0}"),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "—",
    };

    private static void Write(JsonObject data)
    {
        FlushConsole();
        Line(new JsonObject { ["cell"] = _cell, ["data"] = data });
    }

    private static void Flush()
    {
        FlushConsole();
        _output?.Flush();
    }

    private static void FlushConsole()
    {
        if (Console.GetStringBuilder().Length > 0)
        {
            Line(new JsonObject { ["cell"] = _cell, ["text"] = Console.ToString() });
            Console.GetStringBuilder().Clear();
        }
    }

    private static void Line(JsonObject line) => _output!.WriteLine(line.ToJsonString());
}

using System.Text.Json.Nodes;
using Analytics.Benchmarks.EndToEnd.Measuring;
using Analytics.Notebooks;

namespace Analytics.Benchmarks.EndToEnd.Plots;

/// <summary>Draws the committed pages of results as SVG beside them.</summary>
internal static class ResultPlots
{
    private const int Width = 960;
    private const int RowHeight = 56;
    private static readonly string[] KernelColumns = ["Vector512", "Portable", "scalar", "FuzzySharp `Ratio`"];

    /// <summary>Draws what this processor's folder holds.</summary>
    public static int Run()
    {
        var folder = Path.Combine(ResultFile.Root, "benchmarks/results", Processor.Folder);
        using var drawer = new ChartDrawer(Path.Combine(ResultFile.Root, "src/Analytics.Dashboard/client"));
        Write(drawer, folder, "kernels", Kernels(ResultTable.Read(Path.Combine(folder, "kernels.md"), "Vector512")));
        Write(drawer, folder, "linkage-accuracy", Accuracy(ResultTable.Read(Path.Combine(folder, "linkage-accuracy.md"), "best published")));
        Write(drawer, folder, "linkage-endtoend", Steps(ResultTable.Read(Path.Combine(folder, "linkage-endtoend.md"), "step")));
        Write(drawer, folder, "dashboard", Pages(ResultTable.Read(Path.Combine(folder, "dashboard.md"), "median, ms")));
        return 0;
    }

    private static Plot Kernels(ResultTable table) => Bars(
        "Million pairs a second, one core (logarithmic)", "log", [.. table.Rows.Select(row => table.Text(row, "metric"))],
        [.. KernelColumns.Select(column => (column.Replace("`", "", StringComparison.Ordinal), table.Rows.Select(row => table.Number(row, column))))]);

    private static Plot Accuracy(ResultTable table)
    {
        var rows = table.Rows.Where(row => table.Number(row, "best published") is not null).ToList();
        return Bars(
            "F1 without configuration, beside the best published", "value", [.. rows.Select(row => $"{table.Text(row, "set")}, {table.Text(row, "measure")}")],
            [("Analytics", rows.Select(row => table.Number(row, "F1"))), ("best published", rows.Select(row => table.Number(row, "best published")))]);
    }

    private static Plot Steps(ResultTable table) => Bars(
        "Linking one million people: seconds by step", "value", [.. table.Rows.Select(row => table.Text(row, "step"))],
        [("seconds", table.Rows.Select(row => table.Number(row, "seconds"))), ("CPU seconds", table.Rows.Select(row => table.Number(row, "CPU seconds")))]);

    private static Plot Pages(ResultTable table) => Bars(
        "Dashboard of 2,000 platforms: median milliseconds a page", "value", [.. table.Rows.Select(row => table.Text(row, "page"))],
        [("median, ms", table.Rows.Select(row => table.Number(row, "median, ms")))]);

    /// <summary>Bars that lie, the first row on top: names of rows are longer than any column is wide.</summary>
    private static Plot Bars(string title, string scale, IReadOnlyList<string> rows, IReadOnlyList<(string Name, IEnumerable<double?> Values)> series) => new(
        new JsonObject
        {
            ["animation"] = false,
            ["title"] = new JsonObject { ["text"] = title, ["left"] = 16, ["top"] = 8, ["textStyle"] = new JsonObject { ["fontSize"] = 15 } },
            ["legend"] = new JsonObject { ["top"] = 36, ["left"] = 16 },
            ["grid"] = new JsonObject { ["top"] = 72, ["left"] = 16, ["right"] = 56, ["bottom"] = 16, ["containLabel"] = true },
            ["xAxis"] = new JsonObject { ["type"] = scale },
            ["yAxis"] = new JsonObject { ["type"] = "category", ["inverse"] = true, ["data"] = new JsonArray([.. rows.Select(row => JsonValue.Create(row))]) },
            ["series"] = new JsonArray([.. series.Select(one => new JsonObject
            {
                ["type"] = "bar",
                ["name"] = one.Name,
                ["label"] = new JsonObject { ["show"] = true, ["position"] = "right", ["fontSize"] = 10 },
                ["data"] = new JsonArray([.. one.Values.Select(value => JsonValue.Create(value))]),
            })]),
        },
        96 + (rows.Count * Math.Max(RowHeight * series.Count / 4, 22)));

    private static void Write(ChartDrawer drawer, string folder, string name, Plot plot)
    {
        File.WriteAllText(Path.Combine(folder, name + ".svg"), drawer.Draw(plot.Option, Width, plot.Height) + "\n");
        Console.WriteLine(Path.Combine(folder, name + ".svg"));
    }

    private sealed record Plot(JsonObject Option, int Height);
}

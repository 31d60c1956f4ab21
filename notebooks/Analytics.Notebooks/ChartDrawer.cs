using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Analytics.Notebooks;

/// <summary>Draws the dashboard's charts as SVG: the same options, by the same Apache ECharts, on Node.</summary>
public sealed class ChartDrawer : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Process _node;
    private readonly string _script;

    /// <summary>Starts Node.</summary>
    /// <param name="client">The folder with ECharts below its <c>node_modules</c>.</param>
    public ChartDrawer(string client)
    {
        _script = Path.Combine(Directory.CreateTempSubdirectory("analytics-charts-").FullName, "charts.mjs");
        using (var from = typeof(ChartDrawer).Assembly.GetManifestResourceStream("charts.mjs")!)
        using (var to = File.Create(_script))
        {
            from.CopyTo(to);
        }

        _node = Process.Start(new ProcessStartInfo("node", [_script, client])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
    }

    /// <summary>Draws an option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <exception cref="InvalidOperationException">ECharts does not answer.</exception>
    public string Draw(JsonNode option, int width, int height)
    {
        _node.StandardInput.WriteLine(new JsonObject { ["option"] = option.DeepClone(), ["width"] = width, ["height"] = height }.ToJsonString());
        _node.StandardInput.Flush();
        var answer = _node.StandardOutput.ReadLineAsync();
        return answer.Wait(Longest) && answer.Result is { } line
            ? JsonSerializer.Deserialize<string>(line)!
            : throw new InvalidOperationException("ECharts on Node did not draw a chart; is Node.js 20 or later on the path?");
    }

    /// <summary>Ends Node.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        if (!_node.WaitForExit(Longest))
        {
            _node.Kill();
        }

        _node.Dispose();
        Directory.Delete(Path.GetDirectoryName(_script)!, recursive: true);
    }
}

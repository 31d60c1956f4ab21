using System.Text.Json.Nodes;

namespace Analytics.Dashboard.Charts;

/// <summary>Options of Apache ECharts that several charts share; colours come from the page's script, so that print and screen agree.</summary>
public static class Options
{
    /// <summary>Bars of one or more series, stacked.</summary>
    /// <param name="categories">The names along the axis.</param>
    /// <param name="horizontal">Whether bars lie; the first category is then at the bottom.</param>
    /// <param name="series">Each series with its name and a value for each category.</param>
    public static JsonObject Bars(IEnumerable<string> categories, bool horizontal, params IEnumerable<(string Name, IEnumerable<double> Values)> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var names = new JsonObject { ["type"] = "category", ["data"] = Texts(categories) };
        var values = new JsonObject { ["type"] = "value" };
        var option = Base(legend: true);
        option[horizontal ? "yAxis" : "xAxis"] = names;
        option[horizontal ? "xAxis" : "yAxis"] = values;
        option["series"] = new JsonArray([.. series.Select(one => (JsonNode)new JsonObject { ["type"] = "bar", ["stack"] = "all", ["name"] = one.Name, ["data"] = Numbers(one.Values), ["barMaxWidth"] = 26 })]);
        return option;
    }

    /// <summary>What every chart begins with: room for labels, a legend above, tooltips without markup, a description for screen readers.</summary>
    public static JsonObject Base(bool legend)
    {
        var option = new JsonObject
        {
            ["animation"] = false,
            ["aria"] = new JsonObject { ["enabled"] = true, ["decal"] = new JsonObject { ["show"] = true } },
            ["tooltip"] = new JsonObject { ["renderMode"] = "richText", ["confine"] = true },
            ["grid"] = new JsonObject { ["left"] = 12, ["right"] = 24, ["top"] = legend ? 36 : 16, ["bottom"] = 12, ["containLabel"] = true },
        };
        if (legend)
        {
            option["legend"] = new JsonObject { ["type"] = "scroll", ["top"] = 0, ["left"] = 0 };
        }

        return option;
    }

    /// <summary>Texts as JSON.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text)!)]);

    /// <summary>Numbers as JSON; what is not finite is null, which charts leave out.</summary>
    public static JsonArray Numbers(IEnumerable<double> numbers) => new([.. numbers.Select(number => double.IsFinite(number) ? (JsonNode?)JsonValue.Create(number) : null)]);
}

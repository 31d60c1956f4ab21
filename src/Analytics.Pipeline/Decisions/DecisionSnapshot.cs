using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Decisions;

/// <summary>
/// <c>decisions.jsonl</c>: the log, a line each, replaced in one step after every change. Two processes cannot hold one DuckDB file even to read
/// while another writes; whoever finds the database taken reads this.
/// </summary>
internal static class DecisionSnapshot
{
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, IEnumerable<DecisionEntry> entries)
    {
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, Layout))
            {
                Write(json, entry);
            }

            text.Append(Encoding.UTF8.GetString(buffer.ToArray())).Append('\n');
        }

        DurableFiles.Replace(path, text.ToString());
    }

    /// <exception cref="RunFailedException">A line is no such entry.</exception>
    public static IReadOnlyList<DecisionEntry> Read(string path)
    {
        var entries = new List<DecisionEntry>();
        foreach (var line in File.ReadLines(path))
        {
            try
            {
                using var document = JsonDocument.Parse(line);
                entries.Add(Entry(document.RootElement));
            }
            catch (Exception cause) when (cause is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
            {
                throw new RunFailedException($"{path}, line {entries.Count + 1}: this is no decision: {cause.Message}", cause);
            }
        }

        return entries;
    }

    private static void Write(Utf8JsonWriter json, DecisionEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        foreach (var (name, value) in Texts(entry))
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        json.WriteEndObject();
    }

    private static (string Name, string? Value)[] Texts(DecisionEntry entry) =>
    [
        ("subject", entry.Subject), ("id", entry.Id), ("verdict", entry.Verdict), ("who", entry.Who), ("on", Text(entry.On)), ("note", entry.Note), ("kind", entry.Kind),
        ("table", entry.Table), ("subject_l", entry.SubjectL), ("subject_r", entry.SubjectR), ("unit", entry.Unit), ("keep_at", entry.KeepAt),
        ("effective_on", Text(entry.EffectiveOn)), ("place", entry.Place),
    ];

    private static DecisionEntry Entry(JsonElement json)
    {
        string? Optional(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        string Text(string name) => json.GetProperty(name).GetString()!;
        return new DecisionEntry
        {
            Number = json.GetProperty("number").GetInt64(),
            Subject = Text("subject"),
            Id = Text("id"),
            Verdict = Text("verdict"),
            Who = Text("who"),
            On = Day(Text("on")),
            Note = Optional("note"),
            Kind = Optional("kind"),
            Table = Optional("table"),
            SubjectL = Optional("subject_l"),
            SubjectR = Optional("subject_r"),
            Unit = Optional("unit"),
            KeepAt = Optional("keep_at"),
            EffectiveOn = Optional("effective_on") is { } day ? Day(day) : null,
            Place = Optional("place"),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using System.Text;
using System.Text.Json;
using Analytics.Registry.Reading.Workbooks;

namespace Analytics.Registry.Reading.Json;

/// <summary>Turns one JSON object into cells; nested values stay JSON text, numbers keep the digits they are written with.</summary>
internal sealed class JsonRecordParser(JsonColumns columns, ReadingLimits limits)
{
    private readonly CellRow _cells = new();
    private bool[] _given = new bool[64];
    private char[] _characters = new char[256];

    public CellRow Cells => _cells;

    /// <summary>Parses a record.</summary>
    /// <param name="text">The record's own text in UTF-8.</param>
    /// <param name="problems">Receives what is wrong with it.</param>
    /// <param name="announceNewColumns">Whether a name that was not seen before is worth saying.</param>
    public void Parse(ReadOnlySpan<byte> text, List<ReadingProblem> problems, bool announceNewColumns)
    {
        _cells.Clear();
        Array.Clear(_given);
        try
        {
            var json = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
            _ = json.Read();
            if (json.TokenType != JsonTokenType.StartObject)
            {
                problems.Add(RecordProblems.BadJson(json.TokenType.ToString()));
                return;
            }
            var expected = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                expected = ParseProperty(ref json, text, expected, problems, announceNewColumns) + 1;
            // Reading on finds text after the object.
            while (json.Read())
                continue;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            _cells.Clear();
            problems.RemoveAll(problem => problem.Severity == ReadingSeverity.Info);
            problems.Add(RecordProblems.BadJson(exception.Message));
        }
    }

    private int ParseProperty(ref Utf8JsonReader json, ReadOnlySpan<byte> text, int expected, List<ReadingProblem> problems, bool announceNewColumns)
    {
        var column = columns.Of(ref json, expected, out var isNew);
        _ = json.Read();
        if (column >= limits.MaxColumns)
        {
            problems.Add(RecordProblems.TooManyColumns(limits.MaxColumns));
            json.Skip();
            return column;
        }
        if (column >= _given.Length)
            Array.Resize(ref _given, Math.Max(column + 1, _given.Length * 2));
        if (isNew && announceNewColumns)
            problems.Add(RecordProblems.NewColumn(columns.Names[column]));
        if (_given[column])
        {
            problems.Add(RecordProblems.DuplicateProperty(columns.Names[column]));
            json.Skip();
            return column;
        }
        _given[column] = true;
        SetCell(ref json, text, column);
        return column;
    }

    private void SetCell(ref Utf8JsonReader json, ReadOnlySpan<byte> text, int column)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.String:
                Reserve(json.ValueSpan.Length);
                var length = json.CopyString(_characters);
                _cells.Set(column, length == 0 ? CellKind.Empty : CellKind.Text, _characters.AsSpan(0, length));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _cells.Set(column, CellKind.Boolean, json.TokenType == JsonTokenType.True ? "true" : "false");
                break;
            case JsonTokenType.Number:
                SetRaw(column, CellKind.Number, json.ValueSpan);
                break;
            default:
                var start = (int)json.TokenStartIndex;
                json.Skip();
                SetRaw(column, CellKind.Text, text[start..(int)json.BytesConsumed]);
                break;
        }
    }

    private void SetRaw(int column, CellKind kind, ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        _cells.Set(column, kind, _characters.AsSpan(0, Encoding.UTF8.GetChars(utf8, _characters)));
    }

    private void Reserve(int length)
    {
        if (_characters.Length < length)
            _characters = new char[Math.Max(length, _characters.Length * 2)];
    }
}

using Analytics.Pipeline.Decisions;
using Analytics.Pipeline.Reports.Queries;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Reading;
using Analytics.Registry.Values;

namespace Analytics.Pipeline.Answers;

/// <summary>Reads one sheet of a returned workbook: the header wherever it stands, then a row for each finding.</summary>
/// <param name="file">The file's name, for messages.</param>
/// <param name="unit">Who was asked; null where the workbook no longer says.</param>
/// <param name="who">Who reads the answers: stands in where the unit gave no name.</param>
/// <param name="on">The day: stands in where the unit gave none.</param>
/// <param name="known">The findings that there are.</param>
internal sealed class AnswerSheet(string file, string? unit, string who, DateOnly on, KnownFindings known)
{
    private static readonly (string Zh, string En)[] Asked =
        [QueryColumns.Answer, QueryColumns.Text, QueryColumns.Keep, QueryColumns.From, QueryColumns.Who, QueryColumns.On];

    private readonly List<AnswerProblem> _problems = [];
    private readonly List<DecisionEntry> _entries = [];
    private Dictionary<string, int>? _columns;

    public IReadOnlyList<AnswerProblem> Problems => _problems;

    public IReadOnlyList<DecisionEntry> Entries => _entries;

    /// <summary>Rows with a finding's id.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that nobody filled in.</summary>
    public int Blank { get; private set; }

    /// <summary>Reads to the sheet's end; a sheet without such a header says nothing.</summary>
    public void Read(ISheetReader sheet, CancellationToken cancellation)
    {
        while (sheet.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            if (_columns is null)
            {
                _columns = Header(sheet);
            }
            else if (Cell(sheet, QueryColumns.Finding) is { Length: > 0 } id)
            {
                Rows++;
                Take(sheet, id);
            }
            else if (Asked.FirstOrDefault(column => Cell(sheet, column).Length > 0) is { Zh: not null } filled)
            {
                Rows++;
                Problem(sheet, QueryColumns.Finding, "", $"the finding's id, because {filled.Zh} is filled in");
            }
        }
    }

    private void Take(ISheetReader sheet, string id)
    {
        if (Asked.All(column => Cell(sheet, column).Length == 0))
        {
            Blank++;
            return;
        }

        if (!known.Has(id, out var kind))
        {
            Problem(sheet, QueryColumns.Finding, id, "the id of a finding of this workspace");
            return;
        }

        var before = _problems.Count;
        var answer = Cell(sheet, QueryColumns.Answer);
        var code = QueryColumns.Answers.FirstOrDefault(word => word.Zh == answer || word.En.Equals(answer, StringComparison.OrdinalIgnoreCase)).Code;
        if (code is null)
        {
            Problem(sheet, QueryColumns.Answer, answer, string.Join("、", QueryColumns.Answers.Select(word => word.Zh)));
        }

        var keep = Cell(sheet, QueryColumns.Keep) is { Length: > 0 } written ? known.Platform(id, written) : null;
        if (keep is null && Cell(sheet, QueryColumns.Keep) is { Length: > 0 } unknown)
        {
            Problem(sheet, QueryColumns.Keep, unknown, string.Join("、", known.Platforms(id)));
        }

        var from = Day(sheet, QueryColumns.From);
        var answered = Day(sheet, QueryColumns.On);
        if (_problems.Count == before)
        {
            _entries.Add(new DecisionEntry
            {
                Subject = DecisionEntry.Reply,
                Id = id,
                Verdict = code!,
                Who = Cell(sheet, QueryColumns.Who) is { Length: > 0 } name ? name : who,
                On = answered ?? on,
                Note = Cell(sheet, QueryColumns.Text) is { Length: > 0 } text ? text : null,
                Kind = kind,
                Unit = unit,
                KeepAt = keep,
                EffectiveOn = from,
                Place = $"{file}{(sheet.Sheet is null ? "" : $" · {sheet.Sheet}")} · {sheet.Row}",
            });
        }
    }

    private DateOnly? Day(ISheetReader sheet, (string Zh, string En) column)
    {
        var text = Cell(sheet, column);
        if (text.Length == 0)
        {
            return null;
        }

        var parsed = DateText.Parse(text);
        if (parsed is { HasValue: true, Value: { Precision: DatePrecision.Day } value })
        {
            return value.First;
        }

        Problem(sheet, column, text, "a day such as 2026-05-01");
        return null;
    }

    private void Problem(ISheetReader sheet, (string Zh, string En) column, string value, string expected) =>
        _problems.Add(new AnswerProblem(file, sheet.Sheet, sheet.Row, column.Zh, Masking.FreeText(value), expected));

    private string Cell(ISheetReader sheet, (string Zh, string En) column) =>
        _columns!.TryGetValue(column.Zh, out var index) && index < sheet.FieldCount ? Text(sheet, index) : "";

    /// <summary>Where the columns stand, when this row is the header; null when it is not.</summary>
    private static Dictionary<string, int>? Header(ISheetReader sheet)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in Asked.Append(QueryColumns.Finding))
        {
            for (var i = 0; i < sheet.FieldCount; i++)
            {
                if (Text(sheet, i) is var text && (text == column.Zh || text == column.En))
                {
                    columns.TryAdd(column.Zh, i);
                }
            }
        }

        return columns.ContainsKey(QueryColumns.Finding.Zh) && columns.ContainsKey(QueryColumns.Answer.Zh) ? columns : null;
    }

    // The workbook defuses text that a spreadsheet could take for a formula by an apostrophe.
    private static string Text(ISheetReader sheet, int index) => sheet.Kind(index) == CellKind.Error ? "#" : sheet.Field(index).Trim().TrimStart('\'').ToString();
}

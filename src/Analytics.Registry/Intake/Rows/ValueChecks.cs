using System.Globalization;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Checks that hold for every table: no negative amounts and counts, ends after starts, nothing dated after the day of judgement.</summary>
internal sealed class ValueChecks
{
    private const int DaysOfLeapYear = 366;

    private static readonly string[] Past = ["acquired_date", "approval_date", "birth_date"];

    private readonly (int Ordinal, Column Column)[] _amounts;
    private readonly (int Start, int End, Column Column)[] _periods;
    private readonly (int Ordinal, Column Column)[] _past;
    private readonly DateOnly? _asOf;
    private readonly int _workDays;

    public ValueChecks(Table table, IReadOnlyDictionary<string, int> ordinals, DateOnly? asOf)
    {
        _asOf = asOf;
        _amounts = [.. table.InputColumns.Where(column => column.Type is ColumnType.Money or ColumnType.Integer or ColumnType.Decimal).Select(column => (ordinals[column.Name], column))];
        _periods = [.. Periods().Where(pair => ordinals.ContainsKey(pair.Start) && ordinals.ContainsKey(pair.End))
            .Select(pair => (ordinals[pair.Start], ordinals[pair.End], table[pair.End]))];
        _past = [.. Past.Where(ordinals.ContainsKey).Select(name => (ordinals[name], table[name]))];
        _workDays = ordinals.GetValueOrDefault("actual_work_days", -1);
    }

    public void Apply(RowBuffer row, List<Failure> failures)
    {
        foreach (var (ordinal, column) in _amounts)
        {
            if (row.Number(ordinal) is < 0 and { } value)
            {
                failures.Add(Checks.OutOfRange(column, value.ToString(CultureInfo.InvariantCulture), "为负数", "is negative"));
            }
        }

        foreach (var (start, end, column) in _periods)
        {
            if (row.Date(start) is { } first && row.Date(end) is { } last && last < first)
            {
                failures.Add(Checks.EndBeforeStart(column));
            }
        }

        foreach (var (ordinal, column) in _past)
        {
            if (row.Date(ordinal) is { } day && day > _asOf)
            {
                failures.Add(Checks.OutOfRange(column, column.Privacy == Privacy.None ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "****", "晚于检查日", "lies after the day of judgement"));
            }
        }

        if (_workDays >= 0 && row.Integer(_workDays) is > DaysOfLeapYear and { } days)
        {
            failures.Add(Checks.OutOfRange(row.Table["actual_work_days"], days.ToString(CultureInfo.InvariantCulture), "超过一年的天数", "exceeds the days of a year"));
        }
    }

    private static IEnumerable<(string Start, string End)> Periods() =>
    [
        ("start_date", "end_date"), ("valid_from", "valid_to"), ("term_start", "term_end"), ("build_period_start", "build_period_end"),
        ("joined_date", "left_date"), ("acquired_date", "disposed_date"), ("approved_date", "end_date"),
    ];
}

using System.Globalization;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>The law's words as SQL, against counting by hand.</summary>
public sealed class LawMacrosTests : IDisposable
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Read(PackFiles.Shipped());
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public LawMacrosTests()
    {
        _database.Open();
        _database.Execute("CREATE SCHEMA law");
        CalendarTable.Create(_database, Calendar);
        foreach (var macro in LawMacros.All)
        {
            _database.Execute(macro);
        }
    }

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("workdays(DATE '2026-02-10', DATE '2026-03-30')", "30")]
    [InlineData("workdays(DATE '2026-02-10', DATE '2026-03-31')", "31")]
    [InlineData("workdays(DATE '2026-02-10', DATE '2026-02-10')", "0")]
    [InlineData("workdays(DATE '2026-12-30', DATE '2027-01-08')", null)]
    [InlineData("within_workdays(DATE '2026-01-26', DATE '2026-03-13', 30)", "true")] // a Friday, the 30th
    [InlineData("within_workdays(DATE '2026-01-26', DATE '2026-03-14', 30)", "false")] // the Saturday after it
    [InlineData("within_workdays(DATE '2026-01-26', DATE '2026-03-16', 30)", "false")]
    [InlineData("within_workdays(DATE '2026-01-26', DATE '2026-01-26', 30)", "true")]
    [InlineData("within_workdays(DATE '2026-12-30', DATE '2027-01-08', 30)", null)]
    [InlineData("holds_year(NULL, 2026, DATE '2025-12-31')", "true")]
    [InlineData("holds_year(NULL, 2026, DATE '2026-01-01')", "false")]
    [InlineData("holds_year(2026, NULL, DATE '2025-12-31')", "false")]
    [InlineData("calendar_known(DATE '2026-12-30', DATE '2027-01-08')", "false")]
    [InlineData("calendar_known(DATE '2018-01-01', DATE '2026-12-31')", "true")]
    [InlineData("calendar_known(NULL::DATE, DATE '2026-12-31')", null)]
    [InlineData("add_years(DATE '2024-02-29', 1)", "2025-02-28")]
    [InlineData("add_months(DATE '2025-10-31', 4)", "2026-02-28")]
    [InlineData("under_months(DATE '2025-10-01', DATE '2025-12-31', 3)", "true")]
    [InlineData("under_months(DATE '2025-09-30', DATE '2025-12-31', 3)", "false")]
    [InlineData("holds_day(NULL, DATE '2025-12-31', DATE '2025-12-31')", "true")]
    [InlineData("holds_day(DATE '2026-01-01', NULL, DATE '2025-12-31')", "false")]
    [InlineData("in_force(DATE '2025-01-01', DATE '2025-06-01', DATE '2025-06-01')", "false")]
    [InlineData("in_force(DATE '2025-01-01', NULL, DATE '2025-06-01')", "true")]
    [InlineData("number_text(1000::DECIMAL(38,6))", "1000")]
    [InlineData("number_text(999.99::DECIMAL(38,6))", "999.99")]
    [InlineData("range_text(3::DECIMAL(38,6), NULL)", "≥3")]
    public void Macro_Value(string expression, string? expected) => Assert.Equal(expected, Value(expression));

    [Fact]
    public void Workdays_EqualCountingDayByDay()
    {
        for (var first = new DateOnly(2025, 1, 1); first < new DateOnly(2026, 6, 1); first = first.AddDays(17))
        {
            var counted = 0;
            var expected = new List<int>();
            for (var last = first.AddDays(1); last < first.AddDays(90); last = last.AddDays(1))
            {
                counted += Calendar.IsWorkday(last) == true ? 1 : 0;
                expected.Add(counted);
            }

            var actual = Value($"(SELECT list(workdays(f, l) ORDER BY l) FROM (SELECT DATE '{first:yyyy-MM-dd}' AS f, CAST(DATE '{first:yyyy-MM-dd}' + CAST(d AS INTEGER) AS DATE) AS l FROM range(1, 90) t(d)))");
            Assert.Equal($"[{string.Join(", ", expected)}]", actual);
        }
    }

    private string? Value(string expression)
    {
        using var command = _database.CreateCommand();
        command.CommandText = $"SELECT lower(CAST({expression} AS VARCHAR))";
        return command.ExecuteScalar() as string;
    }
}

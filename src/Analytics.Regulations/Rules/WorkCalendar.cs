using System.Globalization;
using Analytics.Registry.Schema;

namespace Analytics.Regulations.Rules;

/// <summary>
/// Working days as the State Council's office announces them year by year (放假调休): Mondays to Fridays without the holidays, and the Saturdays
/// and Sundays that are worked in exchange. A year that is not held is not guessed.
/// </summary>
public sealed class WorkCalendar
{
    private readonly SortedDictionary<int, Dictionary<DateOnly, bool>> _years = [];

    private WorkCalendar()
    {
    }

    /// <summary>The years held.</summary>
    public IEnumerable<int> Years => _years.Keys;

    /// <summary>Reads <c>common/calendar/&lt;year&gt;.csv</c>: date, kind (holiday or makeup_workday), name.</summary>
    /// <exception cref="DefinitionException">A line is not such a day of the file's year.</exception>
    public static WorkCalendar Read(PackFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var calendar = new WorkCalendar();
        foreach (var file in files.Below("common/calendar", ".csv"))
        {
            var year = int.Parse(Path.GetFileNameWithoutExtension(file), NumberStyles.None, CultureInfo.InvariantCulture);
            var days = calendar._years[year] = [];
            var lines = files.Text(file).ReplaceLineEndings("\n").Split('\n');
            for (var i = 1; i < lines.Length; i++)
            {
                if (lines[i].Length > 0)
                {
                    var (day, working) = ReadLine(file, year, i + 1, lines[i]);
                    days[day] = working;
                }
            }
        }

        return calendar;
    }

    /// <summary>Whether a day is worked; null where its year is not held.</summary>
    public bool? IsWorkday(DateOnly day) => !_years.TryGetValue(day.Year, out var days)
        ? null
        : days.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static (DateOnly Day, bool Working) ReadLine(string file, int year, int line, string text)
    {
        var cells = text.Split(',');
        var working = cells.Length > 1 && cells[1] == "makeup_workday";
        return DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year == year && (working || (cells.Length > 1 && cells[1] == "holiday"))
            ? (day, working)
            : throw new DefinitionException(file, line, $"a day of {year} and holiday or makeup_workday expected, not '{text}'");
    }
}

using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Compliance;

/// <summary>The working days in the database: for each day of the years held, how many were worked up to it.</summary>
internal static class CalendarTable
{
    public static void Create(DuckDbConnection database, WorkCalendar calendar)
    {
        database.Execute("CREATE TABLE law.calendar (day DATE PRIMARY KEY, worked INTEGER NOT NULL)");
        using var appender = database.CreateAppender("law", "calendar");
        var worked = 0;
        foreach (var year in calendar.Years)
        {
            for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            {
                worked += calendar.IsWorkday(day) == true ? 1 : 0;
                appender.Append(day);
                appender.Append(worked);
                appender.EndRow();
            }
        }

        appender.Complete();
    }
}

using System.Globalization;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>A console that is as wide as a file's reader expects when the output goes to a file.</summary>
internal static class NarrowConsole
{
    public static IAnsiConsole Get()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = SummaryView.WidthOfFiles;
        }

        return console;
    }

    /// <summary>A table with plain headers.</summary>
    public static Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(column)));
        }

        return table;
    }

    /// <summary>Bits with a sign.</summary>
    public static string Bits(double bits) => bits.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Spectre.Console;

namespace Analytics.Cli.Terminal;

/// <summary>The console; when the output goes to a file, as wide as a file's reader expects, and without colours.</summary>
internal static class NarrowConsole
{
    private const int WidthOfFiles = 120;

    public static IAnsiConsole Get()
    {
        var console = AnsiConsole.Console;
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = WidthOfFiles;
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
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

using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Analytics.Linkage;
using Analytics.Pipeline;
using Analytics.Registry.Schema;

namespace Analytics.Cli;

/// <summary>Parses the command line, runs the command, and turns whatever happens into one clear line and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Shows stack traces. On the root, so that it is there for every command.</summary>
    public static Option<bool> Debug { get; } = new("--debug") { Description = "Show the details of a failure.", Recursive = true };

    /// <summary>Runs one of the commands.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    /// <param name="commands">The commands that there are.</param>
    /// <returns>The exit code.</returns>
    public static int Invoke(IReadOnlyList<string> arguments, params ReadOnlySpan<Command> commands)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Checks the annual reports of a province's research platforms: from delivered files to findings with evidence.") { Debug };
        foreach (var command in commands)
        {
            root.Add(command);
        }

        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Usage(parsed);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (!parsed.GetValue(Debug))
        {
            Console.Error.WriteLine("analytics: " + OneLine(failure));
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            Console.Error.WriteLine("analytics: " + failure);
            return ExitCode.Failed;
        }
    }

    /// <summary>Says that the command line was wrong, and how to learn more.</summary>
    public static int Usage(string message)
    {
        Console.Error.WriteLine("analytics: " + message);
        return ExitCode.WrongUsage;
    }

    private static int Usage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine("analytics: " + error);
        }

        var path = new List<string>();
        for (SymbolResult? symbol = parsed.CommandResult; symbol is CommandResult { Command: not RootCommand } command; symbol = symbol.Parent)
        {
            path.Insert(0, command.Command.Name + " ");
        }

        Console.Error.WriteLine($"See: analytics {string.Concat(path)}--help");
        return ExitCode.WrongUsage;
    }

    // What the product throws on purpose is worded for people; anything else is a defect and says so.
    private static string OneLine(Exception failure) => failure is RunFailedException or LinkageException or DefinitionException or ArgumentException or IOException or UnauthorizedAccessException
        ? failure.Message.ReplaceLineEndings(" ")
        : $"unexpected {failure.GetType().Name}: {failure.Message.ReplaceLineEndings(" ")} (details with --debug)";
}

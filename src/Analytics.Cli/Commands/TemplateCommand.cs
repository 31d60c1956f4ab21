using System.CommandLine;
using Analytics.Pipeline.Templates;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics template</c>.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var regime = new Option<string>("--regime") { Description = "The regime to report under: liaoning, dalian, anshan, qingdao, liaocheng.", HelpName = "R", Required = true };
        var output = new Option<string>("--out") { Description = "The workbook to write.", HelpName = "FILE.xlsx", Required = true };
        var packs = CommonOptions.Packs();
        var language = CommonOptions.Language();
        var command = new Command("template", "Writes the workbook to fill in: a sheet a table, with units, choices, notes and an example row.") { regime, output, packs, language };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(output);
            if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                return CommandLine.Usage($"'{path}' is no name of a workbook; expected one that ends in .xlsx");
            }

            if (!CommonOptions.TryBook(parsed.GetValue(packs), parsed.GetRequiredValue(regime), out var book))
            {
                return ExitCode.WrongUsage;
            }

            TemplateWorkbook.Write(path, book, parsed.GetValue(language));
            Console.Out.WriteLine(path);
            return ExitCode.Done;
        });
        return command;
    }
}

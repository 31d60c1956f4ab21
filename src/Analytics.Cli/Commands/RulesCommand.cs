using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Evaluation.Frameworks;
using Analytics.Pipeline;
using Analytics.Regulations.Coverage;
using Analytics.Regulations.Examples;
using Analytics.Regulations.Lint;
using Analytics.Regulations.Rules;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics rules list|show|test|lint|copy</c>.</summary>
internal static class RulesCommand
{
    private static readonly Option<string?> Packs = CommonOptions.Packs();

    public static Command Create() => new("rules", "Regulations as rule packs: what is checked, and whether each rule does what the law's words say.")
    {
        List(), Show(), Test(), Lint(), Copy(),
    };

    private static Command List()
    {
        var regulation = new Option<string?>("--regulation") { Description = "Only this one, e.g. liaoning-2026.", HelpName = "ID" };
        var markdown = new Option<bool>("--markdown") { Description = "As a document: every clause with its words, what decides it, and its checks." };
        var language = CommonOptions.Language();
        var command = new Command("list", "Every clause of every regulation held, and how it is covered.") { Packs, regulation, markdown, language };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(markdown))
            {
                Console.Out.Write(CoverageDocument.Write(Book(parsed)));
                return ExitCode.Done;
            }

            RulesView.List(Book(parsed), parsed.GetValue(regulation), parsed.GetValue(language));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "A clause or a check, e.g. liaoning-2026/12.3 or liaoning-2026/12.3#a." };
        var language = CommonOptions.Language();
        var command = new Command("show", "A clause with its quote, its checks and their examples.") { id, Packs, language };
        command.SetAction(parsed => RulesView.Show(Book(parsed), parsed.GetRequiredValue(id), parsed.GetValue(language))
            ? ExitCode.Done
            : CommandLine.Usage($"'{parsed.GetRequiredValue(id)}' is neither a clause nor a check; see analytics rules list"));
        return command;
    }

    private static Command Test()
    {
        var language = CommonOptions.Language();
        var command = new Command("test", "Runs every example of every check.") { Packs, language };
        command.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            var results = ExampleRun.Run(Book(parsed), interrupt.Token);
            RulesView.Results(results, parsed.GetValue(language));
            return results.All(result => result.Holds) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Lint()
    {
        var language = CommonOptions.Language();
        var command = new Command("lint", "Looks for quotes not in the text, checks without a failing example, inputs no table has, overlapping versions, SQL errors.") { Packs, language };
        command.SetAction(parsed =>
        {
            FrameworkLibrary.ShippedAnd(parsed.GetValue(Packs));
            var problems = PackLint.Check(Book(parsed));
            RulesView.Problems(problems, parsed.GetValue(language));
            return problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Command Copy()
    {
        var folder = new Option<string>("--out") { Description = "An empty or new folder.", HelpName = "DIR", Required = true };
        var command = new Command("copy", "Writes the product's rule packs and indicator frameworks as files, to be edited and given back by --packs.") { folder };
        command.SetAction(parsed =>
        {
            var target = Path.GetFullPath(parsed.GetRequiredValue(folder));
            if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
            {
                throw new RunFailedException($"'{target}' is not empty; nothing was written.");
            }

            var packs = PackFiles.Shipped();
            (string Name, string Text)[] files = [.. packs.All.Select(name => (name, packs.Text(name))), .. FrameworkLibrary.ShippedFiles().Select(file => ($"{FrameworkLibrary.OwnFolder}/{file.Key}", file.Value))];
            foreach (var (name, text) in files)
            {
                var path = Path.Combine(target, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            Console.WriteLine($"{files.Length} files: {target}");
            return ExitCode.Done;
        });
        return command;
    }

    private static RuleBook Book(ParseResult parsed) => RuleBook.Read(PackFiles.ShippedAnd(parsed.GetValue(Packs)));
}

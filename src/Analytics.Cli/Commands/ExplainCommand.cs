using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline.Linking.Explaining;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "A record's id; of a link one of the left file." };
        var other = new Argument<string?>("ID2") { Description = "Another record's id. Default: every record that the first was linked with.", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Option<string>("--out") { Description = "The folder that dedupe or link has written.", HelpName = "DIR", Required = true };
        var language = CommonOptions.Language();
        var command = new Command("explain", "Says why records were linked, or not: what each field adds to the match weight.") { id, other, folder, language };
        command.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            var pairs = LinkageExplanation.Of(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(id), parsed.GetValue(other), interrupt.Token);
            ExplanationView.Print(pairs, parsed.GetRequiredValue(id), parsed.GetValue(language));
            return ExitCode.Done;
        });
        return command;
    }
}

using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Pipeline.Checking;
using Analytics.Pipeline.Explaining;
using Analytics.Pipeline.Linking.Explaining;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Of a workspace F-… (finding), E-… (entity), P-… (two rows), L-… (flag), S-… (score) or a center, whose check is ID2; of a linkage a record's id, of two linked files one of the left." };
        var other = new Argument<string?>("ID2") { Description = "Of a workspace the check, e.g. liaoning-2026/18#a; of a linkage another record's id. Default: every record that the first was linked with.", Arity = ArgumentArity.ZeroOrOne };
        var workspace = new Option<string?>("--workspace") { Description = "The workspace whose published run is explained.", HelpName = "DIR" };
        var folder = new Option<string?>("--out") { Description = "The folder that dedupe or link has written.", HelpName = "DIR" };
        var language = CommonOptions.Language();
        var command = new Command("explain", "Says why a finding, an entity, a pair, a flag, a score or a check's outcome is what it is: clause, rows, evidence, decisions; or why records were linked.") { id, other, workspace, folder, language };
        command.Validators.Add(result =>
        {
            if (result.GetResult(workspace) is null == result.GetResult(folder) is null)
            {
                result.AddError("Give either --workspace (of a run) or --out (of dedupe or link).");
            }
            else if (result.GetResult(workspace) is not null && result.GetResult(other) is { Tokens: [var second] } && !second.Value.Contains('#', StringComparison.Ordinal))
            {
                result.AddError("With --workspace ID2 is a check, such as liaoning-2026/18#a; two rows are one id, such as P-12-907.");
            }
        });
        command.SetAction(parsed =>
        {
            using var interrupt = new Interrupt();
            if (parsed.GetValue(workspace) is { } ofRun && parsed.GetValue(other) is { } check)
            {
                OutcomeView.Print(OutcomeExplainer.Of(ofRun, parsed.GetRequiredValue(id), check, parsed.GetValue(language), interrupt.Token), parsed.GetValue(language));
                return ExitCode.Done;
            }

            if (parsed.GetValue(workspace) is { } scored && parsed.GetRequiredValue(id).StartsWith(ScoreExplainer.Prefix, StringComparison.Ordinal))
            {
                ScoreExplanationView.Print(ScoreExplainer.Of(scored, parsed.GetRequiredValue(id), parsed.GetValue(language)), parsed.GetValue(language));
                return ExitCode.Done;
            }

            if (parsed.GetValue(workspace) is { } run)
            {
                RunExplanationView.Print(RunExplainer.Of(run, parsed.GetRequiredValue(id), parsed.GetValue(language), interrupt.Token), parsed.GetValue(language));
                return ExitCode.Done;
            }

            var pairs = LinkageExplanation.Of(parsed.GetValue(folder)!, parsed.GetRequiredValue(id), parsed.GetValue(other), interrupt.Token);
            ExplanationView.Print(pairs, parsed.GetRequiredValue(id), parsed.GetValue(language));
            return ExitCode.Done;
        });
        return command;
    }
}

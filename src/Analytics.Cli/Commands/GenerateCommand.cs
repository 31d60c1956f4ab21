using System.CommandLine;
using Analytics.Cli.Terminal;
using Analytics.Generator;

namespace Analytics.Cli.Commands;

/// <summary><c>analytics generate</c>.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var platforms = new Option<int?>("--platforms") { Description = "Number of platforms.", HelpName = "N" };
        var people = new Option<int?>("--people") { Description = "Number of people; each stands on one or more rows.", HelpName = "N" };
        var seed = new Option<ulong?>("--seed") { Description = "Seed of everything: the same options give the same bytes.", HelpName = "S" };
        var output = new Option<string?>("--out") { Description = "Folder in which input/ and truth/ are written.", HelpName = "DIR" };
        var format = new Option<OutputFormat>("--format")
        {
            Description = "office: workbooks, CSV, ZIP as offices send them. parquet: a few large tables, any size. Default: office.",
            HelpName = "office|parquet",
            CustomParser = result => CommonOptions.OneOf(result, ("office", OutputFormat.Office), ("parquet", OutputFormat.Parquet)),
        };
        var difficulty = new Option<Difficulty?>("--difficulty")
        {
            Description = "How hard the rows are to link. Default: default.",
            HelpName = "easy|default|hard",
            CustomParser = result => CommonOptions.OneOf(result, ("easy", Difficulty.Easy), ("default", Difficulty.Default), ("hard", Difficulty.Hard)),
        };
        var nothing = new Option<bool>("--planted")
        {
            Description = "none: nobody breaks a clause or inflates a figure, so that whatever is found is a false alarm. Default: all.",
            HelpName = "all|none",
            CustomParser = result => CommonOptions.OneOf(result, ("all", false), ("none", true)),
        };
        var sample = new Option<string?>("--sample") { Description = "Write the committed sample set (province, truth, damaged) into DIR, over what is there.", HelpName = "DIR" };
        var command = new Command("generate", "Makes a fictitious province with its truth. No person, unit or number is real.") { platforms, people, seed, output, format, difficulty, nothing, sample };
        Option[] ofProvince = [platforms, people, seed, output];
        command.Validators.Add(result =>
        {
            var given = ofProvince.Where(option => result.GetResult(option) is not null).ToList();
            if (result.GetResult(sample) is not null)
            {
                given.ForEach(option => result.AddError($"{option.Name} has no meaning with --sample, whose province is fixed."));
            }
            else
            {
                ofProvince.Except(given).ToList().ForEach(option => result.AddError($"Option '{option.Name}' is required."));
            }
        });
        command.SetAction(parsed => parsed.GetValue(sample) is { } folder
            ? WriteSample(folder)
            : Generate(new GeneratorOptions(
                parsed.GetValue(platforms)!.Value, parsed.GetValue(people)!.Value, parsed.GetValue(seed)!.Value, parsed.GetValue(output)!,
                parsed.GetValue(format), parsed.GetValue(difficulty) ?? Difficulty.Default)
            { NothingPlanted = parsed.GetValue(nothing) }));
        return command;
    }

    private static int Generate(GeneratorOptions options)
    {
        try
        {
            options.Validate();
        }
        catch (ArgumentException fault)
        {
            return CommandLine.Usage(fault.Message);
        }

        return Interruptible(cancellation => ProvinceGenerator.Generate(options, new GeneratorLines(Console.Error), cancellation));
    }

    private static int WriteSample(string folder) => Interruptible(cancellation => SampleSet.Write(folder, cancellation));

    private static int Interruptible(Func<CancellationToken, GeneratorSummary> work)
    {
        using var interrupt = new Interrupt();
        try
        {
            var summary = work(interrupt.Token);
            Console.Out.WriteLine(FormattableString.Invariant(
                $"{summary.Platforms:N0} platforms, {summary.People:N0} people on {summary.PersonnelRows:N0} rows, {summary.EquipmentRows:N0} rows of equipment; in the truth {summary.Findings:N0} findings and {summary.Flags:N0} inflated figures."));
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("analytics: interrupted. What was written so far is incomplete; remove it before generating again.");
            return ExitCode.Failed;
        }
    }
}

using Analytics.Linkage;
using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Linking.Reports;

namespace Analytics.Pipeline.Linking;

/// <summary><c>dedupe</c> and <c>link</c>: records in; pairs, clusters, model and report out.</summary>
public static class LinkingJob
{
    /// <summary>Reads, links and writes. What stood in the folder before is replaced when everything is written, or not at all.</summary>
    /// <exception cref="RunFailedException">The records cannot be read.</exception>
    /// <exception cref="LinkageException">Nothing can be compared, or the model does not fit the records.</exception>
    public static LinkingSummary Run(LinkingOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var given = options.ModelPath is { } path ? ModelYaml.Read(File.ReadAllText(path), path) : null;
        var input = RecordReader.Read(options.Records, progress, cancellation);
        var result = Link(input, given, options, progress, cancellation);
        progress?.Report(new RunProgress(RunProgressKind.StageStarted, LinkingStages.Write));
        var written = Write(options, input, result, given is null, cancellation);
        progress?.Report(new RunProgress(RunProgressKind.StageFinished, LinkingStages.Write));
        return written;
    }

    private static LinkageResult Link(
        RecordInput input, LinkageModel? given, LinkingOptions options, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        var settings = new LinkageOptions { OneToOne = options.OneToOne, KeepAllPairs = options.AllPairs };
        settings = options.Threads is { } threads ? settings with { Threads = threads } : settings;
        var steps = new StepProgress(progress);
        var result = given is null ? Linker.Run(input.Table, settings, steps, cancellation) : Linker.Run(input.Table, given, settings, steps, cancellation);
        steps.Finish();
        return result;
    }

    private static LinkingSummary Write(LinkingOptions options, RecordInput input, LinkageResult result, bool isTrained, CancellationToken cancellation)
    {
        using var folder = new OutputFolder(options.OutFolder);
        var (pairs, clusters) = (0L, 0);
        var facts = new LinkageReportFacts
        {
            Inputs = [.. input.Files.Select(file => file.Name)],
            IdColumn = options.Records.IdColumn,
            Ignored = options.Records.IgnoredColumns,
            Language = options.Language,
        };

        // The files have nothing to do with each other, and the largest takes half of the time.
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => pairs = PairsFile.Write(folder.File("pairs.csv"), result, input.Ids, options.AllPairs),
            () => LinkageReportPage.Write(folder.File("report.html"), result, input.Ids, facts),
            () => clusters = ClustersFile.Write(folder.File("clusters.csv"), result, input.Ids),
            () => ClericalSampleFile.Write(folder.File("clerical_sample.csv"), result, input.Ids),
            () => File.WriteAllText(folder.File("model.yaml"), ModelYaml.Write(result.Model)));
        LinkageManifest.Of(options, input).Write(folder.File(LinkageManifest.FileName));
        cancellation.ThrowIfCancellationRequested();
        folder.Publish();
        return new LinkingSummary(result, input, pairs, clusters, isTrained);
    }

    private sealed class StepProgress(IProgress<RunProgress>? progress) : IProgress<LinkageProgress>
    {
        private readonly Leftovers _leftovers = new();
        private string? _stage;

        public void Report(LinkageProgress value)
        {
            Finish();
            _stage = LinkingStages.Of(value.Step);
            progress?.Report(new RunProgress(RunProgressKind.StageStarted, _stage));
        }

        public void Finish()
        {
            if (_stage is not null)
            {
                progress?.Report(new RunProgress(RunProgressKind.StageFinished, _stage));
            }

            _stage = null;
            _leftovers.Collect();
        }
    }
}

/// <summary>What a linkage came to, for whoever tells the user.</summary>
/// <param name="Result">The result.</param>
/// <param name="Input">The records.</param>
/// <param name="Pairs">Pairs written.</param>
/// <param name="Clusters">Clusters, single records among them.</param>
/// <param name="IsTrained">Whether the model was learnt here.</param>
public sealed record LinkingSummary(LinkageResult Result, RecordInput Input, long Pairs, int Clusters, bool IsTrained);

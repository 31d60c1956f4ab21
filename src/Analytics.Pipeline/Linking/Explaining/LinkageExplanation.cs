using Analytics.Linkage;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Models;
using Analytics.Linkage.Models.Yaml;
using Analytics.Pipeline.Linking.Outputs;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Explaining;

/// <summary>Why two records of a linkage have their match weight, or with which records one was linked; from the folder that <c>dedupe</c> or <c>link</c> wrote.</summary>
public static class LinkageExplanation
{
    /// <summary>Explains.</summary>
    /// <param name="folder">The folder of the results.</param>
    /// <param name="id">A record's id; of a link the left one's.</param>
    /// <param name="other">Another record's id, of a link the right one's; <c>null</c> = all records that <paramref name="id"/> was linked with.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>An explanation for each pair, strongest first; none where the record was linked with nothing.</returns>
    /// <exception cref="RunFailedException">The folder has no linkage, its records have changed since, or there is no such id.</exception>
    public static IReadOnlyList<ExplainedPair> Of(string folder, string id, string? other, CancellationToken cancellation = default)
    {
        var manifest = LinkageManifest.Read(folder);
        var path = Path.Combine(folder, "model.yaml");
        var model = ModelYaml.Read(File.ReadAllText(path), path);
        var input = RecordReader.Read(
            new RecordOptions(manifest.Files[0], manifest.Files.ElementAtOrDefault(1)) { IdColumn = manifest.IdColumn, IgnoredColumns = manifest.IgnoredColumns },
            cancellation: cancellation);
        for (var i = 0; i < input.Files.Count; i++)
        {
            if (input.Files[i].Sha256 != manifest.Sha256[i])
            {
                throw new RunFailedException($"{manifest.Files[i]} has changed since the linkage in '{folder}': it can no longer be explained from it. Link again.");
            }
        }

        var left = input.Table.LeftCount;
        var row = Find(input, id, 0, left ?? input.Ids.Count);
        var others = other is not null
            ? [Find(input, other, left ?? 0, input.Ids.Count)]
            : PairsOf.Record(Path.Combine(folder, "pairs.csv"), id).Select(found => Find(input, found, left ?? 0, input.Ids.Count));
        var explainer = new PairExplainer(input.Table, model);
        return [.. others.Select(found => Explain(explainer, input, model, row, found)).OrderByDescending(pair => pair.Explanation.Weight).ThenBy(pair => pair.RightId, StringComparer.Ordinal)];
    }

    private static ExplainedPair Explain(PairExplainer explainer, RecordInput input, LinkageModel model, int left, int right)
    {
        var fields = model.Columns.Select(column => new ComparedField(
            column.Name, FieldMask.Of(input.Table.Column(column.Name).Text(left), column.Kind), FieldMask.Of(input.Table.Column(column.Name).Text(right), column.Kind)));
        return new ExplainedPair(input.Ids[left], input.Ids[right], explainer.Explain(left, right), [.. fields], model.ThresholdWeight);
    }

    private static int Find(RecordInput input, string id, int from, int to)
    {
        for (var row = from; row < to; row++)
        {
            if (input.Ids[row] == id)
            {
                return row;
            }
        }

        throw new RunFailedException($"There is no record '{id}' in {input.Files[from == 0 ? 0 : input.Files.Count - 1].Name}.");
    }
}

/// <summary>A pair with its waterfall.</summary>
/// <param name="LeftId">The one record's id.</param>
/// <param name="RightId">The other's.</param>
/// <param name="Explanation">The waterfall.</param>
/// <param name="Fields">What both records hold, identifiers masked.</param>
/// <param name="Threshold">The match weight from which a pair is held for a match.</param>
public sealed record ExplainedPair(string LeftId, string RightId, PairExplanation Explanation, IReadOnlyList<ComparedField> Fields, double Threshold);

/// <summary>A field of both records.</summary>
/// <param name="Name">The column.</param>
/// <param name="Left">The one's value, masked where it identifies a person; null where missing.</param>
/// <param name="Right">The other's.</param>
public sealed record ComparedField(string Name, string? Left, string? Right);

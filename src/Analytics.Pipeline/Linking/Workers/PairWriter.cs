using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Streaming;
using Analytics.Pipeline.Reports.Csv;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>Writes scored pairs: CSV with a header line as <c>pairs.csv</c> has it, or TSV without one.</summary>
internal sealed class PairWriter : IDisposable
{
    private readonly LinkageModel _model;
    private readonly CsvWriter? _csv;
    private readonly StreamWriter? _tsv;

    public PairWriter(Stream output, StreamFormat format, LinkageModel model)
    {
        _model = model;
        if (format == StreamFormat.Tsv)
        {
            _tsv = new StreamWriter(output, DurableFiles.Utf8, 1 << 16) { NewLine = "\n" };
            return;
        }

        _csv = new CsvWriter(output);
        foreach (var name in PairColumns.Names(model))
        {
            _csv.Cell(name);
        }

        _csv.EndRow();
    }

    /// <summary>Writes a pair, the lesser id first.</summary>
    public void Write(string id, string otherId, ScoredPair pair, GroupComparer comparer)
    {
        var (left, right) = string.CompareOrdinal(id, otherId) <= 0 ? (id, otherId) : (otherId, id);
        Cell(left, isFirst: true);
        Cell(right);
        Cell(PairColumns.WeightText(pair.Weight));
        Cell(PairColumns.ProbabilityText(pair.Weight));
        for (var i = 0; i < _model.Comparisons.Count; i++)
        {
            Cell(PairColumns.LevelText(comparer.Level(pair, i)));
        }

        _csv?.EndRow();
        _tsv?.WriteLine();
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _tsv?.Dispose();
    }

    private void Cell(string text, bool isFirst = false)
    {
        _csv?.Cell(text);
        _tsv?.Write(isFirst ? "" : "\t");
        _tsv?.Write(text);
    }
}

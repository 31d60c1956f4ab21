using System.Globalization;
using Analytics.Linkage;
using Analytics.Linkage.Models;
using Analytics.Linkage.Streaming;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>
/// The second step of linking over streams: lines <c>key TAB record</c>, those of one key one after another, in; scored pairs out, each once. It
/// holds one group in memory, and small ones by the thousand, for the engine compares many at once faster than one at a time.
/// </summary>
public sealed class CompareWorker
{
    private const int BatchRows = 8192;
    private const int KeysRemembered = 100_000;
    private const int MostWarnings = 10;

    private readonly LinkageModel _model;
    private readonly GroupComparer _comparer;
    private readonly double _least;
    private readonly PairWriter _pairs;
    private readonly TextWriter _warnings;
    private readonly HashSet<(int, ulong)> _done = [];
    private readonly List<string> _group = [];
    private GroupBatch _batch;
    private int _warned;

    private CompareWorker(CompareOptions options, LinkageModel model, PairWriter pairs, TextWriter warnings)
    {
        (_model, _pairs, _warnings) = (model, pairs, warnings);
        _comparer = new GroupComparer(model);
        _least = options.AllPairs ? double.NegativeInfinity : model.ThresholdWeight;
        _batch = new GroupBatch(model);
    }

    /// <summary>Runs the step.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="input">The lines; closed at the end.</param>
    /// <param name="output">Takes the pairs; closed at the end.</param>
    /// <param name="warnings">Told what people should know.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RunFailedException">The input is not as expected; the message says where.</exception>
    /// <exception cref="LinkageException">The model cannot be read, or is not the one that the keys were made with.</exception>
    public static void Run(CompareOptions options, Stream input, Stream output, TextWriter warnings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var model = ModelFile.Read(options.ModelPath);
        using var lines = new LineReader(input);
        using var pairs = new PairWriter(output, options.Format, model);
        new CompareWorker(options, model, pairs, warnings).Run(lines, cancellation);
    }

    private void Run(LineReader lines, CancellationToken cancellation)
    {
        var (rule, key) = (-1, 0UL);
        while (lines.Next() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !KeyText.TryParse(line.AsSpan(0, tab), out var ownRule, out var ownKey))
            {
                throw new RunFailedException($"standard input, line {lines.Number}: expected a key such as 1:0123456789abcdef, a tab and a record, as 'worker keys' writes them.");
            }

            if ((ownRule, ownKey) != (rule, key))
            {
                EndGroup(rule, key);
                cancellation.ThrowIfCancellationRequested();
                (rule, key) = (ownRule, ownKey);
                EnsureNew(rule, key, lines.Number);
            }

            _group.Add(line[(tab + 1)..]);
        }

        EndGroup(rule, key);
        Compare();
        if (_warned > MostWarnings)
        {
            _warnings.WriteLine($"{_warned - MostWarnings} more groups were as large.");
        }
    }

    /// <summary>A key that comes again means unsorted lines, and pairs lost without a trace; of very many keys only some are remembered.</summary>
    private void EnsureNew(int rule, ulong key, long line)
    {
        if (_done.Contains((rule, key)))
        {
            throw new RunFailedException($"standard input, line {line}: the lines of one key must follow each other, but this key was there before; sort the lines.");
        }
    }

    private void EndGroup(int rule, ulong key)
    {
        if (_group.Count > 0 && _done.Count < KeysRemembered)
        {
            _done.Add((rule, key));
        }

        if (_group.Count > 1)
        {
            Warn(rule, key);
            _batch.Add(rule, key, _group);
            if (_batch.RowCount >= BatchRows)
            {
                Compare();
            }
        }

        _group.Clear();
    }

    private void Warn(int rule, ulong key)
    {
        if (_group.Count > new LinkageOptions().MostBlockRows && _warned++ < MostWarnings)
        {
            var name = rule < _model.Blocking.Count ? _model.Blocking[rule].ToString() : (rule + 1).ToString(CultureInfo.InvariantCulture);
            _warnings.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_group.Count:N0} records share the key {key:x16} of '{name}', which the model does not know to be too many: all their pairs are compared. Train the model on data with such blocks, or apply it once, to have them split."));
        }
    }

    private void Compare()
    {
        var (batch, ids) = (_batch, _batch.Ids);
        if (batch.RowCount > 0)
        {
            _comparer.Compare(batch.Table(), batch.Groups, _least, pair => _pairs.Write(ids[pair.Left], ids[pair.Right], pair, _comparer));
            _batch = new GroupBatch(_model);
        }
    }
}

using System.Globalization;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Linking.Records;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>The records of one file with the entity of each.</summary>
internal sealed class TruthTable
{
    private readonly RecordIds _ids;
    private readonly Dictionary<string, int>? _rows;

    private TruthTable(string path, RecordIds ids, bool hasIdColumn, int[] entities)
    {
        Path = path;
        Entities = entities;
        _ids = ids;
        if (hasIdColumn)
        {
            _rows = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
            for (var row = 0; row < ids.Count; row++)
            {
                _rows.Add(ids[row], row);
            }
        }
    }

    /// <summary>The file, as its user named it.</summary>
    public string Path { get; }

    /// <summary>The entity of each record, <see cref="Linkage.Evaluation.PairTruth.Unknown"/> where it is not known.</summary>
    public int[] Entities { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="RunFailedException">It cannot be read, or lacks a column.</exception>
    public static TruthTable Read(string path, EvaluationOptions options, EntityCodes codes, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        using var source = RecordSource.Open(path, cancellation);
        var wanted = new RecordOptions(path) { IdColumn = options.IdColumn };
        var (columns, truthIsId) = (new ColumnBuilders(), options.TruthColumn == options.IdColumn);
        NamedColumns.Require(wanted, [source], isFinal: false);
        RequireTruth(source, options.TruthColumn!, isFinal: false);
        var target = new FileTarget(wanted, columns, firstRow: 0, name => name == options.TruthColumn);
        var count = source.Fill(target, progress, cancellation);
        NamedColumns.Require(wanted, [source], isFinal: true);
        RequireTruth(source, options.TruthColumn!, isFinal: true);
        var ids = target.FinishIds(source, count);
        var truth = truthIsId ? ids! : columns.Build(count)[0];
        return new TruthTable(path, new RecordIds(ids, null, count, 0), ids is not null, codes.Of(truth, record => source.Where(target.Places.Of(record))));
    }

    /// <summary>The record with an id; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<char> id)
    {
        if (_rows is not null)
        {
            return _rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var row) ? row : -1;
        }

        // Only the way in which the numbers are written counts as the same id: not 007, not +7.
        var isNumber = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && id[0] != '0';
        return isNumber && number <= _ids.Count ? number - 1 : -1;
    }

    /// <summary>The id of a record.</summary>
    public string Id(int record) => _ids[record];

    /// <summary>The records with the ids of a column, one for each distinct text.</summary>
    /// <param name="ids">The ids; none may be missing.</param>
    /// <param name="file">Where they stand, for messages.</param>
    /// <exception cref="RunFailedException">There is no such record.</exception>
    public int[] FindAll(TextColumn ids, string file)
    {
        var rows = new int[ids.DistinctCount];
        for (var code = 0; code < rows.Length; code++)
        {
            rows[code] = Find(ids.Value(code));
            if (rows[code] < 0)
            {
                throw new RunFailedException($"{file}: the id '{ids.Value(code)}' in column '{ids.Name}' is not in the truth, {Path}.");
            }
        }

        return rows;
    }

    private static void RequireTruth(RecordSource source, string column, bool isFinal)
    {
        if ((isFinal || !source.ColumnsMayGrow) && !source.Columns.Contains(column))
        {
            throw new RunFailedException($"{source.Path}: there is no truth column '{column}'; the columns are {NamedColumns.List(source)}.");
        }
    }
}

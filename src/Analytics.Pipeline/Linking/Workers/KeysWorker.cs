using System.Text;
using Analytics.Linkage.Models;
using Analytics.Linkage.Streaming;
using Analytics.Linkage.Tables;
using Analytics.Pipeline.Workspaces;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>
/// The first step of linking over streams: records in, one line out for each blocking key of each record, <c>key TAB record</c>. What it writes of
/// a record depends on the record and the model alone, so any number of these may share the work.
/// </summary>
public sealed class KeysWorker
{
    private const int BatchRows = 4096;

    private readonly KeysOptions _options;
    private readonly LinkageModel _model;
    private readonly RecordKeys _keys;
    private readonly List<string> _records = new(BatchRows);
    private readonly StringBuilder _record = new();
    private TextColumnBuilder[] _columns;

    private KeysWorker(KeysOptions options)
    {
        _options = options;
        _model = ModelFile.Read(options.ModelPath);
        _keys = new RecordKeys(_model);
        _columns = Builders();
    }

    /// <summary>Runs the step.</summary>
    /// <param name="options">What to do.</param>
    /// <param name="input">The records; closed at the end.</param>
    /// <param name="output">Takes the lines; closed at the end.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="RunFailedException">The input is not as expected; the message says where.</exception>
    /// <exception cref="Analytics.Linkage.LinkageException">The model cannot be read.</exception>
    public static void Run(KeysOptions options, Stream input, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        using var rows = RowReader.Open(input, "standard input", options.Format, cancellation);
        using var lines = new StreamWriter(output, DurableFiles.Utf8, 1 << 16) { NewLine = "\n" };
        new KeysWorker(options).Run(rows, lines, cancellation);
    }

    private void Run(RowReader rows, StreamWriter lines, CancellationToken cancellation)
    {
        var header = (_options.Header ?? rows.Names)?.ToArray() ?? (rows.Read() ? rows.Texts() : []);
        var id = Place(header, _options.IdColumn, rows.Name, "no id column");
        var places = _model.Columns.Select(column => Place(header, column.Name, rows.Name, "no column")).ToArray();
        while (rows.Read())
        {
            Take(rows, header.Length, id, places);
            if (_records.Count == BatchRows)
            {
                cancellation.ThrowIfCancellationRequested();
                Write(lines);
            }
        }

        Write(lines);
    }

    private static int Place(string[] header, string name, string input, string what)
    {
        var place = Array.IndexOf(header, name);
        if (place < 0)
        {
            throw new RunFailedException($"{input}: there is {what} '{name}'; the columns are {(header.Length == 0 ? "none" : string.Join(", ", header))}.");
        }

        return Array.LastIndexOf(header, name) == place ? place : throw new RunFailedException($"{input}: there are two columns '{name}'.");
    }

    private void Take(RowReader rows, int width, int idPlace, int[] places)
    {
        // A name that a later JSON record brings is no column of the model, for those are looked up at the beginning.
        for (var i = width; i < rows.Count && rows.Names is null; i++)
        {
            if (!rows[i].IsEmpty)
            {
                throw rows.Error($"{rows.Count} fields, but there are {width} columns.");
            }
        }

        var id = idPlace < rows.Count ? rows[idPlace] : [];
        if (id.IsEmpty)
        {
            throw rows.Error($"the id column '{_options.IdColumn}' is empty; every record needs an id.");
        }

        foreach (var c in id)
        {
            if (char.IsControl(c))
            {
                throw rows.Error($"the id has a tab or another control character in it, which cannot be passed from step to step.");
            }
        }

        _record.Clear();
        RecordText.Append(_record, id, isFirst: true);
        for (var column = 0; column < places.Length; column++)
        {
            var value = places[column] < rows.Count ? rows[places[column]] : [];
            _columns[column].Add(value);
            RecordText.Append(_record, value, isFirst: false);
        }

        _records.Add(_record.ToString());
    }

    private void Write(StreamWriter lines)
    {
        if (_records.Count == 0)
        {
            return;
        }

        foreach (var key in _keys.Of(new LinkageTable([.. _columns.Select(column => column.Build())])))
        {
            lines.Write(KeyText.Of(key));
            lines.Write('\t');
            lines.WriteLine(_records[key.Row]);
        }

        _records.Clear();
        _columns = Builders();
    }

    private TextColumnBuilder[] Builders() => [.. _model.Columns.Select(column => new TextColumnBuilder(column.Name))];
}

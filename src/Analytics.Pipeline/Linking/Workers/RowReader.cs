using Analytics.Pipeline.Linking.Records;
using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>Rows of a stream, one at a time.</summary>
internal abstract class RowReader : IDisposable
{
    /// <summary>How the stream is called in messages.</summary>
    public required string Name { get; init; }

    /// <summary>The line on which the row starts, from 1.</summary>
    public abstract long Line { get; }

    /// <summary>Names that the format itself gives to fields; null where they are a row, or agreed upon.</summary>
    public virtual IReadOnlyList<string>? Names => null;

    /// <summary>Fields of the row.</summary>
    public abstract int Count { get; }

    /// <summary>A field, without white space around it; empty where missing.</summary>
    public abstract ReadOnlySpan<char> this[int field] { get; }

    /// <summary>Opens a stream.</summary>
    /// <param name="content">Closed with the reader.</param>
    /// <param name="name">How it is called in messages.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static RowReader Open(Stream content, string name, StreamFormat format, CancellationToken cancellation) => format switch
    {
        StreamFormat.Tsv => new TsvRows(new LineReader(content)) { Name = name },
        StreamFormat.JsonLines => new SheetRows(JsonStream.Open(content, cancellation), name) { Name = name },
        _ => new SheetRows(DelimitedStream.Open(content, ',', cancellation), name) { Name = name },
    };

    /// <summary>Goes to the next row that is not blank.</summary>
    /// <exception cref="RunFailedException">It cannot be told what its fields are.</exception>
    public abstract bool Read();

    public RunFailedException Error(string message) => new($"{Name}, line {Line}: {message}");

    /// <summary>The row's fields.</summary>
    public string[] Texts()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = this[i].ToString();
        }

        return texts;
    }

    public abstract void Dispose();

    private sealed class SheetRows(ISheetReader reader, string name) : RowReader
    {
        private readonly ProblemLog _problems = new(name);

        public override IReadOnlyList<string>? Names => reader.ColumnNames;

        public override long Line => reader.Row;

        public override int Count => reader.FieldCount;

        public override ReadOnlySpan<char> this[int field] => reader.Field(field).Trim();

        public override bool Read()
        {
            while (reader.Read())
            {
                _problems.Judge(reader);
                if (reader.Problems.FirstOrDefault(problem => problem.Code == "INVALID_BYTES") is { } problem)
                {
                    throw Error($"{problem.MessageEn} Expected UTF-8.");
                }

                if (SheetHeader.CountFilled(reader, upTo: 1) > 0)
                {
                    return true;
                }
            }

            return false;
        }

        public override void Dispose() => reader.Dispose();
    }

    private sealed class TsvRows(LineReader lines) : RowReader
    {
        private readonly List<Range> _fields = [];
        private string _line = "";

        public override long Line => lines.Number;

        public override int Count => _fields.Count;

        public override ReadOnlySpan<char> this[int field] => _line.AsSpan(_fields[field]).Trim() is var text && text is @"\N" ? [] : text;

        public override bool Read()
        {
            while (lines.Next() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    _line = line;
                    _fields.Clear();
                    foreach (var field in line.AsSpan().Split('\t'))
                    {
                        _fields.Add(field);
                    }

                    return true;
                }
            }

            return false;
        }

        public override void Dispose() => lines.Dispose();
    }
}

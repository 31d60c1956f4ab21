using Analytics.Registry.Reading;

namespace Analytics.Registry.Intake.Layout;

/// <summary>A copy of one physical record, for the head of a sheet, which is looked at before it is read.</summary>
internal sealed class Record
{
    /// <summary>Copies the reader's current record.</summary>
    public Record(ISheetReader reader)
        : this(reader.Row, reader.FieldCount)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            Fields[i] = reader.Field(i).ToString();
            Kinds[i] = reader.Kind(i);
            Percents[i] = reader.IsPercent(i);
        }

        Raw = reader.RawBytes.ToArray();
        Problems = [.. reader.Problems];
        IsHidden = reader.IsHidden;
    }

    /// <summary>Copies the stream's current record.</summary>
    public Record(RecordStream stream)
        : this(stream.Row, stream.FieldCount)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            Fields[i] = stream.Field(i).ToString();
            Kinds[i] = stream.Kind(i);
            Percents[i] = stream.IsPercent(i);
        }

        Raw = stream.Raw.ToArray();
        Problems = [.. stream.Problems];
        IsHidden = stream.IsHidden;
    }

    private Record(int row, int fields)
    {
        Row = row;
        Fields = new string[fields];
        Kinds = new CellKind[fields];
        Percents = new bool[fields];
    }

    public int Row { get; }

    public string[] Fields { get; private set; }

    public CellKind[] Kinds { get; private set; }

    public bool[] Percents { get; private set; }

    public byte[] Raw { get; private init; } = [];

    public IReadOnlyList<ReadingProblem> Problems { get; private init; } = [];

    public bool IsHidden { get; private init; }

    /// <summary>Puts a text into a field, which may lie behind the last one.</summary>
    public void Set(int field, string text)
    {
        if (field >= Fields.Length)
        {
            var before = Fields.Length;
            (Fields, Kinds, Percents) = ([.. Fields, .. new string[field + 1 - before]], [.. Kinds, .. new CellKind[field + 1 - before]], [.. Percents, .. new bool[field + 1 - before]]);
            Array.Fill(Fields, "", before, field + 1 - before);
        }

        (Fields[field], Kinds[field], Percents[field]) = (text, CellKind.Text, false);
    }

    /// <summary>How many fields hold more than white space.</summary>
    public int Filled => Fields.Count(text => !string.IsNullOrWhiteSpace(text));
}

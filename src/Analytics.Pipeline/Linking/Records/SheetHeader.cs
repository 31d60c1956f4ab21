using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>The columns' names, as a sheet's first records or the format itself gives them.</summary>
internal sealed class SheetHeader
{
    private readonly List<string> _unnamed = [];

    private SheetHeader()
    {
    }

    /// <summary>The names in the sheet's order; a column without one has a name made from its place. Empty where the format names the fields.</summary>
    public IReadOnlyList<string> Names { get; private init; } = [];

    /// <summary>The names that were made.</summary>
    public IReadOnlyList<string> Unnamed => _unnamed;

    /// <summary>The physical row of the header; 0 where the format names the fields.</summary>
    public int Row { get; private init; }

    /// <summary>The physical row of a title above the header; null where there is none.</summary>
    public int? Title { get; private init; }

    /// <summary>Whether the reader stands on the first record already.</summary>
    public bool IsPastFirstRecord { get; private init; }

    /// <summary>Reads up to the header.</summary>
    /// <param name="reader">A sheet, before its first record.</param>
    /// <param name="problems">Judges what is read.</param>
    /// <returns>Null where the sheet has nothing but blank records.</returns>
    public static SheetHeader? Find(ISheetReader reader, ProblemLog problems)
    {
        if (reader.ColumnNames is not null)
        {
            return new SheetHeader();
        }

        if (!NextFilled(reader, problems))
        {
            return null;
        }

        // One filled cell above several is the title of an office's table; above single cells it is the name of the only column.
        if (reader.Sheet is null || CountFilled(reader, upTo: 2) > 1)
        {
            return Of(reader, title: null);
        }

        var (first, row) = (Of(reader, title: null), reader.Row);
        if (!NextFilled(reader, problems))
        {
            return first;
        }

        return CountFilled(reader, upTo: 2) > 1
            ? Of(reader, row)
            : new SheetHeader { Names = first.Names, Row = first.Row, IsPastFirstRecord = true };
    }

    /// <summary>Counts the fields of the current record that hold anything.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="upTo">Where counting may stop.</param>
    public static int CountFilled(ISheetReader reader, int upTo)
    {
        var filled = 0;
        for (var i = 0; i < reader.FieldCount && filled < upTo; i++)
        {
            filled += reader.Field(i).IsWhiteSpace() ? 0 : 1;
        }

        return filled;
    }

    private static bool NextFilled(ISheetReader reader, ProblemLog problems)
    {
        while (reader.Read())
        {
            problems.Judge(reader);
            if (CountFilled(reader, upTo: 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static SheetHeader Of(ISheetReader reader, int? title)
    {
        var names = new string[reader.FieldCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Field(i).Trim().ToString();
        }

        var header = new SheetHeader { Names = names, Row = reader.Row, Title = title };
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
            {
                names[i] = FreeName(names, $"column_{i + 1}");
                header._unnamed.Add(names[i]);
            }
        }

        return header;
    }

    private static string FreeName(string[] names, string name)
    {
        while (names.Contains(name))
        {
            name += "_";
        }

        return name;
    }
}

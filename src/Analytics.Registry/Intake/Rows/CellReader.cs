using Analytics.Registry.Reading;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Reads the cells of one bound column. What a text means is worked out once and looked up after that.</summary>
internal sealed class CellReader
{
    private const int RememberedTexts = 4096;

    // A century has that many days: also the birth dates of a large roster are read once each.
    private const int RememberedDates = 36_525;

    private readonly TextMemory<Meaning> _meanings;
    private readonly EnumReader? _enum;
    private readonly MoneyUnit _unit;
    private readonly bool _isEnd;

    public CellReader(Column column, int ordinal, int position, MoneyUnit unit)
    {
        (Column, Ordinal, Position) = (column, ordinal, position);
        _meanings = new TextMemory<Meaning>(column.Type == ColumnType.Date ? RememberedDates : RememberedTexts);
        _enum = column.Values.Count > 0 ? EnumReader.Of(column) : null;
        _unit = unit;
        _isEnd = column.Name.EndsWith("_end", StringComparison.Ordinal) || column.Name.EndsWith("_to", StringComparison.Ordinal)
            || column.Name is "end_date" or "left_date" or "valid_until";
    }

    public Column Column { get; }

    /// <summary>Position in the table's input columns.</summary>
    public int Ordinal { get; }

    /// <summary>Position in the record.</summary>
    public int Position { get; }

    /// <summary>Reads a cell into the row; an error or a warning comes back, the slot of an error stays missing.</summary>
    public Failure? Read(ReadOnlySpan<char> cell, CellKind kind, bool isPercent, RowBuffer row)
    {
        if (cell.IsEmpty)
        {
            return null;
        }

        if (kind == CellKind.Error)
        {
            return Checks.CellError(Column, cell.ToString());
        }

        if (Column.Type == ColumnType.Text)
        {
            row[Ordinal] = ReadText(cell, row);
            return null;
        }

        if (_meanings.TryRecall(cell, out var known))
        {
            row[Ordinal] = known.Slot;
            return known.Failure;
        }

        var (slot, failure) = Interpret(cell, isPercent);
        row[Ordinal] = slot;
        _meanings.Keep(cell, new Meaning(slot, failure));
        return failure;
    }

    private Slot ReadText(ReadOnlySpan<char> cell, RowBuffer row)
    {
        // Identifiers and numbers keep a dash or a slash that elsewhere says that nothing is there only when there is more to them.
        if (MissingMarkers.IsMissing(cell))
        {
            return Slot.Missing;
        }

        var room = row.Reserve(cell.Length);
        return row.Keep(CellText.Clean(cell, room, Column.Privacy == Privacy.PersonName ? InnerSpaces.RemoveBetweenHan : InnerSpaces.Collapse));
    }

    private (Slot Slot, Failure? Failure) Interpret(ReadOnlySpan<char> cell, bool isPercent) => Column.Type switch
    {
        ColumnType.Boolean => Boolean(cell),
        ColumnType.Integer => Number(NumberText.ParseInteger(cell), cell, value => value is >= int.MinValue and <= int.MaxValue ? Slot.Of((int)value) : null),
        ColumnType.Year => Number(YearText.Parse(cell), cell, value => Slot.Of(value)),
        ColumnType.Decimal => Decimal(cell, isPercent),
        ColumnType.Money => Number(MoneyText.Parse(cell, _unit), cell, value => Slot.Of(Rounding.ToPlaces(value, 2))),
        ColumnType.Date => Date(cell),
        ColumnType.Enum => Enum(cell),
        ColumnType.EnumSet => EnumSet(cell),
        ColumnType.TextSet => MissingMarkers.IsMissing(cell) ? (Slot.Missing, null) : (Slot.Of(SetText.Split(cell)), null),
        ColumnType.IntegerSet => IntegerSet(cell),
        _ => throw new InvalidOperationException($"{Column.Name}: {Column.Type} has no reader."),
    };

    private (Slot, Failure?) Boolean(ReadOnlySpan<char> cell)
    {
        if (_enum?.Find(cell) is { } code)
        {
            return (Slot.Of(code == "true"), null);
        }

        return Number(BooleanText.Parse(cell), cell, value => Slot.Of(value));
    }

    private (Slot, Failure?) Decimal(ReadOnlySpan<char> cell, bool isPercent)
    {
        var parsed = isPercent || Column.Unit == "%" || cell.TrimEnd() is [.., '%' or '％']
            ? PercentText.Parse(cell, isPercent ? PercentUnit.Fraction : PercentUnit.Percent)
            : NumberText.Parse(cell);
        return Number(parsed, cell, value => decimal.Abs(value) < 100_000_000_000_000m ? Slot.Of(Rounding.ToPlaces(value, 4)) : null);
    }

    private (Slot, Failure?) Date(ReadOnlySpan<char> cell)
    {
        var parsed = DateText.Parse(cell);
        if (!parsed.HasValue)
        {
            return (Slot.Missing, parsed.IsError ? Fail(cell, parsed.Expected!) : null);
        }

        // 2025.12 as an end is the whole of December; as anything else it is its first day.
        var day = _isEnd ? parsed.Value.Last : parsed.Value.First;
        return (day is { } found ? Slot.Of(found) : Slot.Missing, null);
    }

    private (Slot, Failure?) Enum(ReadOnlySpan<char> cell)
    {
        if (_enum!.Find(cell) is { } code)
        {
            return (Slot.OfConstant(code), null);
        }

        if (MissingMarkers.IsMissing(cell))
        {
            return (Slot.Missing, null);
        }

        return EnumFallback.Find(Column, cell) is { } fallback
            ? (Slot.OfConstant(fallback), null)
            : (Slot.Missing, Checks.EnumUnknown(Column, RowMask.Cell(Column.Privacy, cell), _enum.Expected));
    }

    private (Slot, Failure?) EnumSet(ReadOnlySpan<char> cell)
    {
        if (_enum!.Find(cell) is { } whole)
        {
            return (Slot.Of([whole]), null);
        }

        if (MissingMarkers.IsMissing(cell))
        {
            return (Slot.Missing, null);
        }

        var codes = new List<string>();
        string? unknown = null;
        foreach (var part in SetText.Split(cell))
        {
            if (_enum.Find(part) is { } code)
            {
                codes.Add(code);
            }
            else
            {
                unknown ??= part;
            }
        }

        string[] found = [.. codes.Distinct().Order(StringComparer.Ordinal)];
        return (found.Length == 0 ? Slot.Missing : Slot.Of(found), unknown is null ? null : Checks.EnumUnknown(Column, RowMask.Cell(Column.Privacy, unknown), _enum.Expected));
    }

    private (Slot, Failure?) IntegerSet(ReadOnlySpan<char> cell)
    {
        var numbers = new List<int>();
        foreach (var part in MissingMarkers.IsMissing(cell) ? [] : SetText.Split(cell))
        {
            var year = YearText.Parse(part);
            if (!year.HasValue)
            {
                return (Slot.Missing, Fail(cell, year.Expected ?? NumberText.IntegerExpected));
            }

            numbers.Add(year.Value);
        }

        return (numbers.Count == 0 ? Slot.Missing : Slot.Of((int[])[.. numbers.Distinct().Order()]), null);
    }

    private (Slot, Failure?) Number<T>(Parsed<T> parsed, ReadOnlySpan<char> cell, Func<T, Slot?> toSlot)
        where T : struct
    {
        if (!parsed.HasValue)
        {
            return (Slot.Missing, parsed.IsError ? Fail(cell, parsed.Expected!) : null);
        }

        return toSlot(parsed.Value) is { } slot ? (slot, null) : (Slot.Missing, Fail(cell, NumberText.SmallerExpected));
    }

    private Failure Fail(ReadOnlySpan<char> cell, Expectation expected) =>
        Checks.Invalid(Column, expected.Code, RowMask.Cell(Column.Privacy, cell), expected.Zh, expected.En);

    /// <summary>What a text was found to mean.</summary>
    private sealed record Meaning(Slot Slot, Failure? Failure);
}

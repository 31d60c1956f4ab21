using Analytics.Registry.Schema;
using Analytics.Store;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Appends accepted rows to one canonical table.</summary>
internal sealed class TableWriter(DuckDbConnection database, Table table) : IDisposable
{
    private readonly TableAppender _appender = database.CreateAppender("main", table.Name);
    private readonly ColumnType[] _types = [.. table.InputColumns.Select(column => column.Type)];

    /// <summary>Appends one row with the place it came from.</summary>
    public void Append(long rowId, int sourceId, int sourceRow, RowBuffer row)
    {
        _appender.Append(rowId);
        _appender.Append(sourceId);
        _appender.Append(sourceRow);
        for (var i = 0; i < _types.Length; i++)
        {
            AppendSlot(row, i);
        }

        _appender.EndRow();
    }

    public void Complete() => _appender.Complete();

    public void Dispose() => _appender.Dispose();

    private void AppendSlot(RowBuffer row, int column)
    {
        ref readonly var slot = ref row[column];
        switch (slot.Kind)
        {
            case SlotKind.Missing:
                _appender.AppendNull();
                break;
            case SlotKind.Boolean:
                _appender.Append(slot.Number == 1);
                break;
            case SlotKind.Integer when _types[column] is ColumnType.Decimal or ColumnType.Money:
                _appender.Append((decimal)slot.Number);
                break;
            case SlotKind.Integer:
                _appender.Append(slot.Number);
                break;
            case SlotKind.Decimal:
                _appender.Append(slot.Value);
                break;
            case SlotKind.Date:
                _appender.Append(DateOnly.FromDayNumber(slot.Number));
                break;
            case SlotKind.List:
                _appender.Append((IReadOnlyList<string>)slot.Reference!);
                break;
            case SlotKind.Integers:
                _appender.Append((ReadOnlySpan<int>)(int[])slot.Reference!);
                break;
            default:
                _appender.Append(row.Text(column));
                break;
        }
    }
}

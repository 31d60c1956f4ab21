using Analytics.Generator.Office;
using Analytics.Store;

namespace Analytics.Generator.BigTables;

/// <summary>A column of a Parquet table: its name, DuckDB type and cell. Truth values are the numbers 1 and 0 in a BOOLEAN column.</summary>
internal sealed record ParquetColumn<T>(string Name, string Type, Func<T, Cell> Value)
{
    public void Append(TableAppender appender, T row)
    {
        var cell = Value(row);
        switch (cell.Kind)
        {
            case CellKind.Empty:
                appender.AppendNull();
                break;
            case CellKind.Text:
                appender.Append(cell.Text);
                break;
            case CellKind.Date:
                appender.Append(cell.Date);
                break;
            case CellKind.Number when Type == "BOOLEAN":
                appender.Append(cell.Number != 0);
                break;
            case CellKind.Number when Type == "INTEGER":
                appender.Append((int)cell.Number);
                break;
            default:
                appender.Append(cell.Number);
                break;
        }
    }
}

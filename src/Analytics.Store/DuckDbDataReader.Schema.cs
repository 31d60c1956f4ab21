using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Analytics.Store;

/// <content>What is known of the columns.</content>
public sealed partial class DuckDbDataReader : IDbColumnSchemaGenerator
{
    /// <inheritdoc/>
    public override string GetName(int ordinal) => Column(ordinal).Column;

    /// <summary>The column's place, by its exact name or, when there is none such, by its name whatever the case.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public override int GetOrdinal(string name)
    {
        var exact = Array.FindIndex(_columns, column => string.Equals(column.Column, name, StringComparison.Ordinal));
        var ordinal = exact >= 0
            ? exact
            : Array.FindIndex(_columns, column => string.Equals(column.Column, name, StringComparison.OrdinalIgnoreCase));
        return ordinal >= 0
            ? ordinal
            : throw NoColumn($"There is no column '{name}'; there are: {string.Join(", ", _columns.Select(column => column.Column))}.");
    }

    /// <inheritdoc/>
    public override Type GetFieldType(int ordinal) => Column(ordinal).ClrType;

    /// <summary>The column's type as SQL writes it, e.g. <c>DECIMAL(18,2)</c>.</summary>
    public override string GetDataTypeName(int ordinal) => Column(ordinal).Type.Name;

    /// <summary>Name, place and type of each column. Whether it may be NULL is not known of a result.</summary>
    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        [.. _columns.Select((column, ordinal) => new ResultColumn(ordinal, column))];

    /// <summary>The same as a table, for <see cref="DataTable.Load(IDataReader)"/>; null when there is no result.</summary>
    public override DataTable? GetSchemaTable()
    {
        if (_columns.Length == 0)
        {
            return null;
        }

        var table = new DataTable("SchemaTable") { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add(SchemaTableColumn.ColumnName, typeof(string));
        table.Columns.Add(SchemaTableColumn.ColumnOrdinal, typeof(int));
        table.Columns.Add(SchemaTableColumn.ColumnSize, typeof(int));
        table.Columns.Add(SchemaTableColumn.DataType, typeof(Type));
        table.Columns.Add(SchemaTableColumn.NumericPrecision, typeof(short));
        table.Columns.Add(SchemaTableColumn.NumericScale, typeof(short));
        table.Columns.Add(SchemaTableColumn.AllowDBNull, typeof(bool));
        table.Columns.Add("DataTypeName", typeof(string));
        foreach (var column in GetColumnSchema())
        {
            table.Rows.Add(
                column.ColumnName,
                column.ColumnOrdinal,
                -1,
                column.DataType,
                column.NumericPrecision,
                column.NumericScale,
                true,
                column.DataTypeName);
        }

        return table;
    }

    private sealed class ResultColumn : DbColumn
    {
        internal ResultColumn(int ordinal, Chunks.Reading.VectorReader column)
        {
            ColumnName = column.Column;
            ColumnOrdinal = ordinal;
            DataType = column.ClrType;
            DataTypeName = column.Type.Name;
            if (column.Type.Width > 0)
            {
                NumericPrecision = column.Type.Width;
                NumericScale = column.Type.Scale;
            }
        }
    }
}

using Analytics.Linkage;
using Analytics.Linkage.Columns;

namespace Analytics.Pipeline.Linking.Reports;

/// <summary>
/// How the values of a column may be shown: those of columns recognised as identifiers, telephone numbers or e-mail addresses are masked, all
/// others are shown as they are.
/// </summary>
internal sealed class ValueMasks
{
    private readonly Dictionary<string, ColumnKind> _masked = new(StringComparer.Ordinal);

    public ValueMasks(LinkageResult result)
    {
        // The report knows of columns that are not compared as well; a given model knows its own alone.
        var columns = result.Report.Columns.Select(column => (column.Name, column.Kind))
            .Concat(result.Model.Columns.Select(column => (column.Name, column.Kind)));
        foreach (var (name, kind) in columns)
        {
            if (FieldMask.Masks(kind))
            {
                _masked[name] = kind;
            }
        }
    }

    /// <summary>Whether a column's values are masked.</summary>
    public bool Masks(string column) => _masked.ContainsKey(column);

    /// <summary>A value of a column, or something derived from one, as it may be shown.</summary>
    public string Show(string column, string value) => _masked.TryGetValue(column, out var kind) ? FieldMask.Of(value, kind)! : value;
}

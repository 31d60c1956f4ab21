using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>The columns under construction, in the order in which they came up.</summary>
internal sealed class ColumnBuilders
{
    private readonly List<TextColumnBuilder> _inOrder = [];
    private readonly Dictionary<string, TextColumnBuilder> _byName = new(StringComparer.Ordinal);

    /// <summary>A column by its name; null where there is none.</summary>
    public TextColumnBuilder? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Begins a column.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">How many rows are expected; 0 when that is not known.</param>
    public TextColumnBuilder Add(string name, int rows = 0)
    {
        var builder = new TextColumnBuilder(name, rows);
        _inOrder.Add(builder);
        _byName.Add(name, builder);
        return builder;
    }

    /// <summary>The finished columns, all of one length.</summary>
    public List<TextColumn> Build(int rows) => [.. _inOrder.AsParallel().AsOrdered().Select(builder =>
    {
        new ColumnSlot(builder, 0).Pad(rows);
        return builder.Build();
    })];
}

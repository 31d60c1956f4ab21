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
    public TextColumnBuilder Add(string name)
    {
        var builder = new TextColumnBuilder(name);
        _inOrder.Add(builder);
        _byName.Add(name, builder);
        return builder;
    }

    /// <summary>The finished columns, all of one length.</summary>
    public List<TextColumn> Build(int rows) => _inOrder.ConvertAll(builder =>
    {
        new ColumnSlot(builder, 0).Pad(rows);
        return builder.Build();
    });
}

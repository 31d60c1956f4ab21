using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Runs the comparators that give levels: a class is the level + 1.</summary>
internal abstract class LevelBatch<TKey>(int[] codes, int strongest) : MeasureBatch
    where TKey : struct
{
    private TKey[] _keys = [];

    public sealed override int Classes => strongest + 2;

    public sealed override bool Holds(int valueClass, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast ? valueClass - 1 >= threshold : valueClass - 1 <= threshold;

    public sealed override void Reset(ReadOnlySpan<int> rows)
    {
        if (_keys.Length < rows.Length)
        {
            _keys = new TKey[Math.Max(rows.Length, 2 * _keys.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _keys[i] = codes[rows[i]] is >= 0 and var code ? Key(code) : default;
        }

        Fill(_keys.AsSpan(0, rows.Length));
    }

    protected abstract TKey Key(int code);

    protected abstract void Fill(ReadOnlySpan<TKey> keys);
}

internal sealed class NameLevels(PreparedColumn column) : LevelBatch<NameKeys>(column.Codes, (int)NameLevel.Equal)
{
    private readonly ValueFeatures<NameKeys> _features = column.Names;
    private readonly NameBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override NameKeys Key(int code) => _features[code];

    protected override void Fill(ReadOnlySpan<NameKeys> keys) => _batch.Reset(keys);
}

internal sealed class OrganisationLevels(PreparedColumn column) : LevelBatch<OrganisationKeys>(column.Codes, (int)OrganisationLevel.Equal)
{
    private readonly ValueFeatures<OrganisationKeys> _features = column.Organisations;
    private readonly OrganisationBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override OrganisationKeys Key(int code) => _features[code];

    protected override void Fill(ReadOnlySpan<OrganisationKeys> keys) => _batch.Reset(keys);
}

internal sealed class IdentifierLevels(PreparedColumn column) : LevelBatch<IdentifierText>(column.Codes, (int)IdentifierLevel.Equal)
{
    private readonly ValueFeatures<IdentifierText> _features = column.Identifiers;
    private readonly IdentifierBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override IdentifierText Key(int code) => _features[code];

    protected override void Fill(ReadOnlySpan<IdentifierText> keys) => _batch.Reset(keys);
}

internal sealed class DateLevelRun(PreparedColumn column) : LevelBatch<DateKey>(column.Codes, (int)DateLevel.Equal)
{
    private readonly DateKey[] _dates = column.Dates;
    private readonly DateBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override DateKey Key(int code) => _dates[code];

    protected override void Fill(ReadOnlySpan<DateKey> keys) => _batch.Reset(keys);
}

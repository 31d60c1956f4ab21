using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Runs the comparators that give levels: a class is the level + 1.</summary>
internal abstract class LevelBatch(int strongest) : MeasureBatch
{
    public sealed override int Classes => strongest + 2;

    public sealed override bool Holds(int valueClass, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast ? valueClass - 1 >= threshold : valueClass - 1 <= threshold;
}

/// <summary>Those whose values are prepared, each when first met.</summary>
internal abstract class FeatureLevelBatch<TKey>(int[] codes, ValueFeatures<TKey> features, TKey missing, int strongest) : LevelBatch(strongest)
    where TKey : class
{
    private TKey[] _keys = [];

    public sealed override void Reset(ReadOnlySpan<int> rows)
    {
        if (_keys.Length < rows.Length)
        {
            _keys = new TKey[Math.Max(rows.Length, 2 * _keys.Length)];
        }

        // Written by reference: storing to an array would look at each key, which lies anywhere in memory, one after the other.
        ref TKey key = ref MemoryMarshal.GetReference(_keys.AsSpan());
        foreach (var row in rows)
        {
            key = codes[row] is >= 0 and var code ? features[code] : missing;
            key = ref Unsafe.Add<TKey>(ref key, 1);
        }

        Fill(_keys.AsSpan(0, rows.Length));
    }

    protected abstract void Fill(ReadOnlySpan<TKey> keys);
}

internal sealed class NameLevels(PreparedColumn column)
    : FeatureLevelBatch<NameKeys>(column.Codes, column.Names, NameKeys.Of(null), (int)NameLevel.Equal)
{
    private readonly NameBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<NameKeys> keys) => _batch.Reset(keys);
}

internal sealed class OrganisationLevels(PreparedColumn column)
    : FeatureLevelBatch<OrganisationKeys>(column.Codes, column.Organisations, OrganisationKeys.Of(null), (int)OrganisationLevel.Equal)
{
    private readonly OrganisationBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<OrganisationKeys> keys) => _batch.Reset(keys);
}

internal sealed class IdentifierLevels(PreparedColumn column)
    : FeatureLevelBatch<IdentifierText>(column.Codes, column.Identifiers, IdentifierText.Of(null), (int)IdentifierLevel.Equal)
{
    private readonly IdentifierBatch _batch = new([]);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<IdentifierText> keys) => _batch.Reset(keys);
}

internal sealed class DateLevelRun(PreparedColumn column) : LevelBatch((int)DateLevel.Equal)
{
    private readonly int[] _codes = column.Codes;
    private readonly DateKey[] _dates = column.Dates;
    private readonly DateBatch _batch = new([]);
    private DateKey[] _keys = [];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        if (_keys.Length < rows.Length)
        {
            _keys = new DateKey[Math.Max(rows.Length, 2 * _keys.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _keys[i] = _codes[rows[i]] is >= 0 and var code ? _dates[code] : default;
        }

        _batch.Reset(_keys.AsSpan(0, rows.Length));
    }

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);
}

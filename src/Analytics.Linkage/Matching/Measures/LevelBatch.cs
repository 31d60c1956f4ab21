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
internal abstract class FeatureLevelBatch(int[] codes, int strongest) : LevelBatch(strongest)
{
    private int[] _codes = [];

    public sealed override void Reset(ReadOnlySpan<int> rows)
    {
        if (_codes.Length < rows.Length)
        {
            _codes = new int[Math.Max(rows.Length, 2 * _codes.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _codes[i] = codes[rows[i]];
        }

        Fill(_codes.AsSpan(0, rows.Length));
    }

    protected abstract void Fill(ReadOnlySpan<int> codes);
}

internal sealed class NameLevels(PreparedColumn column) : FeatureLevelBatch(column.Codes, (int)NameLevel.Equal)
{
    private readonly NameBatch _batch = new(column.Names);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);
}

internal sealed class OrganisationLevels(PreparedColumn column) : FeatureLevelBatch(column.Codes, (int)OrganisationLevel.Equal)
{
    private readonly OrganisationBatch _batch = new(column.Organisations);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);
}

internal sealed class IdentifierLevels(PreparedColumn column) : FeatureLevelBatch(column.Codes, (int)IdentifierLevel.Equal)
{
    private readonly IdentifierBatch _batch = new(column.Identifiers);

    public override void Compare(int query, int first, Span<byte> classes) => _batch.Compare(query, first, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);
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

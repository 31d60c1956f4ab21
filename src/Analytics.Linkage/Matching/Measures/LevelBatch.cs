using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Matching.Ladders;

namespace Analytics.Linkage.Matching.Measures;

/// <summary>Runs the comparators that give levels: a class is the level + 1.</summary>
internal abstract class LevelBatch(int strongest) : MeasureBatch
{
    public sealed override int Classes => strongest + 2;

    public sealed override bool Holds(int valueClass, ComparisonOperator comparison, double threshold) =>
        comparison == ComparisonOperator.AtLeast ? valueClass - 1 >= threshold : valueClass - 1 <= threshold;
}

/// <summary>Those whose values are prepared, each when first met.</summary>
internal abstract class FeatureLevelBatch(RunCodes codes, int strongest) : LevelBatch(strongest)
{
    public sealed override void Reset(ReadOnlySpan<int> rows) => Fill(codes.All);

    public sealed override bool TellSame()
    {
        TellSame((byte)Classes);
        return true;
    }

    public sealed override void Fetch(int from, int count) => Fetch(codes.Next(from, count));

    protected abstract void Fill(ReadOnlySpan<int> codes);

    protected abstract void Fetch(ReadOnlySpan<int> codes);

    protected abstract void TellSame(byte same);
}

internal sealed class NameLevels(PreparedColumn column, RunColumns run) : FeatureLevelBatch(run.Of(column.Codes), (int)NameLevel.Equal)
{
    private readonly NameBatch _batch = new(column.Names);

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes) => _batch.Compare(sweeps, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);

    protected override void Fetch(ReadOnlySpan<int> codes) => _batch.Fetch(codes);

    protected override void TellSame(byte same) => _batch.Same = same;
}

internal sealed class OrganisationLevels(PreparedColumn column, RunColumns run) : FeatureLevelBatch(run.Of(column.Codes), (int)OrganisationLevel.Equal)
{
    private readonly OrganisationBatch _batch = new(column.Organisations);

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes) => _batch.Compare(sweeps, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);

    protected override void Fetch(ReadOnlySpan<int> codes) => _batch.Fetch(codes);

    protected override void TellSame(byte same) => _batch.Same = same;
}

internal sealed class IdentifierLevels(PreparedColumn column, RunColumns run) : FeatureLevelBatch(run.Of(column.Codes), (int)IdentifierLevel.Equal)
{
    private readonly IdentifierBatch _batch = new(column.Identifiers);

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes) => _batch.Compare(sweeps, classes);

    protected override void Fill(ReadOnlySpan<int> codes) => _batch.Reset(codes);

    protected override void Fetch(ReadOnlySpan<int> codes) => _batch.Fetch(codes);

    protected override void TellSame(byte same) => _batch.Same = same;
}

internal sealed class DateLevelRun(PreparedColumn column, RunColumns run) : LevelBatch((int)DateLevel.Equal)
{
    private readonly RunCodes _codes = run.Of(column.Codes);
    private readonly DateKey[] _dates = column.Dates;
    private readonly DateBatch _batch = new([]);
    private DateKey[] _keys = [];

    public override void Reset(ReadOnlySpan<int> rows)
    {
        if (_keys.Length < rows.Length)
        {
            _keys = new DateKey[Math.Max(rows.Length, 2 * _keys.Length)];
        }

        var codes = _codes.All;
        for (var i = 0; i < codes.Length; i++)
        {
            _keys[i] = codes[i] is >= 0 and var code ? _dates[code] : default;
        }

        _batch.Reset(_keys.AsSpan(0, codes.Length));
    }

    public override bool TellSame()
    {
        // Distinct texts are distinct dates, but for those that are none.
        if (Array.Exists(_dates, date => date.IsMissing))
        {
            return false;
        }

        _batch.Same = (byte)Classes;
        return true;
    }

    public override void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> classes) => _batch.Compare(sweeps, classes);
}

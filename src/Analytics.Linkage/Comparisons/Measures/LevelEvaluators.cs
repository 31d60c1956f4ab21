using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>A comparator's level as a number; where it says that nothing can be said, not a number.</summary>
internal abstract class LevelEvaluator(PreparedColumn column) : ValueEvaluator(column)
{
    public sealed override bool MayBeSilent => true;

    protected sealed override double OfValues(int left, int right) => Level(left, right) is >= 0 and var level ? level : double.NaN;

    protected abstract int Level(int left, int right);
}

internal sealed class NameEvaluator(PreparedColumn column) : LevelEvaluator(column)
{
    private readonly LevelValues<NameKeys> _keys = column.Names;

    protected override int Level(int left, int right) => (int)ChineseNameComparator.Compare(_keys[left], _keys[right]);
}

internal sealed class OrganisationEvaluator(PreparedColumn column) : LevelEvaluator(column)
{
    private readonly LevelValues<OrganisationKeys> _keys = column.Organisations;

    protected override int Level(int left, int right) => (int)OrganisationComparator.Compare(_keys[left], _keys[right]);
}

internal sealed class IdentifierEvaluator(PreparedColumn column) : LevelEvaluator(column)
{
    private readonly LevelValues<IdentifierText> _keys = column.Identifiers;

    protected override int Level(int left, int right) => (int)IdentifierComparator.Compare(_keys[left], _keys[right]);
}

internal sealed class DateEvaluator(PreparedColumn column) : LevelEvaluator(column)
{
    private readonly DateKey[] _keys = column.Dates;

    protected override int Level(int left, int right) => (int)DateComparator.Compare(_keys[left], _keys[right]);
}

internal sealed class ModelNumberEvaluator(PreparedColumn column) : LevelEvaluator(column)
{
    private readonly ValueFeatures<ModelNumber> _keys = column.Models;

    protected override int Level(int left, int right) => (int)ModelNumberComparator.Compare(_keys[left], _keys[right]);
}

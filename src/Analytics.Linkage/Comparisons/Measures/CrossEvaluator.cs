using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Comparisons.Measures;

/// <summary>Whether the value of one column stands in another column of the other record: on one side, or on both (swapped).</summary>
internal sealed class CrossEvaluator : MeasureEvaluator
{
    private readonly int[] _first;
    private readonly int[] _second;
    private readonly bool _needsBoth;

    // For each value of the first column the code of the same text in the second, −2 where it has none such.
    private readonly int[] _sameText;

    public CrossEvaluator(PreparedColumn first, PreparedColumn second, bool needsBoth)
    {
        (_first, _second, _needsBoth) = (first.Codes, second.Codes, needsBoth);
        _sameText = new int[first.Values.Count];
        for (var code = 0; code < _sameText.Length; code++)
        {
            var same = second.Values.Find(first.Values[code]);
            _sameText[code] = same < 0 ? -2 : same;
        }
    }

    protected override double Compute(int left, int right)
    {
        var forth = Same(_first[left], _second[right]);
        var back = Same(_first[right], _second[left]);
        return (_needsBoth ? forth && back : forth || back) ? 1 : 0;
    }

    private bool Same(int first, int second) => first >= 0 && _sameText[first] == second;
}

namespace Analytics.Linkage.Matching.Ladders;

/// <summary>The value codes of a run's rows side by side.</summary>
internal sealed class RunCodes(int[] codes)
{
    private int[] _run = [];

    public int this[int place] => _run[place];

    public void Reset(ReadOnlySpan<int> rows)
    {
        if (_run.Length < rows.Length)
        {
            _run = new int[Math.Max(rows.Length, 2 * _run.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _run[i] = codes[rows[i]];
        }
    }

    public ReadOnlySpan<int> Of(int first, int count) => _run.AsSpan(first, count);
}

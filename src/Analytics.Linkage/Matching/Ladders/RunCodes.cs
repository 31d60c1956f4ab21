namespace Analytics.Linkage.Matching.Ladders;

/// <summary>The value codes of a run's rows side by side.</summary>
internal sealed class RunCodes(int[] codes)
{
    private int[] _run = [];

    public int this[int place] => _run[place];

    public void Reset(ReadOnlySpan<int> rows)
    {
        if (_run.Length < rows.Length + BlockMatcher.Step)
        {
            _run = new int[Math.Max(rows.Length + BlockMatcher.Step, 2 * _run.Length)];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            _run[i] = codes[rows[i]];
        }
    }

    /// <summary>Those of some rows; may reach up to <see cref="BlockMatcher.Step"/> beyond the last.</summary>
    public ReadOnlySpan<int> Of(int first, int count) => _run.AsSpan(first, count);
}

namespace Analytics.Linkage.Matching.Measures;

/// <summary>The texts of a run's rows one behind the other, whatever their length: comparing a few of them touches nothing far away.</summary>
internal sealed class RunTexts
{
    private char[] _texts = [];
    private int[] _ends = [];

    public ReadOnlySpan<char> this[int place]
    {
        get
        {
            var start = place == 0 ? 0 : _ends[place - 1];
            return _texts.AsSpan(start, _ends[place] - start);
        }
    }

    /// <summary>Makes room for rows.</summary>
    public void Reset(int rows)
    {
        if (_ends.Length < rows)
        {
            _ends = new int[Math.Max(rows, 2 * _ends.Length)];
        }
    }

    /// <summary>Takes the text of a row; row by row from the first on.</summary>
    public void Take(int place, ReadOnlySpan<char> text)
    {
        var start = place == 0 ? 0 : _ends[place - 1];
        if (_texts.Length - start < text.Length)
        {
            Array.Resize(ref _texts, 2 * (start + text.Length));
        }

        text.CopyTo(_texts.AsSpan(start));
        _ends[place] = start + text.Length;
    }
}

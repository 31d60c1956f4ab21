using System.Globalization;

namespace Analytics.Pipeline.Explaining;

/// <summary>The id of a pair of rows of a run, <c>P-12-907</c>: the two row ids, the smaller first. It holds in that run only; what is decided about it holds on.</summary>
public static class PairId
{
    /// <summary>The id of two rows.</summary>
    public static string Of(long left, long right) => string.Create(CultureInfo.InvariantCulture, $"P-{Math.Min(left, right)}-{Math.Max(left, right)}");

    /// <summary>The two rows of an id.</summary>
    /// <exception cref="RunFailedException">The text is no such id.</exception>
    public static (long Left, long Right) Parse(string id)
    {
        var parts = id.Split('-');
        return parts is ["P", var l, var r] && Number(l) is { } left && Number(r) is { } right && left != right
            ? (Math.Min(left, right), Math.Max(left, right))
            : throw new RunFailedException($"'{id}' is no id of a pair; expected P- and two different row ids, such as P-12-907. 'analytics explain' shows row ids.");
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

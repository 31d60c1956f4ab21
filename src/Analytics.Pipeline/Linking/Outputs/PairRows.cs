using System.Runtime.InteropServices;
using Analytics.Linkage;
using Analytics.Linkage.Scoring;
using Analytics.Pipeline.Linking.Records;
using Analytics.Pipeline.Reports.Csv;

namespace Analytics.Pipeline.Linking.Outputs;

/// <summary>Writes rows of <c>pairs.csv</c>. For one thread.</summary>
/// <param name="result">What was found.</param>
/// <param name="ids">The ids of the rows.</param>
internal sealed class PairRows(LinkageResult result, RecordIds ids)
{
    private readonly int[] _levels = new int[result.Model.Comparisons.Count];
    private readonly char[] _numbers = new char[PairColumns.LongestNumber * (result.Model.Comparisons.Count + 2)];

    // Pairs are many, the patterns in which they agree are few.
    private readonly Dictionary<ulong, string> _levelTexts = [];

    /// <summary>Writes the rows from one place of the order to another.</summary>
    public void Write(Stream output, SortedPairs pairs, int from, int to)
    {
        using var writer = new CsvWriter(output, leaveOpen: true);
        Span<char> buffer = stackalloc char[RecordIds.BufferLength];
        for (var place = from; place < to; place++)
        {
            var pair = pairs[place];
            writer.Cell(ids.Text(pair.Left, buffer));
            writer.Cell(ids.Text(pair.Right, buffer));
            writer.Plain(Numbers(pair));
            writer.EndRow();
        }
    }

    /// <summary>All numbers of a row, with commas between them.</summary>
    private ReadOnlySpan<char> Numbers(in ScoredPair pair)
    {
        var length = PairColumns.WriteWeight(pair.Weight, _numbers);
        _numbers[length++] = ',';
        length += PairColumns.WriteProbability(pair.Weight, _numbers.AsSpan(length));
        ref var levels = ref CollectionsMarshal.GetValueRefOrAddDefault(_levelTexts, pair.Pattern, out _);
        levels ??= LevelText(pair);
        levels.CopyTo(_numbers.AsSpan(length));
        return _numbers.AsSpan(0, length + levels.Length);
    }

    /// <summary>A comma and the level of each comparison.</summary>
    private string LevelText(in ScoredPair pair)
    {
        result.Levels(pair, _levels);
        return string.Concat(_levels.Select(level => "," + PairColumns.LevelText(level)));
    }
}

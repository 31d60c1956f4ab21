using System.Text.RegularExpressions;
using Analytics.Linkage.Evaluation;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Evaluation;

/// <summary>A number for each entity that the truth names, the same in all files.</summary>
internal sealed class EntityCodes(string? pattern)
{
    // A pattern that backtracks without end is the user's mistake and must not look like a program that hangs.
    private readonly Regex? _pattern = pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    /// <summary>Number of entities so far.</summary>
    public int Count => _codes.Count;

    /// <summary>The entity of each record.</summary>
    /// <param name="truth">The texts that name it.</param>
    /// <param name="where">Tells a record's place, for messages.</param>
    /// <exception cref="RunFailedException">A text does not fit the pattern.</exception>
    public int[] Of(TextColumn truth, Func<int, string> where)
    {
        var codes = new int[truth.DistinctCount];
        codes.AsSpan().Fill(int.MinValue);
        var entities = new int[truth.RowCount];
        for (var row = 0; row < entities.Length; row++)
        {
            var code = truth.Codes[row];
            if (code == TextColumn.Missing)
            {
                entities[row] = PairTruth.Unknown;
                continue;
            }

            if (codes[code] == int.MinValue)
            {
                codes[code] = CodeOf(truth.Text(row)!, row, where);
            }

            entities[row] = codes[code];
        }

        return entities;
    }

    private int CodeOf(string text, int row, Func<int, string> where)
    {
        var entity = text;
        if (_pattern is not null)
        {
            var group = Match(text, row, where).Groups[1];
            entity = group.Success ? group.Value : throw new RunFailedException($"{where(row)}: '{text}' does not fit the pattern '{_pattern}', so its entity is not known.");
        }

        if (!_codes.TryGetValue(entity, out var code))
        {
            _codes.Add(entity, code = _codes.Count);
        }

        return code;
    }

    private Match Match(string text, int row, Func<int, string> where)
    {
        try
        {
            return _pattern!.Match(text);
        }
        catch (RegexMatchTimeoutException failure)
        {
            throw new RunFailedException($"{where(row)}: matching '{text}' with the pattern '{_pattern}' does not end; write the pattern more simply.", failure);
        }
    }
}

using System.Data.Common;
using Analytics.Registry.Identifiers;

namespace Analytics.Pipeline.Explaining;

/// <summary>Reads copied texts beside each other with the passages that they share, masked.</summary>
internal static class SharedPassages
{
    /// <summary>The pairs among rows of <c>report_text</c> that share passages, in the order of their ids.</summary>
    public static IReadOnlyList<ExplainedTexts> Among(DbConnection database, IEnumerable<long> rows)
    {
        var list = ExplainedRows.List(rows);
        var texts = new Dictionary<long, string>();
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT row_id, text FROM main.report_text WHERE row_id IN ({list}) AND text IS NOT NULL";
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                texts[reader.GetInt64(0)] = reader.GetString(1);
            }
        }

        command.CommandText = $"""
            SELECT row_id_l, row_id_r, start_l, length_l, start_r, length_r FROM result.text_passage
            WHERE row_id_l IN ({list}) AND row_id_r IN ({list}) ORDER BY row_id_l, row_id_r, position
            """;
        var passages = new List<(long Left, long Right, Range OfLeft, Range OfRight)>();
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                passages.Add((reader.GetInt64(0), reader.GetInt64(1), Passage(reader.GetInt32(2), reader.GetInt32(3)), Passage(reader.GetInt32(4), reader.GetInt32(5))));
            }
        }

        return
        [
            .. passages.GroupBy(passage => (passage.Left, passage.Right)).Where(pair => texts.ContainsKey(pair.Key.Left) && texts.ContainsKey(pair.Key.Right)).Select(pair => new ExplainedTexts(
                pair.Key.Left, pair.Key.Right, Parts(texts[pair.Key.Left], pair.Select(passage => passage.OfLeft)), Parts(texts[pair.Key.Right], pair.Select(passage => passage.OfRight)))),
        ];
    }

    /// <summary>A text in parts, masked as a whole: a number that a passage's end cuts through must not escape the mask.</summary>
    /// <param name="text">The text as it stands in the workspace.</param>
    /// <param name="passages">Places in it; they may overlap.</param>
    internal static IReadOnlyList<TextPart> Parts(string text, IEnumerable<Range> passages)
    {
        var masked = Masking.FreeText(text);
        var shared = new bool[masked.Length];
        foreach (var passage in passages)
        {
            shared.AsSpan()[Place(passage.Start.Value)..Place(passage.End.Value)].Fill(true);
        }

        var parts = new List<TextPart>();
        for (var from = 0; from < masked.Length;)
        {
            var to = from + 1;
            while (to < masked.Length && shared[to] == shared[from])
            {
                to++;
            }

            parts.Add(new TextPart(masked[from..to], shared[from]));
            from = to;
        }

        return parts;

        // A mask keeps the number of characters but for e-mail addresses, which it may shorten.
        int Place(int index) => index >= text.Length ? masked.Length : masked.Length == text.Length ? index : Math.Min(Masking.FreeText(text[..index]).Length, masked.Length);
    }

    private static Range Passage(int start, int length) => new(start, start + length);
}

using System.Text;

namespace Analytics.TestKit;

/// <summary>Reads a CSV file of a report or a truth, a character at a time: shares nothing with the product's reader.</summary>
public static class CsvTable
{
    /// <summary>Its rows, by the names in its first line.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string path)
    {
        var records = Records(File.ReadAllText(path, Encoding.UTF8)).ToList();
        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static IEnumerable<List<string>> Records(string text)
    {
        var (record, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                var isEscaped = quoted && i + 1 < text.Length && text[i + 1] == '"';
                _ = isEscaped ? field.Append(text[i++]) : field;
                quoted = isEscaped || !quoted;
            }
            else if (!quoted && text[i] is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
            else
            {
                field.Append(text[i]);
            }
        }
    }
}

using Analytics.Registry.Reading;

namespace Analytics.Pipeline.Linking.Records;

/// <summary>
/// What the reader finds wrong with single records. Where it cannot be told what the record's fields are, reading ends: records must not be
/// linked by what was guessed. Doubtful characters and the like are counted and said.
/// </summary>
/// <param name="path">The file, as its user named it.</param>
internal sealed class ProblemLog(string path)
{
    private static readonly string[] Tolerated = ["INVALID_BYTES", "NUL_BYTES", "DUPLICATE_PROPERTY"];
    private readonly Dictionary<string, (ReadingProblem First, int Row, int Count)> _seen = new(StringComparer.Ordinal);

    /// <summary>Looks at the current record.</summary>
    /// <exception cref="RunFailedException">Its fields cannot be told.</exception>
    public void Judge(ISheetReader reader)
    {
        if (reader.Problems.Count == 0)
        {
            return;
        }

        foreach (var problem in reader.Problems)
        {
            if (problem.Severity == ReadingSeverity.Error && !Tolerated.Contains(problem.Code))
            {
                throw new RunFailedException($"{RecordSource.Where(path, reader.Sheet, reader.Row)}: {problem.MessageEn}");
            }

            if (problem.Severity != ReadingSeverity.Info)
            {
                var (first, row, count) = _seen.GetValueOrDefault(problem.Code, (problem, reader.Row, 0));
                _seen[problem.Code] = (first, row, count + 1);
            }
        }
    }

    /// <summary>Tells what was seen, each kind once.</summary>
    /// <param name="note">Takes a note in Chinese and English.</param>
    public void Finish(Action<string, string> note)
    {
        foreach (var (first, row, count) in _seen.Values)
        {
            note($"第 {row} 行：{first.MessageZh}（此类问题共 {count} 处）", $"Row {row}: {first.MessageEn} (seen {count} times)");
        }
    }
}

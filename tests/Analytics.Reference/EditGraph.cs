namespace Analytics.Reference;

/// <summary>
/// Distances by their very definition: breadth-first search over the graph whose nodes are short texts and whose edges are single edits.
/// </summary>
public sealed class EditGraph
{
    private readonly string _alphabet;
    private readonly int _longest;
    private readonly bool _swaps;

    /// <param name="alphabet">The symbols of all texts.</param>
    /// <param name="longest">Longest text on a path.</param>
    /// <param name="swaps">Whether exchanging two neighbours is an edit.</param>
    public EditGraph(string alphabet, int longest, bool swaps) => (_alphabet, _longest, _swaps) = (alphabet, longest, swaps);

    /// <summary>The distance from a text to every text within reach.</summary>
    public IReadOnlyDictionary<string, int> From(string text)
    {
        var distance = new Dictionary<string, int> { [text] = 0 };
        var queue = new Queue<string>([text]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in Edits(node))
            {
                if (distance.TryAdd(next, distance[node] + 1))
                {
                    queue.Enqueue(next);
                }
            }
        }

        return distance;
    }

    private IEnumerable<string> Edits(string text)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var symbol in text.Length < _longest ? _alphabet : "")
            {
                yield return text.Insert(i, symbol.ToString());
            }

            if (i == text.Length)
            {
                yield break;
            }

            yield return text.Remove(i, 1);
            foreach (var symbol in _alphabet)
            {
                yield return text.Remove(i, 1).Insert(i, symbol.ToString());
            }

            if (_swaps && i + 1 < text.Length)
            {
                yield return text.Remove(i, 2).Insert(i, $"{text[i + 1]}{text[i]}");
            }
        }
    }
}

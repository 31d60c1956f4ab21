using Analytics.Linkage.Columns;

namespace Analytics.Linkage.Blocking;

/// <summary>
/// The pairs that a set of rules yields, each once: under the first rule it satisfies. Given out a row at a time, with the rows it is to be
/// compared with; parts of the work go to different threads.
/// </summary>
internal sealed class CandidatePairs
{
    private const long PairsAPart = 1 << 16;

    // Only parts of many small blocks are cut: the rows of larger ones are laid out many at a time.
    private const int PiecesAPart = 8;
    private const int BlocksAPiece = 1024;

    private readonly EarlierRules<int> _earlier;
    private readonly int? _leftCount;

    public CandidatePairs(IReadOnlyList<BlockingRule> rules, PreparedTable table, OversizePolicy oversize)
    {
        _leftCount = table.Table.LeftCount;
        var blocked = new (OversizeOutcome Outcome, Blocks Blocks)[rules.Count];
        ParallelParts.Run([.. Enumerable.Range(0, rules.Count)], Environment.ProcessorCount, () => new SortBuffers(), (place, buffers) =>
        {
            var keys = new RuleKeys(rules[place], table, buffers);
            var outcome = oversize.Apply(place, keys, table);

            // No rule comes behind the last and asks which pairs it gives.
            blocked[place] = (outcome, Blocking.Blocks.Of(keys, _leftCount, isNumbered: place < rules.Count - 1));
        }, default);
        Sizes = [.. blocked.Select(rule => rule.Outcome.Sizes)];
        Oversized = [.. blocked.SelectMany(rule => rule.Outcome.Keys)];
        Blocks = [.. blocked.Select(rule => rule.Blocks)];
        _earlier = new EarlierRules<int>([.. Blocks.Select(blocks => blocks.Numbers)]);
    }

    /// <summary>Whether the pairs are of a left and a right row.</summary>
    public bool IsLink => _leftCount is not null;

    /// <summary>The blocks of each rule.</summary>
    public IReadOnlyList<Blocks> Blocks { get; }

    /// <summary>What was found of each rule's largest blocks before anything was compared.</summary>
    public IReadOnlyList<BlockSizes> Sizes { get; }

    /// <summary>What was done with oversized blocks, for the model.</summary>
    public IReadOnlyList<OversizedKey> Oversized { get; }

    /// <summary>The pairs of one rule's blocks, also those of earlier rules.</summary>
    public long PairsOf(int rule)
    {
        var blocks = Blocks[rule];
        var pairs = 0L;
        for (var block = 0; block < blocks.Count; block++)
        {
            pairs += PairsIn(blocks[block]);
        }

        return pairs;
    }

    /// <summary>Pieces of work of about equal size, in a fixed order.</summary>
    public IReadOnlyList<CandidatePart> Parts(int rule)
    {
        var parts = new List<CandidatePart>();
        var blocks = Blocks[rule];
        var pairs = 0L;
        var from = 0;
        for (var block = 0; block < blocks.Count; block++)
        {
            pairs += PairsIn(blocks[block]);
            if (pairs >= PairsAPart || block == blocks.Count - 1)
            {
                parts.Add(new CandidatePart(rule, from, block + 1));
                (pairs, from) = (0, block + 1);
            }
        }

        return parts;
    }

    /// <summary>The same work in smaller pieces, so that no thread has much left when the others are done.</summary>
    public static IReadOnlyList<CandidatePart> Pieces(IEnumerable<CandidatePart> parts) => [.. parts.SelectMany(part =>
    {
        var blocks = part.EndBlock - part.FirstBlock;
        var pieces = Math.Clamp(blocks / BlocksAPiece, 1, PiecesAPart);
        return Enumerable.Range(0, pieces).Select(piece => new CandidatePart(
            part.Rule, part.FirstBlock + (int)((long)blocks * piece / pieces), part.FirstBlock + (int)((long)blocks * (piece + 1) / pieces)));
    })];

    /// <summary>Every row of a part with the rows it is to be compared with.</summary>
    /// <param name="part">Which blocks.</param>
    /// <param name="onlyNew">Whether pairs that an earlier rule gives are left out.</param>
    /// <param name="buffer">Scratch memory, grown as needed.</param>
    /// <param name="visit">Takes a row and its candidates; of a link the row is a left one, the candidates right ones.</param>
    public void Visit(CandidatePart part, bool onlyNew, ref int[] buffer, CandidateVisitor visit)
    {
        for (var block = part.FirstBlock; block < part.EndBlock; block++)
        {
            VisitBlock(part.Rule, block, onlyNew, ref buffer, visit);
        }
    }

    /// <summary>The same for one block.</summary>
    public void VisitBlock(int rule, int block, bool onlyNew, ref int[] buffer, CandidateVisitor visit)
    {
        var rows = Blocks[rule][block];
        if (buffer.Length < rows.Length)
        {
            buffer = new int[rows.Length * 2];
        }

        var lefts = LeftRowsOf(rows);
        for (var i = 0; i < lefts; i++)
        {
            var candidates = rows[(IsLink ? lefts : i + 1)..];
            var count = rule == 0 || !onlyNew ? -1 : _earlier.Filter(rule, rows[i], candidates, buffer);
            visit(rows[i], count < 0 ? candidates : buffer.AsSpan(0, count));
        }
    }

    /// <summary>How many of a block's rows, its first ones, are compared with others behind them.</summary>
    public int LeftRowsOf(ReadOnlySpan<int> rows) => _leftCount is { } left ? LeftRows(rows, left) : rows.Length - 1;

    private long PairsIn(ReadOnlySpan<int> rows)
    {
        if (_leftCount is not { } left)
        {
            return rows.Length * (rows.Length - 1L) / 2;
        }

        long lefts = LeftRows(rows, left);
        return lefts * (rows.Length - lefts);
    }

    private static int LeftRows(ReadOnlySpan<int> rows, int left)
    {
        var count = 0;
        while (count < rows.Length && rows[count] < left)
        {
            count++;
        }

        return count;
    }
}

/// <summary>Neighbouring blocks of a rule.</summary>
/// <param name="Rule">The rule's place.</param>
/// <param name="FirstBlock">The first block.</param>
/// <param name="EndBlock">The block behind the last.</param>
internal readonly record struct CandidatePart(int Rule, int FirstBlock, int EndBlock);

/// <summary>Takes a row and the rows it is to be compared with.</summary>
internal delegate void CandidateVisitor(int row, ReadOnlySpan<int> candidates);

using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Models;
using Analytics.Linkage.Scoring;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Streaming;

/// <summary>
/// Compares the records of groups that share a blocking key, for linking where no process sees all records. Each pair is given once, however
/// many keys it shares: in the group of the first rule of which both records have the same key, which is told from the two records alone.
/// Safe for many threads.
/// </summary>
public sealed class GroupComparer
{
    private readonly LinkageModel _model;
    private readonly RecordKeys _keys;
    private readonly PatternSpace _space;

    /// <summary>Compares by a trained model.</summary>
    public GroupComparer(LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _keys = new RecordKeys(model);
        _space = new PatternSpace([.. model.Comparisons.Select(trained => trained.Comparison)]);
    }

    /// <summary>Compares all pairs within each group that no earlier rule gives.</summary>
    /// <param name="records">The records of all groups, those of a group side by side; a record that is in two groups stands there twice.</param>
    /// <param name="groups">The groups. Many small ones at once are faster than one at a time.</param>
    /// <param name="least">The match weight in bits from which a pair is given.</param>
    /// <param name="found">Takes the pairs, by their rows in <paramref name="records"/>.</param>
    /// <exception cref="LinkageException">A column is missing, or a record's key is not that of its group: the keys come from another model.</exception>
    public void Compare(LinkageTable records, IReadOnlyList<RecordGroup> groups, double least, Action<ScoredPair> found)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(found);
        var prepared = new PreparedTable(records, _model.Columns);
        var keys = _keys.Of(prepared);
        var earlier = new EarlierRules<ulong>(Array.ConvertAll(keys, rule => rule.Keys));
        var comparer = new PairComparer(_space, prepared);
        var scorer = new PairScorer(_model, _space, prepared);
        foreach (var group in groups)
        {
            Ensure(group, keys);
            int[] rows = [.. Enumerable.Range(group.FirstRow, group.RowCount)];
            var others = new int[group.RowCount];
            for (var i = 0; i < rows.Length - 1; i++)
            {
                var count = earlier.Filter(group.Rule, rows[i], rows.AsSpan(i + 1), others);
                foreach (var other in others.AsSpan(0, count))
                {
                    var pattern = comparer.Pattern(rows[i], other);
                    var weight = scorer.Weight(scorer.PatternWeight(pattern), pattern, rows[i], other);
                    if (weight >= least)
                    {
                        found(new ScoredPair(rows[i], other, pattern, weight));
                    }
                }
            }
        }
    }

    /// <summary>The level of a pair under one comparison: −1 missing, 0 else, upward.</summary>
    /// <param name="pair">A pair that this object has given.</param>
    /// <param name="comparison">The comparison's place in the model.</param>
    public int Level(ScoredPair pair, int comparison) => _space.Code(pair.Pattern, comparison) - 1;

    private static void Ensure(RecordGroup group, RuleKeys[] keys)
    {
        for (var row = group.FirstRow; row < group.FirstRow + group.RowCount; row++)
        {
            if (group.Rule < 0 || group.Rule >= keys.Length || keys[group.Rule].Keys[row] != group.Key)
            {
                throw new LinkageException(
                    $"A record of the group with key {group.Key:x16} under rule {group.Rule + 1} does not have this key by the model: the keys were made with another model, or the records were changed.");
            }
        }
    }
}

/// <summary>Records that share a key.</summary>
/// <param name="Rule">The blocking rule's place in the model.</param>
/// <param name="Key">The key.</param>
/// <param name="FirstRow">The first of its rows.</param>
/// <param name="RowCount">How many there are.</param>
public readonly record struct RecordGroup(int Rule, ulong Key, int FirstRow, int RowCount);

using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Models;
using Analytics.Linkage.Tables;

namespace Analytics.Linkage.Streaming;

/// <summary>
/// The blocking keys of records, for linking where no process sees all of them. Records that share a key are to be brought together and
/// compared by a <see cref="GroupComparer"/> with the same model. A record's keys depend on the record and the model alone: they are the same
/// in every process, on every machine. Immutable; safe for many threads.
/// </summary>
public sealed class RecordKeys
{
    private readonly LinkageModel _model;
    private readonly KnownOversize _oversize;

    /// <summary>Keys by a model's blocking rules, blocks that the model knows to be oversized split or left out as it says.</summary>
    public RecordKeys(LinkageModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _oversize = new KnownOversize(model.Oversized);
    }

    /// <summary>The keys of some records, record by record, those of one record in the order of the rules; none under a rule of which the record misses a value.</summary>
    /// <param name="records">Records with the model's columns.</param>
    /// <exception cref="LinkageException">A column is missing.</exception>
    public IReadOnlyList<RecordKey> Of(LinkageTable records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var byRule = Of(new PreparedTable(records, _model.Columns));
        var keys = new List<RecordKey>(records.RowCount * byRule.Length);
        for (var row = 0; row < records.RowCount; row++)
        {
            for (var rule = 0; rule < byRule.Length; rule++)
            {
                if (byRule[rule].Keys[row] is not 0 and var key)
                {
                    keys.Add(new RecordKey(row, rule, key));
                }
            }
        }

        return keys;
    }

    internal RuleKeys[] Of(PreparedTable records)
    {
        var byRule = _model.Blocking.Select(rule => new RuleKeys(rule, records)).ToArray();
        for (var rule = 0; rule < byRule.Length; rule++)
        {
            _oversize.Apply(rule, byRule[rule], records);
        }

        return byRule;
    }
}

/// <summary>A record's key under one blocking rule.</summary>
/// <param name="Row">The record's row.</param>
/// <param name="Rule">The rule's place in the model.</param>
/// <param name="Key">A hash of the values that the rule asks for; never 0.</param>
public readonly record struct RecordKey(int Row, int Rule, ulong Key);

using System.Text;
using Analytics.Linkage.Models;
using Analytics.Linkage.Streaming;
using Analytics.Linkage.Tables;

namespace Analytics.Pipeline.Linking.Workers;

/// <summary>Groups that are compared together: as columns for the engine, with the id of each record.</summary>
internal sealed class GroupBatch
{
    private readonly LinkageModel _model;
    private readonly TextColumnBuilder[] _columns;
    private readonly List<string> _ids = [];
    private readonly List<RecordGroup> _groups = [];
    private readonly HashSet<string> _idsOfGroup = new(StringComparer.Ordinal);
    private readonly StringBuilder _scratch = new();

    public GroupBatch(LinkageModel model)
    {
        _model = model;
        _columns = [.. model.Columns.Select(column => new TextColumnBuilder(column.Name))];
    }

    public int RowCount => _ids.Count;

    public IReadOnlyList<RecordGroup> Groups => _groups;

    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The records; the batch takes no more afterwards.</summary>
    public LinkageTable Table() => new([.. _columns.Select(column => column.Build())]);

    /// <summary>Adds a group.</summary>
    /// <param name="rule">The rule's place in the model.</param>
    /// <param name="key">The key that its records share.</param>
    /// <param name="records">The records as the step before wrote them.</param>
    /// <exception cref="RunFailedException">A record is not of the model's form, or is there twice.</exception>
    public void Add(int rule, ulong key, List<string> records)
    {
        _groups.Add(new RecordGroup(rule, key, _ids.Count, records.Count));
        _idsOfGroup.Clear();
        foreach (var record in records)
        {
            Add(record);
            if (!_idsOfGroup.Add(_ids[^1]))
            {
                throw new RunFailedException($"The id '{_ids[^1]}' stands twice under one key; ids must differ, and no record may be given to the step before twice.");
            }
        }
    }

    private void Add(string record)
    {
        var rest = record.AsSpan();
        _ids.Add(RecordText.Take(ref rest, _scratch, out var isLast).ToString());
        var taken = 0;
        while (!isLast && taken < _columns.Length)
        {
            _columns[taken++].Add(RecordText.Take(ref rest, _scratch, out isLast));
        }

        if (taken != _columns.Length || !isLast)
        {
            throw new RunFailedException(
                $"The record '{_ids[^1]}' does not have the {_model.Columns.Count} columns of the model: the keys were made with another model, or the lines were changed.");
        }
    }
}

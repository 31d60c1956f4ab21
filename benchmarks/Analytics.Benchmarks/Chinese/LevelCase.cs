using Analytics.Kernels.Batches.Levels;
using Analytics.Kernels.Chinese.Batches;
using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;

namespace Analytics.Benchmarks.Chinese;

/// <summary>One comparison over blocks of rows.</summary>
internal abstract class LevelCase(string name, int target)
{
    public string Name => name;

    /// <summary>Million pairs a second and core that AVX-512 must reach.</summary>
    public int Target => target;

    /// <summary>The pairs of all blocks.</summary>
    public abstract int Pairs { get; }

    public static IEnumerable<LevelCase> All()
    {
        var people = SampleBlocks.People();
        yield return new LevelCase<NameKeys>(
            "names", 500, [.. people.Select(block => block.Names)], NameKeys.Of, Names,
            static (in a, in b) => (int)ChineseNameComparator.Compare(a, b));
        yield return new LevelCase<NameKeys>(
            "names of one surname a block", 200, SampleBlocks.OneSurname(), NameKeys.Of, Names,
            static (in a, in b) => (int)ChineseNameComparator.Compare(a, b));
        yield return new LevelCase<IdentifierText>(
            "identifiers", 500, [.. people.Select(block => block.Identifiers)], IdentifierText.Of, Identifiers,
            static (in a, in b) => (int)IdentifierComparator.Compare(a, b));
        yield return new LevelCase<DateKey>(
            "dates", 1500, [.. people.Select(block => block.Dates)], Date, Dates,
            static (in a, in b) => (int)DateComparator.Compare(a, b));
        yield return new LevelCase<OrganisationKeys>(
            "organisations", 400, [.. people.Select(block => block.Organisations)], OrganisationKeys.Of, Organisations,
            static (in a, in b) => (int)OrganisationComparator.Compare(a, b));
        yield return new LevelCase<IdentifierText>(
            "telephones", 800, [.. people.Select(block => block.Telephones)], IdentifierText.Of, Identifiers,
            static (in a, in b) => (int)IdentifierComparator.Compare(a, b));
    }

    /// <summary>Every row against the rows after it, by the batch.</summary>
    public abstract void Batch();

    /// <summary>The same by the comparator of pairs.</summary>
    public abstract void Scalar();

    /// <summary>The shares of missing pairs and of those on a level above else.</summary>
    public abstract (double Missing, double Other) Shares();

    private static (Action<int[]>, Compare) Names(NameKeys[] keys)
    {
        var batch = new NameBatch(NameBatch.Prepare(keys.Length, code => keys[code]));
        return (rows => batch.Reset(rows), batch.Compare);
    }

    private static (Action<int[]>, Compare) Identifiers(IdentifierText[] keys)
    {
        var batch = new IdentifierBatch(IdentifierBatch.Prepare(keys.Length, code => keys[code]));
        return (rows => batch.Reset(rows), batch.Compare);
    }

    private static (Action<int[]>, Compare) Organisations(OrganisationKeys[] keys)
    {
        var batch = new OrganisationBatch(OrganisationBatch.Prepare(keys.Length, code => keys[code]));
        return (rows => batch.Reset(rows), batch.Compare);
    }

    private static (Action<int[]>, Compare) Dates(DateKey[] dates)
    {
        var batch = new DateBatch([]);
        var some = new DateKey[dates.Length];
        return (rows =>
        {
            for (var i = 0; i < rows.Length; i++)
            {
                some[i] = dates[rows[i]];
            }

            batch.Reset(some.AsSpan(0, rows.Length));
        }, batch.Compare);
    }

    private static DateKey Date(string? text) => string.IsNullOrEmpty(text)
        ? default
        : new DateKey(Part(text, 0, 4), Part(text, 4, 2), Part(text, 6, 2));

    private static int Part(string text, int start, int length) => int.Parse(text.AsSpan(start, length), System.Globalization.CultureInfo.InvariantCulture);

    internal delegate void Compare(ReadOnlySpan<Sweep> sweeps, Span<byte> levels);
}

/// <summary>The comparison of one kind of key.</summary>
internal sealed class LevelCase<TKey>(
    string name, int target, string?[][] blocks, Func<string?, TKey> key, Func<TKey[], (Action<int[]> Reset, LevelCase.Compare Compare)> make, LevelCase<TKey>.Pair pair)
    : LevelCase(name, target)
{
    private readonly TKey[] _keys = [.. blocks.SelectMany(block => block.Select(key))];
    private readonly int[][] _blocks = [.. blocks.Select((block, i) => Enumerable.Range(blocks.Take(i).Sum(before => before.Length), block.Length).ToArray())];
    private (Action<int[]> Reset, LevelCase.Compare Compare)? _batch;
    private readonly SweepList _sweeps = new(Math.Max(4096, (blocks.Max(block => block.Length) / Sweep.Step + 2) * Sweep.Step));
    private readonly byte[] _levels = new byte[Math.Max(4096, (blocks.Max(block => block.Length) / Sweep.Step + 2) * Sweep.Step)];

    internal delegate int Pair(in TKey left, in TKey right);

    public override int Pairs => _blocks.Sum(block => block.Length * (block.Length - 1) / 2);

    private (Action<int[]> Reset, LevelCase.Compare Compare) Made => _batch ??= make(_keys);

    public override void Batch()
    {
        var batch = Made;
        foreach (var block in _blocks)
        {
            batch.Reset(block);
            for (var query = 0; query < block.Length - 1; query++)
            {
                if (!_sweeps.TryAdd(query, query + 1, block.Length - query - 1))
                {
                    Compare(batch.Compare);
                    _sweeps.TryAdd(query, query + 1, block.Length - query - 1);
                }
            }

            Compare(batch.Compare);
        }
    }

    private new void Compare(LevelCase.Compare compare)
    {
        compare(_sweeps.Sweeps, _levels);
        _sweeps.Clear();
    }

    public override void Scalar()
    {
        foreach (var block in _blocks)
        {
            for (var query = 0; query < block.Length; query++)
            {
                for (var row = query + 1; row < block.Length; row++)
                {
                    _levels[row] = (byte)(pair(_keys[block[query]], _keys[block[row]]) + 1);
                }
            }
        }
    }

    public override (double Missing, double Other) Shares()
    {
        var batch = Made;
        double missing = 0, other = 0;
        foreach (var block in _blocks)
        {
            batch.Reset(block);
            for (var query = 0; query < block.Length - 1; query++)
            {
                _sweeps.TryAdd(query, query + 1, block.Length - query - 1);
                var levels = _levels.AsSpan(_sweeps.Sweeps[0].Place, block.Length - query - 1);
                Compare(batch.Compare);
                missing += levels.Count((byte)0);
                other += levels.Length - levels.Count((byte)0) - levels.Count((byte)1);
            }
        }

        return (missing / Pairs, other / Pairs);
    }
}

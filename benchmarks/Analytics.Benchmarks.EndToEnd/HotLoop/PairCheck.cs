using Analytics.Kernels.Chinese.Codes;
using Analytics.Kernels.Chinese.Names;
using Analytics.Kernels.Chinese.Organisations;
using Analytics.Kernels.Dates;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Matching;

namespace Analytics.Benchmarks.EndToEnd.HotLoop;

/// <summary>What came of looking at one pair in a hundred again.</summary>
/// <param name="Pairs">All pairs.</param>
/// <param name="Checked">Those looked at.</param>
/// <param name="Different">Those whose pattern the engine's comparer of pairs or the comparators themselves give otherwise.</param>
internal sealed record PairCheck(long Pairs, long Checked, long Different)
{
    private const ulong OneOf = 100;

    /// <summary>Compares every pair by the loop, and one in a hundred, chosen by a hash of the two records, twice more.</summary>
    public static PairCheck Run(MatchingCase people)
    {
        var visitor = new Checker(people);
        for (var rule = 0; rule < people.Candidates.Blocks.Count; rule++)
        {
            foreach (var part in people.Candidates.Parts(rule))
            {
                visitor.Run(part, onlyNew: true);
            }
        }

        return new PairCheck(visitor.Pairs, visitor.Checked, visitor.Different);
    }

    private sealed class Checker(MatchingCase people) : PatternVisitor(people.Space, people.Table, people.Candidates)
    {
        private readonly PairComparer _comparer = new(people.Space, people.Table);
        private readonly PlainComparators _plain = new(people.Table);
        private readonly RowHashes _hashes = people.Hashes;

        public long Pairs { get; private set; }

        public long Checked { get; private set; }

        public long Different { get; private set; }

        protected override void TakeDirect(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<ushort> patterns)
        {
            for (var i = 0; i < others.Length; i++)
            {
                if (patterns[i] != Slots!.LeftOut)
                {
                    Take(RowAt(query), others[i], patterns[i]);
                }
            }
        }

        protected override void Take(int query, int first, ReadOnlySpan<int> others, ReadOnlySpan<uint> patterns, ReadOnlySpan<byte> left)
        {
            for (var i = 0; i < others.Length; i++)
            {
                if (left.IsEmpty || left[i] == 0)
                {
                    Take(RowAt(query), others[i], patterns[i]);
                }
            }
        }

        protected override void Take(int row, int other, ulong pattern)
        {
            Pairs++;
            if (_hashes.Pair(row, other) % OneOf == 0)
            {
                Checked++;
                Different += pattern == _comparer.Pattern(row, other) && _plain.Same(Space, pattern, row, other) ? 0 : 1;
            }
        }
    }

    /// <summary>The ladders once more, written out over the comparators, from the texts on: no part of the engine has a hand in it but its normal forms.</summary>
    private sealed class PlainComparators(PreparedTable table)
    {
        private readonly PreparedColumn[] _columns = [.. ChinesePeople.Columns.Select(name => table[new ColumnValue(name)])];

        public bool Same(PatternSpace space, ulong pattern, int left, int right)
        {
            for (var column = 0; column < _columns.Length; column++)
            {
                if (Code(column, Text(column, left), Text(column, right)) != space.Code(pattern, column))
                {
                    return false;
                }
            }

            return true;
        }

        private string? Text(int column, int row) => _columns[column].Codes[row] is >= 0 and var code ? _columns[column].Values[code].ToString() : null;

        private static int Code(int column, string? left, string? right)
        {
            if (left is null || right is null)
            {
                return 0;
            }

            return column switch
            {
                0 => left == right ? 9 : 1 + (int)ChineseNameComparator.Compare(NameKeys.Of(left), NameKeys.Of(right)),
                1 => Identity(left, right),
                2 => left == right ? 6 : 1 + (int)DateComparator.Compare(DateKey.OfDigits(left), DateKey.OfDigits(right)),
                3 => left == right ? 7 : 1 + (int)OrganisationComparator.Compare(OrganisationKeys.Of(left), OrganisationKeys.Of(right)),
                _ => left == right ? 5 : Telephone(IdentifierComparator.Compare(IdentifierText.Of(left), IdentifierText.Of(right))),
            };
        }

        private static int Identity(string left, string right)
        {
            var level = IdentifierComparator.Compare(IdentifierText.Of(left), IdentifierText.Of(right));
            var wrong = IdentityNumber.Valid(left).Length == 0 || IdentityNumber.Valid(right).Length == 0;
            return left == right ? 7
                : level >= IdentifierLevel.ShortAndLongForm ? 6
                : level >= IdentifierLevel.MaskedAgree ? 5
                : !wrong ? 1
                : level >= IdentifierLevel.AdjacentTransposition ? 4
                : level >= IdentifierLevel.OneCharacterWrong ? 3
                : 2;
        }

        private static int Telephone(IdentifierLevel level) => level switch
        {
            IdentifierLevel.Missing => 0,
            >= IdentifierLevel.MaskedAgree => 4,
            >= IdentifierLevel.AdjacentTransposition => 3,
            >= IdentifierLevel.OneCharacterWrong => 2,
            _ => 1,
        };
    }
}

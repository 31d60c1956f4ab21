using Analytics.Linkage.Blocking;
using Analytics.Linkage.Tests.Matching;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class CandidateRunsTests
{
    private static readonly BlockingRule[] Rules =
        [BlockingRule.Parse("few"), BlockingRule.Parse("prefix(pinyin, 2)"), BlockingRule.Parse("birth"), BlockingRule.Parse("prefix(code, 1)"), BlockingRule.Parse("name")];

    [Theory]
    [InlineData(null, true)]
    [InlineData(null, false)]
    [InlineData(400, true)]
    [InlineData(400, false)]
    [InlineData(1200, true)]
    public void Visit_GivesThePairsOfCandidatePairs(int? leftCount, bool onlyNew)
    {
        var candidates = new CandidatePairs(Rules, MatchSamples.Prepared(1200, seed: 1, leftCount), new OversizePolicy(5000, [], []));
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            var expected = new List<(int, int)>();
            var buffer = new int[1];
            var collector = new Collector();
            var runs = new CandidateRuns(candidates);
            foreach (var part in candidates.Parts(rule))
            {
                candidates.Visit(part, onlyNew, ref buffer, (row, others) =>
                {
                    foreach (var other in others)
                    {
                        expected.Add((row, other));
                    }
                });
                runs.Visit(part, onlyNew, collector);
            }

            Assert.Equal(expected.Order(), collector.Pairs.Order());
            Assert.True(leftCount == 1200 || collector.Runs > 0 || rule == Rules.Length - 1);
        }
    }

    private sealed class Collector : IRunVisitor
    {
        private int[] _rows = [];

        public List<(int, int)> Pairs { get; } = [];

        public int Runs { get; private set; }

        public void Begin(ReadOnlySpan<int> rows)
        {
            _rows = rows.ToArray();
            Runs++;
        }

        public void Visit(int query, int first, int count, ReadOnlySpan<byte> left)
        {
            for (var i = 0; i < count; i++)
            {
                if (left.IsEmpty || left[i] == 0)
                {
                    Pairs.Add((_rows[query], _rows[first + i]));
                }
            }
        }

        public void Visit(int row, ReadOnlySpan<int> others)
        {
            foreach (var other in others)
            {
                Pairs.Add((row, other));
            }
        }
    }
}

using Analytics.Kernels.Batches.Levels;
using Analytics.Linkage.Blocking;
using Analytics.Linkage.Tests.Matching;

namespace Analytics.Linkage.Tests.Blocking;

public sealed class CandidateRunsTests
{
    private static readonly BlockingRule[] Rules =
        [BlockingRule.Parse("few"), BlockingRule.Parse("prefix(pinyin, 2)"), BlockingRule.Parse("birth"), BlockingRule.Parse("prefix(code, 1)"), BlockingRule.Parse("name")];

    [Theory]
    [InlineData(null, true, CandidateRuns.LeastRows)]
    [InlineData(null, false, CandidateRuns.LeastRows)]
    [InlineData(400, true, CandidateRuns.LeastRows)]
    [InlineData(400, false, CandidateRuns.LeastRows)]
    [InlineData(1200, true, CandidateRuns.LeastRows)]
    [InlineData(null, true, int.MaxValue)]
    [InlineData(400, false, int.MaxValue)]
    public void Visit_GivesThePairsOfCandidatePairs(int? leftCount, bool onlyNew, int leastRows)
    {
        var candidates = new CandidatePairs(Rules, MatchSamples.Prepared(1200, seed: 1, leftCount), new OversizePolicy(5000, [], []));
        var announced = 0;
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            var expected = new List<(int, int)>();
            var buffer = new int[1];
            var collector = new Collector();
            var runs = new CandidateRuns(candidates, leastRows);
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
            announced += collector.Announced;
            Assert.True(leftCount == 1200 || collector.Runs > 0 == (leastRows == CandidateRuns.LeastRows) || rule == Rules.Length - 1);
        }

        Assert.True(leftCount == 1200 || announced > 0 == (leastRows == CandidateRuns.LeastRows));
    }

    private sealed class Collector : IRunVisitor
    {
        private int[] _rows = [];
        private int[] _announced = [];
        private HashSet<int> _expected = [];

        public List<(int, int)> Pairs { get; } = [];

        public int Runs { get; private set; }

        public int Announced { get; private set; }

        public void Begin(ReadOnlySpan<int> rows)
        {
            Assert.True(_announced.Length == 0 || rows.SequenceEqual(_announced));
            (_rows, _announced) = (rows.ToArray(), []);
            Runs++;
        }

        public void Announce(ReadOnlySpan<int> rows)
        {
            Assert.Empty(_announced);
            _announced = rows.ToArray();
            Announced++;
        }

        public void Visit(SweepList sweeps, ReadOnlySpan<byte> left)
        {
            foreach (var sweep in sweeps.Sweeps)
            {
                // No row lies in a step that it need not reach into.
                Assert.True(sweep.StepCount - sweep.Count < Sweep.Step, $"{sweep}");
                for (var i = 0; i < sweep.Count; i++)
                {
                    if (left.IsEmpty || left[sweep.Place + i] == 0)
                    {
                        Pairs.Add((_rows[sweep.Query], _rows[sweep.First + i]));
                    }
                }
            }
        }

        public void Expect(ReadOnlySpan<int> rows)
        {
            Assert.Empty(_announced);
            _expected = [.. rows];
        }

        public void Visit(int row, ReadOnlySpan<int> others)
        {
            Assert.Contains(row, _expected);
            foreach (var other in others)
            {
                Assert.Contains(other, _expected);
                Pairs.Add((row, other));
            }
        }
    }
}

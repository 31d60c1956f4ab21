using Analytics.Kernels.Chinese.Codes;
using Analytics.Registry.Entities.Equipment;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>Clusters hold at most one instrument of a platform, whatever is joined.</summary>
public sealed class InstrumentClustersTests
{
    private const int Platforms = 4;

    private static Instrument Of(int place) => new(new InstrumentRow
    {
        RowId = place + 1,
        Platform = place % Platforms,
        Year = 2025,
        IsCurrent = true,
        List = place % Platforms,
        Asset = "",
        Serial = "",
        Name = "",
        NameEnglish = "",
        Model = "",
        ModelNumber = ModelNumber.Of(null),
        Maker = -1,
        Owner = -1,
        Quantity = 1,
        UnitValue = -1,
        Acquired = -1,
        Location = "",
        Custodian = "",
    });

    [Fact]
    public void TryJoin_AnyPairs_KeepsOneInstrumentOfAPlatformInACluster()
    {
        const int count = 16;
        var pair = Gen.Choose(0, count - 1).SelectMany(left => Gen.Choose(0, count - 1).Select(right => (left, right))).Where(pair => pair.left != pair.right);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(pair.ListOf().ToArbitrary(), pairs =>
        {
            var instruments = Enumerable.Range(0, count).Select(Of).ToList();
            var clusters = new InstrumentClusters(instruments);
            var joined = new List<(int Left, int Right)>();
            foreach (var (left, right) in pairs)
            {
                if (clusters.TryJoin(left, right, (_, _) => false))
                {
                    joined.Add((left, right));
                }
            }

            // The oracle: sets grown pair by pair, from the joins that were granted.
            var sets = Enumerable.Range(0, count).Select(place => new HashSet<int> { place }).ToList();
            foreach (var (left, right) in joined)
            {
                var (one, other) = (sets.Single(set => set.Contains(left)), sets.Single(set => set.Contains(right)));
                if (one != other)
                {
                    one.UnionWith(other);
                    sets.Remove(other);
                }
            }

            Assert.All(sets, set => Assert.Equal(set.Count, set.Select(place => place % Platforms).Distinct().Count()));
            Assert.All(sets, set => Assert.All(set, place => Assert.Equal(set.Min() + 1L, clusters.KeyOf(place))));
            Assert.All(sets, set => Assert.Equal(set.Count == 1, clusters.IsAlone(set.First())));
        }));
    }
}

using Analytics.Registry.Entities;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Entities;

public sealed class GuardedClustersTests
{
    private const int Items = 12;

    [Fact]
    public void Join_AnyPairs_EqualsRelabelling() => Prop.ForAll(
        Gen.ArrayOf(Gen.Two(Gen.Choose(0, Items - 1))).ToArbitrary(),
        Gen.ArrayOf(Gen.Choose(0, 3), Items).ToArbitrary(),
        (pairs, codes) =>
        {
            var clusters = new GuardedClusters(Items);
            var labels = Enumerable.Range(0, Items).ToArray();
            for (var i = 0; i < Items; i++)
            {
                if (codes[i] > 0)
                {
                    clusters.Mark(i, "code", codes[i].ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            foreach (var (left, right) in pairs)
            {
                var together = Enumerable.Range(0, Items).Where(i => labels[i] == labels[left] || labels[i] == labels[right]).ToList();
                var allowed = together.Select(i => codes[i]).Where(code => code > 0).Distinct().Count() <= 1;
                if (allowed)
                {
                    var label = labels[left];
                    together.ForEach(i => labels[i] = label);
                }

                if (clusters.Join(left, right) != (labels[left] == labels[right]))
                {
                    return false;
                }
            }

            return Enumerable.Range(0, Items).All(i => Enumerable.Range(0, Items).All(j => (clusters.Find(i) == clusters.Find(j)) == (labels[i] == labels[j])));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}

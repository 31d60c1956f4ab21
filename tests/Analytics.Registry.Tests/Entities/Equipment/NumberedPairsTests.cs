using Analytics.Registry.Entities.Equipment;
using FsCheck;
using FsCheck.Fluent;

namespace Analytics.Registry.Tests.Entities.Equipment;

/// <summary>What pairs that a number joins tell of the others.</summary>
public sealed class NumberedPairsTests
{
    private static InstrumentPair Pair(RoomAgreement room, FigureAgreement acquired) =>
        new(0, 1, NumberAgreement.SameAsset, OwnerAgreement.Home, ThingAgreement.SameModel, FigureAgreement.Equal, acquired, room);

    [Fact]
    public void Add_NoPair_LeavesWhatIsBelieved()
    {
        var pairs = new NumberedPairs();
        Assert.Equal(0.8, pairs.SameRoom, 12);
        Assert.Equal(0.05, pairs.NearDate, 12);
    }

    [Fact]
    public void Add_AnyPairs_AreCountedBesideTheBelief()
    {
        var pair = Gen.Elements(RoomAgreement.Missing, RoomAgreement.Different, RoomAgreement.Same)
            .SelectMany(room => Gen.Elements(FigureAgreement.Missing, FigureAgreement.Different, FigureAgreement.Near, FigureAgreement.Coarse, FigureAgreement.Equal).Select(acquired => Pair(room, acquired)));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pair.ListOf().ToArbitrary(), all =>
        {
            var pairs = new NumberedPairs();
            foreach (var one in all)
            {
                pairs.Add(one);
            }

            double Rate(int part, int whole, double belief) => (part + (10 * belief)) / (whole + 10);
            Assert.Equal(Rate(all.Count(one => one.Room == RoomAgreement.Same), all.Count(one => one.Room != RoomAgreement.Missing), 0.8), pairs.SameRoom, 12);
            Assert.Equal(Rate(all.Count(one => one.Acquired == FigureAgreement.Near), all.Count(one => one.Acquired != FigureAgreement.Missing), 0.05), pairs.NearDate, 12);
            Assert.InRange(pairs.SameRoom, double.Epsilon, 1 - 1e-12);
            Assert.InRange(pairs.NearDate, double.Epsilon, 1 - 1e-12);
        }));
    }
}

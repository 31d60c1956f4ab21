using Analytics.Generator.Randomness;

namespace Analytics.Generator.Tests.Randomness;

public class RandomStreamTests
{
    [Fact]
    public void NextUInt64_StateOneToFour_GivesThePublishedNumbers()
    {
        // xoshiro256** from the state 1, 2, 3, 4, as its reference implementation prints it.
        var stream = new RandomStream(1, 2, 3, 4);
        ulong[] expected = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600];

        foreach (var number in expected) Assert.Equal(number, stream.NextUInt64());
    }

    [Fact]
    public void Mix_IncrementedState_GivesSplitMixNumbers()
    {
        // SplitMix64 seeded with 1234567.
        var state = 1234567UL;
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423];

        foreach (var number in expected) Assert.Equal(number, RandomStream.Mix(state = unchecked(state + 0x9E3779B97F4A7C15UL)));
    }

    [Fact]
    public void Constructor_SamePurposeAndEntity_RepeatsAndOthersDiffer()
    {
        static ulong First(ulong seed, StreamPurpose purpose, long entity) => new RandomStream(seed, purpose, entity).NextUInt64();

        Assert.Equal(First(7, StreamPurpose.Career, 42), First(7, StreamPurpose.Career, 42));
        ulong[] others = [First(8, StreamPurpose.Career, 42), First(7, StreamPurpose.Identity, 42), First(7, StreamPurpose.Career, 43)];
        Assert.DoesNotContain(First(7, StreamPurpose.Career, 42), others);
        Assert.Distinct(others);
    }

    [Fact]
    public void Below_ManyDraws_CoversTheRangeEvenly()
    {
        var stream = new RandomStream(1, StreamPurpose.Host, 0);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++) counts[stream.Below(7)]++;

        Assert.All(counts, c => Assert.InRange(c, 9_500, 10_500));
    }

    [Fact]
    public void NextDouble_ManyDraws_LieInTheHalfOpenUnitInterval()
    {
        var stream = new RandomStream(1, StreamPurpose.Host, 1);
        var sum = 0.0;
        for (var i = 0; i < 10_000; i++)
        {
            var draw = stream.NextDouble();
            Assert.InRange(draw, 0.0, 0.999999999999999999);
            sum += draw;
        }

        Assert.InRange(sum / 10_000, 0.48, 0.52);
    }

    [Fact]
    public void Below_BoundZero_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new RandomStream(1, 2, 3, 4).Below(0));
}

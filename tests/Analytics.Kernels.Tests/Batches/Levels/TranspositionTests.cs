using Analytics.Kernels.Batches.Levels;

namespace Analytics.Kernels.Tests.Batches.Levels;

public sealed class TranspositionTests
{
    [Fact]
    public void Write_PutsEachWordOfARowIntoItsColumn()
    {
        const int stride = 13, targetStride = 32;
        var source = Enumerable.Range(0, stride * Transposition.Side).Select(word => (ushort)(word * 977)).ToArray();
        var target = new ushort[targetStride * Transposition.Side];
        Transposition.Write(ref source[2], stride, ref target[5], targetStride);
        for (var row = 0; row < Transposition.Side; row++)
        {
            for (var word = 0; word < Transposition.Side; word++)
            {
                Assert.Equal(source[2 + (row * stride) + word], target[5 + (word * targetStride) + row]);
            }
        }

        Assert.Equal(0, target.AsSpan(0, 5).IndexOf((ushort)0));
        Assert.True(target.Count(word => word != 0) <= Transposition.Side * Transposition.Side);
    }
}

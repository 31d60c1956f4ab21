using Analytics.Kernels.Batches;

namespace Analytics.Kernels.Tests.Batches;

public sealed class PackedBatchTests
{
    [Fact]
    public void Form_FollowsTheSymbols()
    {
        Assert.Equal(BatchForm.Codes, PackedBatch.Of(["29010119900101123X", "29010119900307987"]).Form);
        Assert.Equal(BatchForm.Codes, PackedBatch.Of([]).Form);
        Assert.Equal(BatchForm.Letters, PackedBatch.Of(["the quick brown fox jumps"]).Form);
        Assert.Equal(BatchForm.Letters, PackedBatch.Of(["张王李赵陈刘杨黄周吴徐孙胡朱高林"]).Form);
        Assert.Equal(BatchForm.Letters, PackedBatch.Of([Symbols(' ', 63)]).Form);
        Assert.Equal(BatchForm.Bytes, PackedBatch.Of([Symbols(' ', 64)]).Form);
        Assert.Equal(BatchForm.Words, PackedBatch.Of([Symbols('丁', 64)]).Form);
    }

    [Theory]
    [InlineData(0, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 8)]
    [InlineData(16, 16)]
    [InlineData(18, 32)]
    [InlineData(33, 64)]
    public void LengthClass_CoversTheLongest(int longest, int expected) =>
        Assert.Equal(expected, PackedBatch.Of([new string('a', longest), ""]).LengthClass);

    [Fact]
    public void Builder_CodePoints_MakeARareCharacterOneSymbol()
    {
        var builder = new PackedBatchBuilder(overCodePoints: true);
        foreach (var name in new[] { "张\U0002000B", "张\U00020089", "张伟", "张\ud840" })
        {
            builder.Add(name);
        }

        var batch = builder.Build();
        Assert.Equal([2, 2, 2, 2], batch.Lengths.ToArray());
        foreach (var kernel in BatchKernel.All)
        {
            var common = new byte[4];
            kernel.CommonSubsequence(new BatchQuery(batch, "张\U0002000B"), 0, common);
            Assert.Equal([2, 1, 1, 1], common);
            kernel.CommonSubsequence(new BatchQuery(batch, "\U00020000张\U00020000"), 0, common);
            Assert.Equal([1, 1, 1, 1], common);
        }
    }

    [Fact]
    public void Builder_DictionaryCodes_AreComparedAsSymbols()
    {
        var builder = new PackedBatchBuilder();
        var random = new Random(11);
        var texts = Enumerable.Range(0, 100).Select(_ => Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(60_000, 60_030)).ToArray()).ToArray();
        foreach (var text in texts)
        {
            builder.Add([.. text.Select(code => (ushort)code)]);
        }

        var query = new BatchQuery(builder.Build());
        for (var row = 0; row < 10; row++)
        {
            query.ResetToRow(row);
            Assert.Equal(texts[row].Length, query.Length);
            BatchOracle.Check(BatchKernel.Best, query, texts[row], texts, 0, 100);
            query.Reset([.. texts[row].Select(code => (ushort)code)]);
            BatchOracle.Check(BatchKernel.Best, query, texts[row], texts, 0, 100);
        }
    }

    [Fact]
    public void Builder_WhatABatchCannotHold_Throws()
    {
        var builder = new PackedBatchBuilder();
        Assert.Contains("65 symbols", Assert.Throws<ArgumentException>(() => builder.Add(new string('a', 65))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => builder.Add([(ushort)1, ushort.MaxValue]));
        var rare = new PackedBatchBuilder(overCodePoints: true);
        for (var i = 0; i < 2048; i++)
        {
            rare.Add(char.ConvertFromUtf32(0x20000 + i));
        }

        Assert.Throws<InvalidOperationException>(() => rare.Add("\U0002F000"));
    }

    private static string Symbols(char first, int count) => string.Concat(Enumerable.Range(first, count).Select(symbol => (char)symbol));

    [Fact]
    public void ResetToRow_EveryForm_GivesTheTextBack()
    {
        foreach (var texts in new[] { new[] { "123", "" }, ["hello, world of letters", "x"], ["张王李赵陈刘杨黄周吴徐孙胡朱高林", "张"], [Symbols(' ', 64), "x"], [Symbols('丁', 64), "丁"] })
        {
            var batch = PackedBatch.Of(texts);
            var query = new BatchQuery(batch);
            for (var row = 0; row < texts.Length; row++)
            {
                query.ResetToRow(row);
                Assert.Equal(texts[row], new string([.. query.Symbols.ToArray().Select(symbol => (char)symbol)]));
            }
        }
    }
}

using Analytics.Registry.Intake.Rows;

namespace Analytics.Registry.Tests.Intake.Rows;

public sealed class TextMemoryTests
{
    [Fact]
    public void TryRecall_WhatWasKept_GivesItsMeaning()
    {
        var memory = new TextMemory<int>(10);
        memory.Keep("教授", 1);

        Assert.True(memory.TryRecall("教授", out var meaning));
        Assert.Equal(1, meaning);
        Assert.False(memory.TryRecall("副教授", out _));
    }

    [Fact]
    public void Keep_MoreThanItMay_KeepsTheFirst()
    {
        var memory = new TextMemory<int>(2);
        memory.Keep("a", 1);
        memory.Keep("b", 2);
        memory.Keep("c", 3);

        Assert.True(memory.TryRecall("a", out _));
        Assert.True(memory.TryRecall("b", out _));
        Assert.False(memory.TryRecall("c", out _));
    }

    [Fact]
    public void Keep_LongText_IsNotKept()
    {
        var memory = new TextMemory<int>(2);
        var text = new string('长', 49);
        memory.Keep(text, 1);
        memory.Keep(text.AsSpan(1), 2);

        Assert.False(memory.TryRecall(text, out _));
        Assert.True(memory.TryRecall(text.AsSpan(1), out _));
    }
}

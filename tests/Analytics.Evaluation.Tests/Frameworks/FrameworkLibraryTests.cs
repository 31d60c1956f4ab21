using Analytics.Evaluation.Frameworks;
using Analytics.Registry.Schema;
using Analytics.TestKit;

namespace Analytics.Evaluation.Tests.Frameworks;

/// <summary>An authority's own frameworks stand in the place of the product's.</summary>
public sealed class FrameworkLibraryTests
{
    [Fact]
    public void ShippedAnd_OwnFile_TakesThePlaceOfTheProducts()
    {
        using var folder = new TempFolder();
        var shipped = FrameworkLibrary.ShippedFiles()["dalian-2025.yaml"];
        File.WriteAllText(folder.File("frameworks/dalian-2025.yaml"), shipped.Replace("illustrative: true", "illustrative: false", StringComparison.Ordinal));
        var own = FrameworkLibrary.ShippedAnd(folder.Path);
        Assert.False(own.Frameworks.Single(framework => framework.Id == "dalian-2025").IsIllustrative);
        Assert.Equal(FrameworkLibrary.Shipped().Frameworks.Select(framework => framework.Id), own.Frameworks.Select(framework => framework.Id));
        Assert.True(FrameworkLibrary.Shipped().Frameworks.Single(framework => framework.Id == "dalian-2025").IsIllustrative);
    }

    [Fact]
    public void ShippedAnd_WhatCannotBeRead_IsNamed()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("frameworks/dalian-2025.yaml"), "id: dalian-2025\nweights: 1\n");
        Assert.Contains("dalian-2025.yaml", Assert.Throws<DefinitionException>(() => FrameworkLibrary.ShippedAnd(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ShippedAnd_NoFrameworksAmongThePacks_IsTheProducts()
    {
        using var folder = new TempFolder();
        Assert.Equal(4, FrameworkLibrary.ShippedAnd(folder.Path).Frameworks.Count);
    }
}

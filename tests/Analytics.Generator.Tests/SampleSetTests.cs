using Analytics.TestKit;

namespace Analytics.Generator.Tests;

public class SampleSetTests
{
    [Fact]
    public void Write_Regenerated_EqualsTheCommittedSampleByteForByte()
    {
        using var folder = new TempFolder();
        SampleSet.Write(folder.Path);

        TruthTable.AssertSame(TruthTable.Bytes(RepositoryFolder.File("data-samples")), TruthTable.Bytes(folder.Path));
    }

    [Fact]
    public void Write_Sample_WeighsAtMostThreeMegabytes() =>
        Assert.InRange(TruthTable.Bytes(RepositoryFolder.File("data-samples")).Values.Sum(f => f.Length), 100_000, 3_000_000);

    [Fact]
    public void Write_Sample_HoldsFindingsOfEveryKindAndBothBases()
    {
        var findings = TruthTable.Read(RepositoryFolder.File("data-samples/truth/findings.csv"));

        Assert.Equal(
            ["achievement_duplicate", "equipment_duplicate", "identifier_conflict", "mobile_no_agreement", "project_duplicate", "single_platform", "text_copy"],
            findings.Select(f => f[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(findings, f => f[0] == "single_platform" && f[5] == "exact_identifier" && f[7] == "finding");
        Assert.Contains(findings, f => f[0] == "single_platform" && f[5] == "fuzzy");
        Assert.Contains(findings, f => f[7] == "explained");
    }

    [Fact]
    public void Write_OverAnOlderSample_LeavesNothingOfIt()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("province/old.csv"), "x");

        SampleSet.Write(folder.Path);

        Assert.False(File.Exists(Path.Combine(folder.Path, "province", "old.csv")));
    }
}

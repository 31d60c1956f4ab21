using Analytics.Registry.Identifiers;

namespace Analytics.Registry.Tests.Identifiers;

/// <summary>Every published vector: valid=1 is usable without a warning, valid=0 fails or gives the warning that its reason names.</summary>
public class VectorTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);

    /// <summary>One worked example carries a code that is in neither the current nor the abolished part of the public table.</summary>
    private const string AreaThatTheTableLacks = "340524";

    public static TheoryData<string, string, bool, string> Vectors()
    {
        var data = new TheoryData<string, string, bool, string>();
        foreach (string line in OracleFiles.Lines("oracles/cn_id_vectors.csv").Skip(1))
        {
            string[] cells = line.Split(',');
            data.Add(cells[0], cells[1], cells[2] == "1", cells[3]);
        }
        return data;
    }

    [Fact]
    public void Vectors_File_HoldsAllOfThem() => Assert.Equal(46, Vectors().Count);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Parse_PublishedVector_AgreesWithItsVerdict(string type, string value, bool valid, string reason)
    {
        IdentifierCheck check = Validate(type, value);
        if (valid)
        {
            Assert.True(check.IsUsable);
            Assert.Equal(value.StartsWith(AreaThatTheTableLacks, StringComparison.Ordinal) ? IdentifierWarnings.AreaUnknown : IdentifierWarnings.None, check.Warnings);
        }
        else
        {
            Assert.True(!check.IsUsable || (check.Warnings & Named(reason)) != 0, $"{check} for {reason}");
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Parse_VectorWithOneIsolatedFault_IsUsableWithExactlyThatWarning(string type, string value, bool valid, string reason)
    {
        if (!reason.Contains("ONLY", StringComparison.Ordinal))
            return;
        Assert.False(valid);
        Assert.Equal(new IdentifierCheck(true, true, Named(reason)), Validate(type, value));
    }

    private static IdentifierWarnings Named(string reason) => reason switch
    {
        _ when reason.StartsWith("date", StringComparison.Ordinal) => IdentifierWarnings.DateImpossible,
        _ when reason.StartsWith("future", StringComparison.Ordinal) => IdentifierWarnings.DateInFuture,
        _ when reason.StartsWith("nationality", StringComparison.Ordinal) => IdentifierWarnings.NationalityUnknown,
        _ when reason.StartsWith("address", StringComparison.Ordinal) || reason == "region" => IdentifierWarnings.AreaUnknown,
        _ when reason.StartsWith("prefix 88", StringComparison.Ordinal) => IdentifierWarnings.CategoryUnknown,
        _ => IdentifierWarnings.None,
    };

    private static IdentifierCheck Validate(string type, string value) => type switch
    {
        "citizen18" or "citizen15" => Identifier.Validate<ResidentId>(value, AsOf),
        "hkmo_residence" or "tw_residence" => Identifier.Validate<ResidencePermit>(value, AsOf),
        "foreign_pr18" or "foreign_pr15" => Identifier.Validate<ForeignPermanentResidentId>(value, AsOf),
        "hkmo_travel" => Identifier.Validate<TravelPermit>(value, AsOf),
        "uscc" => Identifier.Validate<UnifiedCreditCode>(value, AsOf),
        "patent12" or "patent8" => Identifier.Validate<PatentNumber>(value, AsOf),
        _ => throw new InvalidOperationException($"the vector type {type} has no parser in this test"),
    };
}

using Analytics.Registry.Headers;
using Analytics.Registry.Schema;

namespace Analytics.Registry.Tests.Schema;

public sealed class CanonicalSchemaTests
{
    [Fact]
    public void Tables_All_AreInOrderAndFoundByName()
    {
        Assert.Equal(29, CanonicalSchema.Tables.Count);
        Assert.Equal(CanonicalSchema.Tables.Select(table => table.Name).Order(StringComparer.Ordinal), CanonicalSchema.Tables.Select(table => table.Name));
        Assert.All(CanonicalSchema.Tables, table => Assert.Same(table, CanonicalSchema.Get(table.Name)));
        Assert.False(CanonicalSchema.TryGet("people", out _));
        Assert.Contains("'people'", Assert.Throws<KeyNotFoundException>(() => CanonicalSchema.Get("people")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_NoSuchName_Throws()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => CanonicalSchema.Get("personnel")["nothing"]);
        Assert.Contains("'personnel'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personnel", "platform_id", "year")]
    [InlineData("equipment", "platform_id", "year")]
    [InlineData("annual_report", "center_id", "report_year")]
    [InlineData("finance_year", "center_id", "year")]
    [InlineData("host_unit", null, null)]
    public void PlatformAndYear_OfATable_AreNamed(string table, string? platform, string? year) =>
        Assert.Equal((platform, year), (CanonicalSchema.Get(table).PlatformColumn, CanonicalSchema.Get(table).YearColumn));

    [Theory]
    [InlineData("personnel", "name", Privacy.PersonName)]
    [InlineData("personnel", "id_number", Privacy.Identifier)]
    [InlineData("personnel", "telephone", Privacy.Telephone)]
    [InlineData("personnel", "email", Privacy.Email)]
    [InlineData("personnel", "birth_date", Privacy.BirthDate)]
    [InlineData("personnel", "address", Privacy.Address)]
    [InlineData("personnel", "title", Privacy.None)]
    [InlineData("committee_member", "id_number", Privacy.Identifier)]
    [InlineData("achievement", "people", Privacy.PersonName)]
    [InlineData("equipment", "custodian", Privacy.PersonName)]
    public void Privacy_OfPersonalColumns_IsSet(string table, string column, Privacy privacy) => Assert.Equal(privacy, CanonicalSchema.Get(table)[column].Privacy);

    [Fact]
    public void Columns_CalledAsPersonalData_AreNeverUnmarked()
    {
        // The names that carry personal data in every table, whatever else the table holds.
        string[] personal = ["id_number", "telephone", "email", "birth_date", "leader", "contact_name", "director_name", "custodian", "custodian_telephone", "legal_representative", "expert_name"];
        Assert.Empty(
            from table in CanonicalSchema.Tables
            from column in table.Columns
            where personal.Contains(column.Name) && column.Privacy == Privacy.None
            select $"{table.Name}.{column.Name}");
    }

    [Fact]
    public void NeutralHeaders_InNoTable_MeanAColumn()
    {
        var overrides = CanonicalSchema.Tables.Select(table => new HeaderOverrides(table, new Dictionary<string, string?>(StringComparer.Ordinal)));
        Assert.All(overrides, each => Assert.Equal(HeaderMeaning.Neutral, HeaderMatcher.Match(["序号"], null, each).Columns[0].Meaning));
    }

    [Fact]
    public void EveryWording_OfEveryColumn_IsFoundAgainInItsTable()
    {
        foreach (var table in CanonicalSchema.Tables)
        {
            var overrides = new HeaderOverrides(table, new Dictionary<string, string?>(StringComparer.Ordinal));
            var wordings = table.InputColumns.SelectMany(column => column.Aliases.Append(column.Name).Append(column.Zh).Append(column.En).Select(wording => (wording, column.Name)));
            foreach (var (wording, column) in wordings)
                Assert.Equal((wording, column), (wording, HeaderMatcher.Match([wording], null, overrides).Columns[0].Column?.Name));
        }
    }

    [Fact]
    public void SignatureColumns_OfEveryTable_AreFoundFromTheirCanonicalNames()
    {
        foreach (var table in CanonicalSchema.Tables)
        {
            var match = HeaderMatcher.Match([.. table.InputColumns.Select(column => column.Name)]);
            Assert.Equal((table.Name, HeaderRefusal.None), (match.Table?.Name, match.Refusal));
            Assert.Equal(table.InputColumns.Select(column => column.Name), match.Columns.Select(column => column.Column?.Name));
            Assert.Equal(1, match.Score);
        }
    }
}

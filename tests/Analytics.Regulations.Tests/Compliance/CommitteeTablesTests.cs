using Analytics.Registry.Intake.Ledger;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>What a list of members says, and what follows from it by the law's words.</summary>
public sealed class CommitteeTablesTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public CommitteeTablesTests()
    {
        _database.Open();
        IntakeTables.Create(_database);
        _database.Execute("""
            CREATE SCHEMA result;
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER);
            INSERT INTO registry.platform_regime VALUES ('P1', 'liaoning', 'register');
            INSERT INTO main.center (row_id, source_id, source_row, center_id, host_id) VALUES (1, 1, 1, 'P1', 'H');
            INSERT INTO main.co_builder (row_id, source_id, source_row, center_id, co_builder_id, left_date) VALUES (1, 1, 1, 'P1', 'C', NULL), (2, 1, 2, 'P1', 'L', '2026-01-31');
            INSERT INTO main.committee (row_id, source_id, source_row, committee_id, center_id, name, kind) VALUES (1, 1, 1, 'T', 'P1', '技委会', 'technical_guidance'), (2, 1, 2, 'M', 'P1', '管委会', 'management');
            INSERT INTO main.committee_member (row_id, source_id, source_row, committee_id, committee_name, center_id, name, year, unit_relation, committee_role, primary_employer_unit_id, employer_unit_ids) VALUES
                (1, 1, 1, 'T', NULL, NULL, '甲', 2024, NULL, 'chair', 'O', ['O', 'H']),
                (2, 1, 2, 'T', NULL, NULL, '乙', 2026, 'host', NULL, NULL, NULL),
                (3, 1, 3, NULL, '管委会', 'P1', '丙', NULL, NULL, 'member', 'C', NULL),
                (4, 1, 4, NULL, '管委会', 'P1', '丁', NULL, NULL, NULL, 'L', NULL),
                (5, 1, 5, NULL, '别的会', 'P1', '戊', NULL, NULL, NULL, NULL, NULL);
            INSERT INTO main.meeting (row_id, source_id, source_row, committee_id, committee_name, center_id) VALUES (1, 1, 1, 'T', NULL, NULL), (2, 1, 2, NULL, '管委会', 'P1'), (3, 1, 3, NULL, NULL, 'P1')
            """);
        LawSchema.Create(_database, RuleBook.Read(PackFiles.Shipped()), new DateOnly(2026, 6, 30));
    }

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("甲", "P1 technical_guidance true host true co false employment false list - 2026")] // a part-time post with the host counts; of the list of 2024
    [InlineData("乙", "P1 technical_guidance - host true co false employment - list 2026 -")] // where he is mainly employed is not known
    [InlineData("丙", "P1 management false host false co true employment true list - -")]
    [InlineData("丁", "P1 management - host false co false employment false list - -")] // the co-builder left
    [InlineData("戊", "P1 - - host - co - employment - list - -")]
    public void Member_SaysWhereHeIsFrom(string name, string expected) => Assert.Equal(expected, Value($"""
        SELECT concat_ws(' ', center_id, coalesce(committee_kind, '-'), coalesce(CAST(is_chair AS VARCHAR), '-'), 'host', coalesce(CAST(of_host AS VARCHAR), '-'), 'co', coalesce(CAST(of_co_builder AS VARCHAR), '-'),
                         'employment', coalesce(CAST(insider_by_employment AS VARCHAR), '-'), 'list', coalesce(CAST(list_from AS VARCHAR), '-'), coalesce(CAST(list_until AS VARCHAR), '-'))
        FROM law.committee_member WHERE name = '{name}'
        """));

    [Fact]
    public void Meeting_IsOfItsCommittee() => Assert.Equal(
        "technical_guidance,management,-", Value("SELECT string_agg(coalesce(committee_kind, '-'), ',' ORDER BY row_id) FROM law.meeting WHERE center_id = 'P1'"));

    private object? Value(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

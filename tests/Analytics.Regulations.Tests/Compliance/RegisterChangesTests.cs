using Analytics.Registry.Intake.Ledger;
using Analytics.Regulations.Compliance;
using Analytics.Regulations.Rules;
using Analytics.Store;

namespace Analytics.Regulations.Tests.Compliance;

/// <summary>What registers of several years say of one center, and which changes follow from it.</summary>
public sealed class RegisterChangesTests : IDisposable
{
    private readonly DuckDbConnection _database = new("Data Source=:memory:");

    public RegisterChangesTests()
    {
        _database.Open();
        IntakeTables.Create(_database);
        _database.Execute("""
            CREATE SCHEMA result;
            CREATE TABLE result.entity (kind VARCHAR, entity_id VARCHAR, row_id BIGINT, table_name VARCHAR, source_id INTEGER, source_row INTEGER);
            INSERT INTO intake.source (source_id, file_id, report_year, version_state) VALUES (1, 1, NULL, 'current'), (2, 2, 2023, 'current'), (3, 3, 2025, 'current'), (4, 4, 2026, 'current'), (5, 5, 2027, 'current');
            INSERT INTO registry.platform_regime VALUES ('P1', 'anshan', 'register'), ('P2', 'anshan', 'register'), ('P2', 'liaoning', 'register');
            INSERT INTO main.center (row_id, source_id, source_row, center_id, host_id, research_direction) VALUES
                (1, 2, 1, 'P1', 'H', '菱镁矿 浮选'), (2, 3, 1, 'P1', 'H', '菱镁矿浮选'), (3, 4, 1, 'P1', 'H', '高炉炉衬监测'), (4, 5, 1, 'P1', 'H', '烧结烟气');
            INSERT INTO main.center_regime (row_id, source_id, source_row, center_id, regime_id, name_cn) VALUES
                (5, 1, 1, 'P1', 'anshan', '没有年度的名称'), (6, 2, 1, 'P1', 'anshan', '鞍山市菱镁专业技术创新中心'), (7, 4, 1, 'P1', 'anshan', '鞍山市菱美专业技术创新中心'),
                (8, 3, 2, 'P2', 'anshan', '甲'), (9, 4, 2, 'P2', 'anshan', '甲'), (10, 3, 3, 'P2', 'liaoning', '旧的名称'), (11, 4, 3, 'P2', 'liaoning', '另一名字');
            INSERT INTO main.platform (row_id, source_id, source_row, platform_id, name, host_id) VALUES
                (12, 3, 1, 'P2', '平台旧名', 'A'), (13, 4, 1, 'P2', '平台新名', 'B'), (14, 3, 2, 'P1', '自相矛盾', NULL), (15, 3, 3, 'P1', '两样', NULL), (16, 4, 2, 'P1', '一样', NULL);
            INSERT INTO main.host_unit (row_id, source_id, source_row, host_id, name, shareholders) VALUES
                (17, 3, 1, 'H', '鞍山甲公司', ['张', '李']), (18, 4, 1, 'H', '甲公司', ['李', '张']), (19, 4, 2, 'X', '别的公司', NULL)
            """);
        LawSchema.Create(_database, RuleBook.Read(PackFiles.Shipped()), new DateOnly(2026, 6, 30));
    }

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData("P1 center.research_direction", "research_direction - 2026-01-01 2026-06-30 true 菱镁矿浮选 高炉炉衬监测")] // white space is no change; a register of next year is not known yet
    [InlineData("P1 center_regime.name_cn", "rename anshan 2024-01-01 2026-06-30 false 鞍山市菱镁专业技术创新中心 鞍山市菱美专业技术创新中心")] // years without a register widen the time
    [InlineData("P2 center_regime.name_cn", "rename liaoning 2026-01-01 2026-06-30 true 旧的名称 另一名字")] // the other title kept its name
    [InlineData("P1 host_unit.name", "host_reform - 2026-01-01 2026-06-30 false 鞍山甲公司 甲公司")] // an abbreviation
    [InlineData("P2 platform.host_id", "host_reform - 2026-01-01 2026-06-30 false a b")]
    [InlineData("P2 platform.name", "")] // of which of the two titles it speaks cannot be told
    [InlineData("P1 platform.name", "")] // a register that contradicts itself says nothing
    [InlineData("P1 host_unit.shareholders", "")] // another order is no change
    public void Register_SaysOtherwiseThanTheEarlierOne(string place, string expected) => Assert.Equal(expected, Value($"""
        SELECT coalesce(string_agg(concat_ws(' ', change_type, coalesce(regime, '-'), earliest, latest, clear, before, after), ';' ORDER BY latest), '')
        FROM law.register_change WHERE center_id || ' ' || place = '{place}'
        """));

    [Fact]
    public void Changes_AreThoseAndNoOthers() => Assert.Equal(5L, Value("SELECT count(*) FROM law.register_change"));

    private object? Value(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

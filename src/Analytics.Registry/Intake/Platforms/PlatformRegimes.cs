using System.Data.Common;

namespace Analytics.Registry.Intake.Platforms;

/// <summary>
/// Says under which regimes each technology innovation center stands: those its registers name, else the one of its level and place.
/// Shandong's own regulation is not held; its centers are named all the same, so that nobody takes another province's rules for theirs.
/// </summary>
internal static class PlatformRegimes
{
    private const string Sql = """
        INSERT INTO registry.platform_regime
        WITH stated AS (
            SELECT platform_id, unnest(regime_ids) AS regime FROM current.platform WHERE platform_id IS NOT NULL
            UNION SELECT center_id, unnest(regime_ids) FROM current.center WHERE center_id IS NOT NULL
            UNION SELECT center_id, regime_id FROM current.center_regime WHERE center_id IS NOT NULL AND regime_id IS NOT NULL),
        placed AS (
            SELECT platform_id, CASE
                WHEN level = 'provincial' AND province_code = '210000' THEN 'liaoning'
                WHEN level = 'provincial' AND province_code = '370000' THEN 'shandong'
                WHEN level = 'municipal' AND city_code = '210200' THEN 'dalian'
                WHEN level = 'municipal' AND city_code = '210300' THEN 'anshan'
                WHEN level = 'municipal' AND city_code = '370200' THEN 'qingdao'
                WHEN level = 'municipal' AND city_code = '371500' THEN 'liaocheng' END AS regime
            FROM registry.platform WHERE kind = 'tic')
        SELECT platform_id, regime, 'register' FROM stated
        UNION ALL
        SELECT platform_id, regime, 'place' FROM placed WHERE regime IS NOT NULL AND platform_id NOT IN (SELECT platform_id FROM stated)
        ORDER BY 1, 2
        """;

    /// <summary>Fills <c>registry.platform_regime</c> from <c>registry.platform</c> and the registers.</summary>
    public static void Write(DbConnection database)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }
}

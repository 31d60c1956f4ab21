using System.Globalization;
using Analytics.Registry.Entities;
using Analytics.Registry.Tests.Identifiers;
using Analytics.Registry.Tests.Intake;

namespace Analytics.Registry.Tests.Entities.People;

/// <summary>Fictitious people and the rosters they stand on: the area prefix 29 belongs to no province.</summary>
internal static class People
{
    public const string Header = "平台编号,年度,姓名,证件类型,证件号码,性别,出生日期,工作单位,学历,专业,职称,联系电话,电子邮箱\n";

    /// <summary>A resident number with its check character.</summary>
    public static string Resident(int area, DateOnly birth, int sequence)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{area:D6}{birth:yyyyMMdd}{sequence:D3}");
        return body + SlowCheckCharacters.Resident(body);
    }

    /// <summary>A row of a roster under <see cref="Header"/>.</summary>
    public static string Row(
        string platform, string name, string id = "", string birth = "", string employer = "", string telephone = "", string email = "", string sex = "", string idType = "",
        string education = "", string major = "", string title = "", int year = 2025) =>
        string.Create(CultureInfo.InvariantCulture, $"{platform},{year},{name},{idType},{id},{sex},{birth},{employer},{education},{major},{title},{telephone},{email}\n");

    /// <summary>The rosters, loaded and resolved.</summary>
    public static Loaded Resolved(string rows, int threads = 2)
    {
        var loaded = new Loaded().WithRegister().File("名单2025.csv", Header + rows).Load(threads: threads);
        EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        return loaded;
    }

    /// <summary>The rows that are one person, each person's as their lines parted by blanks, in order of the first.</summary>
    public static IReadOnlyList<string> Groups(Loaded loaded) =>
        loaded.Rows("SELECT string_agg(source_row - 1, ' ' ORDER BY row_id) FROM result.entity WHERE kind = 'person' GROUP BY entity_id ORDER BY min(row_id)");
}

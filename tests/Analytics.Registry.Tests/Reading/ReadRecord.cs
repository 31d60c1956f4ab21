using Analytics.Registry.Reading;

namespace Analytics.Registry.Tests.Reading;

/// <summary>A record copied out of a reader, with everything a test may want to look at.</summary>
internal sealed record ReadRecord(int Row, string[] Fields, CellKind[] Kinds, byte[] Raw, string[] Codes, bool IsHidden)
{
    public static List<ReadRecord> All(ISheetReader reader)
    {
        var records = new List<ReadRecord>();
        while (reader.Read())
        {
            var fields = new string[reader.FieldCount];
            var kinds = new CellKind[reader.FieldCount];
            for (var i = 0; i < fields.Length; i++)
                (fields[i], kinds[i]) = (reader.Field(i).ToString(), reader.Kind(i));
            var codes = reader.Problems.Select(problem => problem.Code).ToArray();
            records.Add(new ReadRecord(reader.Row, fields, kinds, reader.RawBytes.ToArray(), codes, reader.IsHidden));
        }
        return records;
    }

    /// <summary>The records of the only sheet of a file.</summary>
    public static List<ReadRecord> AllOf(InputFile file)
    {
        using var sheets = file.OpenSheets();
        var records = All(sheets.Next()!);
        Assert.Null(sheets.Next());
        return records;
    }

    /// <summary>Discovers a file that lies alone at a path, and reads its only sheet.</summary>
    public static List<ReadRecord> AllOf(string path, ReadingLimits? limits = null) => AllOf(Assert.Single(InputDiscovery.Discover(path, limits)));
}

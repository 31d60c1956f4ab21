using Analytics.Registry.Identifiers;
using Analytics.Registry.Values;
using Analytics.Store;

namespace Analytics.Registry.Entities.People;

/// <summary>Reads the roster rows as records, one a person and platform as far as equal cells alone tell.</summary>
internal static class PersonRecords
{
    // Of a row without a usable number the rest must be equal too: names alone are no identity, not even within one platform.
    private static readonly string[] OfNumberless = ["id_number", "employer", "telephone", "email", "employee_no", "graduated_from", "latin_name"];

    // What rows of several years say differently (a title, a telephone) counts as the latest of them says it.
    private static readonly string Sql = $"""
        SELECT min(p.row_id) AS first, p.platform_id, p.name, p.sex, p.birth_date, i.id_key, min(i.id_kind), arg_min(p.id_number, p.row_id), list(p.row_id),
               {string.Join(", ", PersonEvidence.Columns.Select(column => $"arg_max(p.{column}, coalesce(p.year, 0) * 4294967296 + p.row_id)"))}
        FROM main.personnel p LEFT JOIN registry.person_identity i USING (row_id)
        GROUP BY p.platform_id, i.id_key, p.name, p.sex, p.birth_date, {string.Join(", ", OfNumberless.Select(column => $"CASE WHEN i.id_key IS NULL THEN p.{column} END"))}
        ORDER BY first
        """;

    private const int FirstEvidence = 9;

    /// <summary>Reads the records in the order of their first rows.</summary>
    public static IReadOnlyList<PersonRecord> Read(DuckDbConnection database, CancellationToken cancellation)
    {
        using var scan = database.Scan(Sql, cancellation);
        var texts = new TextCache();
        var records = new List<PersonRecord>();
        while (scan.Next())
        {
            for (var row = 0; row < scan.RowCount; row++)
            {
                records.Add(Record(scan, row, texts));
            }
        }

        return records;
    }

    private static PersonRecord Record(ColumnScan scan, int row, TextCache texts)
    {
        var number = scan.Text(7, row) ?? "";
        var document = IdentityDocument.Read(default, number);
        var key = scan.Text(5, row) ?? "";
        var evidence = new string?[PersonEvidence.Columns.Count];
        for (var i = 0; i < evidence.Length; i++)
        {
            evidence[i] = texts.Of(scan, FirstEvidence + i, row);
        }

        var employer = PersonEvidence.PlaceOf("employer");
        evidence[employer] = texts.Share(EmployerName.Unit(evidence[employer]));
        return new PersonRecord
        {
            RowId = scan.Values<long>(0)[row],
            Rows = scan.ListValues<long>(8, row).ToArray(),
            PlatformId = texts.Of(scan, 1, row) ?? "",
            Name = texts.Of(scan, 2, row) ?? "",
            IdKey = key,
            ResidentNumber = ResidentNumber(document, key, scan.Text(6, row)),
            OwnSex = texts.Of(scan, 3, row) ?? "",
            NumberSex = SexOf(document),
            OwnBirthDate = scan.IsValid(4, row) ? ColumnScan.ToDate(scan.Values<int>(4)[row]) : null,
            NumberBirthDate = document.BirthDate,
            Evidence = evidence,
        };
    }

    private static string SexOf(in IdentityDocument document) => document.Sex.Code() ?? "";

    /// <summary>
    /// A resident number for comparison by characters: lengthened when usable, as read when masked or mistyped. A mask that hides an unknown
    /// number of characters (2102****1234) is stretched to eighteen.
    /// </summary>
    private static string ResidentNumber(in IdentityDocument document, string key, string? kind)
    {
        if (key.Length > 0)
        {
            return key.StartsWith("R:", StringComparison.Ordinal) ? key[2..] : "";
        }

        var number = document.Number.ToString();
        if (number.Length is < 8 or > 20 || !char.IsAsciiDigit(number[0]) || kind is "passport" or "hongkongmacaotravelpermit" or "taiwantravelpermit" or "other")
        {
            return "";
        }

        var star = number.IndexOf('*', StringComparison.Ordinal);
        return star > 0 && number.Length < ResidentLength && number.Length != ShortResidentLength
            ? number.Insert(star, new string('*', ResidentLength - number.Length))
            : number;
    }

    private const int ResidentLength = 18;
    private const int ShortResidentLength = 15;

    /// <summary>Keeps one string of each text that many rows share: employers, degrees, titles.</summary>
    private sealed class TextCache
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        public string? Of(ColumnScan scan, int column, int row) => Share(scan.Text(column, row));

        public string? Share(string? text)
        {
            if (text is null)
            {
                return null;
            }

            if (!_texts.TryGetValue(text, out var shared))
            {
                _texts.Add(text, shared = text);
            }

            return shared;
        }
    }
}

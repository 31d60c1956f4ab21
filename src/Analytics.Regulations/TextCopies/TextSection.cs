using Analytics.Kernels.Sketches;
using Analytics.Registry.Identifiers;
using Analytics.Regulations.Findings;
using Analytics.Store;

namespace Analytics.Regulations.TextCopies;

/// <summary>A section of a report: one row of <c>report_text</c>, prepared for comparison.</summary>
internal sealed record TextSection
{
    /// <summary>Characters a shingle: the shortest passage that is more than a turn of speech. Shorter runs are common in any field; that says nothing of what is made of them.</summary>
    public const int Shingle = 16;

    // One shingle in four is kept, the same ones in every text: enough to find a sentence, at a quarter of the cost.
    private const ulong SampleMask = 3;

    private const int LongestExcerpt = 60;

    private static readonly string Sql = $"""
        SELECT r.row_id, r.report_year, r.document, r.section, r.text, h.entity_id, {RowOrigin.Columns("center_id")}
        FROM current.report_text r
        LEFT JOIN result.platform_host h ON h.platform_id = r.center_id
        {RowOrigin.Joins("center_id")}
        WHERE r.text IS NOT NULL AND r.center_id IS NOT NULL AND ($year IS NULL OR r.report_year IS NULL OR r.report_year <= $year)
        ORDER BY r.row_id
        """;

    public required long RowId { get; init; }

    public required int? Year { get; init; }

    public required string? Document { get; init; }

    public required string? Name { get; init; }

    public required string Text { get; init; }

    /// <summary>The entity of the platform's host; null where it is not known.</summary>
    public required string? Host { get; init; }

    public required PlatformOfRow Platform { get; init; }

    public required SourceOfRow Source { get; init; }

    public required FoldedText Folded { get; init; }

    /// <summary>The kept shingles: place in the folded text, ascending, and hash.</summary>
    public required IReadOnlyList<(int Place, ulong Hash)> Shingles { get; init; }

    /// <summary>The center that it is of, under whichever title.</summary>
    public string Lineage => Platform.Lineage ?? Platform.Id;

    /// <summary>Reads the sections up to a report year, in the order of row ids.</summary>
    public static IReadOnlyList<TextSection> Read(DuckDbConnection database, int? year)
    {
        using var command = database.CreateCommand();
        command.CommandText = Sql;
        command.Parameters.Add(new DuckDbParameter("year", year));
        using var reader = command.ExecuteReader();
        var sections = new List<TextSection>();
        while (reader.Read())
        {
            var (platform, source) = RowOrigin.Read(reader, 6);
            var text = reader.GetString(4);
            var folded = FoldedText.Of(text);
            sections.Add(new TextSection
            {
                RowId = reader.GetInt64(0),
                Year = reader.Whole(1) ?? year,
                Document = reader.Text(2),
                Name = reader.Text(3),
                Text = text,
                Host = reader.Text(5),
                Platform = platform,
                Source = source,
                Folded = folded,
                Shingles = Sample(folded.Characters),
            });
        }

        return sections;
    }

    /// <summary>The kept shingles of folded characters.</summary>
    public static List<(int Place, ulong Hash)> Sample(string characters)
    {
        var hashes = new ulong[Kernels.Sketches.Shingles.Count(characters.Length, Shingle)];
        Kernels.Sketches.Shingles.Hash(characters, Shingle, hashes);
        var kept = new List<(int, ulong)>(hashes.Length / 3);
        for (var i = 0; i < hashes.Length; i++)
        {
            if ((hashes[i] & SampleMask) == 0)
            {
                kept.Add((i, hashes[i]));
            }
        }

        return kept;
    }

    /// <summary>The section as evidence; what it shares is shown by its beginning.</summary>
    /// <param name="excerpt">Where the longest shared passage begins in the text.</param>
    public EvidenceRow ToEvidence(int excerpt) => RowOrigin.Evidence("report_text", RowId, Platform, Source, Name ?? Document ?? "", "") with
    {
        Year = Year,
        Facts = EvidenceFact.Of(("document", Document), ("text", Masking.FreeText(Text.Substring(excerpt, Math.Min(LongestExcerpt, Text.Length - excerpt))))),
    };
}

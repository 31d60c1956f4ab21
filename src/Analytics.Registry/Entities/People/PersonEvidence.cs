using Analytics.Linkage.Columns;
using Analytics.Linkage.Comparisons;
using Analytics.Linkage.Designs;
using Analytics.Linkage.Expressions;
using Analytics.Linkage.Tables;

namespace Analytics.Registry.Entities.People;

/// <summary>
/// What is held for evidence of who somebody is, and how it is compared. Columns of the post (platform, year, roles, period, fixed or mobile)
/// are not among them: they tell where somebody serves, and whether two posts are one person's is the question.
/// </summary>
internal static class PersonEvidence
{
    // A column that fewer rows fill tells too little to be learnt.
    private const double LeastFilled = 0.01;

    /// <summary>Columns of personnel beside name, sex, birth date and number that go into the comparison, in a record's order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "latin_name", "employer", "employer_unit_id", "department", "education", "degree", "graduated_from", "major", "title", "research_field",
        "telephone", "email", "employee_no", "nationality", "ethnicity", "position",
    ];

    /// <summary>The place of a column in <see cref="PersonRecord.Evidence"/>.</summary>
    public static int PlaceOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
            {
                return i;
            }
        }

        throw new ArgumentException($"{column} is no evidence of a person.", nameof(column));
    }

    /// <summary>The records as the engine takes them.</summary>
    public static LinkageTable Table(IReadOnlyList<PersonRecord> records)
    {
        var columns = new List<TextColumn>
        {
            Column("name", records, record => record.Name),
            Column("id_number", records, record => record.IsDisputed ? null : record.ResidentNumber),
            Column("sex", records, record => record.Sex),
            Column("birth_date", records, record => record.BirthDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        };
        for (var i = 0; i < Columns.Count; i++)
        {
            var place = i;
            columns.Add(Column(Columns[i], records, record => record.Evidence[place]));
        }

        return new LinkageTable(columns);
    }

    /// <summary>The comparisons of the columns that are filled, and the keys that bring records together.</summary>
    public static LinkageDesign Design(LinkageTable table)
    {
        var builder = new LinkageDesignBuilder()
            .Column("name", ColumnKind.Name).Column("id_number", ColumnKind.Identifier).Column("sex", ColumnKind.Text).Column("birth_date", ColumnKind.Date)
            .Column("employer", ColumnKind.Organisation).Column("telephone", ColumnKind.Telephone).Column("email", ColumnKind.Email);
        foreach (var column in table.Columns.Where(Tells).Select(column => column.Name))
        {
            if (Ladder(column) is { } levels)
            {
                builder.Compare(new Comparison(column, levels));
            }
        }

        foreach (var rule in Rules.Where(rule => rule.Needs.All(name => Tells(table.Column(name)))))
        {
            builder.Block(rule.Rule);
        }

        return builder.Build();
    }

    private static readonly (string Rule, string[] Needs)[] Rules =
    [
        ("id_number", ["id_number"]),
        ("sound(name) & birth_date", ["name", "birth_date"]),
        ("telephone", ["telephone"]),
        ("email", ["email"]),
        ("birth_date & organisation_core(employer)", ["birth_date", "employer"]),
        ("sound(name) & organisation_core(employer)", ["name", "employer"]),
        ("birth_date & graduated_from", ["birth_date", "graduated_from"]),
        ("sound(name) & graduated_from", ["name", "graduated_from"]),
        ("surname(name) & birth_date & sex", ["name", "birth_date", "sex"]),
    ];

    private static bool Tells(TextColumn column) =>
        column.DistinctCount > 1 && column.RowCount - column.Codes.Count(TextColumn.Missing) >= LeastFilled * column.RowCount;

    private static List<ComparisonLevel>? Ladder(string column) => column switch
    {
        "name" => Name,
        "id_number" => Number,
        "birth_date" => BirthDate,
        "employer" => Employer,
        "telephone" => [Equal(column), Level("one digit wrong", $"identifier({column}) >= one_character_wrong")],
        "email" => [Equal(column), Level("same user", $"equal(mail_user({column}))", $"mail_user({column})")],
        "graduated_from" or "research_field" => [Equal(column), Level("similar", $"indel({column}) >= 0.8")],
        "employer_unit_id" => null,
        _ => [Equal(column)],
    };

    private static readonly List<ComparisonLevel> Name =
    [
        Equal("name"),
        Level("equal after folding", "name(name) >= equal_after_folding", "folded(name)"),
        Level("same pinyin and tones", "name(name) >= same_pinyin_with_tone", "sound(name)", 0.5),
        Level("same pinyin", "name(name) >= same_pinyin", "sound(name)", 0.5),
        Level("near glyph", "name(name) >= near_glyph"),
        Level("one character different", "name(name) >= one_character_different"),
        Level("romanised or swapped", "name(name) >= romanised_or_swapped", "sound(name)", 0.5),
        Level("initials", "name(name) >= initials"),
    ];

    // Two numbers whose check characters are both right are two numbers, however alike; a slip makes a wrong check character.
    private static readonly List<ComparisonLevel> Number =
    [
        Level("equal", "equal(id_number)"),
        Level("visible characters agree", "identifier(id_number) >= masked_agree"),
        Level("two exchanged, a check character wrong", "identifier(id_number) >= adjacent_transposition and missing(valid_identity(id_number))"),
        Level("one wrong, a check character wrong", "identifier(id_number) >= one_character_wrong and missing(valid_identity(id_number))"),
        Level("different, a check character wrong or masked", "missing(valid_identity(id_number))"),
    ];

    private static readonly List<ComparisonLevel> BirthDate =
    [
        Equal("birth_date"),
        Level("one slip", "date(birth_date) >= one_slip"),
        Level("day and month swapped", "date(birth_date) >= day_month_swapped"),
        Level("two of year, month and day", "date(birth_date) >= two_parts_equal"),
        Level("same year", "date(birth_date) >= same_year"),
    ];

    // A unit's number says as much as its name. An institution that leaves its region out may be another city's; how often is learnt.
    private static readonly List<ComparisonLevel> Employer =
    [
        Equal("employer"),
        Level("equal but for wording", "organisation(employer) >= equal_normalised", "organisation_core(employer)"),
        Level("same core", "organisation(employer) >= same_core", "organisation_core(employer)"),
        Level("same number of the unit", "equal(employer_unit_id)"),
        Level("parent and department", "organisation(employer) >= parent_of_department", "organisation_core(employer)"),
        Level("same core, another region", "equal(organisation_core(employer))", "organisation_core(employer)"),
        Level("abbreviation", "organisation(employer) >= abbreviation"),
        Level("slips of writing", "organisation(employer) >= high_similarity"),
    ];

    private static TextColumn Column(string name, IReadOnlyList<PersonRecord> records, Func<PersonRecord, string?> value)
    {
        var builder = new TextColumnBuilder(name, records.Count);
        foreach (var record in records)
        {
            builder.Add(value(record));
        }

        return builder.Build();
    }

    private static ComparisonLevel Equal(string column) => Level("equal", $"equal({column})", column);

    private static ComparisonLevel Level(string label, string condition, string? frequency = null, double weight = 1) =>
        new(label, Condition.Parse(condition), frequency is null ? null : ValueExpression.Parse(frequency), weight);
}

using System.Globalization;
using Analytics.Registry.Identifiers;
using Analytics.Registry.Intake.Layout;
using Analytics.Registry.Intake.Ledger;
using Analytics.Registry.Schema;
using Analytics.Registry.Values;

namespace Analytics.Registry.Intake.Rows;

/// <summary>
/// Reads a person's identity document and compares what is inside it with the row's own columns. A doubtful number is reported and the
/// row counts: wrong rejection is worse.
/// </summary>
internal sealed class PersonnelChecks
{
    // Far longer than any name; what is longer is another cell's text, or a broken file.
    private const int LongestName = 200;

    private readonly IntakeSession _session;
    private readonly Table _table;
    private readonly int _name;
    private readonly int _number;
    private readonly int _birth;
    private readonly int _sex;
    private readonly int _typePosition;
    private IdentityDocument _document;

    public PersonnelChecks(IntakeSession session, SourceRecord source, Table table, IReadOnlyDictionary<string, int> ordinals)
    {
        (_session, _table) = (session, table);
        (_name, _number, _birth, _sex) = (ordinals["name"], ordinals["id_number"], ordinals["birth_date"], ordinals["sex"]);
        _typePosition = source.Headers.FirstOrDefault(header => header.Column?.Name == "id_type")?.Position ?? -1;
    }

    public void Apply(RowBuffer row, RecordStream record, List<Failure> failures)
    {
        if (row.Text(_name).Length > LongestName)
        {
            failures.Add(Checks.TooLong(_table["name"], row.Text(_name).Length, LongestName));
        }

        var declared = _typePosition >= 0 && _typePosition < record.FieldCount ? record.Field(_typePosition) : default;
        _document = IdentityDocument.Read(declared, row.Text(_number), _session.Options.AsOf);
        if (_document.Status == DocumentStatus.Usable)
        {
            CheckUsable(row, failures);
        }
        else if (_document.Status is not (DocumentStatus.Missing or DocumentStatus.Masked or DocumentStatus.Unverifiable))
        {
            failures.Add(Unusable(Masking.Identifier(row.Text(_number))));
        }
    }

    public void Accepted(long rowId) => _session.Identities.Append(rowId, _document);

    private void CheckUsable(RowBuffer row, List<Failure> failures)
    {
        if (_document.BirthDate is { } born && row.Date(_birth) is { } stated && stated != born && !SameMonth(stated, born))
        {
            failures.Add(Checks.Differs(_table["birth_date"], "出生日期与证件号码中的不一致。", "The date of birth differs from the one in the identifier."));
        }

        var sex = row.Text(_sex);
        if (_document.Sex.Code() is { } ofNumber && !sex.IsEmpty && !sex.SequenceEqual(ofNumber))
        {
            failures.Add(Checks.Differs(_table["sex"], "性别与证件号码中的不一致。", "The sex differs from the one in the identifier."));
        }

        if ((_document.Warnings & IdentifierWarnings.KindContradicted) != 0)
        {
            failures.Add(Checks.Identifier("ID_KIND_CONTRADICTED", _document.Mask(), "与所填证件类型不符", "contradicts the kind of document stated"));
        }

        if ((_document.Warnings & (IdentifierWarnings.DateImpossible | IdentifierWarnings.DateInFuture)) != 0)
        {
            failures.Add(Checks.Identifier("ID_DATE_DOUBTFUL", _document.Mask(), "中的出生日期不可能", "holds an impossible date of birth"));
        }
    }

    /// <summary>A roster that knows only the month of birth is read as its first day; it does not contradict a day in that month.</summary>
    private static bool SameMonth(DateOnly stated, DateOnly born) => stated.Day == 1 && stated.Month == born.Month && stated.Year == born.Year;

    private Failure Unusable(string masked) => _document.Status switch
    {
        DocumentStatus.CheckWrong => Checks.Identifier("ID_CHECK_WRONG", masked, "校验码不符，可能有误", "has a wrong check character and may be mistyped"),
        DocumentStatus.Damaged => Checks.Identifier("ID_DAMAGED", masked, "已被电子表格截断（科学计数法），请以文本格式重报", "was cut by a spreadsheet (scientific notation); resubmit it as text"),
        _ => Checks.Identifier("ID_MALFORMED", masked, "位数或字符不符合该类证件", "does not have the shape of its kind"),
    };
}

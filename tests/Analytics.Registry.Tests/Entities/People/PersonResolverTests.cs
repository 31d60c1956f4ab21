using Analytics.Registry.Tests.Intake;
using static Analytics.Registry.Tests.Entities.People.People;

namespace Analytics.Registry.Tests.Entities.People;

/// <summary>Who is one person, where too few are known by their numbers to learn from.</summary>
public sealed class PersonResolverTests
{
    private static readonly DateOnly Birth = new(1985, 3, 7);
    private static readonly string Id = Resident(290101, Birth, 123);
    private static readonly string Other = Resident(290101, Birth, 125);

    private static IReadOnlyList<string> Of(params string[] rows)
    {
        using var loaded = Resolved(string.Concat(rows));
        return Groups(loaded);
    }

    [Fact]
    public void Resolve_EqualNumberAndName_IsOnePersonWithCertainty()
    {
        using var loaded = Resolved(Row("LN-A", "张伟民", Id) + Row("LN-B", "張偉民", Id[..6] + Id[8..17]));
        Assert.Equal(["1 2"], Groups(loaded));
        Assert.Equal("identifier|0.9995", loaded.One("SELECT basis, probability FROM result.link"));
        Assert.Equal("id_number|equal", loaded.One("SELECT comparison, level FROM result.link_step"));
    }

    [Fact]
    public void Resolve_EqualNumberAndWhollyDifferentNames_AreTwo() => Assert.Equal(["1", "2"], Of(Row("LN-A", "张伟民", Id), Row("LN-B", "李静怡", Id)));

    [Fact]
    public void Resolve_EqualNumberAndAlikeNamesOfPeopleBornApart_AreTwo() => Assert.Equal(
        ["1", "2"], Of(Row("LN-A", "张伟民", Id, "1985-03-07"), Row("LN-A", "张建国", Id, "1990-11-21")));

    [Fact]
    public void Resolve_PastedNumber_LeavesTheOtherRowsOfTheHolderTogether() => Assert.Equal(
        ["1 3", "2 4"],
        Of(
            Row("LN-A", "张伟民", Id, "1985-03-07"),
            Row("LN-A", "李静怡", Id, "1990-11-21", telephone: "14200000001"),
            Row("LN-B", "张伟民", Id, "1985-03-07"),
            Row("LN-B", "李静怡", Resident(290101, new DateOnly(1990, 11, 21), 122), "1990-11-21", telephone: "14200000001")));

    [Fact]
    public void Resolve_OneNameAndItsOwnTelephone_IsOnePersonWithoutBirthDate()
    {
        using var loaded = Resolved(Row("LN-A", "张伟民", Id, "1985-03-07", telephone: "14200000001") + Row("LN-B", "张伟民", telephone: "14200000001"));
        Assert.Equal(["1 2"], Groups(loaded));
        Assert.Equal("evidence|0.97", loaded.One("SELECT basis, round(probability, 6) FROM result.link"));
    }

    [Theory]
    [InlineData("李静怡", "14200000001", "女")]
    [InlineData("张伟民", "14200000002", "男")]
    [InlineData("张伟民", "14200000001", "女")]
    public void Resolve_OfficeTelephoneOtherTelephoneOrSex_JoinsNothingWithoutBirthDate(string third, string telephone, string sex) => Assert.Equal(
        ["1", "2", "3"],
        Of(
            Row("LN-A", "张伟民", Id, "1985-03-07", telephone: "14200000001", sex: "男"),
            Row("LN-B", "张伟民", telephone: third == "张伟民" ? telephone : "14200000001", sex: third == "张伟民" ? sex : "男"),
            Row("LN-B", third == "张伟民" ? "王建国" : third, telephone: third == "张伟民" ? "14200000009" : "14200000001")));

    [Fact]
    public void Resolve_TwoValidResidentNumbers_NeverMerge() => Assert.Equal(
        ["1", "2"],
        Of(
            Row("LN-A", "张伟民", Id, "1985-03-07", "甲公司", "14200000001", "zhang@example.com", "男"),
            Row("LN-B", "张伟民", Other, "1985-03-07", "甲公司", "14200000001", "zhang@example.com", "男")));

    [Fact]
    public void Resolve_RowBetweenTwoNumbers_JoinsOneOfThemOnly()
    {
        var groups = Of(
            Row("LN-A", "张伟民", Id, "1985-03-07", "甲公司", "14200000001"),
            Row("LN-B", "张伟民", "", "1985-03-07", "甲公司", "14200000001"),
            Row("DL-C", "张伟民", Other, "1985-03-07", "甲公司", "14200000001"));
        Assert.Equal(2, groups.Count);
        Assert.DoesNotContain(groups, group => group.Contains('1', StringComparison.Ordinal) && group.Contains('3', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(6, 4, "290101", true)]
    [InlineData(10, 2, "2901011985", true)]
    [InlineData(4, 4, "2901", true)]
    [InlineData(6, 4, "290201", false)]
    public void Resolve_MaskedNumber_IsEvidenceForOrAgainst(int head, int tail, string start, bool isOne)
    {
        var mask = start + new string('*', Id.Length - head - tail) + Id[^tail..];
        Assert.Equal(isOne ? ["1 2"] : ["1", "2"], Of(Row("LN-A", "张伟民", Id, "1985-03-07"), Row("LN-B", "张伟民", mask, "1985-03-07")));
    }

    [Fact]
    public void Resolve_IncompatibleMask_OutweighsEverythingElse() => Assert.Equal(
        ["1", "2"],
        Of(
            Row("LN-A", "张伟民", Id, "1985-03-07", "甲公司", "14200000001", "zhang@example.com"),
            Row("LN-B", "张伟民", "290201********" + Id[14..], "1985-03-07", "甲公司", "14200000001", "zhang@example.com")));

    [Theory]
    [InlineData("甲机械有限公司", "14200000001", "甲机械有限公司", "14200000001", true)]
    [InlineData("甲机械有限公司", "14200000001", "乙大学", "14200000001", true)]
    [InlineData("甲机械有限公司", "", "甲机械有限公司技术中心", "", true)]
    [InlineData("甲机械有限公司", "", "乙大学", "", false)]
    [InlineData("甲机械有限公司", "14200000001", "甲机械有限公司", "14200000002", false)]
    [InlineData("", "", "", "", false)]
    public void Resolve_WithoutNumbers_AsksForAFurtherFact(string employer, string telephone, string otherEmployer, string otherTelephone, bool isOne) => Assert.Equal(
        isOne ? ["1 2"] : ["1", "2"],
        Of(Row("LN-A", "张伟民", "", "1985-03-07", employer, telephone, sex: "男"), Row("LN-B", "张伟民", "", "1985-03-07", otherEmployer, otherTelephone, sex: "男")));

    [Fact]
    public void Resolve_WithoutNumbers_AnotherBirthDateSexOrNameParts() => Assert.Equal(
        ["1", "2", "3", "4"],
        Of(
            Row("LN-A", "张伟民", "", "1985-03-07", "甲公司", "14200000001", sex: "男"),
            Row("LN-B", "张伟民", "", "1986-03-07", "甲公司", "14200000001", sex: "男"),
            Row("LN-B", "张伟民", "", "1985-03-07", "甲公司", "14200000001", sex: "女"),
            Row("LN-B", "李静怡", "", "1985-03-07", "甲公司", "14200000001", sex: "男")));

    [Fact]
    public void Resolve_WithoutNumbers_ASlipInTheNameNeedsAContact() => Assert.Equal(
        ["1 2 4", "3"],
        Of(
            Row("LN-A", "张伟民", "", "1985-03-07", "甲公司", "14200000001"),
            Row("LN-B", "张玮民", "", "1985-03-07", "", "14200000001"),
            Row("DL-C", "张玮明", "", "1985-03-07", "甲公司"),
            Row("DL-C", "ZHANG Weimin", "", "1985-03-07", "", "14200000001")));

    [Fact]
    public void Resolve_RenewedPassport_IsOnePersonKnownByBothNumbers()
    {
        using var loaded = Resolved(
            Row("LN-A", "SMITH John", "EA1234567", "1984-09-16", "甲公司", "14200000001", idType: "护照")
            + Row("LN-B", "John Smith", "EB7654321", "1984-09-16", "甲公司", "14200000001", idType: "护照")
            + Row("DL-C", "李静怡", Id));
        Assert.Equal(["1 2", "3"], Groups(loaded));
        Assert.Equal(
            ["E-P-00000001|passport|P:EA1234567|1", "E-P-00000001|passport|P:EB7654321|1", "E-P-00000002|residentid|R:" + Id + "|1"],
            loaded.Rows("SELECT entity_id, id_kind, id_key, rows FROM result.person_identifier ORDER BY entity_id, id_key"));
    }

    [Fact]
    public void Resolve_RostersOfSeveralYears_AreOnePersonAndNoLinkOfTheirOwn()
    {
        using var loaded = Resolved(Row("LN-A", "张伟民", Id, year: 2024) + Row("LN-A", "张伟民", Id) + Row("LN-A", "张玮民", Id, year: 2023));
        Assert.Equal(["1 2 3"], Groups(loaded));
        Assert.Empty(loaded.Rows("SELECT * FROM result.link"));
    }

    [Fact]
    public void Resolve_NamesOfOneNumberThatAreSlips_LimitWhatTheLinkIsWorth()
    {
        using var loaded = Resolved(Row("LN-A", "张伟民", Id) + Row("LN-A", "张玮民", Id, year: 2024) + Row("LN-B", "张伟民", Id));
        Assert.Equal(["1 2 3"], Groups(loaded));
        Assert.Equal("0.98", loaded.One("SELECT probability FROM result.link"));
    }

    [Fact]
    public void Resolve_Nobody_IsNoError()
    {
        using var loaded = new Loaded().WithRegister().Load();
        Analytics.Registry.Entities.EntityResolution.Resolve(loaded.Database, CancellationToken.None);
        Assert.Empty(Groups(loaded));
        Assert.Equal("0", loaded.One("SELECT count(*) FROM result.person_identifier"));
    }
}

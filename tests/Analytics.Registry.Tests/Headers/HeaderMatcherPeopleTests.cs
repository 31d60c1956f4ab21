using Analytics.Registry.Headers;

namespace Analytics.Registry.Tests.Headers;

public sealed class HeaderMatcherPeopleTests
{
    [Theory]
    [InlineData("序号=- | 姓名=name | 性别=sex | 出生年月=birth_date | 学历=education | 职称=title | 工作单位=employer | 备注=remarks")]
    [InlineData("序号=- | 姓 名=name | 身份证号码=id_number | 所在单位=employer | 是否固定人员（是/否）=is_fixed | 到岗时间=start_date | 离岗时间=end_date")]
    [InlineData("No.=- | 人员姓名=name | 证件类型=id_type | 证件号码=id_number | 人事关系所在单位=employer | 人员性质（固定/流动）=is_fixed")]
    [InlineData("平台编号=platform_id | 平台名称=platform_name | 年度=year | 姓名=name | 身份证件号码=id_number | 固定人员=is_fixed | 全职=is_full_time_employee")]
    [InlineData("所属中心=platform_name | 员工姓名=name | 工号=employee_no | 部门=department | 岗位类别=staff_category | 入职时间=start_date | 联系电话=telephone")]
    [InlineData("*姓名=name | *身份证号=id_number | *手机号=telephone | 邮箱=email | *最高学历=education | *专业技术职称=title")]
    [InlineData("1.姓名=name | 2.性别=sex | 3.出生日期（YYYY-MM-DD）=birth_date | 4.学历=education | 5.学位=degree | 6.所学专业=major | 7.职称=title | 8.在中心担任职务=roles")]
    [InlineData("（1）姓名=name | （2）公民身份号码=id_number | （3）单位=employer | （4）职务=position | （5）职称=title")]
    [InlineData("姓名\\nName=name | 身份证号\\nID Number=id_number | 单位\\nEmployer=employer | 职称\\nTitle=title")]
    [InlineData("姓名/Name=name | 性别/Sex=sex | 国籍/Nationality=nationality | 护照号/Passport=id_number | 职称/Title=title")]
    [InlineData("Name=name | ID Number=id_number | Date of Birth=birth_date | Employer=employer | Title=title | Email=email")]
    [InlineData("name=name | id_number=id_number | employer=employer | is_fixed=is_fixed | start_date=start_date | end_date=end_date | platform_id=platform_id | year=year")]
    [InlineData("platform_id=platform_id | year=year | name=name | latin_name=latin_name | id_type=id_type | id_number=id_number | sex=sex | birth_date=birth_date | employer=employer | department=department | roles=roles")]
    [InlineData("center_id=platform_id | year=year | name=name | staff_category=staff_category | is_fixed=is_fixed | is_full_time_employee=is_full_time_employee | is_dedicated=is_dedicated | is_rd_staff=is_rd_staff | actual_work_days=actual_work_days")]
    [InlineData("中心编号=platform_id | 中心名称=platform_name | 姓名=name | 职称级别=title_level | 专职/兼职=is_dedicated | 全年实际工作天数（天）=actual_work_days")]
    [InlineData("姓名=name | 聘期=service_period | 是否签订工作协议=work_agreement_signed | 协议是否明确时间和任务=work_agreement_time_and_task | 原工作单位=employer | 每年在平台工作月数=work_months")]
    [InlineData("序号=- | 姓名=name | 性别=sex | 民族=ethnicity | 政治面貌=political_status | 学历=education | 毕业院校=graduated_from | 所学专业=major | 职称=title | 现从事专业=research_field")]
    [InlineData("姓名=name | 出生年月=birth_date | 最高学位=degree | 职称/职务=title | 研究方向=research_field | 所在部门=department | 起止时间=service_period")]
    [InlineData("姓名=name | 身份证号=id_number | 岗位=position | 聘用形式=is_full_time_employee | 聘用开始时间=start_date | 聘用结束时间=end_date")]
    [InlineData("职工号=employee_no | 姓名=name | 院系=department | 最高学历=education | 专业技术职务=title | 来校时间=start_date")]
    [InlineData("姓名=name | 有效证件号=id_number | 手机=telephone | 电子邮箱=email | 人才称号=talent_title | 是否研发人员=is_rd_staff")]
    [InlineData("姓名（中文）=name | 姓名（英文）=latin_name | 国籍=nationality | 证件种类=id_type | 证件号=id_number | 进站时间=start_date | 出站时间=end_date")]
    [InlineData("成员姓名=name | 身份证号=id_number | 其他平台任职情况=other_platforms | 是否全职=is_full_time_employee | 是否专职=is_dedicated")]
    [InlineData("姓名=name | 性别=sex | 年龄=? | 学历学位=education | 职称=title | 专业=major | 承担任务=?")]
    [InlineData("2025年度固定人员=is_fixed | 姓名=name | 身份证号=id_number | 劳动合同签订单位=employer")]
    [InlineData("姓名=name | 身份证号=id_number | 工作时间（天）=actual_work_days | 单位=employer")]
    [InlineData("姓名=name | 身份证号=id_number | 工作时间（月）=work_months | 单位=employer")]
    [InlineData("姓名=name | 身份证号=id_number | 任职开始时间=start_date | 任职结束时间=end_date | 在平台担任职务=roles")]
    [InlineData("staff name=name | national id=id_number | affiliation=employer | position=position | full-time=is_full_time_employee | from date=start_date | to date=end_date")]
    [InlineData("姓名：=name | 身份证号：=id_number | 学 历=education | 职　称=title | 专 业=major")]
    public void Match_PersonnelRow_IsPersonnel(string row) => HeaderRowExpectation.Check("personnel", row);

    [Theory]
    [InlineData("姓名=name | 工作单位=employer | 职务=position", "固定人员名单")]
    [InlineData("姓名=name | 单位=employer | 学历=education", "中心研发人员花名册")]
    [InlineData("姓名=name | 职称=title | 电话=telephone", "附表3 人员情况表")]
    public void Match_ThinRow_IsPersonnelWithTheSheetsName(string row, string sheet) =>
        HeaderRowExpectation.Check("personnel", row, new HeaderHints { SheetName = sheet });

    [Theory]
    [InlineData("序号=- | 姓名=name | 工作单位=primary_employer | 职务=position | 职称=title | 委员会职务=committee_role | 任期=service_period")]
    [InlineData("委员会名称=committee_name | 委员姓名=name | 所在单位=primary_employer | 专业领域=specialty | 是否主任委员=is_chair | 聘任时间=valid_from")]
    [InlineData("姓名=name | 年龄=age | 单位=primary_employer | 专业=specialty | 职称=title | 委员会任职=committee_role | 与依托单位关系=unit_relation")]
    [InlineData("committee_id=committee_id | name=name | id_number=id_number | employer_unit_names=employer_unit_names | primary_employer_unit_id=primary_employer_unit_id | unit_relation=unit_relation | is_chair=is_chair | valid_from=valid_from | valid_to=valid_to")]
    [InlineData("专家姓名=name | 工作单位=primary_employer | 研究方向=specialty | 职称=title | 委员类别=committee_role | 任期起=valid_from | 任期止=valid_to")]
    public void Match_CommitteeMembers_IsCommitteeMember(string row) => HeaderRowExpectation.Check("committee_member", row);

    [Theory]
    [InlineData("姓名=name | 工作单位=primary_employer | 专业=specialty | 职称=title | 备注=remarks", "技术委员会名单")]
    [InlineData("序号=- | 姓名=name | 单位=primary_employer | 职务=position | 研究方向=specialty | 联系电话=telephone", "专家委员会")]
    public void Match_PeopleOnACommitteesSheet_IsCommitteeMember(string row, string sheet) =>
        HeaderRowExpectation.Check("committee_member", row, new HeaderHints { SheetName = sheet });

    [Theory]
    [InlineData("固定人员名单", "是")]
    [InlineData("固定人员花名册", "是")]
    [InlineData("2025年流动人员名单", "否")]
    [InlineData("非固定人员", "否")]
    [InlineData("客座人员情况", "否")]
    [InlineData("固定人员和流动人员名单", null)]
    [InlineData("人员名单", null)]
    public void Match_SheetName_ImpliesFixedOrMobile(string sheet, string? expected)
    {
        var match = HeaderMatcher.Match(["姓名", "身份证号", "工作单位"], new HeaderHints { SheetName = sheet });
        Assert.Equal("personnel", match.Table?.Name);
        Assert.Equal(expected, match.Implied.GetValueOrDefault("is_fixed"));
    }

    [Fact]
    public void Match_SheetAndFileNameDiffer_TheSheetWins()
    {
        var hints = new HeaderHints { SheetName = "流动人员", FileName = "固定人员名单.xlsx" };
        Assert.Equal("否", HeaderMatcher.Match(["姓名", "身份证号", "工作单位"], hints).Implied["is_fixed"]);
    }

    [Theory]
    [InlineData("固定;流动;固定", "is_fixed")]
    [InlineData("研究;技术;管理", "staff_category")]
    [InlineData("研究人员;辅助人员", "staff_category")]
    [InlineData("固定人员;流动人员", "is_fixed")]
    public void Match_AmbiguousKindOfPeople_IsDecidedByValues(string values, string column)
    {
        var hints = new HeaderHints { Samples = [["张三"], ["290101199001011234"], values.Split(';')] };
        var match = HeaderMatcher.Match(["姓名", "身份证号", "人员类别"], hints);
        Assert.Equal((column, HeaderMeaning.Context), (match.Columns[2].Column?.Name, match.Columns[2].Meaning));
    }

    [Theory]
    [InlineData("主任;副主任;成员", "roles")]
    [InlineData("处长;工程师;院长", "position")]
    public void Match_PostOrRole_IsDecidedByValues(string values, string column)
    {
        var hints = new HeaderHints { Samples = [["张三"], [], values.Split(';')] };
        var match = HeaderMatcher.Match(["姓名", "身份证号", "职务"], hints);
        Assert.Equal(column, match.Columns[2].Column?.Name);
    }

    [Fact]
    public void Match_TwoKindsOfPeopleColumns_TakeWhatIsLeft()
    {
        var match = HeaderMatcher.Match(["姓名", "身份证号", "人员性质（固定/流动）", "人员类别"]);
        Assert.Equal(["name", "id_number", "is_fixed", "staff_category"], match.Columns.Select(column => column.Column?.Name));
    }

    [Fact]
    public void Match_DoubledHeader_KeepsTheFirstAndReportsTheSecond()
    {
        var match = HeaderMatcher.Match(["姓名", "身份证号", "工作单位", "姓名", "职称"]);
        Assert.Equal("name", match.Columns[0].Column?.Name);
        var conflict = Assert.Single(match.Conflicts);
        Assert.Equal((3, HeaderMeaning.Duplicate, "name"), (conflict.Position, conflict.Meaning, conflict.Suggestion));
    }

    [Fact]
    public void Match_WholeHeaderAndPartOfOne_TheWholeWins()
    {
        var match = HeaderMatcher.Match(["Name/中文", "姓名", "身份证号", "学历"]);
        Assert.Equal("name", match.Columns[1].Column?.Name);
        Assert.NotEqual("name", match.Columns[0].Column?.Name);
    }
}

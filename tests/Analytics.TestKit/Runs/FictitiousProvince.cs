using System.Data.Common;

namespace Analytics.TestKit.Runs;

/// <summary>A province of invented people, platforms and files, as the stages of a run would leave it in the database.</summary>
/// <remarks>The people's numbers begin with 29, which no province has.</remarks>
public static class FictitiousProvince
{
    private const string Compliance = """
        INSERT INTO registry.platform VALUES ('LN-TIC-0007', '辽宁省示例一技术创新中心', 'tic', 'provincial', '沈阳市', 'L1', 'operating');
        INSERT INTO result.compliance BY NAME
        SELECT * FROM (VALUES
            ('LN-TIC-0007', 'liaoning-2026', 'liaoning-2026/18', 'liaoning-2026/18#a', '2025', 'WARN', 1, '固定人员数量', 'Fixed staff', '≥ 10 人', '≥ 10', 'personnel.is_fixed=true', 3, 7.0, 9.0, 'annual'),
            ('LN-TIC-0007', 'liaoning-2026', 'liaoning-2026/37', 'liaoning-2026/37#a', '2026-03-31', 'FAIL', 2, '中文名称', 'Name', '辽宁省…', 'Liaoning …', '=1+1', NULL, NULL, NULL, 'continuous'),
            ('LN-TIC-0008', 'liaoning-2026', 'liaoning-2026/37', 'liaoning-2026/37#a', '2026-03-31', 'MISSING', 2, '中文名称', 'Name', '辽宁省…', 'Liaoning …', '', NULL, NULL, NULL, 'continuous'))
            AS t(center_id, regulation, clause, check_id, period, outcome, place, name_zh, name_en, required_zh, required_en, actual, contested, net_low, net_high, subject_set);
        UPDATE result.compliance SET subject = '', why_zh = '', why_en = '', remedy_zh = '补足或说明', remedy_en = 'mend or explain', message_zh = name_zh, message_en = name_en, applicable_version = regulation, draft = false, missing_inputs = '';
        INSERT INTO result.divergence VALUES ('L1', 'site_area', '场地面积', 'Site area', 'DL-TIC-0001', 'dalian-2025/5.5#a', 'dalian-2025/5.5', 'FAIL', '2026-05-01', 'LN-TIC-0007', 'liaoning-2026/12.3#a', 'liaoning-2026/12.3', 'WARN', '2026-05-01', '≥ 1000 m2', '≥ 1000 m2', '≥ 1000 m2', '≥ 1000 m2', '950', '950');
        INSERT INTO result.duty VALUES
            ('LN-TIC-0007', 'liaoning-2026', 'liaoning-2026/27', 'liaoning-2026/27~report', 'center', '报送年度报告', 'Annual report', '2025', DATE '2026-03-31', NULL, 'overdue'),
            ('LN-TIC-0008', 'liaoning-2026', 'liaoning-2026/27', 'liaoning-2026/27~report', 'center', '报送年度报告', 'Annual report', '2025', DATE '2026-03-31', NULL, 'overdue'),
            ('LN-TIC-0008', 'liaoning-2026', 'liaoning-2026/28', 'liaoning-2026/28~evaluation', 'authority', '参加定期评估', 'Evaluation', '', DATE '2027-12-31', NULL, 'open');
        """;

    /// <summary>Fills the tables of compliance: outcomes, a difference between two regulations, what is due.</summary>
    public static void FillCompliance(DbConnection database)
    {
        RunTables.CreateCompliance(database);
        RunTables.Execute(database, Compliance);
    }

    /// <summary>Files, sheets, rows, quarantine, issues and headers: 5 files, 1,286 rows, 9 of them put aside.</summary>
    public static void FillIntake(DbConnection database)
    {
        RunTables.CreateIntake(database);
        RunTables.Execute(database, """
            INSERT INTO intake.file VALUES
              (1, '沈阳/辽宁省智能装备技术创新中心/人员.xlsx', 'xlsx', 48213, repeat('a1', 32), 'read', NULL, NULL, NULL),
              (2, '大连/滨海精细化工重点实验室.csv', 'csv', 91377, repeat('b2', 32), 'read', NULL, NULL, NULL),
              (3, '大连/滨海精细化工重点实验室 - 副本.csv', 'csv', 91377, repeat('b2', 32), 'duplicate', '大连/滨海精细化工重点实验室.csv', '与另一文件逐字节相同，只计一次', 'identical to another file byte for byte; counted once'),
              (4, '鞍山/年报.zip!设备.xlsx', 'xlsx', 20480, repeat('c3', 32), 'read', NULL, NULL, NULL),
              (5, '鞍山/损坏.xlsx', 'xlsx', 512, repeat('d4', 32), 'failed', NULL, '不是有效的 XLSX：压缩包在第 512 字节处中断', 'not a valid XLSX: the archive ends at byte 512');
            INSERT INTO intake.source VALUES
              (1, 1, '固定人员', 'personnel', 3, 'LN-TIC-0007', 2025, 'title', 'title', 'current', NULL, NULL),
              (2, 1, '设备', 'equipment', 2, 'LN-TIC-0007', 2025, 'title', 'title', 'current', NULL, NULL),
              (3, 2, NULL, 'personnel', 1, 'LN-KL-0112', 2025, 'column', 'file', 'current', NULL, NULL),
              (4, 4, 'Sheet1', 'equipment', 1, 'AS-TIC-0003', 2025, 'option', 'folder', 'review', '同一平台同一年度有两个版本，未注明先后', 'two versions for one platform and year, neither says which is later');
            INSERT INTO intake.accounting VALUES (1, 214, 205, 5, 4), (2, 96, 92, 0, 4), (3, 861, 857, 3, 1), (4, 115, 111, 1, 3);
            INSERT INTO intake.quarantine
              SELECT i, 1 + 2 * (i % 2), NULL, 10 + i, '证件号', 'ID_CHECK_CHARACTER', 'error', '证件号校验码应为 7，实为 3', 'check character is 3; expected 7', 'x'::BLOB, '赵*,2901**********001' || i, NULL, NULL
              FROM range(1, 9) t(i);
            INSERT INTO intake.quarantine VALUES (9, 4, NULL, 7, '原值', 'MONEY_UNREADABLE', 'error', '“约三十”不是金额', '"about thirty" is no amount of money', 'y'::BLOB, '光谱仪,约三十', NULL, NULL), (10, NULL, 5, NULL, NULL, 'FILE_BROKEN', 'error', '文件读不了', 'the file cannot be read', NULL, NULL, NULL, NULL);
            INSERT INTO intake.issue VALUES
              (1, 1, 8, '出生日期', 'BIRTH_DATE_DIFFERS', 'warn', '出生日期与证件号不符', 'birth date differs from the identifier', '1980-**-**'),
              (2, 3, 9, '出生日期', 'BIRTH_DATE_DIFFERS', 'warn', '出生日期与证件号不符', 'birth date differs from the identifier', '1975-**-**');
            INSERT INTO intake.header VALUES (1, 0, '姓名', 'name', NULL, 'alias'), (1, 1, '备注2', NULL, NULL, 'unknown'), (3, 4, '学歷層次', NULL, 'education', 'unknown'), (1, 7, '学歷層次', NULL, 'education', 'unknown')
            """);
    }

    /// <summary>People of both rosters: three rows of two people.</summary>
    public static void FillEntities(DbConnection database)
    {
        RunTables.CreateEntities(database);
        RunTables.Execute(database, """
            INSERT INTO result.entity VALUES ('person', 'E-P-000001', 11, 'personnel', 1, 5), ('person', 'E-P-000001', 908, 'personnel', 3, 88), ('person', 'E-P-000002', 12, 'personnel', 1, 6), ('equipment', 'E-Q-000001', 400, 'equipment', 2, 3)
            """);
    }

    /// <summary>Two flags of two detectors, with their rows and how figures and ledgers stand.</summary>
    public static void FillFlags(DbConnection database)
    {
        RunTables.CreateFlags(database);
        RunTables.Execute(database, """
            DELETE FROM result.flag;
            INSERT INTO result.flag VALUES
              ('L-0a1b2c3d4e5f', 1, 'LN-KL-0112', '滨海精细化工重点实验室', '大连市', 2025, 'reported_fixed_staff', 'reconciliation', 'high', 0.97, 71, 28, '2025 年度报告“固定人员数”为 71 人，名册上的固定人员为 28 人，多 43 人（2.54 倍）。', 'The report for 2025 gives 71 as “Fixed staff”; fixed staff on the roster: 28; 43 more (2.54 times).', 'new', NULL, NULL, NULL),
              ('L-1b2c3d4e5f60', 2, '', '', NULL, 2025, 'reported_site_area_m2>=1,000', 'threshold', 'low', 0.55, 14, 9.5, '门槛上方 14 个，应有约 9.5 个。', '14 lie above; about 9.5 would be expected.', 'new', NULL, NULL, NULL);
            INSERT INTO result.flag_evidence VALUES ('L-0a1b2c3d4e5f', 1, 'annual_report', 70, '大连/滨海精细化工重点实验室.csv', NULL, 2), ('L-0a1b2c3d4e5f', 2, 'personnel', 908, '大连/滨海精细化工重点实验室.csv', NULL, 88);
            INSERT INTO result.detector VALUES
              ('reconciliation', 1, '账表不一致', 'Figure exceeds its ledger', '报告数大于台账。', 'More was reported than the ledger bears.', '账表核对', '台账本身虚列的看不出来。', 'A padded ledger bears everything out.', '台账漏报。', 'The ledger is incomplete.', '请提供明细。', 'Please give the items.'),
              ('threshold', 2, '门槛聚集', 'Bunching above a threshold', '二项检验。', 'Binomial test.', 'McCrary (2008)', '不能说哪一个。', 'It cannot say which.', '达标后才申报。', 'Only those above apply.', '请抽查。', 'Look into the ledgers.');
            INSERT INTO result.reconciliation VALUES ('LN-KL-0112', 2025, 'reported_fixed_staff', 'fixed', '名册上的固定人员', 'fixed staff on the roster', 'exceeds', 71, 28, 28, 26, 43, 28, 0, 0, 0.97);
            INSERT INTO result.flag_series VALUES
              ('L-0a1b2c3d4e5f', 'own', 1, 2024, 27, '报告数', 'reported'), ('L-0a1b2c3d4e5f', 'own', 2, 2025, 71, '报告数', 'reported'),
              ('L-0a1b2c3d4e5f', 'ledger', 1, 2025, 28, '名册上的固定人员', 'fixed staff on the roster');
            INSERT INTO result.digit_test VALUES
              ('contract.amount_yuan/all//first', 'contract.amount_yuan', 'all', '', 'first', 40, 1210, 9.1, 8, 0.33, 0.33, 0.008, 0.0068, 'acceptable'),
              ('contract.amount_yuan/kind/key_lab/last', 'contract.amount_yuan', 'kind', 'key_lab', 'last', 12, 310, 41.2, 8, 0.0001, 0.0004, 0.031, 0.0142, NULL)
            """);
    }

    /// <summary>Findings with their evidence and clauses.</summary>
    /// <param name="database">The run's database.</param>
    /// <param name="more">Findings beyond the five that are written out.</param>
    public static void FillFindings(DbConnection database, int more = 0)
    {
        RunTables.CreateFindings(database);
        RunTables.Execute(database, """
            INSERT INTO result.clause VALUES
              ('liaoning-2026', 'liaoning-2026/18', '辽宁省技术创新中心管理办法', '辽科发〔2026〕2号', '第十八条', '固定人员包括全职的研究人员、技术人员、管理人员等技术创新中心工作人员……固定人员数量原则上不少于10人，原则上只能在一个省级科技创新平台基地任职，人员基本信息须通过年度报告上报，并接受查重', DATE '2026-01-26');
            INSERT INTO result.finding (finding_id, kind, severity, confidence, confidence_word, outcome, regulation, clause, platform_ids, entity_id, subject, identifier, overlap_from, overlap_to, year_only, message_zh, message_en, question_zh, question_en) VALUES
              ('F-0a31c9d2', 'single_platform', 'high', 0.9996, 'certain', 'WARN', 'liaoning-2026', 'liaoning-2026/18', 'LN-KL-0112;LN-TIC-0007', 'E-P-000001', '张*', '2901**********1234', DATE '2023-09-01', DATE '2025-12-31', false, '张* 同时是 2 个省级平台的固定人员：辽宁省智能装备技术创新中心、滨海精细化工重点实验室。', 'Zhang * is fixed staff of two provincial platforms at the same time.', '请两个平台说明该人员的实际固定单位；如已离开其中一个平台，请提供离任日期和证明。', 'Which platform is the person fixed at? If one was left, when?'),
              ('F-1b52e0a7', 'single_platform', 'medium', 0.97, 'likely', 'REVIEW', 'liaoning-2026', 'liaoning-2026/18', 'LN-ERC-0021;LN-KL-0112;LN-TIC-0007', 'E-P-000002', '欧阳**', '2902**********005X', NULL, NULL, true, '欧阳** 在 2025 年度同时列入 3 个省级平台的固定人员，均未填任职起止日期。', 'Listed by three platforms for 2025, none with dates.', '请补充任职起止日期，并说明是否全职。', 'Please give dates of service and say whether it was full time.'),
              ('F-2c90417e', 'identifier_conflict', 'medium', 0.93, 'likely', 'REVIEW', 'liaoning-2026', 'liaoning-2026/18', 'LN-KL-0112;LN-TIC-0007', 'E-P-000003', '李* / 李**', '2903**********4410', NULL, NULL, false, '同一证件号对应两个不同姓名。', 'One identifier goes with two names.', '请核对证件原件。', 'Please check the document.'),
              ('F-3d77aa10', 'single_platform', 'low', 0.81, 'possible', 'WARN', 'liaoning-2026', 'liaoning-2026/18', 'LN-ERC-0021;LN-TIC-0007', 'E-P-000004', '王*', '2904**********7782', DATE '2025-12-31', DATE '2025-12-31', false, '王* 的两段任职期只有一天重叠。', 'The two periods share one day.', '是否为交接日？', 'Is this the day of the move?'),
              ('F-4e08d3bb', 'single_platform', 'high', 0.9999, 'certain', 'EXPLAINED', 'liaoning-2026', 'liaoning-2026/18', 'LN-ERC-0021;LN-KL-0112', 'E-P-000005', '买买提·*', '2905**********6613', DATE '2022-01-01', NULL, false, '买买提·* 同时是 2 个省级平台的固定人员，已有批准的例外。', 'Explained by an approved exception.', NULL, NULL)
            """);
        RunTables.AddStaffEvidence(database, """
            VALUES
              ('F-0a31c9d2', 1, 'personnel', 11, 'LN-TIC-0007', '辽宁省智能装备技术创新中心', 'tic', '沈阳市', '沈阳/辽宁省智能装备技术创新中心/人员.xlsx', '固定人员', 5, repeat('a1', 32), '张*', '2901**********1234', '沈阳浑河智能装备有限公司', DATE '2021-03-01', NULL, 2025, true, true),
              ('F-0a31c9d2', 3, 'personnel', 2011, 'LN-TIC-0007', '辽宁省智能装备技术创新中心', 'tic', '沈阳市', '沈阳/历年/人员_2024.xlsx', '固定人员', 9, repeat('a7', 32), '张*', '2901**********1234', '沈阳浑河智能装备有限公司', DATE '2021-03-01', NULL, 2024, true, true),
              ('F-0a31c9d2', 2, 'personnel', 908, 'LN-KL-0112', '滨海精细化工重点实验室', 'key_lab', '大连市', '大连/滨海精细化工重点实验室.csv', NULL, 88, repeat('b2', 32), '张*', '2901**********1234', '滨海理工大学', DATE '2023-09-01', DATE '2025-12-31', 2025, NULL, true),
              ('F-1b52e0a7', 1, 'personnel', 12, 'LN-TIC-0007', '辽宁省智能装备技术创新中心', 'tic', '沈阳市', '沈阳/辽宁省智能装备技术创新中心/人员.xlsx', '固定人员', 6, repeat('a1', 32), '欧阳**', '2902**********005X', '沈阳浑河智能装备有限公司', NULL, NULL, 2025, true, true),
              ('F-1b52e0a7', 2, 'personnel', 13, 'LN-KL-0112', '滨海精细化工重点实验室', 'key_lab', '大连市', '大连/滨海精细化工重点实验室.csv', NULL, 89, repeat('b2', 32), '欧阳**', '2902**********005X', '滨海理工大学', NULL, NULL, 2025, true, true),
              ('F-1b52e0a7', 3, 'personnel', 14, 'LN-ERC-0021', '辽宁省海洋防腐材料工程研究中心', 'erc', '营口市', '营口/工程研究中心年报.xlsx', '人员', 31, repeat('e5', 32), '欧阳**', '2902**********005X', '营口渤海防腐科技股份有限公司', NULL, NULL, 2025, false, true),
              ('F-2c90417e', 1, 'personnel', 15, 'LN-TIC-0007', '辽宁省智能装备技术创新中心', 'tic', '沈阳市', '沈阳/辽宁省智能装备技术创新中心/人员.xlsx', '固定人员', 7, repeat('a1', 32), '李*', '2903**********4410', '沈阳浑河智能装备有限公司', DATE '2020-07-01', NULL, 2025, true, true),
              ('F-2c90417e', 2, 'personnel', 16, 'LN-KL-0112', '滨海精细化工重点实验室', 'key_lab', '大连市', '大连/滨海精细化工重点实验室.csv', NULL, 90, repeat('b2', 32), '李**', '2903**********4410', '滨海理工大学', DATE '2024-01-15', DATE '2024-12-31', 2025, false, true),
              ('F-3d77aa10', 1, 'personnel', 17, 'LN-TIC-0007', '辽宁省智能装备技术创新中心', 'tic', '沈阳市', '沈阳/辽宁省智能装备技术创新中心/人员.xlsx', '固定人员', 8, repeat('a1', 32), '王*', '2904**********7782', '沈阳浑河智能装备有限公司', DATE '2019-05-01', DATE '2025-12-31', 2025, true, true),
              ('F-3d77aa10', 2, 'personnel', 18, 'LN-ERC-0021', '辽宁省海洋防腐材料工程研究中心', 'erc', '营口市', '营口/工程研究中心年报.xlsx', '人员', 32, repeat('e5', 32), '王*', '2904**********7782', '营口渤海防腐科技股份有限公司', DATE '2025-12-31', NULL, 2025, true, true),
              ('F-4e08d3bb', 1, 'personnel', 19, 'LN-KL-0112', '滨海精细化工重点实验室', 'key_lab', '大连市', '大连/滨海精细化工重点实验室.csv', NULL, 91, repeat('b2', 32), '买买提·*', '2905**********6613', '滨海理工大学', DATE '2022-01-01', NULL, 2025, true, true),
              ('F-4e08d3bb', 2, 'personnel', 20, 'LN-ERC-0021', '辽宁省海洋防腐材料工程研究中心', 'erc', '营口市', '营口/工程研究中心年报.xlsx', '人员', 33, repeat('e5', 32), '买买提·*', '2905**********6613', '营口渤海防腐科技股份有限公司', DATE '2018-06-01', NULL, 2025, true, true)
            """);
        RunTables.Execute(database, $"""
            INSERT INTO result.finding (finding_id, kind, severity, confidence, confidence_word, outcome, regulation, clause, platform_ids, entity_id, subject, identifier, overlap_from, overlap_to, year_only, message_zh, message_en, question_zh, question_en) SELECT 'F-x' || lpad(i::VARCHAR, 7, '0'), 'single_platform', 'low', 0.5, 'possible', 'WARN', 'liaoning-2026', 'liaoning-2026/18', 'LN-ERC-0021;LN-TIC-0007', 'E-P-x' || i, '某*', '2909**********0000', NULL, NULL, true, '批量发现 ' || i, 'bulk finding ' || i, NULL, NULL FROM range({more}) t(i)
            """);
        RunTables.AddStaffEvidence(database, $"""
            SELECT 'F-x' || lpad(i::VARCHAR, 7, '0'), o, 'personnel', 100000 + 2 * i + o, ['LN-TIC-0007', 'LN-ERC-0021'][o], ['辽宁省智能装备技术创新中心', '辽宁省海洋防腐材料工程研究中心'][o], 'tic', '沈阳市', '批量.csv', NULL, i::INTEGER, repeat('f6', 32), '某*', '2909**********0000', '某单位', NULL, NULL, 2025, true, true FROM range({more}) t(i), (VALUES (1), (2)) v(o)
            """);
    }

    /// <summary>Two centers of which one can be kept, one that is safe, and one that falls short though nothing of it is contested.</summary>
    public static void FillAllocation(DbConnection database)
    {
        RunTables.CreateAllocation(database);
        RunTables.Execute(database, """
            INSERT INTO result.allocation VALUES
              ('LN-TIC-0007', '辽宁省智能装备技术创新中心', '沈阳市', 'liaoning-2026', 'liaoning-2026/18', '第十八条', 'fixed_staff_count', 10, 3, 7, 10, 10, 'in-principle', 'group', 'C-P-0001', 'G-P-0001', '争议人员3人全部归其他平台时有固定人员7人。', 'Seven remain.'),
              ('LN-TIC-0008', '辽宁省海洋工程技术创新中心', '营口市', 'liaoning-2026', 'liaoning-2026/18', '第十八条', 'fixed_staff_count', 12, 4, 8, 12, 10, 'in-principle', 'group', 'C-P-0001', 'G-P-0001', '争议人员4人全部归其他平台时有固定人员8人。', 'Eight remain.'),
              ('LN-TIC-0009', '辽宁省稀土材料技术创新中心', NULL, 'liaoning-2026', 'liaoning-2026/12.3', '第十二条（三）', 'equipment_original_value_yuan', 8000000.5, 0, 8000000.5, NULL, 7500000, 'in-principle', 'safe', NULL, NULL, '研发设备原值800.00005万元。', 'Enough.'),
              ('LN-TIC-0010', '辽宁省海洋防腐技术创新中心', NULL, 'liaoning-2026', 'liaoning-2026/12.3', '第十二条（三）', 'equipment_original_value_yuan', 5000000, 0, 5000000, 5000000, 7500000, 'in-principle', 'lost_whatever', NULL, NULL, '研发设备原值500万元，低于750万元。', 'Too little.');
            INSERT INTO result.allocation_group VALUES ('G-P-0001', 'C-P-0001', 'fixed_staff_count', 2, 5, 4, 4, 1, 1, '这2个中心合计还需争议人员5人，而能归它们的只有4人，最多可同时保住1个。', 'One of the two can be kept.');
            INSERT INTO result.allocation_summary VALUES ('fixed_staff_count', 2, 2, 1, 1), ('equipment_original_value_yuan', 2, 0, 1, 1)
            """);
    }

    /// <summary>A finding whose every text tries to be markup, a formula, or both.</summary>
    public static void AddHostileFinding(DbConnection database)
    {
        RunTables.Execute(database, """
            INSERT INTO result.finding (finding_id, kind, severity, confidence, confidence_word, outcome, regulation, clause, platform_ids, entity_id, subject, identifier, overlap_from, overlap_to, year_only, message_zh, message_en, question_zh, question_en) VALUES ('F-"><script>alert(1)</script>', 'single_platform', 'high', 1.0, 'certain', 'WARN', 'liaoning-2026', 'liaoning-2026/18', 'LN-TIC-0007', 'E-P-9', '=HYPERLINK("http://evil.example","x")', '+1', NULL, NULL, false, '<script>alert(document.domain)</script>', '<img src=x onerror=alert(2)>', '@SUM(A1)', '-2+3')
            """);
        RunTables.AddStaffEvidence(database, """
            VALUES ('F-"><script>alert(1)</script>', 1, 'personnel', 1, '"onmouseover="alert(3)', '</svg><script>alert(4)</script>', '<b>', '&amp;', '../../etc/passwd', '=cmd|'' /C calc''!A0', 1, repeat('a', 64), '<i>', chr(1) || chr(8238) || 'x', '＝1+1', DATE '2020-01-01', DATE '9999-12-31', 2025, true, true)
            """);
    }
}

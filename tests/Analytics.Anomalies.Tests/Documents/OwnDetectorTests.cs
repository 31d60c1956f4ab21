using Analytics.Anomalies.Figures;
using Analytics.Anomalies.Flags;
using Analytics.Anomalies.Tests.Figures;
using Analytics.TestKit;

namespace Analytics.Anomalies.Tests.Documents;

/// <summary>The detector of docs/extending.md is the one that is compiled and run here.</summary>
public sealed class OwnDetectorTests
{
    [Fact]
    public void Document_Detector_IsTheOneBelow() =>
        Assert.Equal(DocumentBlocks.Source("tests/Analytics.Anomalies.Tests/Documents/OwnDetectorTests.cs", "detector"), DocumentBlocks.Of("docs/extending.md")["detector"]);

    [Fact]
    public void Detect_MoreDoctorsThanStaff_IsFlaggedAndNothingElse()
    {
        var flags = new MoreDoctorsThanStaffDetector().Detect(Books.Of(
            Books.Report("A", 2025, ("reported_doctor_staff", 12), ("reported_total_staff", 10)),
            Books.Report("B", 2025, ("reported_doctor_staff", 10), ("reported_total_staff", 10)),
            Books.Report("C", 2025, ("reported_doctor_staff", 10)))).ToList();
        var flag = Assert.Single(flags);
        Assert.Equal(("A", 12d, 10d), (flag.CenterId, flag.Observed, flag.Expected));
    }

    // document: detector
    public sealed class MoreDoctorsThanStaffDetector : IDetector
    {
        private static readonly Indicator Doctors = Indicator.Get("reported_doctor_staff");
        private static readonly Indicator Staff = Indicator.Get("reported_total_staff");

        public DetectorDefinition Definition { get; } = new(
            "more_doctors_than_staff",
            FlagKind.Report,
            new("博士多于总人数", "More doctors than staff"),
            new("报告的博士人数多于报告的总人数。", "The reported number of doctors exceeds the reported number of staff."),
            "A part cannot exceed its whole.",
            new("两数都未填的看不出。", "Says nothing where either is missing."),
            new("博士人数含兼职，总人数不含。", "Doctors may include part-time staff that the total leaves out."),
            new("请说明两数的统计口径。", "Please say how the two were counted."));

        public IEnumerable<Flag> Detect(FigureBook book) => book.Reports.Where(report => report[Doctors] > report[Staff]).Select(report => new Flag
        {
            CenterId = report.Center.Id,
            Year = report.Year,
            Indicator = Doctors.Name,
            Detector = Definition.Id,
            Severity = Severity.Medium,
            Confidence = 1,
            Observed = (double?)report[Doctors],
            Expected = (double?)report[Staff],
            Message = new($"{report.Year} 年度博士 {report[Doctors]} 人，多于总人数 {report[Staff]} 人。", $"{report[Doctors]} doctors of {report[Staff]} staff in {report.Year}."),
            Evidence = [new FlagRow("annual_report", report.RowId)],
        });
    }

    // end
}

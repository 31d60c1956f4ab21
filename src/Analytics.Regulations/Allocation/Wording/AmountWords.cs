using System.Globalization;
using Analytics.Regulations.Allocation.Declared;
using Analytics.Regulations.Allocation.Thresholds;

namespace Analytics.Regulations.Allocation.Wording;

/// <summary>Amounts and things of a measure in words, in both languages. Nothing is rounded.</summary>
/// <param name="measure">People or yuan.</param>
internal sealed class AmountWords(Measure measure)
{
    private bool Staff => measure == Measure.FixedStaff;

    /// <summary>固定人员, 研发设备原值.</summary>
    public string WhatZh => Staff ? "固定人员" : "研发设备原值";

    public string WhatEn => Staff ? "fixed staff" : "original value of research equipment";

    /// <summary>争议人员3人, 争议设备3台（套）.</summary>
    public string ContestedZh(int things) => Staff ? $"争议人员{N(things)}人" : $"争议设备{N(things)}台（套）";

    public string ContestedEn(int things) => (Staff, things) switch
    {
        (true, 1) => "the 1 contested person",
        (true, _) => $"the {N(things)} contested people",
        (false, 1) => "the 1 contested instrument",
        _ => $"the {N(things)} contested instruments",
    };

    /// <summary>人员, 设备.</summary>
    public string ThingsZh => Staff ? "人员" : "设备";

    public string ThingsEn => Staff ? "people" : "instruments";

    /// <summary>Why a range is open.</summary>
    public string MissingZh => Staff ? "是否固定、是否全职、岗位类别未填" : "是否研发设备、原值、购置日期或状态未填";

    public string MissingEn => Staff
        ? "whether fixed, whether full-time or the category is not filled in"
        : "whether for research, the value, the date or the state is not filled in";

    /// <summary>A whole number of the smallest unit as people or yuan.</summary>
    public decimal Value(long amount) => Staff ? amount : (decimal)amount / HoldingReader.Hundredths;

    /// <summary>People or yuan as a whole number of the smallest unit.</summary>
    public long Amount(decimal value) => (long)(Staff ? value : value * HoldingReader.Hundredths);

    /// <summary>12人, 720.5万元.</summary>
    public string Zh(decimal value) => Staff ? N(value) + "人" : (value / 10_000m).ToString("#,##0.######", CultureInfo.InvariantCulture) + "万元";

    public string En(decimal value) => Staff ? N(value) : value.ToString("#,##0.##", CultureInfo.InvariantCulture) + " yuan";

    private static string N(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture);
}

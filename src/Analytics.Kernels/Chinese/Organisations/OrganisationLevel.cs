namespace Analytics.Kernels.Chinese.Organisations;

/// <summary>
/// How alike the names of two organisations are; a pair falls on exactly one level. The greater the value the stronger the level;
/// <see cref="Missing"/> stands apart.
/// </summary>
public enum OrganisationLevel
{
    /// <summary>At least one name is missing: nothing is said.</summary>
    Missing = -1,

    /// <summary>None of the levels above: another organisation as far as the names tell, also where they share most characters (大连理工大学, 大连大学).</summary>
    Else = 0,

    /// <summary>The same but for slips of writing: a homophone, a character of like look, one missing, two exchanged.</summary>
    HighSimilarity = 1,

    /// <summary>One is a usual abbreviation of the other (大连化物所, 哈工大, 沈飞). One abbreviation may stand for several organisations.</summary>
    Abbreviation = 2,

    /// <summary>One is the parent, the other a department or branch of it (大连理工大学, 大连理工大学机械工程学院).</summary>
    ParentOfDepartment = 3,

    /// <summary>The same proper name; legal form or region is given by one only, or more closely by one.</summary>
    SameCore = 4,

    /// <summary>Equal but for script, brackets, the words 省 and 市, legal forms that mean the same (有限公司, 有限责任公司), and the order of 附属 and 第一.</summary>
    EqualNormalised = 5,

    /// <summary>The same normal form: width, white space and letter case put aside.</summary>
    Equal = 6,
}

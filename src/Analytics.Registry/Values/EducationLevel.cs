namespace Analytics.Registry.Values;

/// <summary>Levels of education (学历) and of degrees (学位) in ascending order. The two are separate columns.</summary>
public enum EducationLevel : byte
{
    /// <summary>Below college, or no degree.</summary>
    None,

    /// <summary>大学专科. No degree goes with it.</summary>
    College,

    /// <summary>大学本科; 学士.</summary>
    Bachelor,

    /// <summary>硕士研究生; 硕士.</summary>
    Master,

    /// <summary>博士研究生; 博士.</summary>
    Doctor,
}

/// <summary>The names under which levels are stored.</summary>
public static class EducationLevels
{
    /// <summary>none, college, bachelor, master or doctor.</summary>
    public static string Code(this EducationLevel level) => level switch
    {
        EducationLevel.College => "college",
        EducationLevel.Bachelor => "bachelor",
        EducationLevel.Master => "master",
        EducationLevel.Doctor => "doctor",
        _ => "none",
    };
}

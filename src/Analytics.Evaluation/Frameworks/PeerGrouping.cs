namespace Analytics.Evaluation.Frameworks;

/// <summary>By what centers of one regime are held to be alike: a missing figure may be taken from the group, and peers are of it.</summary>
public enum PeerGrouping
{
    /// <summary>By nothing: all are one group.</summary>
    None,

    /// <summary>By the technical field of the registers.</summary>
    Field,

    /// <summary>By the city.</summary>
    City,
}

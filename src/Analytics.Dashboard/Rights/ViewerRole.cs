namespace Analytics.Dashboard.Rights;

/// <summary>What a viewer is.</summary>
public enum ViewerRole
{
    /// <summary>Without accounts: the person at this machine.</summary>
    Local,

    /// <summary>Sees all, decides, keeps the accounts.</summary>
    Administrator,

    /// <summary>The province's department: sees all, decides.</summary>
    Province,

    /// <summary>A city's bureau: sees and decides what concerns the platforms of its cities.</summary>
    City,

    /// <summary>An expert of a panel: sees the assigned centers.</summary>
    Expert,

    /// <summary>A host unit: sees its own centers, and replies.</summary>
    Host,
}

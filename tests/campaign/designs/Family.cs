namespace Analytics.Campaign.Designs;

/// <summary>What the designs of a campaign have in common.</summary>
internal enum Family
{
    /// <summary>Entities that have nothing to do with each other.</summary>
    Independent = 1,

    /// <summary>The same, written in the ways of several hands: formats, letter case, words for what is missing.</summary>
    Quirks = 2,

    /// <summary>Entities in groups that share some of their columns.</summary>
    Groups = 3,
}

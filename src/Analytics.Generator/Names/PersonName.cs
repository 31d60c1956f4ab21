namespace Analytics.Generator.Names;

/// <summary>Which tradition a name follows; decides how it can be miswritten.</summary>
internal enum NameStyle
{
    Han,
    Dotted,
    Undivided,
    Foreign,
}

/// <summary>
/// A person's true name. <paramref name="Surname"/> is empty where a name has none (Mongol) and the second half for dotted names.
/// <paramref name="GivenPinyin"/> holds one syllable a character for Han names, whole words otherwise.
/// </summary>
internal sealed record PersonName(NameStyle Style, string Surname, string Given, string SurnamePinyin, string[] GivenPinyin)
{
    /// <summary>The name as the person writes it: 张伟, 买买提·吐尔逊, 巴特尔, James Smith.</summary>
    public string Text => Style switch
    {
        NameStyle.Dotted => Given + "·" + Surname,
        NameStyle.Foreign => Given + " " + Surname,
        _ => Surname + Given,
    };

    /// <summary>The given name in Latin letters, first letter large.</summary>
    public string GivenLatin => Capital(string.Concat(GivenPinyin));

    public string SurnameLatin => Capital(SurnamePinyin);

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}

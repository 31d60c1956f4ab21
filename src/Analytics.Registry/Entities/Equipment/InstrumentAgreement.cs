namespace Analytics.Registry.Entities.Equipment;

/// <summary>What the numbers of two instruments say.</summary>
internal enum NumberAgreement
{
    /// <summary>Nothing: at least one side has none that could be compared.</summary>
    Silent,

    /// <summary>They are two instruments.</summary>
    Different,

    /// <summary>The same asset number, one owner not named.</summary>
    SameAssetOwnerUnknown,

    /// <summary>One number is the same and the other is not: two asset numbers on one serial number, or serial numbers a slip apart under one asset number.</summary>
    OneOfTwo,

    /// <summary>The same asset number of the same owner.</summary>
    SameAsset,

    /// <summary>The same serial number.</summary>
    SameSerial,
}

/// <summary>How the owners of two instruments stand to each other and to the platforms that list them.</summary>
internal enum OwnerAgreement
{
    /// <summary>One is not named.</summary>
    Missing,

    /// <summary>Two owners.</summary>
    Different,

    /// <summary>One proper name, and a place that only one of them gives, or gives more closely (沈阳某某医院, 某某医院): one owner as far as the name is rare.</summary>
    Alike,

    /// <summary>One owner, to whom most of what both platforms list belongs.</summary>
    Home,

    /// <summary>One owner, and to at least one of the platforms he is a stranger.</summary>
    Foreign,
}

/// <summary>Whether two instruments are one kind of thing, by model and name.</summary>
internal enum ThingAgreement
{
    /// <summary>Nothing that both state.</summary>
    Missing,

    /// <summary>Two kinds.</summary>
    Different,

    /// <summary>Names that share most of their characters, or that others use for one instrument.</summary>
    SimilarName,

    /// <summary>The same name, or models with the same numbers.</summary>
    SameName,

    /// <summary>The same model.</summary>
    SameModel,
}

/// <summary>Where two instruments stand.</summary>
internal enum RoomAgreement
{
    /// <summary>One list names no room: nothing, or the platform itself.</summary>
    Missing,

    /// <summary>Two rooms.</summary>
    Different,

    /// <summary>One room.</summary>
    Same,
}

/// <summary>How two values or dates agree.</summary>
internal enum FigureAgreement
{
    /// <summary>One is missing.</summary>
    Missing,

    /// <summary>They differ.</summary>
    Different,

    /// <summary>Dates less than a quarter apart: of order, delivery, acceptance and entry in the books each may be called the day of purchase.</summary>
    Near,

    /// <summary>Equal as far as the coarser one goes: rounded, or by month or year alone.</summary>
    Coarse,

    /// <summary>Equal.</summary>
    Equal,
}

/// <summary>Two instruments of different platforms, compared.</summary>
/// <param name="Left">Place of the one that comes first in the input.</param>
/// <param name="Right">Place of the other.</param>
/// <param name="Numbers">What asset and serial numbers say.</param>
/// <param name="Owner">How the owners stand to each other.</param>
/// <param name="Thing">Whether it is one kind of thing.</param>
/// <param name="Value">How the values of one instrument agree.</param>
/// <param name="Acquired">How the days of purchase agree.</param>
/// <param name="Room">Where they stand.</param>
internal readonly record struct InstrumentPair(
    int Left, int Right, NumberAgreement Numbers, OwnerAgreement Owner, ThingAgreement Thing, FigureAgreement Value, FigureAgreement Acquired, RoomAgreement Room)
{
    /// <summary>How many of kind, value and date agree.</summary>
    public int Agreeing => (Thing >= ThingAgreement.SimilarName ? 1 : 0) + (Value >= FigureAgreement.Coarse ? 1 : 0) + (Acquired >= FigureAgreement.Coarse ? 1 : 0);

    /// <summary>Whether kind, value and date all agree as closely as they can be compared.</summary>
    public bool IsFull => Thing >= ThingAgreement.SameName && Value == FigureAgreement.Equal && Acquired == FigureAgreement.Equal;
}

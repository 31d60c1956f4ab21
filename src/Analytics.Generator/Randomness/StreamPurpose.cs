namespace Analytics.Generator.Randomness;

/// <summary>What a stream of random numbers decides. The numbers are part of the output's definition: changing one changes every sample.</summary>
internal enum StreamPurpose
{
    Host = 1,
    Platform = 2,
    Career = 3,
    Identity = 4,
    Profile = 5,
    Writing = 6,
    Pasting = 7,
    Layout = 8,
    Equipment = 9,
    SharedEquipment = 10,
    Ledger = 11,
    Inflation = 12,
    Shock = 13,
    Order = 14,
    Delivery = 15,
    PairPartner = 16,
    Division = 17,
    Committee = 18,
    EquipmentPlant = 31,
    EquipmentWriting = 32,
    Claims = 41,
    Texts = 42,
    TextCopies = 43,
}

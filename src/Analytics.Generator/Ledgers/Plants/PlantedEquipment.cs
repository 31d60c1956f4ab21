using Analytics.Generator.World;

namespace Analytics.Generator.Ledgers.Plants;

/// <summary>Lines planted on the lists of two platforms.</summary>
/// <param name="Home">The platform whose instruments they truly are.</param>
/// <param name="Other">The other platform.</param>
/// <param name="Kind">The kind of finding that follows from them, or null where all is honest.</param>
/// <param name="EntityId">The instrument that the finding names.</param>
/// <param name="Detail">What was planted.</param>
/// <param name="OnHome">The lines of the first.</param>
/// <param name="OnOther">The lines of the other.</param>
internal sealed record PlantedEquipment(
    Platform Home, Platform Other, string? Kind, string EntityId, string Detail, IReadOnlyList<Instrument> OnHome, IReadOnlyList<Instrument> OnOther);

namespace Analytics.Registry.Entities.Equipment;

/// <summary>
/// What the pairs that a number joins say of how two lists write one instrument: how often in two rooms, how often with days of purchase up to a
/// quarter apart. No list tells it of pairs without numbers, and nothing makes a clerk who left a number out write the rest otherwise.
/// </summary>
internal sealed class NumberedPairs
{
    // What is believed beforehand weighs as much as so many pairs: instruments are moved, but most are not; hardly one date in twenty is another document's.
    private const double BeliefWeighs = 10;
    private const double RoomBelief = 0.8;
    private const double NearBelief = 0.05;

    private double _rooms;
    private double _sameRooms;
    private double _dates;
    private double _nearDates;

    /// <summary>How often one instrument stands in one room on both lists, above 0 and below 1.</summary>
    public double SameRoom => (_sameRooms + (RoomBelief * BeliefWeighs)) / (_rooms + BeliefWeighs);

    /// <summary>How often its days of purchase differ by a quarter at most, and not by what a coarser date explains; above 0 and below 1.</summary>
    public double NearDate => (_nearDates + (NearBelief * BeliefWeighs)) / (_dates + BeliefWeighs);

    /// <summary>Counts a pair that a number joins.</summary>
    public void Add(InstrumentPair pair)
    {
        _rooms += pair.Room == RoomAgreement.Missing ? 0 : 1;
        _sameRooms += pair.Room == RoomAgreement.Same ? 1 : 0;
        _dates += pair.Acquired == FigureAgreement.Missing ? 0 : 1;
        _nearDates += pair.Acquired == FigureAgreement.Near ? 1 : 0;
    }
}

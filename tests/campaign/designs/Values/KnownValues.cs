namespace Analytics.Campaign.Designs.Values;

/// <summary>What is drawn of an entity so far: a mail address holds the name, a postcode is the town's.</summary>
internal sealed class KnownValues
{
    private readonly Dictionary<ValueKind, string> _values = [];

    public string? this[ValueKind kind]
    {
        get => _values.GetValueOrDefault(kind);
        set => _values[kind] = value ?? throw new ArgumentNullException(nameof(value));
    }
}

namespace Analytics.Generator.World;

/// <summary>A person with everything the rosters say. Made when asked for, never kept.</summary>
internal sealed class Person
{
    public required int Number { get; init; }

    public required Identity Identity { get; init; }

    public required CareerKind Kind { get; init; }

    public required Host Employer { get; init; }

    public required string Education { get; init; }

    public required string Degree { get; init; }

    public required string Title { get; init; }

    public required string Major { get; init; }

    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>The person whose number stands on this one's row by mistake, or null.</summary>
    public int? PastedFrom { get; init; }

    public string EntityId => EntityIdOf(Number);

    public static string EntityIdOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person-{number + 1:D8}");
}

/// <summary>A post and how the platform's rosters write the person down.</summary>
internal sealed class Service
{
    public required int Ordinal { get; init; }

    public required Post Post { get; init; }

    public required string Name { get; init; }

    /// <summary>The identifier as written: resident number in some state, passport, or null when the cell is empty.</summary>
    public required string? Identifier { get; init; }

    public required string Employer { get; init; }

    public required string? Telephone { get; init; }

    public required string? Email { get; init; }

    public required string Department { get; init; }

    /// <summary>主任, 副主任, 技术带头人 or 成员.</summary>
    public required string Role { get; init; }

    /// <summary>研究, 技术, 管理 or 辅助.</summary>
    public required string Category { get; init; }

    public required bool IsFullTime { get; init; }

    public required int WorkDays { get; init; }
}

namespace Analytics.Registry.Intake.Rows;

/// <summary>What a cell of a row holds once it is read.</summary>
internal enum SlotKind : byte
{
    /// <summary>Nothing there.</summary>
    Missing,

    /// <summary>Yes or no, in <see cref="Slot.Number"/> as 1 or 0.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A decimal number, money in yuan included.</summary>
    Decimal,

    /// <summary>A day, in <see cref="Slot.Number"/> as <see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>Text in the row's own buffer.</summary>
    Text,

    /// <summary>A code or another text that outlives the row.</summary>
    Constant,

    /// <summary>Several texts.</summary>
    List,

    /// <summary>Several whole numbers.</summary>
    Integers,
}

/// <summary>One cell's value, without an allocation of its own.</summary>
internal readonly struct Slot
{
    private Slot(SlotKind kind, int number, int length, decimal value, object? reference) =>
        (Kind, Number, Length, Value, Reference) = (kind, number, length, value, reference);

    public SlotKind Kind { get; }

    /// <summary>The truth value, whole number, day number, or start in the row's text.</summary>
    public int Number { get; }

    /// <summary>Length in the row's text.</summary>
    public int Length { get; }

    public decimal Value { get; }

    public object? Reference { get; }

    public static Slot Missing => default;

    public static Slot Of(bool value) => new(SlotKind.Boolean, value ? 1 : 0, 0, 0, null);

    public static Slot Of(int value) => new(SlotKind.Integer, value, 0, 0, null);

    public static Slot Of(decimal value) => new(SlotKind.Decimal, 0, 0, value, null);

    public static Slot Of(DateOnly value) => new(SlotKind.Date, value.DayNumber, 0, 0, null);

    public static Slot OfText(int start, int length) => new(SlotKind.Text, start, length, 0, null);

    public static Slot OfConstant(string text) => new(SlotKind.Constant, 0, 0, 0, text);

    public static Slot Of(IReadOnlyList<string> texts) => new(SlotKind.List, 0, 0, 0, texts);

    public static Slot Of(int[] numbers) => new(SlotKind.Integers, 0, 0, 0, numbers);
}

namespace Analytics.Linkage.Columns;

/// <summary>
/// What a comparator needs of each distinct value, made when first asked for: most values are never compared with another one. Two threads
/// may both make the same one, which does no harm.
/// </summary>
internal sealed class ValueFeatures<T>(int count, Func<int, T> make)
{
    private readonly Box?[] _made = new Box?[count];

    public ref readonly T this[int code]
    {
        get
        {
            var box = _made[code] ??= new Box(make(code));
            return ref box.Value;
        }
    }

    private sealed class Box(T value)
    {
        public readonly T Value = value;
    }
}

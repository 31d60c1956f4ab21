namespace Analytics.Linkage.Columns;

/// <summary>
/// What a comparator needs of each distinct value, made when first asked for: most values are never compared with another one. Two threads
/// may both make the same one, which does no harm.
/// </summary>
internal sealed class ValueFeatures<T>(int count, Func<int, T> make)
    where T : class
{
    private readonly T?[] _made = new T?[count];

    public T this[int code] => _made[code] ??= make(code);
}

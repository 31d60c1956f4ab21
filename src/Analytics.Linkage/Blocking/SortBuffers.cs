namespace Analytics.Linkage.Blocking;

/// <summary>
/// Memory that keys are sorted with, used for one rule after another and let go with the last: made anew each time it would stay in the heap until
/// all of that is looked through, and a shared pool would keep it. For one thread; what was asked for before is overwritten.
/// </summary>
internal sealed class SortBuffers
{
    private ulong[] _keys = [];
    private ulong[] _otherKeys = [];
    private int[] _otherRows = [];

    /// <summary>Room for keys in order, at least so many.</summary>
    public ulong[] Keys(int length) => Room(ref _keys, length);

    /// <summary>Room for as many numbers again.</summary>
    public ulong[] OtherKeys(int length) => Room(ref _otherKeys, length);

    /// <summary>Room for the rows beside these.</summary>
    public int[] OtherRows(int length) => Room(ref _otherRows, length);

    private static T[] Room<T>(ref T[] buffer, int length) => buffer.Length >= length ? buffer : buffer = GC.AllocateUninitializedArray<T>(length);
}

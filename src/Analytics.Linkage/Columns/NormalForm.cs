using System.Buffers;
using Analytics.Kernels.Chinese;
using Analytics.Kernels.Chinese.Names;

namespace Analytics.Linkage.Columns;

/// <summary>Tells at a glance that a value is in its normal form already, as nearly all are. False says nothing.</summary>
internal static class NormalForm
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(" !#$%&()*+-./0123456789:<=>?@[]^_`abcdefghijklmnopqrstuvwxyz{|}~");
    private static readonly SearchValues<char> Codes = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWYZ");

    public static bool IsCertain(ReadOnlySpan<char> value, ColumnKind kind) => kind switch
    {
        ColumnKind.Text => IsWords(value) || (HanText.IsPlain(value) && !MissingWords.IsAlways(value)),
        ColumnKind.Name => NameText.IsNormal(value) && !MissingWords.IsAlways(value),
        ColumnKind.Organisation => HanText.IsPlain(value) && !MissingWords.IsAlways(value),
        ColumnKind.Email => IsWords(value) && !value.Contains(' '),
        ColumnKind.Identifier => IsCode(value),
        ColumnKind.Telephone => value.Length is > 6 and < 12 && !value.ContainsAnyExceptInRange('0', '9') && !value.StartsWith("00"),
        _ => false,
    };

    // Short ones may be a word for "missing".
    private static bool IsWords(ReadOnlySpan<char> value) =>
        value.Length > 8 && !value.ContainsAnyExcept(Plain) && value[0] != ' ' && value[^1] != ' ' && value.IndexOf("  ") < 0;

    // An X is a check character at the end and may be a mask elsewhere.
    private static bool IsCode(ReadOnlySpan<char> value) => value.Length > 8 && !value[..^1].ContainsAnyExcept(Codes) && (value[^1] == 'X' || Codes.Contains(value[^1]));
}

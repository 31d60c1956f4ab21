using Analytics.Registry.Identifiers;
using Analytics.Store;

namespace Analytics.Registry.Intake.Rows;

/// <summary>Appends what the identity documents of personnel rows are good for, to <c>registry.person_identity</c>.</summary>
internal sealed class IdentityWriter(DuckDbConnection database) : IDisposable
{
    private readonly TableAppender _appender = database.CreateAppender("registry", "person_identity");

    public void Append(long rowId, in IdentityDocument document)
    {
        _appender.Append(rowId);
        _appender.Append(Names<DocumentKind>.Of(document.Kind));
        _appender.Append(Names<DocumentStatus>.Of(document.Status));
        if (document.Key.IsEmpty)
        {
            _appender.AppendNull();
        }
        else
        {
            Span<char> key = stackalloc char[CompactText.Capacity];
            _appender.Append(key[..document.Key.CopyTo(key)]);
        }

        _appender.Append((int)document.Warnings);
        _appender.EndRow();
    }

    public void Complete() => _appender.Complete();

    public void Dispose() => _appender.Dispose();

    /// <summary>The lower-case names of an enumeration, made once: the hot path must not allocate them.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly string[] Texts = [.. Enum.GetValues<T>().Select(value => value.ToString().ToLowerInvariant())];

        public static string Of(T value) => Texts[System.Runtime.CompilerServices.Unsafe.BitCast<T, byte>(value)];
    }
}

using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The sheets of an old binary workbook, read by ExcelDataReader.</summary>
internal sealed class XlsSheets : InputSheets
{
    private readonly IExcelDataReader _reader;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellation;
    private bool _started;

    /// <param name="content">A private copy of the workbook; owned by this object.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public XlsSheets(Stream content, ReadingLimits limits, CancellationToken cancellation)
    {
        LegacyEncodings.Register();
        _limits = limits;
        _cancellation = cancellation;
        try
        {
            // Books of Excel 5 and 95 without a code page come from Chinese Windows more often than from anywhere else.
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = LegacyEncodings.Gb18030 };
            _reader = Guard(() => ExcelReaderFactory.CreateBinaryReader(content, configuration));
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    /// <summary>Runs a step of the package and says in our terms what went wrong.</summary>
    public static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (InvalidPasswordException exception)
        {
            throw new ReadingException(ReadingProblems.FileEncrypted, exception);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException or ReadingException))
        {
            // On damaged books the package throws whatever its parser runs into, from IndexOutOfRange to NullReference.
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
    }

    private protected override ISheetReader? OpenNext()
    {
        if (_started && !Guard(_reader.NextResult))
            return null;
        if (!_started && _reader.ResultsCount == 0)
            return null;
        _started = true;
        return new XlsReader(_reader, _limits, _cancellation);
    }

    private protected override void Close() => _reader.Dispose();
}

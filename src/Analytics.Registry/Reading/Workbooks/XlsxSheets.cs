using System.Xml;

namespace Analytics.Registry.Reading.Workbooks;

/// <summary>The worksheets of an <c>.xlsx</c> workbook.</summary>
internal sealed class XlsxSheets : InputSheets
{
    private readonly XlsxPackage _package;
    private readonly ReadingLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly XlsxWorkbook _workbook;
    private int _next;

    /// <param name="content">A private copy of the workbook; owned by this object.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="cancellation">Looked at while reading.</param>
    public XlsxSheets(Stream content, ReadingLimits limits, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
        _package = new XlsxPackage(content, limits);
        try
        {
            _workbook = XlsxWorkbook.Read(_package, limits, cancellation);
        }
        catch (XmlException exception)
        {
            _package.Dispose();
            throw new ReadingException(ReadingProblems.FileDamaged(exception.Message), exception);
        }
        catch
        {
            _package.Dispose();
            throw;
        }
    }

    private protected override ISheetReader? OpenNext() =>
        _next < _workbook.Sheets.Count ? new XlsxReader(_package, _workbook, _workbook.Sheets[_next++], _limits, _cancellation) : null;

    private protected override void Close() => _package.Dispose();
}

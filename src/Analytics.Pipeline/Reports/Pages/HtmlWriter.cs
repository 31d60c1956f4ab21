using System.Globalization;

namespace Analytics.Pipeline.Reports.Pages;

/// <summary>Writes HTML elements. Text and attribute values are always encoded; there is no way to write markup but by elements.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Begins a document.</summary>
    public void Doctype() => output.Write("<!doctype html>\n");

    /// <summary>Begins an element, which ends when the result is disposed of.</summary>
    /// <param name="tag">The element's name.</param>
    /// <param name="attributes">Its attributes; one whose value is <c>null</c> is left out.</param>
    public Element Begin(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        StartTag(tag, attributes);
        return new Element(this, tag);
    }

    /// <summary>An element that holds text alone.</summary>
    public void Text(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        StartTag(tag, attributes);
        Text(text);
        EndTag(tag);
    }

    /// <summary>An element without content or end tag, such as <c>meta</c>.</summary>
    public void Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes) => StartTag(tag, attributes);

    /// <summary>Text.</summary>
    public void Text(string? text) => Encode(text ?? string.Empty);

    /// <summary>A whole number with thousands separators.</summary>
    public void Number(long value) => output.Write(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>A style sheet or script of this product's own, as it is; it holds no data.</summary>
    public void Asset(string tag, string content)
    {
        StartTag(tag, []);
        output.Write(content);
        EndTag(tag);
    }

    private void StartTag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                output.Write(' ');
                output.Write(name);
                output.Write("=\"");
                Encode(value);
                output.Write('"');
            }
        }

        output.Write('>');
    }

    private void EndTag(string tag)
    {
        output.Write("</");
        output.Write(tag);
        output.Write(tag is "section" or "article" or "table" or "tr" or "head" or "div" or "ul" or "dl" or "svg" ? ">\n" : ">");
    }

    private void Encode(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\'': output.Write("&#39;"); break;

                // HTML has no place for control characters, not even as references; two bidi overrides can make text lie.
                case '\t' or '\n' or '\r': output.Write(character); break;
                case < ' ' or '\u007f' or '\u202d' or '\u202e': output.Write('\uFFFD'); break;
                default: output.Write(character); break;
            }
        }
    }

    /// <summary>An element that is open.</summary>
    internal readonly ref struct Element(HtmlWriter html, string tag)
    {
        public void Dispose() => html.EndTag(tag);
    }
}

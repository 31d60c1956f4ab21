using Analytics.Linkage.Comparisons;

namespace Analytics.Linkage.Expressions;

/// <summary>Reads an expression word by word, and says what is wrong with it.</summary>
internal sealed class TokenReader(string text)
{
    private int _place;

    public bool Take(char mark)
    {
        SkipSpace();
        if (_place == text.Length || text[_place] != mark)
        {
            return false;
        }

        _place++;
        return true;
    }

    public void Expect(char mark)
    {
        if (!Take(mark))
        {
            throw Error($"expected '{mark}'");
        }
    }

    public void ExpectEnd()
    {
        SkipSpace();
        if (_place < text.Length)
        {
            throw Error("expected the end");
        }
    }

    /// <summary>Takes a word if it is the next one.</summary>
    public bool TakeWord(string word)
    {
        var start = _place;
        if (Next() == word)
        {
            return true;
        }

        _place = start;
        return false;
    }

    public string Word(string expected) => Next() is { Length: > 0 } word ? word : throw Error($"expected {expected}");

    public string WordOrNumber()
    {
        SkipSpace();
        var start = _place;
        while (_place < text.Length && (ExpressionText.IsWordPart(text[_place]) || text[_place] is '.' or '-' or '+'))
        {
            _place++;
        }

        return _place > start ? text[start.._place] : throw Error("expected a number or a level");
    }

    public string? TakeQuoted()
    {
        SkipSpace();
        if (_place == text.Length || text[_place] != '"')
        {
            return null;
        }

        var name = new System.Text.StringBuilder();
        for (_place++; _place < text.Length; _place++)
        {
            if (text[_place] != '"')
            {
                name.Append(text[_place]);
            }
            else if (_place + 1 < text.Length && text[_place + 1] == '"')
            {
                name.Append('"');
                _place++;
            }
            else
            {
                _place++;
                return name.ToString();
            }
        }

        throw Error("expected a closing quotation mark");
    }

    public ComparisonOperator Operator()
    {
        SkipSpace();
        if (Take('>'))
        {
            Expect('=');
            return ComparisonOperator.AtLeast;
        }

        if (Take('<'))
        {
            Expect('=');
            return ComparisonOperator.AtMost;
        }

        throw Error("expected >= or <=");
    }

    public LinkageException Error(string message) => new($"'{text}', at character {_place + 1}: {message}.");

    private string Next()
    {
        SkipSpace();
        var start = _place;
        while (_place < text.Length && ExpressionText.IsWordPart(text[_place]))
        {
            _place++;
        }

        return text[start.._place];
    }

    private void SkipSpace()
    {
        while (_place < text.Length && char.IsWhiteSpace(text[_place]))
        {
            _place++;
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Analytics.Kernels.Chinese.Characters;

/// <summary>The arrays behind <see cref="CharacterTable"/>, read from characters.bin; its layout is described in make-characters.pl.</summary>
internal sealed class CharacterData
{
    internal const string Resource = "characters.bin";

    private const int PageBits = 8;

    private readonly byte[] _data;
    private int _position;

    // Two stages: the page of a code point, then its place + 1 in the arrays. Page 0 is empty and serves every unknown page.
    private readonly ushort[] _pages;
    private ushort[] _places;

    private CharacterData(byte[] data)
    {
        _data = data;
        if (!data.AsSpan().StartsWith("HAN1"u8))
        {
            throw new InvalidDataException($"{Resource} does not start with HAN1: it is damaged or of another version.");
        }

        _position = 4;
        Syllables = ReadSyllables();
        Count = ReadInt32();
        _pages = new ushort[(0x10FFFF >> PageBits) + 1];
        _places = new ushort[1 << PageBits];
        Folds = new int[Count];
        ReadCodePoints();
        Readings = ReadFirstReadings();
        Glyphs = ReadGlyphs();
        ReadFurtherReadings();
        ReadFolds();
    }

    internal int Count { get; }

    internal string[] Syllables { get; }

    internal ReadingSet[] Readings { get; }

    internal GlyphCode[] Glyphs { get; }

    internal int[] Folds { get; }

    internal static CharacterData Load()
    {
        using var stream = typeof(CharacterData).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The embedded table {Resource} is missing from Analytics.Kernels.");
        var data = new byte[stream.Length];
        stream.ReadExactly(data);
        return new CharacterData(data);
    }

    internal int IndexOf(int codePoint)
    {
        var page = codePoint >> PageBits;
        return unchecked((uint)page) < (uint)_pages.Length ? _places[(_pages[page] << PageBits) | (codePoint & 0xFF)] - 1 : -1;
    }

    private string[] ReadSyllables()
    {
        var length = ReadInt32();
        var text = Encoding.ASCII.GetString(_data, _position, length);
        _position += length;
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private void ReadCodePoints()
    {
        var codePoint = 0;
        var pages = 1;
        for (var i = 0; i < Count; i++)
        {
            codePoint += ReadLeb128();
            Folds[i] = codePoint;
            ref var page = ref _pages[codePoint >> PageBits];
            if (page == 0)
            {
                page = (ushort)pages++;
                Array.Resize(ref _places, pages << PageBits);
            }

            _places[(page << PageBits) | (codePoint & 0xFF)] = (ushort)(i + 1);
        }
    }

    private ReadingSet[] ReadFirstReadings()
    {
        var readings = new ReadingSet[Count];
        for (var i = 0; i < Count; i++)
        {
            readings[i] = new ReadingSet(ReadUInt16());
        }

        return readings;
    }

    private GlyphCode[] ReadGlyphs()
    {
        var glyphs = new GlyphCode[Count];
        for (var i = 0; i < Count; i++)
        {
            glyphs[i] = new GlyphCode(BinaryPrimitives.ReadUInt64LittleEndian(_data.AsSpan(_position)));
            _position += sizeof(ulong);
        }

        return glyphs;
    }

    private void ReadFurtherReadings()
    {
        for (var left = ReadInt32(); left > 0; left--)
        {
            int index = ReadUInt16();
            Readings[index] = Readings[index].With(new PinyinReading(ReadUInt16()));
        }
    }

    private void ReadFolds()
    {
        for (var left = ReadInt32(); left > 0; left--)
        {
            int index = ReadUInt16();
            Folds[index] = ReadUInt16() | (_data[_position++] << 16);
        }
    }

    private int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(_data.AsSpan(_position));
        _position += sizeof(int);
        return value;
    }

    private ushort ReadUInt16()
    {
        var value = BinaryPrimitives.ReadUInt16LittleEndian(_data.AsSpan(_position));
        _position += sizeof(ushort);
        return value;
    }

    private int ReadLeb128()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _data[_position++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}

using System.Text;

namespace PlacementCrm.Application.Imports;

/// <summary>Turns the bytes of an uploaded file into text, or says why they are no text.</summary>
internal static class FileText
{
    private const int Sample = 4096;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (byte[] Start, string Code)[] s_foreignFormats =
    [
        ([0x50, 0x4B, 0x03, 0x04], "IsZipOrExcel"),
        ([0x50, 0x4B, 0x05, 0x06], "IsZipOrExcel"),
        ([0x1F, 0x8B], "IsZipOrExcel"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "IsOldExcel"),
        ("%PDF-"u8.ToArray(), "IsPdf"),
        ("{\\rtf"u8.ToArray(), "IsNoTable"),
        ([0x89, 0x50, 0x4E, 0x47], "IsNoTable"),
        ([0xFF, 0xD8, 0xFF], "IsNoTable"),
    ];

    /// <exception cref="FileRefused">The bytes are a spreadsheet, an archive, a picture or broken text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, code) in s_foreignFormats)
        {
            if (bytes.StartsWith(start))
                throw new FileRefused(code);
        }

        var text = ByMark(bytes) ?? ByContent(bytes);
        RefuseControlCharacters(text);
        return text;
    }

    private static string? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict(s_strictUtf8, rest),
        [0xFF, 0xFE, 0x00, 0x00, .. var rest] => Strict(new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true), rest),
        [0xFF, 0xFE, .. var rest] => Strict(Utf16(bigEndian: false), rest),
        [0xFE, 0xFF, .. var rest] => Strict(Utf16(bigEndian: true), rest),
        _ => null,
    };

    private static string ByContent(ReadOnlySpan<byte> bytes)
    {
        var (zerosAtEven, zerosAtOdd, pairs) = CountZeros(bytes[..Math.Min(bytes.Length, Sample)]);
        // Western text in UTF-16 has a zero in nearly every second byte, always on the same side.
        if (zerosAtOdd * 3 > pairs && zerosAtEven * 20 < pairs)
            return Strict(Utf16(bigEndian: false), bytes);
        if (zerosAtEven * 3 > pairs && zerosAtOdd * 20 < pairs)
            return Strict(Utf16(bigEndian: true), bytes);

        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // No byte sequence is invalid in Windows-1252, so it can only be the last guess.
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefused("BrokenText", encoding.WebName.ToUpperInvariant());
        }
    }

    private static (int Even, int Odd, int Pairs) CountZeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        return (even, odd, bytes.Length / 2);
    }

    private static void RefuseControlCharacters(string text)
    {
        var line = 1;
        foreach (var character in text)
        {
            if (character == '\n')
                line++;
            // Tab, line ends, form feed and the end mark of old exports are text; the others occur in programs and pictures.
            else if (character < ' ' && character is not ('\t' or '\r' or '\f' or '\v' or '\u001a'))
                throw new FileRefused(new ImportProblem(line, Field: null, character == '\0' ? "HasNul" : "HasControlCharacter", line));
        }
    }
}

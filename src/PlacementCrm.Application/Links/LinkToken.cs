using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace PlacementCrm.Application.Links;

/// <summary>
/// What stands in the address of a public link: the organisation, so that row-level security knows whose rows may be read, and 256
/// random bits. Whoever has it knows nothing yet: the code comes another way.
/// </summary>
internal sealed class LinkToken
{
    private const int OrganisationBytes = 16;
    private const int SecretBytes = 32;
    private readonly byte[] _bytes;

    private LinkToken(byte[] bytes) => _bytes = bytes;

    public Guid OrganisationId => new(_bytes.AsSpan(0, OrganisationBytes));

    public byte[] Hash => SHA256.HashData(_bytes);

    public string Text => Base64Url.EncodeToString(_bytes);

    public static LinkToken New(Guid organisationId) => new([.. organisationId.ToByteArray(), .. RandomNumberGenerator.GetBytes(SecretBytes)]);

    /// <summary>Null when it cannot be one of ours.</summary>
    public static LinkToken? Read(string? text)
    {
        var bytes = new byte[OrganisationBytes + SecretBytes];
        return text is { Length: 64 } && Base64Url.TryDecodeFromChars(text, bytes, out var length) && length == bytes.Length ? new(bytes) : null;
    }

    /// <summary>Six digits, to be said or sent another way than the address.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>Keyed with the token, which is stored nowhere: a million codes cannot be tried on a stolen database.</summary>
    public byte[] HashOf(string code) => HMACSHA256.HashData(_bytes, System.Text.Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiDigit))));
}

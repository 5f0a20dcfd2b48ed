using System.Buffers.Binary;
using PlacementCrm.Domain.Companies;

namespace PlacementCrm.Web.Demo.Generated;

/// <summary>Ids and numbers that follow from the place in the row alone: the same company has the same ones on every run.</summary>
internal static class Numbers
{
    /// <summary>So many can be generated before the CVR numbers run out.</summary>
    public const int MostCompanies = 1_400_000;

    private const int ChildrenEach = 256;

    // The demo story's begin at 8800100: the most companies end just below.
    private const int FirstCvr = 6_000_000;

    private static readonly int[] s_weights = [2, 7, 6, 5, 4, 3, 2];

    /// <summary>Rising with the place, like ids made one after the other, so that generated data load and lie like real data.</summary>
    public static Guid Id(Kind kind, int company, int child = 0)
    {
        if (child is < 0 or >= ChildrenEach)
            throw new ArgumentOutOfRangeException(nameof(child));

        var number = (long)company * ChildrenEach + child;
        // Version 8 (RFC 9562): made by a rule of our own.
        return new Guid(0x67656e65, 0x7261, (short)(0x8000 | (int)kind), 0x80, 0,
            (byte)(number >> 40), (byte)(number >> 32), (byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number);
    }

    /// <summary>The place of the company that has this id.</summary>
    public static int PlaceOf(Guid company)
    {
        Span<byte> bytes = stackalloc byte[16];
        company.TryWriteBytes(bytes, bigEndian: true, out _);
        return (int)((BinaryPrimitives.ReadInt64BigEndian(bytes[8..]) & 0xffff_ffff_ffff) / ChildrenEach);
    }

    // Two numbers for each company: where the first would need the check digit 10, the last digit is even, and one more
    // changes the sum by 2, so that the second is always good.
    public static Cvr Cvr(int company)
    {
        var seven = FirstCvr + company * 2;
        return Domain.Companies.Cvr.Parse(CheckDigit(seven) is var digit and < 10 ? $"{seven}{digit}" : $"{seven + 1}{CheckDigit(seven + 1)}");
    }

    public static PNumber PNumber(int company, int site) => Domain.Companies.PNumber.Parse($"{7_000_000_000L + company * 8L + site}");

    private static int CheckDigit(int seven)
    {
        var text = seven.ToString("0000000", System.Globalization.CultureInfo.InvariantCulture);
        return (11 - s_weights.Select((weight, index) => weight * (text[index] - '0')).Sum() % 11) % 11;
    }

    internal enum Kind
    {
        Company,
        Site,
        Contact,
        Role,
        Activity,
        Fact,
        Step,
        Candidate,
        Consideration,
        Opening,
        WorkTask,
        Demand,
        Suggestion,
        Placement,
        Meeting,
        Hearing,
        Paper,
    }
}

using System.Diagnostics;

namespace PlacementCrm.Web.Tests.Print;

/// <summary>The text of a PDF as pdftotext reads it.</summary>
internal static class PdfText
{
    /// <summary>Null where poppler-utils is not installed.</summary>
    public static async Task<string?> Of(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

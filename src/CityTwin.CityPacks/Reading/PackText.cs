using System.Text;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the text of one file of a pack, or says why it cannot be read.</summary>
internal static class PackText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether an optional file is there.</summary>
    public static bool IsThere(string folder, string file) => File.Exists(Path.Combine(folder, file));

    public static string? Read(string folder, string file, FindingList findings)
    {
        var info = new FileInfo(Path.Combine(folder, file));
        if (!info.Exists)
        {
            findings.Error("pack.file_missing", null, null, $"The pack needs the file {file}.");
            return null;
        }

        if (info.Length > PackLimits.FileBytes)
        {
            findings.Error("pack.file_too_large", null, null, $"A file holds at most {PackLimits.FileBytes:N0} bytes; this one has {info.Length:N0}.");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(File.ReadAllBytes(info.FullName)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException broken)
        {
            findings.Error("pack.not_utf8", null, null, $"All text is UTF-8; byte {broken.Index:N0} is not.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            findings.Error("pack.file_unreadable", null, null, "The file is there but cannot be read; check its permissions.");
        }

        return null;
    }
}

using System.Diagnostics;

namespace Playground.Tests.E2e.Hosting;

/// <summary>A Chromium, Chrome or Edge for the tests: the one that is installed, else one that is installed now.</summary>
internal static class InstalledBrowser
{
    private const string Advice = "The end-to-end tests need a browser: install Chromium, Google Chrome or Microsoft Edge and run the tests again.";

    private static readonly string[] Commands =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    private static readonly string[] WellKnownPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
        @"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The browser's path; null means the one that Playwright has installed for itself.</summary>
    /// <exception cref="InvalidOperationException">There is none and none could be installed; the message says what to do.</exception>
    public static async Task<string?> FindOrInstallAsync()
    {
        if (Find() is { } installed)
        {
            return installed;
        }

        if (await InstallPackageAsync() && Find() is { } package)
        {
            return package;
        }

        var exitCode = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        return exitCode == 0 ? null : throw new InvalidOperationException(Advice);
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var suffix = OperatingSystem.IsWindows() ? ".exe" : "";
        return folders.SelectMany(folder => Commands.Select(command => Path.Combine(folder, command + suffix)))
            .Concat(WellKnownPlaces.Select(Environment.ExpandEnvironmentVariables))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Debian's package, where there is apt and the right to use it. Ubuntu's package is a pointer to a snap, and counts as none.</summary>
    private static async Task<bool> InstallPackageAsync()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/apt-get") || await RunAsync("sh", "-c", "grep -qx ID=debian /etc/os-release") != 0)
        {
            return false;
        }

        string[] prefix = Environment.UserName == "root" ? [] : ["sudo", "-n"];
        return await RunAsync([.. prefix, "apt-get", "update", "-q"]) == 0
            && await RunAsync([.. prefix, "apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]) == 0;
    }

    private static async Task<int> RunAsync(params string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No such command, as where there is no sudo.
            return -1;
        }
    }
}

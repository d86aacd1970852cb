using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Playground.Bench.Compare;

/// <summary>Runs a process to its end.</summary>
internal static partial class ChildProcess
{
    public static string Output(string path, params string[] args)
    {
        using var process = Start(path, args, redirect: true);
        var text = process.StandardOutput.ReadToEnd();
        Finish(process, path);
        return text;
    }

    /// <summary>
    /// User CPU seconds of the process and what it started. Wall time says little on a machine that others use too;
    /// the kernel adds a child's CPU time to its parent's account when the child has been waited for.
    /// </summary>
    public static double UserSeconds(string path, params string[] args)
    {
        var before = ChildrenSeconds();
        using var process = Start(path, args, redirect: false);
        Finish(process, path);
        return OperatingSystem.IsWindows() ? process.UserProcessorTime.TotalSeconds : ChildrenSeconds() - before;
    }

    private static Process Start(string path, string[] args, bool redirect) => Process.Start(new ProcessStartInfo(path, args)
    {
        RedirectStandardOutput = redirect,
        UseShellExecute = false,
    }) ?? throw new InvalidOperationException($"{path} did not start");

    private static void Finish(Process process, string path)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{path} {string.Join(' ', process.StartInfo.ArgumentList)} exited with {process.ExitCode}");
    }

    private static double ChildrenSeconds()
    {
        const int children = -1;
        if (OperatingSystem.IsWindows())
            return 0;
        var usage = default(Usage);
        return GetUsage(children, ref usage) == 0
            ? usage.UserSeconds + usage.UserMicroseconds / 1e6
            : throw new InvalidOperationException("getrusage failed");
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, ref Usage usage);

    /// <summary>struct rusage of a 64-bit Unix: two timevals and fourteen longs.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
    }
}

using System;
using System.Globalization;
using Playground.Bench.Scheduler;

// usage: scheduler-bench NAME SIZE: the program bench/programs/NAME.py, written in C# for the scheduler alone.
//        scheduler-bench growth [FOLDER]: what one of N handles, timers and tasks costs; with a folder, a plot as well.
if (args is ["growth", .. var folder])
{
    Growth.Run(folder is [var path, ..] ? path : null);
    return 0;
}

if (args is not [var name, var size] || !Programs.All.TryGetValue(name, out var program))
{
    Console.Error.WriteLine($"usage: scheduler-bench NAME SIZE, with one of {string.Join(", ", Programs.All.Keys)}");
    return 2;
}

program(int.Parse(size, CultureInfo.InvariantCulture));
return 0;

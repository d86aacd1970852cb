using System;
using System.Globalization;
using Playground.Bench.Scheduler;

// usage: scheduler-bench NAME SIZE: the program bench/programs/NAME.py, written in C# for the scheduler alone.
if (args is not [var name, var size] || !Programs.All.TryGetValue(name, out var program))
{
    Console.Error.WriteLine($"usage: scheduler-bench NAME SIZE, with one of {string.Join(", ", Programs.All.Keys)}");
    return 2;
}

program(int.Parse(size, CultureInfo.InvariantCulture));
return 0;

using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Playground.Server.Hosting;

/// <summary>Reads settings that must be there and in range; what is wrong is said in one line with the setting's name.</summary>
internal sealed class SettingsSection(IConfigurationSection section)
{
    /// <exception cref="StartupException">Missing, not a whole number, or out of range.</exception>
    public long Whole(string name, long min, long max)
    {
        var text = section[name];
        var wanted = $"{section.Path}:{name} must be a whole number from {min} to {max}";
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartupException($"The setting {wanted}, and is missing. Set it in appsettings.json or as {Variable(name)}.");
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max
            ? value
            : throw new StartupException($"The setting {wanted}, not '{text}'. Set it in appsettings.json or as {Variable(name)}.");
    }

    /// <summary>A secret: empty, or long enough not to be guessed.</summary>
    /// <exception cref="StartupException">Too short.</exception>
    public string Key(string name)
    {
        const int Shortest = 16;
        var text = section[name] ?? "";
        return text.Length is 0 or >= Shortest
            ? text
            : throw new StartupException($"The setting {section.Path}:{name} must be empty or at least {Shortest} characters long. Set it as {Variable(name)}.");
    }

    private string Variable(string name) => $"the environment variable {section.Path.Replace(":", "__")}__{name}";
}

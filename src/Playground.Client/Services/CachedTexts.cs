using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Playground.Client.Services;

/// <summary>
/// The texts of the pages, each looked up once: a frame needs a hundred of them, and the resource manager is too slow for that in a browser.
/// What says a small number, such as a line, is put together once as well.
/// </summary>
internal sealed class CachedTexts(IStringLocalizerFactory factory) : IStringLocalizer<Texts>
{
    private const int MostNumbers = 4096;

    private readonly IStringLocalizer _texts = factory.Create(typeof(Texts));
    private readonly ConcurrentDictionary<string, Language> _languages = new();
    private Language? _last;

    public LocalizedString this[string name] => Here.Get(name);

    public LocalizedString this[string name, params object[] arguments] =>
        arguments is [int and >= 0 and < MostNumbers and var number] ? Here.Get(name, number) : Here.Get(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.GetAllStrings(includeParentCultures);

    private Language Here
    {
        get
        {
            var name = CultureInfo.CurrentUICulture.Name;
            return _last is { } last && last.Name == name ? last : _last = _languages.GetOrAdd(name, static (name, texts) => new Language(name, texts), _texts);
        }
    }

    /// <summary>Texts as the resource manager gives them while <paramref name="name"/> is the current UI culture.</summary>
    private sealed class Language(string name, IStringLocalizer texts)
    {
        private readonly ConcurrentDictionary<string, LocalizedString> _texts = new();
        private readonly ConcurrentDictionary<(string Name, int Number), LocalizedString> _numbered = new();

        public string Name => name;

        public LocalizedString Get(string key) => _texts.TryGetValue(key, out var text) ? text : _texts[key] = texts[key];

        public LocalizedString Get(string key, int number) =>
            _numbered.TryGetValue((key, number), out var text) ? text : _numbered[(key, number)] = Get(key, [number]);

        public LocalizedString Get(string key, object[] arguments)
        {
            var format = Get(key);
            return new LocalizedString(key, string.Format(CultureInfo.CurrentCulture, format.Value, arguments), format.ResourceNotFound);
        }
    }
}

using Bunit;

namespace Playground.Tests.Unit.Client;

/// <summary>The browser's storage without a browser: what js/page.js remembers.</summary>
internal static class BrowserStorage
{
    public static BunitJSModuleInterop Use(BunitJSInterop script, Dictionary<string, string?> storage)
    {
        var page = script.SetupModule("./js/page.js");
        page.Mode = JSRuntimeMode.Loose;
        JSRuntimeInvocationHandler<string?> recall = null!;
        recall = page.Setup<string?>(call => call.Identifier == "recall" && Answer(call));
        page.Setup<bool>(call => call.Identifier == "remember" && Keep(call)).SetResult(true);
        // A setup has one answer; it is exchanged when the question is known.
        bool Answer(JSRuntimeInvocation call)
        {
            recall.SetResult(storage.GetValueOrDefault((string)call.Arguments[0]!));
            return true;
        }
        bool Keep(JSRuntimeInvocation call)
        {
            storage[(string)call.Arguments[0]!] = (string?)call.Arguments[1];
            return true;
        }
        return page;
    }
}

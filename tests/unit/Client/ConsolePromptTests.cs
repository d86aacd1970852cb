using Bunit;
using Playground.Client.Play;

namespace Playground.Tests.Unit.Client;

/// <summary>Where a line of input is typed: who has typed there before has the keyboard there again, once it takes a line.</summary>
public sealed class ConsolePromptTests : ClientContext
{
    [Fact]
    public void ABoxThatIsSwitchedOnAgainGetsTheKeyboard()
    {
        var drawn = Render<ConsolePrompt>(box => box.Add(prompt => prompt.TakesFocus, true).Add(prompt => prompt.IsBusy, true));
        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");

        drawn.Render(box => box.Add(prompt => prompt.IsBusy, false));
        JSInterop.VerifyFocusAsyncInvoke();

        drawn.Render(box => box.Add(prompt => prompt.IsBusy, true));
        drawn.Render(box => box.Add(prompt => prompt.IsBusy, false));
        JSInterop.VerifyFocusAsyncInvoke(2);
    }

    [Fact]
    public void WhoHasNotTypedYetKeepsTheKeyboardWhereItIs()
    {
        Render<ConsolePrompt>();

        JSInterop.VerifyNotInvoke("Blazor._internal.domWrapper.focus");
    }
}

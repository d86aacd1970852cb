using Microsoft.AspNetCore.Components.Forms;
using Playground.Client;
using Playground.Client.Services;

namespace Playground.Server.Pages;

/// <summary>The client's pages and files.</summary>
internal static class HostedPages
{
    private const string NotFoundPage = "/not-found";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
        services.AddPlaygroundClient();
        services.AddHttpContextAccessor();
        services.AddScoped<IPageStatus, AnswerStatus>();
        services.AddScoped<AntiforgeryStateProvider, NoForms>();
    }

    /// <summary>People who come to an address that leads nowhere see a page. What has got an answer already, such as a problem, stays.</summary>
    public static void UseNotFoundPage(this WebApplication app) => app.UseStatusCodePagesWithReExecute(NotFoundPage);

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(Routes).Assembly)
            .DisableAntiforgery();
    }

    /// <summary>No page has a form that is sent, so none needs the cookie that guards one.</summary>
    private sealed class NoForms : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    private sealed class AnswerStatus(IHttpContextAccessor http) : IPageStatus
    {
        public void NotFound() => Answer(StatusCodes.Status404NotFound);

        public void Gone() => Answer(StatusCodes.Status410Gone);

        // As late as can be: with a 404 before it is rendered, a page gives way to the site's own "not found".
        private void Answer(int status) => http.HttpContext?.Response.OnStarting(() =>
        {
            http.HttpContext.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }
}

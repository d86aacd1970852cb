using Microsoft.Extensions.DependencyInjection;
using System.Globalization;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Microsoft.JSInterop;
using Playground.Client.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddPlaygroundClient();
builder.Services.AddPlaygroundBrowser(new Uri(builder.HostEnvironment.BaseAddress));
var host = builder.Build();

// The server chose the language when it rendered the page; the browser's half must speak the same.
var language = await host.Services.GetRequiredService<IJSRuntime>().GetValueAsync<string>("document.documentElement.lang");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = new CultureInfo(Languages.Match(language) ?? Languages.English);

await host.RunAsync();

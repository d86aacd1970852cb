using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using Playground.Client.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.Services.AddPlaygroundClient();
builder.Services.AddPlaygroundBrowser(new Uri(builder.HostEnvironment.BaseAddress));
await builder.Build().RunAsync();

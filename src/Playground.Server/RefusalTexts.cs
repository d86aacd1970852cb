namespace Playground.Server;

/// <summary>Names the resource files with the texts of refusals: Resources/RefusalTexts.resx and its translations.</summary>
internal sealed class RefusalTexts;

namespace Playground.Client;

/// <summary>Names the resource files with the texts of the pages: Resources/Texts.resx and its translations.</summary>
public sealed class Texts;

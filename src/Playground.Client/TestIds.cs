namespace Playground.Client;

/// <summary>Values of data-testid, for the tests in a browser.</summary>
public static class TestIds
{
    public const string Gallery = "gallery";
    public const string GalleryCard = "gallery-card";
    public const string NotFoundPage = "not-found-page";
    public const string ErrorPage = "error-page";
    public const string Language = "language";
    public const string Theme = "theme";
}

namespace Playground.Client.Services;

/// <summary>What the server answers for machines besides a page's words. In the browser the answer has been given.</summary>
public interface IPageStatus
{
    /// <summary>404: there is nothing at this address.</summary>
    void NotFound();

    /// <summary>410: what was here has been taken away for good.</summary>
    void Gone();
}

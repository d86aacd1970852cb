namespace Playground.Scheduler.Transports;

/// <summary><c>asyncio.ReadTransport</c>: what can stop reading, and go on.</summary>
public interface IReadingTransport
{
    /// <summary><c>pause_reading()</c>: no more data until it is resumed.</summary>
    void PauseReading();

    /// <summary><c>resume_reading()</c>.</summary>
    void ResumeReading();
}

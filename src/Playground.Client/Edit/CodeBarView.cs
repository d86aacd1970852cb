namespace Playground.Client.Edit;

/// <param name="HasListing">There is a run to go back to.</param>
/// <param name="IsChanged">What runs is not the original.</param>
/// <param name="IsAlive">The page answers.</param>
/// <param name="CanReport">Somebody else has published it.</param>
/// <param name="EmbedAddress">In a frame on another page: where the same moment is on our own; else null.</param>
public sealed record CodeBarView(string Title, bool IsEditing, bool HasListing, bool IsChanged, bool IsAlive, bool CanReport, string? EmbedAddress);

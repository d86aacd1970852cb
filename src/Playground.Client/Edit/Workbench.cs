using Playground.Client.Code;
using Playground.Contracts;

namespace Playground.Client.Edit;

/// <summary>
/// The program of a play page in its three states: as it was published, as it runs, and as it is being edited; and which of
/// its files is looked at.
/// </summary>
public sealed class Workbench(IReadOnlyList<SourceFile> original)
{
    private readonly Dictionary<SourceFile, SourceListing> _listings = [];

    /// <summary>As it was written for the gallery, or kept under a short address, or something to begin with.</summary>
    public IReadOnlyList<SourceFile> Original { get; } = original;

    public IReadOnlyList<SourceFile> Running { get; private set; } = original;

    public IReadOnlyList<SourceFile> Edited { get; private set; } = original;

    public bool IsEditing { get; set; }

    /// <summary>Name of the file that is looked at; one of <see cref="Files"/>.</summary>
    public string Active { get; private set; } = original[0].Name;

    /// <summary>What runs is not the original.</summary>
    public bool IsChanged => !SourceFiles.Same(Running, Original);

    /// <summary>What is shown now.</summary>
    public IReadOnlyList<SourceFile> Files => IsEditing ? Edited : Running;

    public SourceFile ActiveFile => Files.FirstOrDefault(file => file.Name == Active) ?? Files[0];

    /// <summary>The file that is looked at, coloured.</summary>
    public SourceListing Listing
    {
        get
        {
            if (!_listings.TryGetValue(ActiveFile, out var listing))
                _listings[ActiveFile] = listing = new SourceListing(ActiveFile.Text);
            return listing;
        }
    }

    /// <summary>Looks at another file, if there is one of that name.</summary>
    public void Look(string name)
    {
        if (Files.Any(file => file.Name == name))
            Active = name;
    }

    public void Type(string name, string text) => Edited = Edited.With(name, text);

    public void Add()
    {
        var name = Edited.FreeName();
        Edited = [.. Edited, new SourceFile(name, "")];
        Active = name;
    }

    /// <returns>False when the name is none, or another file's.</returns>
    public bool Rename(string name, string other)
    {
        if (!SourceFiles.IsName(other) || (!string.Equals(name, other, StringComparison.OrdinalIgnoreCase) && Edited.Has(other)))
            return false;
        Edited = [.. Edited.Select(file => file.Name == name ? file with { Name = other } : file)];
        if (Active == name)
            Active = other;
        return true;
    }

    /// <summary>Takes a file away; the last one stays.</summary>
    public void Remove(string name)
    {
        if (Edited.Count == 1)
            return;
        Edited = [.. Edited.Where(file => file.Name != name)];
        Look(Edited[0].Name);
    }

    /// <summary>Puts another program, or another version of this one, into the editor.</summary>
    public void Open(IReadOnlyList<SourceFile> files)
    {
        Edited = files;
        IsEditing = true;
        if (!Edited.Any(file => file.Name == Active))
            Active = Edited[0].Name;
    }

    /// <summary>A program is run: it is what is shown.</summary>
    public void Run(IReadOnlyList<SourceFile> files)
    {
        if (!SourceFiles.Same(files, Running))
            _listings.Clear();
        (Running, Edited, IsEditing) = (files, files, false);
        if (!files.Any(file => file.Name == Active))
            Active = files[0].Name;
    }

    /// <summary>Where a place of the program that ran before is in this one; null when its line is gone.</summary>
    public Play.Place? Move(Play.Place? place, IReadOnlyList<SourceFile> before)
    {
        if (place is null)
            return null;
        var old = before.FirstOrDefault(file => file.Name == place.File) ?? before[0];
        var now = Running.FirstOrDefault(file => file.Name == old.Name);
        return now is not null && LineMap.Find(old.Text, now.Text, place.Line) is { } line ? place with { Line = line } : null;
    }
}

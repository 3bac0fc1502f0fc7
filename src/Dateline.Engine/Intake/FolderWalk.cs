namespace Dateline.Engine.Intake;

/// <summary>The files of a folder that may be pages or feeds, in the order they are to be read.</summary>
internal sealed class FolderWalk
{
    private FolderWalk(CaptureList captures, IReadOnlyList<string> files, int skipped)
    {
        Captures = captures;
        Files = files;
        Skipped = skipped;
    }

    /// <summary>What the lists of the folder and its sub-folders say.</summary>
    public CaptureList Captures { get; }

    /// <summary>Absolute paths, by time of capture where it is known, then by name.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Files passed over: pictures, style sheets and the like.</summary>
    public int Skipped { get; }

    public static FolderWalk Of(string folder, List<AddFault> faults)
    {
        var captures = new CaptureList();
        var files = new List<string>();
        var skipped = 0;
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var at))
        {
            try
            {
                if (File.Exists(Path.Combine(at, CaptureList.FileName)))
                    captures.Read(at, faults);
                foreach (var file in Directory.EnumerateFiles(at))
                {
                    var name = Path.GetFileName(file);
                    if (name == CaptureList.FileName || name[0] == '.')
                        continue;
                    if (IncomingFile.IsCandidate(file) || IncomingArchive.IsNamed(file))
                        files.Add(file);
                    else
                        skipped++;
                }
                foreach (var inner in Directory.EnumerateDirectories(at))
                {
                    // "name_files" is where browsers put the pictures and scripts of "name.html".
                    var name = Path.GetFileName(inner);
                    if (name[0] != '.' && !name.EndsWith("_files", StringComparison.Ordinal) && new DirectoryInfo(inner).LinkTarget is null)
                        open.Push(inner);
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults.Add(new AddFault(at, fault.Message.ReplaceLineEndings(" ")));
            }
        }
        foreach (var missing in captures.Files.Where(file => !File.Exists(file)))
            faults.Add(new AddFault(missing, $"it is named in {CaptureList.FileName}, but is not there"));
        var ordered = files.OrderBy(file => captures.Of(file)?.FetchedAt ?? NodaTime.Instant.MaxValue).ThenBy(file => file, StringComparer.Ordinal).ToList();
        return new FolderWalk(captures, ordered, skipped);
    }
}

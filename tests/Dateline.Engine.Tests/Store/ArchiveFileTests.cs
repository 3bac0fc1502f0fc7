using Dateline.Engine.Store;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Tests.Store;

public sealed class ArchiveFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-test-").FullName;

    [Fact]
    public void A_file_that_is_no_database_is_named_and_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, SqliteDatabase.FileName), new string('x', 10_000));

        var fault = Assert.Throws<DeskFileException>(Start);

        Assert.Contains("is not a Dateline archive", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        Sql("CREATE TABLE theirs (x)");

        var fault = Assert.Throws<DeskFileException>(Start);

        Assert.Contains("not a Dateline archive", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_of_a_newer_version_is_not_touched()
    {
        Start();
        Sql("PRAGMA user_version = 9999");

        var fault = Assert.Throws<DeskFileException>(Start);

        Assert.Contains("newer Dateline (schema 9999", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "taken"), "");

        var fault = Assert.Throws<DeskFileException>(() => new SqliteDatabase(Path.Combine(_folder, "taken")).Start());

        Assert.Contains("taken", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_archive_is_whole()
    {
        using var db = new SqliteDatabase(_folder);

        Assert.Empty(await db.CheckAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Start()
    {
        using var db = new SqliteDatabase(_folder);
        db.Start();
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, SqliteDatabase.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

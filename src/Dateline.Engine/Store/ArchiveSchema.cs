using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Dateline.Engine.Store;

/// <summary>Brings an archive to the newest schema: numbered files, each in one transaction, never edited once released.</summary>
internal static class ArchiveSchema
{
    private const string Prefix = "Dateline.Engine.Store.Migrations.";

    private static readonly (int Number, string Name)[] Migrations =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), name))
            .Order()];

    public static int Newest => Migrations[^1].Number;

    public static void Upgrade(SqliteConnection connection, string path)
    {
        var owner = connection.ExecuteScalar<long>("PRAGMA application_id");
        var stand = connection.ExecuteScalar<int>("PRAGMA user_version");
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master");
        if (owner != SqliteDatabase.ApplicationId && (owner != 0 || tables > 0))
            throw new DeskFileException($"{path} is an SQLite file, but not a Dateline archive.");
        if (stand > Newest)
            throw new DeskFileException($"{path} was written by a newer Dateline (schema {stand}; this one knows {Newest}).");
        foreach (var (number, name) in Migrations.Where(migration => migration.Number > stand))
            Apply(connection, number, name);
    }

    private static void Apply(SqliteConnection connection, int number, string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var sql = reader.ReadToEnd();
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster while we waited for the lock.
        if (connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction) >= number)
            return;
        connection.Execute(sql, transaction: transaction);
        connection.Execute(
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteDatabase.ApplicationId}; PRAGMA user_version = {number};"),
            transaction: transaction);
        transaction.Commit();
    }
}

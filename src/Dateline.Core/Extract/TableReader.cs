using Dateline.Model;
using Dateline.Pages;

namespace Dateline.Extract;

/// <summary>Reads a table's cells as text.</summary>
internal static class TableReader
{
    private const int MostRows = 500;
    private const int MostCells = 60;

    public static Table Read(PageTree tree, int table)
    {
        var rows = new List<IReadOnlyList<string>>();
        var hasHeader = false;
        List<string>? row = null;
        var end = tree.Row(table).End;
        for (var i = table + 1; i < end; i++)
        {
            var tag = tree.Row(i).Tag;
            if (tag == Tag.Tr)
            {
                if (rows.Count == MostRows)
                    break;
                row = [];
                rows.Add(row);
            }
            else if (tag is Tag.Td or Tag.Th && row is not null)
            {
                hasHeader |= tag == Tag.Th && rows.Count == 1 && row.Count > 0;
                if (row.Count < MostCells)
                    row.Add(tree[i].TextContent());
                i = tree.Row(i).End - 1;
            }
        }
        rows.RemoveAll(cells => cells.All(cell => cell.Length == 0));
        return new Table(rows, hasHeader);
    }
}

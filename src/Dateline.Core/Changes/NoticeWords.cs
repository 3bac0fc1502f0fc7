using System.Text.RegularExpressions;
using Dateline.Model;

namespace Dateline.Changes;

/// <summary>How publishers say that they changed a text: a label at the paragraph's beginning, or a sentence about "an earlier version".</summary>
internal static partial class NoticeWords
{
    private const int LongestQuote = 300;

    // Notices stand at the beginning or are a paragraph of their own; deep in a long paragraph the words mean something else.
    private const int Look = 240;

    /// <returns><c>null</c> when the paragraph declares no change.</returns>
    public static ChangeNotice? Read(string paragraph)
    {
        var text = paragraph.AsSpan().TrimStart(" \t\r\n*•–—-[(“\"");
        var look = text[..Math.Min(text.Length, Look)];
        ChangeKind? kind = EarlierVersion().IsMatch(look) || Amended().IsMatch(look) || CorrectionLabel().IsMatch(look) ? ChangeKind.Correction
            : ClarificationLabel().IsMatch(look) ? ChangeKind.Clarification
            : UpdateLabel().IsMatch(look) ? ChangeKind.Update
            : null;
        return kind is { } found ? new ChangeNotice(found, text.Length <= LongestQuote ? text.ToString() : $"{text[..LongestQuote]}…") : null;
    }

    // A label, perhaps a date or a time or brackets, then a mark that ends it: "Correction:", "CORRECTION (12 May):", "Berichtigung –", "【更正】".
    [GeneratedRegex(
        @"^【?(?:corrections?|corrected|correction\s+and\s+clarification|erratum|errata|retraction|berichtigung|berichtigt|korrektur|korrigiert|richtigstellung|rectificatif|rectification|mise\s+au\s+point|correcci[oó]n|rectificaci[oó]n|fe\s+de\s+err(?:atas|ores)|rettifica|errata\s+corrige|correzione|corre[cç][aã]o|correctie|rectificatie|sprostowanie|r[aä]ttelse|rettelse|korjaus|oikaisu|oprava|helyesbítés|düzeltme|διόρθωση|исправление|поправка|уточнение|виправлення|תיקון|تصحيح|تصويب|訂正|更正|정정|바로잡습니다)】?(?:\s*[,(\[（].{1,40}?[)\]）,])?(?:\s+(?:vom|am|of|on|du|del|de|van)?\s*\d{1,2}[^:：]{0,30})?\s*(?:[:：–—|】\]]|-\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CorrectionLabel();

    [GeneratedRegex(
        @"^【?(?:clarifications?|clarified|editor[’']?s[’']?\s+note|editors[’']\s+note|note\s+to\s+readers|klarstellung|anmerkung\s+der\s+redaktion|anm\.\s*d\.\s*red\.|hinweis\s+der\s+redaktion|pr[eé]cision|note\s+de\s+la\s+r[eé]daction|ndlr|aclaraci[oó]n|nota\s+de(?:l|\s+la)\s+(?:editor|redacci[oó]n)|nota\s+della\s+redazione|precisazione|chiarimento|esclarecimento|nota\s+da\s+reda[cç][aã]o|verduidelijking|noot\s+van\s+de\s+redactie|f[oö]rtydligande|presisering|præcisering|wyja[sś]nienie|توضيح|お断り|編集部注|编者注|編者按)】?(?:\s*[,(\[（].{1,40}?[)\]）,])?\s*(?:[:：–—|】\]]|-\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClarificationLabel();

    // "Update" alone is a word like any other: it needs its colon, its dash or a date behind it.
    [GeneratedRegex(
        @"^【?(?:updated?|update\s+\d{1,2}|aktualisiert|aktualisierung|nachtrag|mis\s+[aà]\s+jour|mise\s+[aà]\s+jour|actualizaci[oó]n|actualizado|aggiornamento|aggiornato|atualiza[cç][aã]o|atualizado|bijgewerkt|uppdatering|uppdaterad|oppdatert|opdateret|aktualizacja|обновление|обновлено|оновлено|güncelleme|تحديث|更新|追記|업데이트)】?\s*(?:(?:(?:on|at|am|vom|le|el|il|em|op|den)\s+)?[\p{L}\d][^:：]{0,40}?\d[^:：]{0,30})?(?:[:：–—|】\]]|-\s|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UpdateLabel();

    [GeneratedRegex(
        @"\b(?:an?\s+(?:earlier|previous|prior)\s+version\s+of\s+(?:this|the)|this\s+version\s+corrects|in\s+einer\s+(?:früheren|vorherigen|ersten)\s+(?:version|fassung)|une\s+(?:première|précédente)\s+version|une\s+version\s+(?:précédente|antérieure)|una\s+versi[oó]n\s+(?:anterior|previa)|una\s+(?:precedente|prima)\s+versione|una\s+versione\s+precedente|uma\s+vers[aã]o\s+anterior|in\s+een\s+eerdere\s+versie|i\s+en\s+tidigare\s+version|i\s+en\s+tidligere\s+(?:versjon|version|udgave)|we\s+wcze[sś]niejszej\s+wersji)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EarlierVersion();

    [GeneratedRegex(
        @"\bthis\s+(?:article|story|report|piece|post|page|headline|interview)\s+(?:was|has\s+been)\s+(?:(?:amended|corrected|changed|revised|edited)\b|updated\b.{0,80}\b(?:to\s+correct|to\s+clarify|because|error))|\bdieser\s+(?:artikel|text|beitrag)\s+wurde\b.{0,60}\b(?:korrigiert|berichtigt|geändert)|\bcet\s+article\s+a\s+été\s+(?:corrigé|modifié|rectifié)|\beste\s+art[ií]culo\s+(?:ha\s+sido|fue)\s+(?:corregido|modificado|rectificado)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amended();
}

using System.Buffers;

namespace Dateline.Dating;

/// <summary>Words that say what a date is the date of.</summary>
internal static class DateLabels
{
    private static readonly SearchValues<string> Updates = SearchValues.Create(
    [
        "updated", "last update", "update:", "modified", "last changed", "last edited", "last reviewed", "edited", "revised", "aktualisiert", "letzte änderung", "geändert", "zuletzt bearbeitet", "letztes update", "stand:", "mis à jour", "mise à jour", "modifié", "màj", "actualizado", "actualización", "modificado", "aggiornato", "aggiornamento", "modificato", "atualizado", "atualização", "bijgewerkt", "gewijzigd", "laatste update", "aangepast", "uppdaterad", "senast ändrad", "oppdatert", "opdateret", "sist endret", "päivitetty", "muokattu", "aktualizacja", "zaktualizowano", "aktualizováno", "aktualizované", "frissítve", "módosítva", "actualizat", "güncelleme", "güncellenme", "diperbarui", "cập nhật", "обновлено", "обновлен", "изменено", "оновлено", "обновена", "ενημέρωση", "ενημερώθηκε", "τελευταία ενημέρωση", "更新", "수정", "업데이트", "آخر تحديث", "تحديث", "به‌روزرسانی", "עודכן", "अपडेट",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Publications = SearchValues.Create(
    [
        "published", "publication date", "posted", "post date", "released", "release date", "first publ", "date:", "date posted", "written", "issued", "created", "on air", "aired", "submitted", "veröffentlicht", "erschienen", "geschrieben", "erstellt", "eingestellt", "datum:", "publiziert", "gepostet", "publié", "parution", "mis en ligne", "posté", "publicado", "publicada", "fecha", "creado", "pubblicato", "pubblicata", "data:", "scritto", "postado", "gepubliceerd", "geplaatst", "publicerad", "publicerat", "skapad", "publisert", "publiceret", "udgivet", "julkaistu", "opublikowan", "data publikacji", "dodano", "publikováno", "vydáno", "zveřejněno", "publikované", "megjelent", "közzétéve", "publicat", "objavljeno", "yayın", "eklenme", "diterbitkan", "dipublikasikan", "đăng", "опубликован", "дата публикации", "размещено", "опубліковано", "публикувано", "δημοσίευση", "δημοσιεύτηκε", "发布", "发表", "發布", "發佈", "投稿", "公開", "掲載", "作成", "입력", "등록", "작성", "نشر", "تاريخ النشر", "انتشار", "פורסם", "प्रकाशित",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Others = SearchValues.Create(
    [
        "©", "copyright", "(c) ", "all rights", "since ", "seit ", "copyleft", "joined", "member since", "registered", "mitglied seit", "registriert", "born", "geboren", "deadline", "expires", "version ", "isbn", "accessed", "retrieved", "abgerufen", "anmeldeschluss", "beginn:", "einsendeschluss", "event date", "best before", "next ", "until ", "bis zum", "gültig", "founded", "gegründet",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] By = ["by ", "von ", "par ", "por ", "di ", "door ", "av ", "af "];

    private static readonly string[] On = [" on", " am", " le", " el", " il", " em", " op", " den"];

    /// <summary>The role the words right before a date give it; <c>null</c> when they give none.</summary>
    /// <param name="before">The text before the date.</param>
    public static DateRole? Before(ReadOnlySpan<char> before)
    {
        var near = before.Length > 40 ? before[^40..] : before;
        var updated = LastOf(near, Updates);
        var published = LastOf(near, Publications);
        if (updated < 0 && published < 0)
            return IsSigned(before) || near.Trim(" :").ToString().ToLowerInvariant() is "date" or "datum" or "data" or "fecha" or "vom" or "am" or "le" or "dato" or "tarih" or "tanggal" or "ngày" or "дата" or "日期" or "날짜" ? DateRole.Published : null;
        return updated > published ? DateRole.Updated : DateRole.Published;
    }

    // "By Ada Berg on", "Von Ada Berg am": who wrote it, and then when.
    private static bool IsSigned(ReadOnlySpan<char> before)
    {
        if (before.Trim().Length is <= 6 or >= 60)
            return false;
        var line = before.Trim().ToString();
        return Array.Exists(By, word => line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) && Array.Exists(On, word => line.EndsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the line speaks of some other date: of rights, of membership, of an event.</summary>
    public static bool IsOther(ReadOnlySpan<char> line) => line.IndexOfAny(Others) >= 0;

    private static int LastOf(ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var last = -1;
        for (var from = 0; from < text.Length;)
        {
            var at = text[from..].IndexOfAny(words);
            if (at < 0)
                break;
            last = from + at;
            from = last + 1;
        }
        return last;
    }
}

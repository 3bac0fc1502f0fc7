using System.Globalization;
using Dateline.Model;

namespace Dateline.Times;

// Times of day.
internal sealed partial class TimeReader
{
    private Found? Clock(int i)
    {
        // 下午3点, 오후 3시: the half of the day stands before the hour.
        if (lexicon.Language is "zh" or "ja" or "ko" && Is(i, Role.DayPart) && ClockAt(i + 1) is { } half && On(i + 1))
        {
            var hour = int.Parse(half.Value.AsSpan(1, 2), CultureInfo.InvariantCulture);
            var shifted = Of(i).Text is "AF" or "EV" or "NI" && hour < 12 ? hour + 12 : hour;
            var (near, by) = DayAbout(i);
            var text = $"T{Two(shifted)}{half.Value[3..]}";
            return near is { } known ? Dates(i, half.Last, known with { Clock = text }, by, "of that day") : new Found(i, half.Last, TimeKind.Time, "XXXX-XX-XX" + text);
        }
        if (ClockAt(i) is not { } clock)
            return null;
        var last = clock.Last;
        var value = clock.Value;
        // "10 p.m. Wednesday", "5 p.m. EST Nov. 9", "9:34 p.m., March 19".
        var k = Sign(last + 1, ',') ? last + 2 : last + 1;
        if (k < Count && On(k) && (Is(k, Role.Weekday | Role.Month | Role.DayWord) || (k == last + 1 && Whole(k) > 0)) && !Is(k, Role.DayPart) && (Dated(k) ?? DayWord(k) ?? Weekday(k)) is { At: { Scale: Scale.Day, Clock: null } on } date)
            return Dates(i, date.Last, on with { Clock = value }, date.Anchor, date.Why);
        var (from, anchor) = DayAbout(i);
        return from is { } at ? Dates(i, last, at with { Clock = value }, anchor, "of that day")
            : new Found(i, last, TimeKind.Time, "XXXX-XX-XX" + value, null, TimeAnchor.Words);
    }

    // The day a time of day belongs to: one named just before, else the text's own.
    private (CalendarTime? Day, TimeAnchor Anchor) DayAbout(int i)
    {
        if (_told is { Scale: Scale.Day, IsOpen: false } told && (IsHistory || i - _toldAt <= 8))
            return (told with { Clock = null }, TimeAnchor.Mentioned);
        return (_today, TimeAnchor.Published);
    }

    private (string Value, int Last)? ClockAt(int i)
    {
        if (Is(i, Role.Clock) && Of(i).Text is { Length: 5 } named)
            return ("T" + named, i);
        // "18.30 Uhr"
        if ((uint)i < (uint)Count && lexicon.Language == "de" && Tokens[i].Has(TokenForm.Amount) && Tokens[i].Length is 4 or 5 && Tokens[i].Number < 24 && Tokens[i].Hundredths < 60 && Goes(i + 1, Role.Clock) && Of(i + 1).Text == "h")
            return ($"T{Two(Tokens[i].Number)}:{Two(Tokens[i].Hundredths)}", i + 1);
        // "halb sieben" is half past six.
        if (Is(i, Role.Clock) && Of(i).Text == "halb" && On(i + 1) && (Whole(i + 1) is > 0 and <= 12 and var full || Is(i + 1, Role.Number) && (full = Of(i + 1).Number) is > 0 and <= 12))
            return ($"T{Two((full + 11) % 12)}:30", i + 1);
        if (Whole(i) is not (>= 0 and var hour))
            return null;
        var k = i + 1;
        var minute = -1;
        var second = -1;
        if (i > 0 && !Tokens[i].Has(TokenForm.Apart) && Tokens[i - 1].Has(TokenForm.Sign) && Tokens[i - 1].Sign is ':' or '/' or '$' or '-')
            return null;
        if (Sign(k, ':') && !Tokens[k].Has(TokenForm.Apart) && k + 1 < Count && !Tokens[k + 1].Has(TokenForm.Apart) && Tokens[k + 1].Length == 2 && Whole(k + 1) is >= 0 and < 60 and var minutes && Tokens[i].Length <= 2)
        {
            minute = minutes;
            k += 2;
            if (Sign(k, ':') && k + 1 < Count && !Tokens[k + 1].Has(TokenForm.Apart) && Tokens[k + 1].Length == 2 && Whole(k + 1) is >= 0 and < 60 and var seconds)
            {
                second = seconds;
                k += 2;
            }
        }
        else if (Goes(k, Role.Clock) && Of(k).Text == "h" && Tokens[i].Length <= 2 && (!Is(k, Role.Unit) || i > 0 && Is(i - 1, Role.At)))
        {
            // "18 Uhr 30", "18h30", "14시 30분".
            minute = 0;
            k++;
            if (Tokens.Length > k && On(k) && Whole(k) is > 0 and < 60 and var minutes2 && Tokens[k].Length == 2 && !Is(k + 1, Role.Unit | Role.Month | Role.Weekday | Role.DateSign))
            {
                minute = minutes2;
                k++;
                if (Goes(k, Role.Clock) && Of(k).Text == "m")
                    k++;
            }
        }
        else if (Tokens[i].Length == 4 && hour is < 2400 && hour % 100 < 60 && Goes(k, Role.Zone) && Tokens[k].Has(TokenForm.Capital))
        {
            (hour, minute) = (hour / 100, hour % 100);
        }
        else if (Tokens[i].Length <= 2 && Goes(k, Role.Lead) && Is(k + 1, Role.The) && Is(k + 2, Role.DayPart) && i > 0 && Is(i - 1, Role.At | Role.Lead) && hour is > 0 and <= 12)
        {
            // "at 4 in the morning"
            return ($"T{Two(Of(k + 2).Text is "AF" or "EV" && hour < 12 ? hour + 12 : hour)}:00", k + 2);
        }
        var meridiem = Goes(k, Role.Meridiem) && Tokens[i].Length <= 2 ? k : -1;
        if (minute < 0 && meridiem < 0 || hour > 24)
            return null;
        if (meridiem > 0)
        {
            if (hour is 0 or > 12)
                return null;
            hour = hour % 12 + (Of(k).Text == "pm" ? 12 : 0);
            k++;
        }
        var last = k - 1;
        var zone = "";
        if (Goes(k, Role.Zone) && Tokens[k].Has(TokenForm.Capital))
        {
            zone = Of(k).Text ?? "";
            last = k;
        }
        else if (Sign(k, '(') && Is(k + 1, Role.Zone) && Sign(k + 2, ')'))
        {
            zone = Of(k + 1).Text ?? "";
            last = k + 2;
        }
        return ($"T{Two(hour)}:{Two(Math.Max(0, minute))}{(second >= 0 ? ":" + Two(second) : "")}{zone}", last);
    }

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}

import { calendarDate, isDay } from "../../record/calendar.ts";
import type { HeaderField } from "../../record/schema.ts";
import type { Span } from "../../text/span.ts";

/** Place and day of issue, as a header or a signature block writes them. */
export interface PlaceAndDate {
  readonly place: HeaderField | null;
  /** `null` where day, month or year were left blank, or are no day of the calendar. */
  readonly issuedOn: HeaderField | null;
}

const BLANK = "[\\s.…_]*";
/** A full stop parts only figures: elsewhere it is one of those that leave a place to write on. */
const SEPARATOR = "[/-]|(?<=\\d\\s?)\\.\\s?(?=\\d)";
/** `Hà Nội, ngày 18 tháng 11 năm 2025`, `Phú Thọ, ngày   tháng 12 năm 2011`, `Huế, ngày 5/6/2004`, `Ngày 05 tháng 6 năm 2004`, of a telegram `Huế, hồi 16 giờ 30 ngày …`. */
const PLACE_DATE = new RegExp(
  `^[(*).·\\s]*(?:(?<place>[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\\s.'’–\\d-]{0,60}?)(?<!\\s)(?:\\s*[,.;])?\\s*(?<=[\\s,.;]))?(?:hồi\\s+\\d{1,2}\\s?(?:giờ|h|g)\\s?(?:\\d{1,2}(?:\\s?(?:phút|'))?)?[\\s,]{1,3})?ng[àa]y${BLANK}(?:(?<day>\\d{1,2})${BLANK})?(?:th[áa]ng|${SEPARATOR})${BLANK}(?:(?<month>\\d{1,2})${BLANK})?(?:n[ăa]m|${SEPARATOR})${BLANK}(?:(?<year>\\d{4}|\\d{2,3}(?![\\d]))${BLANK})?\\)?$`,
  "iu",
);
/** `Hà Nội, 15/6/2004`, `Hà Nội, 15-6-2004`. */
const SHORT =
  /^(?<place>\p{Lu}[A-Za-zÀ-ỹ\s.'’-]{1,40}?)\s*,\s*(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u;

/** `An Lạc, ngàycŸÔ tháng 10 năm 2014`: the day was written by hand and misread, the place was printed. */
const SPOILT =
  /^(?<place>[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\s.'’–-]{1,40}?)\s*,\s*ng[àa]y\S{0,3}\s*(?:\S{1,6}\s*)?th[áa]ng\s*(?:\S{1,4}\s*)?n[ăa]m\s*\S{0,6}$/iu;

/** `Thứ hai, ngày 15/3/2021`: the day on which a web page was opened. */
const WEEKDAY = /^\s*(?:thứ\s|chủ\s+nhật)/iu;

/** Reads a line that holds place and date and nothing else; `null` for any other. */
export function readPlaceDate(text: string, at: Span): PlaceAndDate | null {
  const match = PLACE_DATE.exec(text) ?? SHORT.exec(text) ?? SPOILT.exec(text);
  if (!match || WEEKDAY.test(text)) return null;
  const { place, day, month, year } = match.groups ?? {};
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const real = day !== undefined && month !== undefined && year?.length === 4 && m >= 1 && m <= 12 && isDay(y, m, d);
  const placeStart = place ? text.indexOf(place) : 0;
  const dateStart = place
    ? placeStart + place.length + text.slice(placeStart + place.length).search(/[A-Za-zÀ-ỹ\d]/u)
    : text.search(/\S/u);
  return {
    place: place ? { value: place.trim(), span: within(at, placeStart, place.trim().length), confidence: 0.95 } : null,
    issuedOn: real
      ? {
          value: calendarDate(y, m, d),
          span: within(at, dateStart, text.trimEnd().length - dateStart),
          confidence: 0.97,
        }
      : null,
  };
}

const within = (at: Span, start: number, length: number): Span => ({
  start: at.start + start,
  end: at.start + start + length,
});

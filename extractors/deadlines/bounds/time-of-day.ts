const HOUR = /(?<![\d.,/])(?<hour>[01]?\d|2[0-4])\s*(?:giờ|h|g)\s*(?<minute>[0-5]\d)?(?![A-Za-zÀ-ỹ])/iu;

/** The first hour that words name, as `HH:MM`: `14 giờ 00`, `8h30`, `17 giờ`; `null` where they name none. */
export function timeOfDay(words: string): string | null {
  const found = HOUR.exec(words)?.groups;
  if (!found) return null;
  const shift =
    /(?:giờ|h|g)\s*(?:\d{1,2}\s*)?(?:phút\s*)?(?:chiều|tối)/iu.test(words) && Number(found.hour) < 12 ? 12 : 0;
  return `${String(Number(found.hour) + shift).padStart(2, "0")}:${found.minute ?? "00"}`;
}

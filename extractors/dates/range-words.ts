import { after, before } from "./surroundings.ts";

/** Where the `từ` (`kể từ`) right before an offset begins. */
export function startsRange(text: string, offset: number): number | null {
  const match =
    /(?<![A-Za-zÀ-ỹ])(?:kể\s+)?từ\s+(?:(?:sáng|chiều|tối|đêm|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2})?)(?:\s*,)?\s*)?$/iu.exec(
      before(text, offset),
    );
  return match ? offset - match[0].length : null;
}

/** Where the `từ nay đến hết` right before an offset begins. */
export function startsNow(text: string, offset: number): number | null {
  const match = /(?<![A-Za-zÀ-ỹ])từ\s+nay\s+(?:cho\s+)?(?:đến|tới)\s+(?:(?:hết|trước)\s+)?$/iu.exec(
    text.slice(Math.max(0, offset - 32), offset),
  );
  return match ? offset - match[0].length : null;
}

/** `các ngày 12, 13/8`: several days are meant together. */
export const namesSeveral = (text: string, offset: number): boolean => SEVERAL_DAYS.test(before(text, offset));

const SEVERAL_DAYS = /(?<![A-Za-zÀ-ỹ])(?:các|những|hai|ba|0?[2-9])\s+$/iu;

/** `từ ngày 10/5/2020 đến khi …`: an end that no date tells. */
export const endsInEvent = (text: string, offset: number): boolean =>
  /^\s*(?:đến|cho\s+đến|cho\s+tới)\s+(?:khi|nay|lúc|thời\s+điểm|trước|hết|ngày|kết\s+thúc|đại\s+hội)(?!\s*\d)/iu.test(
    after(text, offset),
  );

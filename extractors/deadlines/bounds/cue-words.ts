/** An hour before a day, and what part of which day it is: `trước 14 giờ 00 ngày …`, `chiều thứ hai, …`. */
const HOUR = String.raw`(?:(?:(?:lúc|hồi)\s+)?\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2}\s*)?(?:(?:phút|')\s*)?(?:,\s*)?(?:\([^()]{1,20}\)\s*)?)?(?:(?:sáng|chiều|tối|trưa|đêm|ngày(?=\s+(?:thứ|chủ)\s)|thứ\s+[A-Za-zÀ-ỹ]{2,4}|thứ\s+[2-7]|chủ\s+nhật)[\s,]+){0,3}`;
/** A cue that ends right before a date, with an hour or part of the day between. */
export const at = (words: string): RegExp =>
  new RegExp(String.raw`(?<![A-Za-zÀ-ỹ])(?:${words})[\s:,]*${HOUR}(?:(?<=giờ\s{1,3}(?:\d{2}\s{1,3})?)các\s+)?$`, "iu");

/** `vào các ngày …`, `trong hai ngày …`. */
export const SEVERAL = String.raw`(?:\s+(?:các|những|hai|ba|0?[2-9]))?`;
/** What says that something is finished. */
export const DONE = String.raw`(?:xong|hoàn\s+thành|hoàn\s+tất|kết\s+thúc|(?:thực\s+hiện|làm)\s+xong)`;
/** What says that a day is the last. */
export const LIMIT = String.raw`(?:(?:chậm|muộn|trễ)\s+nhất|(?<!chủ\s)chốt(?:\s+(?:danh\s+sách|số\s+liệu|sổ))?|hạn\s+(?:chót|cuối)(?:\s+cùng)?(?:\s+[A-Za-zÀ-ỹ]+){0,6}|thời\s+hạn(?:\s+[A-Za-zÀ-ỹ]+){0,7}|hạn(?:\s+[A-Za-zÀ-ỹ]+){0,3}|không\s+muộn\s+hơn|không\s+chậm\s+hơn|không\s+(?:được\s+)?(?:để\s+(?:[A-Za-zÀ-ỹ]+\s+){0,5})?(?:kéo\s+dài\s+)?quá)`;

/** `trước lễ khai mạc 02 ngày (ngày 24/4)`, `trước mùa mưa, ngày 31/7`: the event stands between, the day explains it. */
export const EVENT = String.raw`(?:(?:thời\s+điểm|cao\s+điểm|mùa|lễ|ngày|kỳ|đợt|năm\s+học|dịp|tết|khai\s+giảng|khai\s+mạc|đại\s+hội|hội\s+nghị)(?!\s*\d))(?:\s+[A-Za-zÀ-ỹ]+){0,8}(?:\s+\d{1,2}\s+(?:ngày|tuần|tháng))?\s*`;

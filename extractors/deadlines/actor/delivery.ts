import { bodyOf } from "./actor.ts";

/** How a result is handed over, or said to be ready: `gửi danh sách về …`, `đưa vào vận hành`, `khắc phục xong`. */
const HANDED =
  /^(?:g[ửở]i|trình|nộp|báo\s+cáo|chuyển|đăng\s+ký\s+(?:về|với)|thông\s+qua(?=\s+(?:thường|ban|hội|cấp)\s)|(?:bàn\s+giao|cấp\s+phát)\s+(?:cho|đến|tới|về)|phát\s+sóng|đưa\s+vào|hoàn\s+thành\s+(?:việc|và|đưa)|(?:khắc\s+phục|thực\s+hiện|triển\s+khai)\s+xong)(?![A-Za-zÀ-ỹ])/iu;

/** Whether some words only hand over what was made before them: `lập dự toán chi tiết, | trình Sở Tài chính`. */
export const isDelivery = (words: string): boolean => HANDED.test(words) && !PRESENTS.test(words);

/** `trình Bộ trưởng báo cáo sơ kết`: what is presented is named behind to whom. */
const PRESENTS =
  /^trình\s[^,;]*\s(?:báo\s+cáo|tờ\s+trình|dự\s+thảo|đề\s+án|kế\s+hoạch|phương\s+án|danh\s+sách|quyết\s+định)(?![A-Za-zÀ-ỹ])/iu;

/** Whether what is handed over is named: `gửi kết quả về Sở`, `nộp báo cáo chuyên đề`; else it is what was made before. */
export const namesWhatIsHandedOver = (words: string): boolean =>
  /^(?:g[ửở]i|nộp|trình|báo\s+cáo|chuyển)\s(?:[^,;]*\s)?(?:kết\s+quả|tình\s+hình|danh\s+mục|danh\s+sách(?!\s+(?:về|cho|đến))|báo\s+cáo|hồ\s+sơ|biểu|tổng\s+kết|sơ\s+kết|tiến\s+độ)(?![A-Za-zÀ-ỹ])/iu.test(
    words,
  );

/** Whether some words name nothing that is handed over, only to whom: `trình Chủ tịch Ủy ban nhân dân tỉnh`, `ban hành quyết định`. */
export const handsOverUnnamed = (words: string): boolean => {
  if (/^(?:ban\s+hành\s+quyết\s+định|hoàn\s+thành(?:\s+và\s+trình\s+\S.*)?)$/iu.test(words)) return true;
  const [verb] =
    /^(?:g[ửở]i(?:\s+(?:về|cho|đến))?|trình|chuyển\s+(?:về|cho|đến)|nộp(?:\s+(?:về|cho))?|báo\s+cáo(?:\s+(?:về|cho|với))?)\s+/iu.exec(
      words,
    ) ?? [];
  return (
    verb !== undefined &&
    !/\s(?:kết\s+quả|tình\s+hình|danh\s+(?:sách|mục)|báo\s+cáo|\d\s+tháng|quý|năm)(?![A-Za-zÀ-ỹ])/iu.test(words) &&
    bodyOf(words.slice(verb.length)) !== null
  );
};

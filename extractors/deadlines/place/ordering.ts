const ORDER = String.raw`thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch\s+trình|lộ\s+trình|mốc\s+thời\s+gian|địa\s+điểm|thành\s+phần|đối\s+tượng|phạm\s+vi|quy\s+mô|chủ\s+đề|hình\s+thức|phương\s+(?:pháp|thức)|cách\s+thức|số\s+lượng|nội\s+dung|quy\s+trình|kinh\s+phí|thực\s+hiện|tổ\s+chức|cụ\s+thể|dự\s+kiến`;
const ORDERING = new RegExp(
  String.raw`^(?:về\s+)?(?:(?:${ORDER})(?:\s*(?:,|và|;|-|–|&)\s*|\s+(?=\S)|\s*[.:]?$))+$`,
  "iu",
);
const TIME = /(?<![A-Za-zÀ-ỹ])(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch\s+trình|lộ\s+trình)(?![A-Za-zÀ-ỹ])/iu;

/** Whether a heading only orders what is under it and says nothing of it: `CHỦ ĐỀ, THỜI GIAN`, `ĐỐI TƯỢNG VÀ TIẾN ĐỘ`. */
export const isOrdering = (heading: string): boolean => ORDERING.test(heading.trim());

/** Whether what is under a heading has its times there: `Thời gian tổ chức đại hội`, `NỘI DUNG VÀ TIẾN ĐỘ`. */
export const announcesTimes = (heading: string): boolean =>
  /^(?:về\s+)?(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|lịch\s+trình)(?![A-Za-zÀ-ỹ])/iu.test(heading) ||
  (TIME.test(heading) && isOrdering(heading));

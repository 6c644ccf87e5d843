/** What the words around a time say of the deed. */

/** `Thời hạn nộp hồ sơ: …`, `Thời gian bỏ phiếu bắt đầu từ …`: the label tells of what. */
export const LABEL =
  /^(?:riêng\s[^,;:]{1,30},\s*)?(?:thời\s+(?:gian|hạn|điểm)|hạn|lịch)(?![A-Za-zÀ-ỹ])(?:\s+(?:chót|cuối|cùng|dự\s+kiến))*\s+(?!(?:thực\s+hiện|hoàn\s+thành|tổ\s+chức|tiến\s+hành|triển\s+khai|kết\s+thúc|bắt\s+đầu|cụ\s+thể|dự\s+kiến|không)(?![A-Za-zÀ-ỹ]))(?<what>[A-Za-zÀ-ỹ][^:,.;\d]{2,60}?)(?<!\s)(?:\s*:|\s+(?:là|bắt\s+đầu|từ|trong|vào|ngày|trước|chậm|dự\s+kiến)(?![A-Za-zÀ-ỹ]))/iu;

/** `Ngày bầu cử là Chủ nhật, ngày …` */
export const NAMED_DAY = /^\s*(?<what>ngày\s+(?=\S)[^\d:.;,]{2,40}?)\s+là\s/iu;

/** `lập đoàn kiểm tra; | thời gian kiểm tra từ …`, `lập 02 đội; | hoạt động từ …`: when what was said before is done. */
export const RUNS =
  /^\s*(?:(?:thời\s+(?:gian|hạn)(?:\s+[A-Za-zÀ-ỹ]+){1,3}(?:\s+(?:không\s+quá\s+)?\d{1,3}\s+(?:ngày|tháng|buổi))?(?:,\s*(?:bắt\s+đầu|thực\s+hiện|tiến\s+hành)(?:\s+trong\s+khoảng)?)?|hoạt\s+động|diễn\s+ra)[\s,]*)$/iu;

/** `đánh giá hai lần: | lần 1 trong tháng 6`, `lần 1 …, lần 2 xong | trước ngày 10/11`: which one. */
export const WHICH =
  /^(?:[\s,]*(?:lần|đợt|vòng|bước|chuyên\s+đề)\s+(?:\d{1,2}|[IVX]{1,4}|thứ\s+[A-Za-zÀ-ỹ]+|một|hai|ba|đầu)(?:\s+(?:xong|hoàn\s+thành|kết\s+thúc))?)+[\s:,]*$/iu;

/** What is held. */
export const HELD = /^(?:hội\s+nghị|đại\s+hội|hội\s+thi|kỳ\s+họp)(?![A-Za-zÀ-ỹ])/iu;

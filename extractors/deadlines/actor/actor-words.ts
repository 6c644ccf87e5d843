import { EVENTS, FIRST_HEADS, HEADS, MODALS, QUANTIFIERS, REQUESTS, WORD_END, WORD_START } from "../words/words.ts";

/** What tells who acts in a clause. */

/** A body, office or group of people at the head of some words. */
export const BODY = new RegExp(
  String.raw`^(?:(?:${QUANTIFIERS}|\d{1,3}(?:\s*%(?:\s+số)?)?)\s+)*(?:${HEADS}|${FIRST_HEADS})${WORD_END}`,
  "iu",
);
/** The same behind other words. */
export const BODY_INSIDE = new RegExp(
  String.raw`(?<=[\s,])(?<!(?:\d|giao|cùng|với|cho|của|các|mỗi|từng|những|nghị|họp|hội(?=\strường)|cựu|tại|ở|thuộc|về|lên|g[ửở]i|trình|ủy|uỷ)\s)(?:(?:các|mỗi|từng|những|toàn\s+thể)\s+(?:${HEADS})|${HEADS})${WORD_END}`,
  "iu",
);
/** `Đề nghị …`: how a superior turns to somebody. */
export const REQUEST = new RegExp(String.raw`^(?:${REQUESTS})\s+(?:cho\s+)?`, "iu");

/** Circumstances before the subject: `Sau đại hội, …`, `Trên cơ sở …, …`. */
const CIRCUMSTANCE =
  /^(?:từ\s+nay\s+|(?:(?:trong\s+khi|trên\s+cơ\s+sở|sau|tiếp|theo|từ|do|bên\s+cạnh|cùng\s+với|trước)\s+đó|vì\s+(?:vậy|thế))[\s,]+|(?:nếu|khi|lúc|trường\s+hợp|sau\s+khi)\s[^;:]{2,160}?\sthì\s+|do\s[^;:]{2,120}?\snên\s+|(?:và|đồng\s+thời|ngoài\s+ra|riêng(?!\s+(?:đợt|năm|tháng|kỳ|lần|quý)\s)|trước\s+mắt)[\s,]+|dự\s+kiến,?\s+(?=\S+(?:\s\S+){0,6}?\s+sẽ\s)|(?:sau|trước|khi|ngay|kết\s+thúc|căn\s+cứ|trên\s+cơ\s+sở|để|(?:cũng\s+)?trong|định\s+kỳ|hàng|hằng|theo|qua|từ|kể\s+từ|nhằm|đối\s+với|với|chào\s+mừng|hưởng\s+ứng|nhân\s+dịp|dưới\s+sự|cùng\s+với|về|riêng\s+(?:đợt|năm|tháng|kỳ|lần|quý))\s[^,;]{0,160},\s*)/iu;

/** `Riêng hai xã vùng trũng đường đang hỏng, | Ủy ban nhân dân xã …`, `Với những thôn, bản còn ghép, | Sở …`: of whom, before who acts. */
const TOPIC = new RegExp(
  String.raw`^(?:(?:riêng|(?:đối\s+)?với)\s[^;:]{2,120}?\s(?:còn|đang|chưa|đã|bị)\s[^,;:]{2,80},|\S+(?:\s\S+)?\snào\s[^,;:]{2,80}?\sthì)\s+(?=(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END})`,
  "iu",
);

/** What stands before who acts. */
export const LEAD_IN = new RegExp(`${TOPIC.source}|${CIRCUMSTANCE.source}`, "iu");

/** `đảng viên vắng mặt có lý do thì | chi bộ …`, `Nơi xảy ra khiếu kiện thì | cấp ủy cấp trên …`: for whom, before who acts; asked where `thì` stands. */
export const CASE = new RegExp(
  String.raw`^[^,;:]{3,120}?\sthì\s+(?=(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END})`,
  "iu",
);

/** `Hiệu trưởng các trường, | sau khi rà soát, …`: when, how or by what right, between who acts and what is done. */
export const ASIDE =
  /,\s+(?:ngoài|sau|trước|bằng|trên\s+cơ\s+sở|tùy|nếu|khi|ngay|theo|căn\s+cứ|trong|nhân|để|nhằm)(?![A-Za-zÀ-ỹ])/iu;

/** `cấp huyện` alone says where, with a verb who. */
export const LEVEL = /^cấp\s+\S+$/iu;

/** What is held is nobody: `Hội nghị hiệp thương lần thứ hai`. */
export const EVENT_NAME = new RegExp(`^(?:${EVENTS})${WORD_END}`, "iu");
/** What may stand between a subject and its verb. */
export const MODAL = new RegExp(`${WORD_START}(?:${MODALS})${WORD_END}`, "giu");

/** `việc cấp ủy viên dự sinh hoạt`: who does what is spoken of. */
export const OBJECT = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])việc\s+(?=(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END})`,
  "iu",
);
/** `Ban Chấp hành chọn Chi bộ Văn phòng …`, `giao Sở Nội vụ chủ trì`: whom a superior charges. */
export const CHARGED = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ])(?:(?<!(?:bàn|chuyển)\s)giao(?:\s+cho)?|(?:cho\s+phép|(?:đồng\s+ý|chủ\s+trương)\s+(?:để|cho)|ủy\s+quyền\s+cho)|chọn(?!\s+(?:một\s+số|mỗi)\s)(?:\s+(?:\d{1,2}|hai|ba|các)\s+(?:đơn\s+vị|cơ\s+sở|nơi)\s+là)?|phân\s+công|chỉ\s+định|yêu\s+cầu|(?<!(?:hồ\s+sơ|tờ\s+trình|văn\s+bản|danh\s+sách|đơn|phiếu)\s)đề\s+nghị)\s+(?=(?:(?:${QUANTIFIERS})\s+)*(?:${HEADS})${WORD_END})`,
  "iu",
);
/** What is held. */
export const HELD = new RegExp(`${WORD_START}(?:${EVENTS})${WORD_END}`, "iu");

/** What a charge cannot be without, asked first because it is quick. */
export const CHARGES =
  /giao|chọn|phân|chỉ\s+định|yêu\s+cầu|đề\s+nghị|việc\s|đồng\s+ý|cho\s+phép|chủ\s+trương|ủy\s+quyền/iu;

/** `Các chi bộ trực thuộc | báo cáo tổng kết …`, `Tổ kiểm tra | dự thảo báo cáo …`: behind who it is, these are verbs. */
export const REPORTS =
  /(?<=\S\s)(?:báo\s+cáo(?!\s+viên)|dự\s+thảo(?=\s+(?:báo\s+cáo|văn\s+bản|kết\s+luận|thông\s+báo|tờ\s+trình|kế\s+hoạch|nghị\s+quyết|quyết\s+định|biên\s+bản)))(?![A-Za-zÀ-ỹ])/u;

/** A day among the words: no name holds one. */
export const DATED = /(?<![A-Za-zÀ-ỹ])ngày\s+\d|\d\/\d/iu;

/** `Danh sách | học sinh dự thi gửi về …`: who stands in a paper does not hand it in. */
export const LISTED =
  /^(?:danh\s+sách|hồ\s+sơ|số\s+liệu|phiếu|thẻ|sổ|lý\s+lịch|giấy\s+mời)\s+(?:học\s+sinh|sinh\s+viên|cán\s+bộ|công\s+chức|viên\s+chức|đảng\s+viên|giáo\s+viên|đoàn\s+viên|hội\s+viên|thí\s+sinh|học\s+viên)$/iu;

/** `mời Ban giám khảo, xong trước …`: who is only invited does nothing. */
export const INVITES = /^mời\s/iu;

/** `Các đơn vị còn lại | được kiểm tra trong …`: who is looked at does nothing. */
export const INSPECTED =
  /^\s*(?:còn\s+lại\s+)?(?:sẽ\s+)?được\s+(?:kiểm\s+tra|giám\s+sát|thanh\s+tra|khảo\s+sát|thẩm\s+định)[\s,]*$/iu;

export const MEETING = /^giao\s+ban(?![A-Za-zÀ-ỹ])/iu;

/** `…, mỗi chi bộ không quá 02 buổi`, `mỗi huyện 20 người`: how much for each, not who. */
export const RATE =
  /^[\s,;]*mỗi\s+(?![^\d,;.]{1,60}\s(?:cử|chọn|bố\s+trí|huy\s+động)\s)[^\d,;.]{1,60}?(?:\s(?:không\s+quá|ít\s+nhất|tối\s+thiểu|tối\s+đa|từ))?\s\d+\s+(?:người|đồng\s+chí|buổi|ngày|em|hộ|phiếu|mẫu|bài|trang|đại\s+biểu|học\s+viên|tiết(?:\s+mục)?)(?![A-Za-zÀ-ỹ])/iu;

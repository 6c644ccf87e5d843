/**
 * Days that are named before they are written (`trước Quốc khánh 02/9`), as alternatives of a pattern without case.
 * Sources: holidays of Điều 112 Bộ luật Lao động 2019, and days that bodies of the State and the Party keep each year.
 */
export const HOLIDAYS = String.raw`(?:ngày\s+)?(?:lễ\s+)?(?:quốc\s+khánh|quốc\s+tế\s+(?:lao\s+động|phụ\s+nữ|thiếu\s+nhi)|chiến\s+thắng|giải\s+phóng\s+miền\s+nam|nhà\s+giáo\s+việt\s+nam|phụ\s+nữ\s+việt\s+nam|thương\s+binh(?:\s*[-–,]\s*liệt\s+s[ỹĩ])?|thành\s+lập\s+đảng)`;

/** What else a day is called before it is written (`trước ngày khai giảng 05/9`), behind the word `ngày`. */
export const OPENING_DAYS = String.raw`(?:khai\s+(?:giảng|mạc|trương)|tựu\s+trường|nhập\s+học|bầu\s+cử|giao\s+quân|đại\s+hội|hội\s+nghị)(?:\s+[A-Za-zÀ-ỹ]+){0,4}`;

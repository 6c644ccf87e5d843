import { describe, expect, test } from "vitest";
import { headerOf, rawOf, segment, segmentText, textOf } from "./structure.ts";

/** Each a form of header that Vietnamese rules prescribe or clerks use; written for this test. */
const FORMS: Record<string, { text: string; header: Record<string, string> }> = {
  "Party, left block before right block": {
    text: textOf(
      "ĐẢNG BỘ TỈNH LÂM SƠN",
      "HUYỆN UỶ PHÚ AN",
      "*",
      "Số 15-KH/HU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Phú An, ngày 03 tháng 02 năm 2018",
      "",
      "KẾ HOẠCH",
      "thực hiện công tác kiểm tra, giám sát năm 2018",
      "-----",
      "Căn cứ Điều lệ Đảng, Ban Thường vụ Huyện uỷ xây dựng kế hoạch như sau:",
      "I- MỤC ĐÍCH",
    ),
    header: {
      superior: "ĐẢNG BỘ TỈNH LÂM SƠN",
      issuer: "HUYỆN UỶ PHÚ AN",
      number: "15",
      symbol: "KH/HU",
      code: "15-KH/HU",
      place: "Phú An",
      issuedOn: "2018-02-03",
      documentType: "Kế hoạch",
      subject: "thực hiện công tác kiểm tra, giám sát năm 2018",
    },
  },
  "State, side by side in print": {
    text: textOf(
      "      UBND TỈNH LÂM SƠN                    CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "  SỞ VĂN HOÁ, THỂ THAO                          Độc lập - Tự do - Hạnh phúc",
      "       VÀ DU LỊCH                            -----------------------------",
      "  Số: 09/2009/CT-SVHTTDL                   Lâm Sơn, ngày 5 tháng 6 năm 2009",
      "",
      "                              CHỈ THỊ",
      "          Về việc tăng cường quản lý lễ hội",
      "",
      "Thời gian qua, công tác quản lý lễ hội trên địa bàn tỉnh đã có nhiều chuyển biến tích cực.",
    ),
    header: {
      superior: "UBND TỈNH LÂM SƠN",
      issuer: "SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH",
      number: "09",
      symbol: "CT-SVHTTDL",
      code: "09/2009/CT-SVHTTDL",
      place: "Lâm Sơn",
      issuedOn: "2009-06-05",
      documentType: "Chỉ thị",
      subject: "Về việc tăng cường quản lý lễ hội",
    },
  },
  "a name that ends with SỐ beside place and day, which is no number to fill in": {
    text: textOf(
      "UBND XÃ ĐỒNG KHÊ                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "BAN CHỈ ĐẠO                             Độc lập - Tự do - Hạnh phúc",
      "CHUYỂN ĐỔI SỐ                       Đồng Khê, ngày 19 tháng 9 năm 2025",
      "Số:      /KH-BCĐ",
      "",
      "KẾ HOẠCH",
      "Hoạt động quý IV năm 2025",
      "",
      "Ban Chỉ đạo xây dựng kế hoạch hoạt động quý IV năm 2025 như sau:",
    ),
    header: {
      superior: "UBND XÃ ĐỒNG KHÊ",
      issuer: "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ",
      symbol: "KH-BCĐ",
      place: "Đồng Khê",
      issuedOn: "2025-09-19",
      documentType: "Kế hoạch",
      subject: "Hoạt động quý IV năm 2025",
    },
  },
  "State, one body over two lines, number after the motto": {
    text: textOf(
      "ỦY BAN NHÂN DÂN",
      "TỈNH LÂM SƠN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập – Tự do – Hạnh phúc",
      "Số: 308/KH-UBND",
      "Lâm Sơn, ngày 17 tháng 3 năm 2021",
      "KẾ HOẠCH",
      "Phát triển kinh tế số và xã hội số",
      "giai đoạn 2021 - 2025, định hướng đến năm 2030",
      "Thực hiện Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch:",
    ),
    header: {
      issuer: "ỦY BAN NHÂN DÂN TỈNH LÂM SƠN",
      number: "308",
      symbol: "KH-UBND",
      code: "308/KH-UBND",
      place: "Lâm Sơn",
      issuedOn: "2021-03-17",
      documentType: "Kế hoạch",
      subject: "Phát triển kinh tế số và xã hội số giai đoạn 2021 - 2025, định hướng đến năm 2030",
    },
  },
  "draft with blanks": {
    text: textOf(
      "UBND HUYỆN PHÚ AN",
      "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
      "Số:        /KH-PGDĐT",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Phú An, ngày     tháng 12 năm 2011",
      "DỰ THẢO",
      "KẾ HOẠCH",
      "Tổ chức hội thi giáo viên dạy giỏi cấp huyện năm học 2011 - 2012",
      "I. MỤC ĐÍCH, YÊU CẦU",
    ),
    header: {
      superior: "UBND HUYỆN PHÚ AN",
      issuer: "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
      symbol: "KH-PGDĐT",
      place: "Phú An",
      documentType: "Kế hoạch",
      subject: "Tổ chức hội thi giáo viên dạy giỏi cấp huyện năm học 2011 - 2012",
    },
  },
  "draft with dots, of the Party": {
    text: textOf(
      "ĐẢNG BỘ XÃ TÂN LẬP",
      "CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2",
      "*",
      "Số …… - KH/CB",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "",
      "Tân Lập, ngày … tháng … năm 2022",
      "",
      "KẾ HOẠCH",
      "sinh hoạt chuyên đề quý I năm 2022",
      "Thực hiện Hướng dẫn số 12-HD/BTCTW, Chi bộ xây dựng kế hoạch.",
    ),
    header: {
      superior: "ĐẢNG BỘ XÃ TÂN LẬP",
      issuer: "CHI BỘ TRƯỜNG TIỂU HỌC SỐ 2",
      symbol: "KH/CB",
      place: "Tân Lập",
      documentType: "Kế hoạch",
      subject: "sinh hoạt chuyên đề quý I năm 2022",
    },
  },
  "letter of the State": {
    text: textOf(
      "UBND THÀNH PHỐ SƠN HẢI",
      "SỞ NỘI VỤ",
      "-------",
      "Số: 1234/SNV-CCVC",
      "V/v báo cáo kết quả thực hiện",
      "Kế hoạch cải cách hành chính quý II",
      "",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "---------------",
      "Sơn Hải, ngày 20 tháng 6 năm 2023",
      "",
      "Kính gửi: Ủy ban nhân dân các quận, huyện.",
      "",
      "Thực hiện Kế hoạch số 10/KH-UBND, Sở Nội vụ đề nghị các đơn vị báo cáo trước ngày 30/6/2023.",
    ),
    header: {
      superior: "UBND THÀNH PHỐ SƠN HẢI",
      issuer: "SỞ NỘI VỤ",
      number: "1234",
      symbol: "SNV-CCVC",
      code: "1234/SNV-CCVC",
      place: "Sơn Hải",
      issuedOn: "2023-06-20",
      subject: "báo cáo kết quả thực hiện Kế hoạch cải cách hành chính quý II",
    },
  },
  "letter of the Party, subject without V/v": {
    text: textOf(
      "TỈNH UỶ LÂM SƠN",
      "VĂN PHÒNG",
      "*",
      "Số 268-CV/VPTU",
      "Chuẩn bị hội nghị trực tuyến",
      "quán triệt Nghị quyết Trung ương 6 khoá XII",
      "",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Lâm Sơn, ngày 20 tháng 11 năm 2017",
      "",
      "Kính gửi: - Các huyện uỷ, thành uỷ,",
      "- Các ban đảng,",
    ),
    header: {
      superior: "TỈNH UỶ LÂM SƠN",
      issuer: "VĂN PHÒNG",
      number: "268",
      symbol: "CV/VPTU",
      code: "268-CV/VPTU",
      place: "Lâm Sơn",
      issuedOn: "2017-11-20",
      subject: "Chuẩn bị hội nghị trực tuyến quán triệt Nghị quyết Trung ương 6 khoá XII",
    },
  },
  "decision: type, subject, authority in capitals": {
    text: textOf(
      "BỘ CÔNG NGHIỆP",
      "-----",
      "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 37/2004/QĐ-BCN",
      "Hà Nội, ngày 26 tháng 5 năm 2004",
      "QUYẾT ĐỊNH CỦA BỘ TRƯỞNG BỘ CÔNG NGHIỆP",
      "Về việc ban hành Quy chế tuyển dụng công chức",
      "BỘ TRƯỞNG BỘ CÔNG NGHIỆP",
      "Căn cứ Nghị định số 55/2003/NĐ-CP ngày 28 tháng 5 năm 2003 của Chính phủ;",
      "QUYẾT ĐỊNH:",
      "Điều 1. Ban hành kèm theo Quyết định này Quy chế tuyển dụng công chức.",
    ),
    header: {
      issuer: "BỘ CÔNG NGHIỆP",
      number: "37",
      symbol: "QĐ-BCN",
      code: "37/2004/QĐ-BCN",
      place: "Hà Nội",
      issuedOn: "2004-05-26",
      documentType: "Quyết định",
      subject: "Về việc ban hành Quy chế tuyển dụng công chức",
    },
  },
  "resolution of a council": {
    text: textOf(
      "HỘI ĐỒNG NHÂN DÂN",
      "TỈNH LÂM SƠN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Số: 12/2010/NQ-HĐND",
      "Lâm Sơn, ngày 9 tháng 12 năm 2010",
      "NGHỊ QUYẾT",
      "VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2011",
      "",
      "HỘI ĐỒNG NHÂN DÂN TỈNH LÂM SƠN",
      "KHÓA VII, KỲ HỌP THỨ 20",
      "",
      "Căn cứ Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân ngày 26 tháng 11 năm 2003;",
    ),
    header: {
      issuer: "HỘI ĐỒNG NHÂN DÂN TỈNH LÂM SƠN",
      number: "12",
      symbol: "NQ-HĐND",
      code: "12/2010/NQ-HĐND",
      place: "Lâm Sơn",
      issuedOn: "2010-12-09",
      documentType: "Nghị quyết",
      subject: "VỀ NHIỆM VỤ PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2011",
    },
  },
  "ministry, capitals lost with the font": {
    text: textOf(
      "bộ thương mại                 cộng hoà xã hội chủ nghĩa việt nam",
      "   -:-                             Độc lập - Tự do - Hạnh phúc",
      "Số: 08 /2001/TT-BTM              --------------------------",
      "                                 Hà nội, ngày 18 tháng 1 năm 2001",
      "",
      "thông tư",
      "Hướng dẫn thực hiện xuất khẩu hàng hoá qua biên giới",
      "",
      "Căn cứ Nghị định số 57/1998/NĐ-CP ngày 31/7/1998 của Chính phủ;",
    ),
    header: {
      issuer: "bộ thương mại",
      number: "08",
      symbol: "TT-BTM",
      code: "08/2001/TT-BTM",
      place: "Hà nội",
      issuedOn: "2001-01-18",
      documentType: "Thông tư",
      subject: "Hướng dẫn thực hiện xuất khẩu hàng hoá qua biên giới",
    },
  },
  "youth union, its own name for a motto": {
    text: textOf(
      "BCH ĐOÀN TỈNH LÂM SƠN                         ĐOÀN TNCS HỒ CHÍ MINH",
      "        ***                             Lâm Sơn, ngày 26 tháng 3 năm 2015",
      "   Số: 45 KH/TĐTN",
      "",
      "KẾ HOẠCH",
      "Tổ chức Tháng Thanh niên năm 2015",
      "----------",
      "Thực hiện Chương trình công tác năm 2015, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:",
    ),
    header: {
      issuer: "BCH ĐOÀN TỈNH LÂM SƠN",
      number: "45",
      symbol: "KH/TĐTN",
      place: "Lâm Sơn",
      issuedOn: "2015-03-26",
      documentType: "Kế hoạch",
      subject: "Tổ chức Tháng Thanh niên năm 2015",
      code: "45-KH/TĐTN",
    },
  },
  "trade union, three levels": {
    text: textOf(
      "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
      "LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM SƠN",
      "CÔNG ĐOÀN NGÀNH GIÁO DỤC",
      "Số: 21/HD-CĐN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Lâm Sơn, ngày 15 tháng 9 năm 2014",
      "HƯỚNG DẪN",
      "Đại hội công đoàn cơ sở nhiệm kỳ 2014 - 2019",
      "Căn cứ Điều lệ Công đoàn Việt Nam;",
    ),
    header: {
      superior: "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM LIÊN ĐOÀN LAO ĐỘNG TỈNH LÂM SƠN",
      issuer: "CÔNG ĐOÀN NGÀNH GIÁO DỤC",
      number: "21",
      symbol: "HD-CĐN",
      code: "21/HD-CĐN",
      place: "Lâm Sơn",
      issuedOn: "2014-09-15",
      documentType: "Hướng dẫn",
      subject: "Đại hội công đoàn cơ sở nhiệm kỳ 2014 - 2019",
    },
  },
  "secrecy and urgency marks": {
    text: textOf(
      "THÀNH ỦY SƠN HẢI",
      "BAN TỔ CHỨC",
      "*",
      "Số 05-BC/BTCTU",
      "MẬT",
      "HỎA TỐC",
      "Dự thảo lần 2",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Sơn Hải, ngày 07 tháng 01 năm 2026",
      "BÁO CÁO",
      "kết quả công tác cán bộ năm 2025",
      "-----",
      "Thực hiện Chương trình công tác năm 2025, Ban Tổ chức báo cáo như sau:",
    ),
    header: {
      superior: "THÀNH ỦY SƠN HẢI",
      issuer: "BAN TỔ CHỨC",
      number: "05",
      symbol: "BC/BTCTU",
      code: "05-BC/BTCTU",
      place: "Sơn Hải",
      issuedOn: "2026-01-07",
      documentType: "Báo cáo",
      subject: "kết quả công tác cán bộ năm 2025",
    },
  },
  school: {
    text: textOf(
      "PHÒNG GD&ĐT PHÚ AN",
      "TRƯỜNG THCS TÂN LẬP",
      "Số: 12a/KH-THCS",
      "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Tân Lập, ngày 10 tháng 9 năm 2019",
      "KẾ HOẠCH NĂM HỌC 2019 - 2020",
      "Căn cứ Công văn số 900/SGDĐT-GDTrH ngày 26/8/2019 của Sở Giáo dục và Đào tạo;",
    ),
    header: {
      superior: "PHÒNG GD&ĐT PHÚ AN",
      issuer: "TRƯỜNG THCS TÂN LẬP",
      number: "12a",
      symbol: "KH-THCS",
      code: "12a/KH-THCS",
      place: "Tân Lập",
      issuedOn: "2019-09-10",
      documentType: "Kế hoạch",
      subject: "NĂM HỌC 2019 - 2020",
    },
  },
  "law, number below the name of the Assembly": {
    text: textOf(
      "QUỐC HỘI",
      "Luật số: 83/2025/QH15",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "LUẬT",
      "VIỆC LÀM",
      "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;",
      "Quốc hội ban hành Luật Việc làm.",
      "Chương I",
      "NHỮNG QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi điều chỉnh",
    ),
    header: {
      issuer: "QUỐC HỘI",
      number: "83",
      symbol: "QH15",
      code: "83/2025/QH15",
      documentType: "Luật",
      subject: "VIỆC LÀM",
    },
  },
  "collection of laws: author, number and day below the type": {
    text: textOf(
      "QUYẾT ĐỊNH",
      "CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 101/2006/QĐ-TTG",
      "NGÀY 15 THÁNG 5 NĂM 2006 VỀ VIỆC",
      "PHÊ DUYỆT QUY HOẠCH",
      "",
      "THỦ TƯỚNG CHÍNH PHỦ",
      "Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;",
    ),
    header: {
      issuer: "THỦ TƯỚNG CHÍNH PHỦ",
      number: "101",
      symbol: "QĐ-TTG",
      code: "101/2006/QĐ-TTG",
      issuedOn: "2006-05-15",
      documentType: "Quyết định",
      subject: "VỀ VIỆC PHÊ DUYỆT QUY HOẠCH",
    },
  },
  "regulation attached to a decision": {
    text: textOf(
      "QUY CHẾ",
      "Quản lý và sử dụng tài sản công của Ban Quản lý",
      "(Ban hành kèm theo Quyết định số 15/QĐ-BQL ngày 20/3/2012",
      "của Trưởng Ban Quản lý)",
      "Chương I",
      "QUY ĐỊNH CHUNG",
      "Điều 1. Phạm vi",
    ),
    header: { documentType: "Quy chế", subject: "Quản lý và sử dụng tài sản công của Ban Quản lý" },
  },
  "wrapped text right below the subject": {
    text: textOf(
      "UBND XÃ TÂN LẬP",
      "Số: 9/BC-UBND",
      "Tân Lập, ngày 2 tháng 6 năm 2008",
      "BÁO CÁO",
      "Kết quả công tác phòng, chống dịch cúm gia cầm",
      "5 tháng đầu năm 2008",
      "Công tác phòng, chống dịch trên địa bàn xã trong 5 tháng đầu năm",
      "đã đạt nhiều kết quả; đàn gia cầm phát triển ổn định, không có ổ",
      "dịch lớn xảy ra.",
      "I. KẾT QUẢ",
    ),
    header: {
      issuer: "UBND XÃ TÂN LẬP",
      number: "9",
      symbol: "BC-UBND",
      code: "9/BC-UBND",
      place: "Tân Lập",
      issuedOn: "2008-06-02",
      documentType: "Báo cáo",
      subject: "Kết quả công tác phòng, chống dịch cúm gia cầm 5 tháng đầu năm 2008",
    },
  },
  "subject with a body's name at the head of a line": {
    text: textOf(
      "TỈNH ỦY LÂM SƠN",
      "*",
      "Số 31-TB/TU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Lâm Sơn, ngày 06 tháng 8 năm 2019",
      "THÔNG BÁO",
      "kết quả Hội nghị lần thứ 12",
      "Ban Chấp hành Đảng bộ tỉnh khóa XV, nhiệm kỳ 2015 - 2020",
      "-----",
      "Ngày 05/8/2019, Ban Chấp hành Đảng bộ tỉnh đã họp.",
    ),
    header: {
      issuer: "TỈNH ỦY LÂM SƠN",
      number: "31",
      symbol: "TB/TU",
      code: "31-TB/TU",
      place: "Lâm Sơn",
      issuedOn: "2019-08-06",
      documentType: "Thông báo",
      subject: "kết quả Hội nghị lần thứ 12 Ban Chấp hành Đảng bộ tỉnh khóa XV, nhiệm kỳ 2015 - 2020",
    },
  },
  "place broken over two lines": {
    text: textOf(
      "ĐẢNG UỶ PHƯỜNG BẾN CẢNG",
      "*",
      "Số 3-TB/ĐU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "Thành phố Hồ Chí",
      "Minh, ngày 1 tháng 7 năm 2025",
      "THÔNG BÁO",
      "phân công nhiệm vụ các đồng chí đảng uỷ viên",
      "Căn cứ Quy chế làm việc, Đảng uỷ thông báo:",
    ),
    header: {
      issuer: "ĐẢNG UỶ PHƯỜNG BẾN CẢNG",
      number: "3",
      symbol: "TB/ĐU",
      code: "3-TB/ĐU",
      place: "Thành phố Hồ Chí Minh",
      issuedOn: "2025-07-01",
      documentType: "Thông báo",
      subject: "phân công nhiệm vụ các đồng chí đảng uỷ viên",
    },
  },
};

describe("header", () => {
  test.each(Object.entries(FORMS))("%s", (_, { text, header }) => {
    expect(headerOf(text)).toEqual(header);
  });

  test("every field stands where its span says", () => {
    for (const { text } of Object.values(FORMS)) {
      const record = segmentText(text);
      for (const field of Object.values(record.header)) {
        if (!field) continue;
        const words = field.value.split(/[\s-]+/u).at(-1) as string;
        const quote = record.text.slice(field.span.start, field.span.end);
        if (!/^\d{4}-/u.test(field.value))
          expect(quote.toLowerCase().replace(/\s/gu, "")).toContain(words.toLowerCase());
      }
    }
  });
});

test("a letter that leaves its subject blank has none", () => {
  expect(segmentText("Số: 12/CV-UBND\nV/v\n\nKính gửi: Sở Y tế").header.subject).toBeNull();
});

test.each([
  ["SỞ Y TẾ TỈNH AN BÌNH BỆNH VIỆN ĐA KHOA TỈNH", "SỞ Y TẾ TỈNH AN BÌNH", "BỆNH VIỆN ĐA KHOA TỈNH"],
  ["UBND HUYỆN PHÚ LỘC PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "UBND HUYỆN PHÚ LỘC", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO"],
  ["ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG", undefined, "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"],
  ["ĐẢNG BỘ SỞ CÔNG THƯƠNG", undefined, "ĐẢNG BỘ SỞ CÔNG THƯƠNG"],
])("bodies that a flattened table leaves on one line: %s", (line, superior, issuer) => {
  const { header } = segmentText(textOf(line, "Số: 12/KH-BV", "KẾ HOẠCH", "Công tác năm 2021"));
  expect([header.superior?.value, header.issuer?.value]).toEqual([superior, issuer]);
});

test("who issues a directive is no part of its subject", () => {
  const lines = (...below: string[]) => segmentText(textOf("Số: 12/CT-UB", "CHỈ THỊ", ...below)).header.subject?.value;
  expect(lines("CỦA ỦY BAN NHÂN DÂN TỈNH", "Về việc phòng, chống rét")).toBe("Về việc phòng, chống rét");
  expect(lines("của Ban Thường vụ về công tác phòng, chống rét")).toBe(
    "của Ban Thường vụ về công tác phòng, chống rét",
  );
});

const STATE = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const bodiesOf = (...lines: string[]) => {
  const { superior, issuer } = headerOf(
    textOf(...lines, ...STATE, "Lâm Sơn, ngày 5 tháng 6 năm 2019", "BÁO CÁO", "Công tác năm 2019"),
  );
  return [superior ?? null, issuer ?? null];
};

test.each([
  [
    ["Mẫu số 02", "(Ban hành kèm theo Thông tư số 11/2012/TT-BNV)", "UBND HUYỆN PHÚ AN", "PHÒNG NỘI VỤ"],
    "UBND HUYỆN PHÚ AN",
    "PHÒNG NỘI VỤ",
  ],
  [["BIỂU MẪU 05", "TÊN CƠ QUAN CHỦ QUẢN", "TÊN CƠ QUAN, TỔ CHỨC"], null, null],
  [["TRƯỜNG MẪU GIÁO HOA SEN"], null, "TRƯỜNG MẪU GIÁO HOA SEN"],
  [["TRƯỜNG TIỂU HỌC HÒA PHONG", "TỔ CHUYÊN MÔN 4 - 5"], "TRƯỜNG TIỂU HỌC HÒA PHONG", "TỔ CHUYÊN MÔN 4 - 5"],
  [
    ["UBND HUYỆN PHÚ AN", "BAN CHỈ ĐẠO THỰC HIỆN", "QUY CHẾ DÂN CHỦ"],
    "UBND HUYỆN PHÚ AN",
    "BAN CHỈ ĐẠO THỰC HIỆN QUY CHẾ DÂN CHỦ",
  ],
  [["VĂN PHÒNG CHÍNH PHỦ", "CÔNG VĂN ĐẾN", "Số: 4512", "BỘ VĂN HÓA - THÔNG TIN"], null, "BỘ VĂN HÓA - THÔNG TIN"],
  [["HỘI ĐỒNG NHÂN DÂN", "HUYỆN PHÚ AN", "KHÓA XVIII - KỲ HỌP THỨ 5"], null, "HỘI ĐỒNG NHÂN DÂN HUYỆN PHÚ AN"],
])("the lines that name bodies: %j", (lines, superior, issuer) => {
  expect(bodiesOf(...lines, "Số: 45/BC-PNV")).toEqual([superior, issuer]);
});

test("who issues a decree is told again below its type, with the number that stands above", () => {
  const { subject } = headerOf(
    textOf(
      "CHÍNH PHỦ",
      "Số: 57/1998/NĐ-CP",
      "NGHỊ ĐỊNH",
      "CỦA CHÍNH PHỦ SỐ 57/1998/NĐ-CP NGÀY 31 THÁNG 7 NĂM 1998 QUY ĐỊNH CHI TIẾT LUẬT THƯƠNG MẠI",
    ),
  );
  expect(subject).toBe("QUY ĐỊNH CHI TIẾT LUẬT THƯƠNG MẠI");
});

test.each(["ĐƠN ĐĂNG KÝ DỰ THI", "TỜ KHAI NỘP THUẾ", "bản khai của thân nhân"])(
  "a form under the name of the state has no issuer: %s",
  (title) => {
    expect(headerOf(textOf(...STATE, title, "Họ và tên: ............", "Đơn vị: ............")).issuer).toBeUndefined();
  },
);

test("the title of a table is neither a body above it nor a remark in brackets", () => {
  const table =
    "THÀNH PHỐ PHÚ AN\nUBND HUYỆN LÂM SƠN\nMẫu số 21/CKTC\n(tính đến ngày 31/12/2005)\nQUYẾT TOÁN NGÂN SÁCH NĂM 2004";
  expect(headerOf(table)).toEqual({ subject: "QUYẾT TOÁN NGÂN SÁCH NĂM 2004" });
});

test("the subject of a letter goes on below the line that it shares with place and day", () => {
  const letter = (...lines: string[]) =>
    headerOf(textOf("SỞ XÂY DỰNG", "Số: 31/SXD-QLN", ...lines, "", "Kính gửi: UBND các huyện."));
  const whole = { place: "Phú An", issuedOn: "2022-04-18", subject: "quản lý chất lượng công trình nhà ở" };
  const day = "Phú An, ngày 18 tháng 4 năm 2022";
  expect(letter(`V/v quản lý chất lượng          ${day}`, "công trình nhà ở")).toMatchObject(whole);
  expect(letter(`V/v quản lý chất lượng ${day}`, "công trình nhà ở")).toMatchObject(whole);
  expect(letter("V/v quản lý chất lượng", day, "công trình nhà ở")).toMatchObject(whole);
  const city = letter("V/v quản lý chất lượng", "công trình nhà ở Thành phố Phú An, ngày 18 tháng 4 năm 2022");
  expect(city).toMatchObject({ ...whole, place: "Thành phố Phú An" });
  expect(letter("V/v quản lý chất lượng", "công trình nhà ở trước ngày 18 tháng 4 năm 2022").subject).toBe(
    "quản lý chất lượng công trình nhà ở trước ngày 18 tháng 4 năm 2022",
  );
});

test("marks of a drawing before the place, a space lost in the type", () => {
  const place = "(*) Phú An, ngày 11 tháng 4 năm 2023";
  expect(headerOf(textOf("UBND XÃ PHÚ AN", "Số: 3/KH-UBND", place, "_KẾHOẠCH", "Số hóa hồ sơ"))).toMatchObject({
    place: "Phú An",
    issuedOn: "2023-04-11",
    documentType: "Kế hoạch",
    subject: "Số hóa hồ sơ",
  });
});

test("the title of a form names no body, on however many lines it stands", () => {
  const form = textOf(
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "BẢN KHAI CỦA THÂN NHÂN",
    "NGƯỜI CÓ CÔNG VỚI CÁCH MẠNG",
    "1/ Phần khai",
  );
  expect(segmentText(form).header.issuer).toBeNull();
});

test("layouts that leave a gap between all lines of the head", () => {
  const gapped = textOf(
    "BỘ TÀI NGUYÊN VÀ MÔI",
    "TRƯỜNG",
    "VIỆN KHOA HỌC NƯỚC NGẦM",
    "Số: 3/KH-VNN",
    "KẾ HOẠCH",
    "",
    "Về tăng cường lãnh đạo công tác nghiên cứu và xây dựng lực lượng",
    "",
    "cán bộ khoa học trẻ năm 2019",
    "",
    "Căn cứ Quyết định số 5/QĐ-BTNMT;",
  );
  expect(headerOf(gapped)).toMatchObject({
    superior: "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
    issuer: "VIỆN KHOA HỌC NƯỚC NGẦM",
    subject: "Về tăng cường lãnh đạo công tác nghiên cứu và xây dựng lực lượng cán bộ khoa học trẻ năm 2019",
  });
  const letter = textOf(
    "SỞ Y TẾ",
    "Số: 3/SYT",
    "V/v chuẩn bị nội dung phục vụ",
    "",
    "hội nghị năm 2018",
    "",
    "Kính gửi: UBND xã",
  );
  expect(headerOf(letter).subject).toBe("chuẩn bị nội dung phục vụ hội nghị năm 2018");
  const school = headerOf(
    textOf("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG THPT PHÚ AN", "Số: 3/KH-THPT", "KẾ HOẠCH", "Năm học"),
  );
  expect(school).toMatchObject({ superior: "SỞ GIÁO DỤC VÀ ĐÀO TẠO", issuer: "TRƯỜNG THPT PHÚ AN" });
});

test("the last word of the state's name on a line of its own names no body", () => {
  const head = textOf(
    "UBND TỈNH PHÚ AN",
    "NAM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT",
    "NAM",
    "SỞ Y TẾ",
    "Số: 3/KH-SYT",
    "KẾ HOẠCH",
  );
  expect(headerOf(head)).toMatchObject({ superior: "UBND TỈNH PHÚ AN", issuer: "SỞ Y TẾ" });
  const front = textOf("ỦY BAN MTTQ VIỆT", "NAM", "XÃ PHÚ AN", "Số: 3/KH-MTTQ", "KẾ HOẠCH");
  expect(headerOf(front).issuer).toBe("ỦY BAN MTTQ VIỆT NAM XÃ PHÚ AN");
});

test("who made a spreadsheet stands above its title; above an article stands the site", () => {
  const head = ["THÀNH PHỐ PHÚ AN", "UBND HUYỆN LÂM SƠN", "Mẫu số 21/CKTC-NSH"];
  const title = "CÂN ĐỐI QUYẾT TOÁN NGÂN SÁCH HUYỆN NĂM 2004";
  const rows = [...head, title].map((cell) => ["", cell]);
  const sheet = segment(rawOf([...rows, ["A", "Tổng thu", "15"]], "xlsx")).header;
  expect([sheet.superior?.value, sheet.issuer?.value, sheet.subject?.value]).toEqual([...head.slice(0, 2), title]);
  const page = segment(
    rawOf([...rows, `${"Huyện đã thu đủ các khoản thu theo dự toán được giao. ".repeat(4)}`], "html"),
  );
  expect([page.header.issuer, page.kind]).toEqual([null, "article"]);
});

test("a telegram says at which hour it was sent; the state's name may be set wide", () => {
  const head = ["BAN CHỈ HUY PCTT HUYỆN PHÚ AN", "Số: 04/CĐ-PCTT", "CỘNG  HÒA XÃ HỘI  CHỦ NGHĨA VIỆT NAM"];
  const title = ["CÔNG ĐIỆN", "Về việc ứng phó với bão số 6", "Yêu cầu các xã trực ban."];
  expect(headerOf(textOf(...head, "Phú An, hồi 16 giờ 30 ngày 18 tháng 9 năm 2019", ...title))).toMatchObject({
    issuer: "BAN CHỈ HUY PCTT HUYỆN PHÚ AN",
    place: "Phú An",
    issuedOn: "2019-09-18",
  });
  expect(headerOf(textOf(...head, "Họp hồi 16 giờ 30 ngày 18 tháng 9 năm 2019 tại xã", ...title))).not.toHaveProperty(
    "issuedOn",
  );
});

test("a type set wide, and no letter's subject beyond its own lines", () => {
  const head = ["UBND XÃ AN HẢI", "Số: 53/2001/CT-UB", "An Hải, ngày 30 tháng 11 năm 2001"];
  const text = textOf(
    ...head,
    "C H Ỉ   T H Ị",
    "Về việc thu thuế xe máy",
    "Trong thời gian qua, việc thu thuế có cố gắng.",
  );
  expect(headerOf(text)).toMatchObject({ documentType: "Chỉ thị", subject: "Về việc thu thuế xe máy" });
  expect(headerOf(textOf(...head, "V/v thu thuế xe máy", "1- Kiểm tra cửa hàng;", "- Lưu VT"))).toMatchObject({
    subject: "thu thuế xe máy",
  });
});

test("papers whose head was cut off: a title above numbered sections, an annex alone; news are none", () => {
  const report = segmentText(
    textOf("Báo cáo về kết quả công tác dân vận quý III", "năm 2006", "I. Kết quả", "1. Tuyên truyền", "Đã học tập."),
  );
  expect(report.kind).toBe("report");
  expect(report.header.subject?.value).toBe("về kết quả công tác dân vận quý III năm 2006");
  expect(report.warnings.map(({ code }) => code)).toEqual(["missing-number", "missing-issue-date"]);
  const annex = segmentText(
    textOf(
      "PHỤ LỤC II",
      "(Ban hành kèm theo Quyết định số 45/QĐ-UBND)",
      "DANH MỤC DỰ ÁN",
      "",
      "I. Giao thông",
      "1. Cầu treo",
    ),
  );
  expect([annex.header.documentType?.value, annex.header.subject?.value]).toEqual(["Phụ lục", "DANH MỤC DỰ ÁN"]);
  expect([annex.warnings, annex.annexes]).toEqual([[], []]);
  const news = textOf(
    "Báo cáo về dân vận được khen",
    `Ngày 5/6, ${"các chi bộ đã tổ chức học tập, ".repeat(8)}và khen.`,
  );
  expect(segmentText(news).header.documentType).toBeNull();
});

test("what is attached to a decision has the decision's number and day", () => {
  const attached = "(Ban hành kèm theo Quyết định số 18/2011/QĐ-UBND ngày 07/4/2011)";
  const articles = ["Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi"];
  expect(segmentText(textOf("QUY CHẾ", "Phối hợp về hộ tịch", attached, ...articles)).warnings).toEqual([]);
  expect(segmentText(textOf("QUY CHẾ", "Phối hợp về hộ tịch", ...articles)).warnings.map(({ code }) => code)).toEqual([
    "missing-number",
    "missing-issue-date",
  ]);
});

test("branches that issue together stand below the committee", () =>
  expect(
    headerOf(
      textOf(
        "UBND TỈNH THANH LÂM",
        "LIÊN NGÀNH: Y TẾ - BẢO HIỂM XÃ HỘI",
        "Số: 24/HDLN-SYT-BHXH",
        "Thanh Lâm, ngày 15 tháng 6 năm 2010",
        "HƯỚNG DẪN LIÊN NGÀNH",
        "V/v khám bệnh",
        "Căn cứ Luật Bảo hiểm y tế;",
      ),
    ),
  ).toMatchObject({ superior: "UBND TỈNH THANH LÂM", issuer: "LIÊN NGÀNH: Y TẾ - BẢO HIỂM XÃ HỘI" }));

test("the rules of a contest have a title of their own", () => {
  const head = (title: string) =>
    headerOf(
      textOf(
        "SỞ VĂN HÓA",
        "Số: 01/TL-BTC",
        "Phú Sơn, ngày 12 tháng 3 năm 2012",
        title,
        "HỘI THI TUYÊN TRUYỀN",
        "I. ĐỐI TƯỢNG",
      ),
    );
  expect(head("THỂ LỆ")).toMatchObject({ documentType: "Thể lệ", subject: "HỘI THI TUYÊN TRUYỀN" });
  expect(head("THỂ THAO").documentType).not.toBe("Thể thao");
});

test("ministries issue together, the commands of the army one below the other", () => {
  const head = (...bodies: readonly string[]) =>
    headerOf(
      textOf(
        ...bodies,
        "Số: 2214/HD-BCH",
        "Kiên Sơn, ngày 24 tháng 8 năm 2023",
        "HƯỚNG DẪN",
        "Gọi nhập ngũ",
        "I. TIÊU CHUẨN",
      ),
    );
  expect(head("BỘ TƯ LỆNH QUÂN KHU", "BỘ CHỈ HUY QUÂN SỰ TỈNH KIÊN SƠN")).toMatchObject({
    superior: "BỘ TƯ LỆNH QUÂN KHU",
    issuer: "BỘ CHỈ HUY QUÂN SỰ TỈNH KIÊN SƠN",
  });
  expect(head("BỘ TÀI CHÍNH", "BỘ NỘI VỤ").issuer).toBe("BỘ TÀI CHÍNH BỘ NỘI VỤ");
});

test("a subject that names a body, where a gap stands between all lines", () => {
  const lines = [
    "ĐẢNG ỦY XÃ AN HẢI",
    "Số 21-KH/ĐU",
    "An Hải, ngày 14 tháng 9 năm 2004",
    "KẾ HOẠCH",
    "lãnh đạo đại hội chi bộ tiến tới Đại hội",
    "Đảng bộ xã lần thứ VI, nhiệm kỳ 2005 - 2010",
    "Thực hiện Chỉ thị số 46-CT/TW, Đảng ủy xây dựng kế hoạch như sau:",
    "I- MỤC ĐÍCH",
    "II- NỘI DUNG",
  ];
  expect(headerOf(lines.join("\n\n")).subject).toBe(
    "lãnh đạo đại hội chi bộ tiến tới Đại hội Đảng bộ xã lần thứ VI, nhiệm kỳ 2005 - 2010",
  );
  const authority = lines.map((line) => (line.startsWith("Đảng bộ") ? "ĐẢNG ỦY XÃ AN HẢI" : line));
  expect(headerOf(authority.join("\n\n")).subject).toBe("lãnh đạo đại hội chi bộ tiến tới Đại hội");
});

test("a type on the line of the address: the subject is what stands between, once", () => {
  const { header } = segmentText("UBND XÃ AN HÒA\nKẾ HOẠCH Phòng dịch năm 2020     Kính gửi: Sở Y tế\nThực hiện Luật.");
  expect(header.subject?.value).toBe("Phòng dịch năm 2020");
});

import { expect, test } from "vitest";
import { deadlinesOf } from "./read-deadlines.ts";

const done = (text: string): readonly string[] => deadlinesOf(text).map(({ action }) => action ?? "-");

test.each<readonly [string, readonly string[]]>([
  // what is handed over is named: that is done by the time; else it is what was made before
  [
    "Khoa Dược xây dựng phác đồ sử dụng kháng sinh, giám sát nhiễm khuẩn vết mổ tại các khoa ngoại, nộp báo cáo chuyên đề trước ngày 30/9/2021.",
    ["xây dựng phác đồ sử dụng kháng sinh, giám sát nhiễm khuẩn vết mổ tại các khoa ngoại, nộp báo cáo chuyên đề"],
  ],
  [
    "Trạm Thú y thống kê lại đàn trâu, bò, dê và gia cầm đến từng hộ nuôi trong các thôn, gửi UBND huyện trước ngày 30/9/2021.",
    ["thống kê lại đàn trâu, bò, dê và gia cầm đến từng hộ nuôi trong các thôn, gửi UBND huyện"],
  ],
  ["Phòng Kinh tế tổng hợp; báo cáo Sở Công Thương 6 tháng trước ngày 05/7/2021.", ["báo cáo Sở Công Thương 6 tháng"]],
  [
    "Phòng Kinh tế lập đề án chợ đêm; báo cáo Sở Công Thương trước ngày 05/7/2021.",
    ["lập đề án chợ đêm; báo cáo Sở Công Thương"],
  ],
  // the label of an item and what it says are told together; a label of time leads to the sentence before it
  [
    "2- Kiểm tra tài chính đảng: kiểm tra việc thu, nộp đảng phí năm 2020 của 08 chi bộ. Thời gian: từ tháng 4 đến tháng 6 năm 2021.",
    ["Kiểm tra tài chính đảng: kiểm tra việc thu, nộp đảng phí năm 2020 của 08 chi bộ"],
  ],
  [
    "2- Chuẩn bị báo cáo: Người đứng đầu xây dựng báo cáo của tập thể. Thời gian từ ngày 11/11 đến ngày 30/11/2021.",
    ["Chuẩn bị báo cáo: Người đứng đầu xây dựng báo cáo của tập thể"],
  ],
  // how many of those that were told of; a round that is held is no count
  [
    "2- Giám sát tổ chức đảng cấp dưới: 05 tổ chức; 02 tổ chức trong 6 tháng đầu năm 2021, số còn lại thực hiện xong trước ngày 31/10/2021.",
    ["Giám sát tổ chức đảng cấp dưới", "Giám sát tổ chức đảng cấp dưới"],
  ],
  ["Lớp bồi dưỡng đợt 02 tổ chức vào ngày 15/10/2021.", ["Lớp bồi dưỡng đợt 02"]],
  // a second report joined by `và` has a time of its own
  [
    "Các chi bộ tổ chức quán triệt, báo cáo kết quả về Ban Thường vụ trước ngày 10/9/2021 và báo cáo tổng kết công tác tuyển quân trước ngày 28/10/2021.",
    ["tổ chức quán triệt, báo cáo kết quả về Ban Thường vụ", "báo cáo tổng kết công tác tuyển quân"],
  ],
  // `phải`, `trực tiếp` stand before the verb that the time opens
  [
    "Các xã còn lại mỗi năm làm ít nhất 2 km đường, chậm nhất ngày 31/12/2021 phải bàn giao xong mặt bằng cho nhà thầu.",
    ["làm ít nhất 2 km đường", "bàn giao xong mặt bằng cho nhà thầu"],
  ],
  [
    "Chủ tịch UBND các xã phải sắp xếp công việc, hàng tháng trực tiếp tiếp dân ít nhất 02 lần.",
    ["tiếp dân ít nhất 02 lần"],
  ],
  ["Các xã còn lại bàn giao xong mặt bằng chậm nhất ngày 31/12/2021, phải có biên bản.", ["bàn giao xong mặt bằng"]],
  // how long each takes is not what is done
  [
    "- Đại hội chi hội: từ tháng 4 đến hết tháng 6 năm 2021, thời gian mỗi đại hội không quá một buổi.",
    ["Đại hội chi hội"],
  ],
  // which of two times, and where: what stands before both
  [
    "Đoàn tự kiểm tra chấm điểm 12 phòng học hai lần: lần 1 trong tháng 4/2021, lần 2 xong trước ngày 20/10/2021, nhập kết quả lên phần mềm.",
    ["chấm điểm 12 phòng học hai lần", "chấm điểm 12 phòng học hai lần"],
  ],
  [
    "Trung tâm Khuyến nông tập huấn kỹ thuật ủ phân. Thời gian tập huấn: ngày 22/4/2021 tại xã Đông Sơn, ngày 23/4/2021 tại xã Tây Sơn.",
    ["tập huấn kỹ thuật ủ phân", "tập huấn kỹ thuật ủ phân"],
  ],
  [
    "Trung tâm Khuyến nông tập huấn kỹ thuật ủ phân. Thời gian tập huấn: ngày 22/4/2021 tại xã Đông Sơn, ngày 23/4/2021 thăm mô hình.",
    ["tập huấn kỹ thuật ủ phân", "thăm mô hình"],
  ],
  // who is left does what the sentence before says; the time there may stand in front of it
  [
    "- Phấn đấu trong quý III/2021 hoàn thành việc kiên cố hóa kênh của 8 xã vùng cao; các xã còn lại hoàn thành chậm nhất ngày 15/12/2021.",
    ["hoàn thành việc kiên cố hóa kênh của 8 xã vùng cao", "hoàn thành việc kiên cố hóa kênh của 8 xã vùng cao"],
  ],
  // `thời gian họp …, thực hiện trong khoảng`, `dứt điểm`: when what was said before is done
  [
    "Chi bộ họp kiểm điểm, biểu quyết phân loại đảng viên; thời gian họp không quá 02 buổi, thực hiện trong khoảng từ ngày 11/11/2021 đến ngày 25/11/2021.",
    ["họp kiểm điểm, biểu quyết phân loại đảng viên"],
  ],
  [
    "Chi cục Thủy lợi tiếp nhận bản đồ tưới của ba trạm. Việc bàn giao thực hiện dứt điểm trong tháng 10/2021.",
    ["tiếp nhận bản đồ tưới của ba trạm"],
  ],
  // what is undertaken was said to be someone's work; what is reported on it stands behind the time
  [
    "Việc mở các lớp học bơi do Huyện đoàn làm, hằng năm vào ngày 10-12 báo cáo Thường trực Huyện ủy kết quả vận động.",
    ["báo cáo Thường trực Huyện ủy kết quả vận động"],
  ],
  // a full stop behind a code ends the sentence, one behind an abbreviation does not
  [
    "Phòng Nội vụ thực hiện theo Kế hoạch số 12-KH/HU. Hằng quý, các phòng báo cáo tình hình giải quyết đơn thư.",
    ["báo cáo tình hình giải quyết đơn thư"],
  ],
  ["Công ty Cấp nước TP. Đông Hà lắp đồng hồ trước ngày 20/4/2021.", ["lắp đồng hồ"]],
  // what is held behind a comma by itself is what the time tells of; what is held with something else is not
  [
    "Hội Khuyến học ra mắt quỹ “Tiếp bước đến trường”, lễ phát động cấp huyện tổ chức vào ngày 19/6/2021.",
    ["lễ phát động cấp huyện"],
  ],
  ["Hội Khuyến học huyện tổ chức tọa đàm, lễ trao giải xong trước ngày 19/6/2021.", ["tổ chức tọa đàm, lễ trao giải"]],
  // an event in two syllables is told with who holds it
  ["Các chi hội còn lại đại hội từ tháng 4/2021 đến tháng 5/2021.", ["Các chi hội còn lại đại hội"]],
  // what comes back by itself is not what is reported on; a plan is drawn up once, what is told of it comes back
  [
    "- Giao ban với các trạm mỗi tháng một lần; báo cáo Sở Y tế hằng quý.",
    ["Giao ban với các trạm", "báo cáo Sở Y tế"],
  ],
  [
    "- Lập đề án sắp xếp các trạm; báo cáo Sở Y tế trước ngày 20/6/2021.",
    ["Lập đề án sắp xếp các trạm; báo cáo Sở Y tế"],
  ],
  ["Trạm Y tế xây dựng kế hoạch phun hóa chất, báo cáo tiến độ vào thứ Năm hằng tuần.", ["báo cáo tiến độ"]],
  ["Trạm Y tế tổng hợp ca bệnh, báo cáo tiến độ vào thứ Năm hằng tuần.", ["tổng hợp ca bệnh, báo cáo tiến độ"]],
  // a round named with its level, a part with what it is of, a class with whom it is for; a number alone says nothing
  [
    "Vòng sơ khảo tại cơ sở xong trước ngày 19/5/2021; chung khảo cấp Khối dự kiến ngày 15/6/2021.",
    ["Vòng sơ khảo tại cơ sở", "chung khảo cấp Khối"],
  ],
  [
    "2. Chỉnh lý, quét\n\na) Đợt 1: hồ sơ đất đai, hộ tịch, từ ngày 08/9/2021 đến ngày 31/10/2021.\n\nb) Đợt 2: trong quý IV/2021.",
    ["Đợt 1: hồ sơ đất đai, hộ tịch", "2. Chỉnh lý, quét"],
  ],
  [
    "2. Đảng ủy xã tổ chức 02 lớp.\n\n+ Lớp thứ nhất (các chi bộ cơ quan, trường học): ngày 05/6/2021.\n\n+ Lớp thứ hai: ngày 06/6/2021.",
    ["Lớp thứ nhất (các chi bộ cơ quan, trường học)", "tổ chức 02 lớp"],
  ],
  // an act that is only named again was told before in the line; one that was not stays as it is
  [
    "a) Thanh tra Sở tổng kiểm tra các bến đò ngang, phân loại bến. Đợt tổng kiểm tra tiến hành từ ngày 05/5/2021 đến ngày 05/6/2021.",
    ["tổng kiểm tra các bến đò ngang, phân loại bến"],
  ],
  [
    "a) Thanh tra Sở cử cán bộ dự họp. Đợt tổng kiểm tra tiến hành từ ngày 05/5/2021 đến ngày 05/6/2021.",
    ["Đợt tổng kiểm tra"],
  ],
  [
    "Đoàn xây dựng lịch làm việc, tiến hành kiểm tra theo quy trình và báo cáo kết quả với Sở. Thời hạn kiểm tra 30 ngày, bắt đầu từ ngày 22/4/2021 đến ngày 21/5/2021.",
    ["xây dựng lịch làm việc, tiến hành kiểm tra theo quy trình và báo cáo kết quả với Sở"],
  ],
  // a paper told with who draws it up; where who does it stands behind, its handing over
  [
    "Danh sách thí sinh do Huyện đoàn tổng hợp, chuyển Ban Tổ chức hội thi cấp tỉnh trước ngày 31/5/2021.",
    ["Danh sách thí sinh do Huyện đoàn tổng hợp, chuyển Ban Tổ chức hội thi cấp tỉnh"],
  ],
  ["Huyện đoàn lập sổ, gửi Ban Tổ chức trước ngày 31/5/2021.", ["lập sổ, gửi Ban Tổ chức"]],
  // `Ngày Chủ nhật xanh` is held; what must not take longer; when something is done is not what is done
  ["- Ngày 06/6/2021: Ngày Chủ nhật xanh lần thứ nhất của huyện;", ["Ngày Chủ nhật xanh lần thứ nhất của huyện"]],
  ["Không được để việc sửa trường kéo dài quá ngày 31/8/2021.", ["việc sửa trường"]],
  ["Các lớp họp phụ huynh đầu năm vào ngày 14/9/2021, ký cam kết đưa đón trẻ.", ["họp phụ huynh đầu năm"]],
  [
    "Trong thời gian tiến hành đại hội, hằng tháng các đảng ủy báo cáo tiến độ về Văn phòng Huyện ủy.",
    ["báo cáo tiến độ về Văn phòng Huyện ủy"],
  ],
  [
    "Trong thời gian nghỉ hè, các trường tổ chức sửa chữa phòng học xong trước ngày 31/8/2021.",
    ["tổ chức sửa chữa phòng học"],
  ],
  // verbs of a remark or of the title of a cited document tell nothing
  [
    "Hồ sơ nhân sự (lý lịch, bản kê khai, nhận xét của chi ủy nơi cư trú) các đồng chí được giới thiệu nộp cho Ban Tổ chức trước ngày 20/4/2021.",
    ["nộp cho Ban Tổ chức"],
  ],
  [
    "Ban Dân vận sơ kết 5 năm thực hiện Chỉ thị số 30-CT/TW, ngày 18/02/1998 của Bộ Chính trị về xây dựng và thực hiện dân chủ ở cơ sở, tiến hành từ ngày 01/8/2021 đến ngày 30/9/2021.",
    [
      "sơ kết 5 năm thực hiện Chỉ thị số 30-CT/TW, ngày 18/02/1998 của Bộ Chính trị về xây dựng và thực hiện dân chủ ở cơ sở",
    ],
  ],
  [
    "100% hồ sơ nhiệm kỳ trước được chỉnh lý (Phòng Lưu trữ chủ trì), hoàn thành trước ngày 30/9/2021.",
    ["100% hồ sơ nhiệm kỳ trước được chỉnh lý"],
  ],
  // of what it is stands before who acts
  [
    "Về thực hiện Thông báo 97-TB/ĐU, Ủy ban Kiểm tra lập bảng theo dõi từng nội dung vào thứ hai hằng tuần.",
    ["lập bảng theo dõi từng nội dung"],
  ],
  // the paper that is handed over stands before the colon, or right before the handing over
  [
    "Hồ sơ đề nghị tặng giải thưởng: các huyện đoàn gửi Ban Tổ chức - Kiểm tra Tỉnh đoàn trước ngày 20/4/2021.",
    ["Hồ sơ đề nghị tặng giải thưởng"],
  ],
  ["Phát triển Đảng: các huyện đoàn gửi danh sách về Tỉnh đoàn trước ngày 20/4/2021.", ["gửi danh sách về Tỉnh đoàn"]],
  [
    "Văn phòng chuẩn bị hội trường; dự toán kinh phí hội thi trình Thường trực Huyện ủy trước ngày 20/4/2021.",
    ["dự toán kinh phí hội thi trình Thường trực Huyện ủy"],
  ],
  // an event whose clause ends with that it is held; what it takes to be adopted is not what is done
  [
    "- Đại hội điểm: chọn 02 đơn vị là Công đoàn Trường Đông Giang và Công đoàn Trường Trà Khê, tổ chức xong trong tháng 4/2021.",
    ["Đại hội điểm"],
  ],
  [
    "Các thôn lập phương án, lấy ý kiến của nhân dân; phương án được coi là thông qua khi có từ 2/3 số hộ đồng ý. Thời gian: từ 01/8/2021 đến 30/9/2021.",
    ["lập phương án, lấy ý kiến của nhân dân"],
  ],
  // what is ended or finished by then
  [
    "Hướng dẫn nhân dân chuyển đổi cây trồng ở những chân ruộng không chủ động nước, kết thúc gieo trồng cây trồng cạn muộn nhất là ngày 15/7/2021.",
    [
      "Hướng dẫn nhân dân chuyển đổi cây trồng ở những chân ruộng không chủ động nước, kết thúc gieo trồng cây trồng cạn",
    ],
  ],
  [
    "Số hóa tài liệu chia làm hai đợt: đợt một đến hết ngày 31/12/2021 xong hồ sơ đại hội, hồ sơ nhân sự.",
    ["xong hồ sơ đại hội, hồ sơ nhân sự"],
  ],
  // what is registered with, or passed by, somebody was made before
  [
    "Mỗi xã đoàn đảm nhận ít nhất 01 công trình thanh niên (nhà văn hóa, sân chơi), đăng ký về Huyện đoàn trước ngày 28/5/2021.",
    ["đảm nhận ít nhất 01 công trình thanh niên (nhà văn hóa, sân chơi), đăng ký về Huyện đoàn"],
  ],
  [
    "Trường Chính trị lập kế hoạch đào tạo, bồi dưỡng cán bộ cơ sở giai đoạn 2021 - 2025, thông qua Thường trực Tỉnh uỷ trước ngày 10/4/2021.",
    ["lập kế hoạch đào tạo, bồi dưỡng cán bộ cơ sở giai đoạn 2021 - 2025, thông qua Thường trực Tỉnh uỷ"],
  ],
  // who, or since when, hands over what was said before; a paper that is handed over is told itself
  [
    "Các đơn vị nộp biểu cùng file dữ liệu về Ban Tổ chức vào ngày 08/4/2021 (Thành ủy Quế Linh nộp ngày 09/4/2021).",
    ["nộp biểu cùng file dữ liệu về Ban Tổ chức", "nộp biểu cùng file dữ liệu về Ban Tổ chức"],
  ],
  [
    "Các đơn vị gửi báo cáo tháng vào ngày 18/4/2021; báo cáo quý gửi trước ngày 20/6/2021.",
    ["gửi báo cáo tháng", "báo cáo quý gửi"],
  ],
  // by when it must be done nevertheless
  [
    "Chi ủy tiến hành giám sát trong tháng 9/2021. Nếu dịch bệnh phức tạp thì chi ủy quyết định lùi lại nhưng phải xong trước ngày 30/10/2021.",
    ["tiến hành giám sát", "tiến hành giám sát"],
  ],
  [
    "Chi ủy tiến hành giám sát trong tháng 9/2021, nhưng trước ngày 30/10/2021 phải gửi kết luận.",
    ["tiến hành giám sát", "gửi kết luận"],
  ],
  // a paper that goes on behind a semicolon was made before it
  [
    "Tổ trưởng dân phố rà soát, lập danh sách hộ nuôi chó; danh sách có chữ ký của chủ hộ, chuyển về Phòng Kinh tế trước ngày 05/4/2021.",
    ["rà soát, lập danh sách hộ nuôi chó; danh sách có chữ ký của chủ hộ, chuyển về Phòng Kinh tế"],
  ],
  // how a report is given belongs to it; a house is lived in
  ["Các đơn vị báo cáo định kỳ vào thứ Năm hàng tuần.", ["báo cáo định kỳ"]],
  ["Các hộ phải xây dựng xong nhà ở trước ngày 31/12/2021.", ["xây dựng xong nhà ở"]],
  // a paper told with who draws it up, however short its name; what is presented by its name is told itself
  [
    "Danh sách do Huyện đoàn tổng hợp, chuyển Ban Tổ chức hội thi của tỉnh trước ngày 31/5/2021.",
    ["Danh sách do Huyện đoàn tổng hợp, chuyển Ban Tổ chức hội thi của tỉnh"],
  ],
  [
    "Sở rà soát danh mục kiên cố hóa trường, lớp học; trình UBND tỉnh danh mục bổ sung trước ngày 30/9/2021.",
    ["trình UBND tỉnh danh mục bổ sung"],
  ],
  // what is to be there by then, what is invested, a scheme that goes on behind a semicolon
  [
    "Thị xã phấn đấu có thêm 3 phường được công nhận đạt chuẩn phổ cập trước ngày 31/12/2021.",
    ["có thêm 3 phường được công nhận đạt chuẩn phổ cập"],
  ],
  [
    "Công ty Chè Thượng đầu tư dây chuyền chè xanh tại Mường Lai, đi vào sản xuất trong quý II/2021.",
    ["đầu tư dây chuyền chè xanh tại Mường Lai, đi vào sản xuất"],
  ],
  ["Ban Quản lý dự án giải ngân vốn đầu tư xong trong quý II/2021.", ["giải ngân vốn đầu tư"]],
  [
    "Ban Tổ chức soạn báo cáo 01 năm thực hiện Nghị quyết; đề án sắp xếp các đơn vị sự nghiệp. Gửi Văn phòng trước ngày 22/10/2021.",
    ["soạn báo cáo 01 năm thực hiện Nghị quyết"],
  ],
  // by when at the latest what was said is done; of long words the end holds the verb
  [
    "Các hộ phải xây dựng xong nhà ở trước ngày 31/12/2021. Trường hợp chưa xong thì UBND xã có văn bản, nhưng không được để kéo dài quá ngày 28/02/2022.",
    ["xây dựng xong nhà ở", "xây dựng xong nhà ở"],
  ],
  [
    "Riêng 4 xã Tân Lộc, Yên Hạ, Thượng Mỗ, Cẩm Giang là vùng trọng điểm phải tiêm xong trước ngày 22/11/2021.",
    ["phải tiêm"],
  ],
  // what is held is named in full before; a number of what was told, and all of it
  [
    "Văn phòng chuẩn bị hội nghị tổng kết công tác giám sát. Hội nghị dự kiến tổ chức vào ngày 19/12/2021.",
    ["hội nghị tổng kết công tác giám sát"],
  ],
  ["Hội nghị này dự kiến tổ chức vào ngày 19/12/2021.", ["Hội nghị này"]],
  [
    "Phòng Nội vụ mở 03 lớp quản trị văn phòng, mỗi lớp 5 ngày; cả 03 lớp phải kết thúc chậm nhất ngày 30/9/2021.",
    ["03 lớp quản trị văn phòng"],
  ],
  ["Các chi bộ tổ chức đại hội; tất cả phải xong trước ngày 10/3/2021.", ["tổ chức đại hội"]],
  // what is carried out is the subject, whatever stands behind the time
  [
    "Việc luân chuyển 12 bí thư xã thực hiện trong năm 2021, sau khi có kết luận của Hội nghị Tỉnh ủy.",
    ["Việc luân chuyển 12 bí thư xã"],
  ],
  // counted days lead to the time; another time of the same label
  ["Đại hội Đảng bộ Sở: dự kiến hai ngày 28 và 29/5/2021.", ["Đại hội Đảng bộ Sở", "Đại hội Đảng bộ Sở"]],
  [
    "Các đơn vị lập danh sách cử viên chức dự học. Thời hạn gửi: muộn nhất ngày 30/3/2021 đối với lớp 1; trước ngày 15/5/2021 đối với lớp 2.",
    ["lập danh sách cử viên chức dự học", "lập danh sách cử viên chức dự học"],
  ],
  // another time for some
  [
    "Cấp xã nộp sản phẩm về Phòng Tài nguyên trước ngày 01/6/2021. Riêng các xã đã có bản đồ số thì phải xong sớm hơn, chậm nhất ngày 15/4/2021.",
    ["nộp sản phẩm về Phòng Tài nguyên", "nộp sản phẩm về Phòng Tài nguyên"],
  ],
  [
    "UBND phường gửi kết quả về Phòng Tài nguyên chậm nhất ngày 15/5/2021, riêng các hộ có giấy tờ viết tay thì chậm nhất ngày 31/5/2021.",
    ["gửi kết quả về Phòng Tài nguyên", "gửi kết quả về Phòng Tài nguyên"],
  ],
  ["Riêng các xã vùng cao kê khai sớm hơn, hoàn thành trước ngày 15/4/2021.", ["kê khai sớm hơn"]],
  // when something is carried out is not what
  [
    "Các chi bộ tổ chức kiểm điểm việc thực hiện Chỉ thị; tiến hành ngay trong kỳ sinh hoạt tháng 4, hoàn thành trước ngày 25/4/2021.",
    ["tổ chức kiểm điểm việc thực hiện Chỉ thị"],
  ],
  // the spelling of the South
  ["Các xã gởi danh sách về Phòng Nội vụ trước ngày 12/4/2021.", ["gởi danh sách về Phòng Nội vụ"]],
  [
    "Danh sách thí sinh và bài dự thi gởi về Ban Tổ chức Hội thi trước ngày 05/6/2021.",
    ["Danh sách thí sinh và bài dự thi gởi về Ban Tổ chức Hội thi"],
  ],
])("what is done: %s", (text, expected) => {
  expect(done(text)).toEqual(expected);
});

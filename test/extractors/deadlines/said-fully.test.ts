import { expect, test } from "vitest";
import { deadlinesOf } from "./read-deadlines.ts";

const told = (text: string): readonly string[] =>
  deadlinesOf(text).map(({ actor, action }) => `${actor ?? "-"} | ${action ?? "-"}`);

test.each<readonly [string, readonly string[]]>([
  // for whom something is done goes on by a time of their own; with one time it is one act
  [
    "Trước ngày 20/11/2021, Phòng Tài chính hoàn chỉnh dự toán để UBND huyện trình HĐND huyện trước ngày 10/12/2021.",
    ["Phòng Tài chính | hoàn chỉnh dự toán để UBND huyện trình HĐND huyện", "UBND huyện | trình HĐND huyện"],
  ],
  [
    "Phòng Tài chính hoàn chỉnh dự toán để UBND huyện trình HĐND huyện trước ngày 10/12/2021.",
    ["Phòng Tài chính | hoàn chỉnh dự toán để UBND huyện trình HĐND huyện"],
  ],
  // a result is handed over by a time of its own, or is one with what was done
  [
    "Từ ngày 11/7/2021 đến ngày 10/8/2021, UBND xã kiểm kê tại từng cơ sở; kết quả gửi về huyện trước ngày 20/8/2021.",
    ["UBND xã | kiểm kê tại từng cơ sở", "UBND xã | kết quả gửi về huyện"],
  ],
  [
    "UBND xã kiểm kê tại từng cơ sở; kết quả gửi về huyện trước ngày 20/8/2021.",
    ["UBND xã | kiểm kê tại từng cơ sở; kết quả gửi về huyện"],
  ],
  // a half of what is told in parentheses has a time of its own
  [
    "Báo cáo kết quả với Huyện ủy (báo cáo 6 tháng gửi trước ngày 15/6/2021, báo cáo năm gửi trước ngày 30/11/2021).",
    ["- | báo cáo 6 tháng gửi", "- | báo cáo năm gửi"],
  ],
  // a paper is shown, whatever it is of
  [
    "Danh sách cơ sở xếp loại được công bố trên trang của Sở vào ngày 30/9/2021.",
    ["- | Danh sách cơ sở xếp loại được công bố trên trang của Sở"],
  ],
  [
    "Đến cuối năm 2023, 50% doanh nghiệp có nguy cơ cao được hướng dẫn áp dụng hệ thống quản lý an toàn.",
    ["- | 50% doanh nghiệp có nguy cơ cao được hướng dẫn áp dụng hệ thống quản lý an toàn"],
  ],
  [
    "Các doanh nghiệp sản xuất thép, xi măng bố trí sửa chữa thiết bị trong tháng 4/2021.",
    ["Các doanh nghiệp sản xuất thép, xi măng | bố trí sửa chữa thiết bị"],
  ],
  [
    "Trong vòng 07 ngày sau đại hội, Ban Chấp hành gửi biên bản bầu cử, danh sách trích ngang đề nghị Hội cấp trên công nhận.",
    ["Ban Chấp hành | Ban Chấp hành gửi biên bản bầu cử, danh sách trích ngang đề nghị Hội cấp trên công nhận"],
  ],
  [
    "Ban Tổ chức hướng dẫn cơ sở; dự thảo báo cáo, trình Ban Thường vụ cho ý kiến trước ngày 20/8/2021.",
    ["Ban Tổ chức | dự thảo báo cáo, trình Ban Thường vụ cho ý kiến"],
  ],
  // who tells the rest does not do it; how long it takes is not what is done
  [
    "Thực hành giảng dạy 02 tiết: từ 05/11/2021 đến 30/11/2021, lịch cụ thể Phòng sẽ thông báo sau.",
    ["- | Thực hành giảng dạy 02 tiết"],
  ],
  ["Các tổ đảng kiểm điểm cá nhân trong 3 ngày, từ 05/11/2021 đến 07/11/2021.", ["Các tổ đảng | kiểm điểm cá nhân"]],
  // two verbs side by side are what a team does; before a third they are its name
  ["Từ 07-4-2021 đến 09-5-2021: Đoàn thẩm tra, xác minh.", ["Đoàn | thẩm tra, xác minh"]],
  [
    "Đoàn kiểm tra, giám sát hoàn chỉnh báo cáo trước ngày 31/5/2021.",
    ["Đoàn kiểm tra, giám sát | hoàn chỉnh báo cáo"],
  ],
  // how many each month, and nothing that they do
  ["Ra quân tuyên truyền lưu động tại 9 huyện: mỗi tháng 01 huyện.", ["- | Ra quân tuyên truyền lưu động tại 9 huyện"]],
  // a stage and what is done in it
  [
    "a) Giai đoạn chuẩn bị (quý IV năm 2021): Cục Di sản xây dựng bộ phiếu, in tài liệu.",
    ["Cục Di sản | xây dựng bộ phiếu, in tài liệu"],
  ],
  [
    "Các trường tập trung học sinh ngày 13/8/2021, khai giảng ngày 05/9/2021.",
    ["Các trường | tập trung học sinh", "Các trường | khai giảng"],
  ],
  ["Học sinh nộp hồ sơ tại trường từ ngày 09/4, hạn cuối ngày 20/4/2021.", ["Học sinh | nộp hồ sơ tại trường"]],
  [
    "2. Thời gian thi: ngày 28/6/2021. Riêng Trường Chuyên thi thêm môn chuyên vào sáng 30/6/2021.",
    ["- | Thời gian thi", "Trường Chuyên | thi thêm môn chuyên"],
  ],
  // what is done to how many is nobody's doing; parts of what was told
  ["Hết năm 2021, 100% cơ sở giết mổ được kiểm kê và lập hồ sơ.", ["- | 100% cơ sở giết mổ được kiểm kê và lập hồ sơ"]],
  [
    "Công an xã hướng dẫn các tổ sử dụng VNeID; 2 lớp, lớp 1 ngày 02/10/2021 (thôn phía Bắc), lớp 2 ngày 03/10/2021.",
    ["Công an xã | hướng dẫn các tổ sử dụng VNeID", "Công an xã | hướng dẫn các tổ sử dụng VNeID"],
  ],
  ["Dự kiến trong tháng 5/2021, Sở Y tế sẽ thành lập 3 đoàn kiểm tra.", ["Sở Y tế | thành lập 3 đoàn kiểm tra"]],
  ["Dự kiến trong tháng 5/2021 Sở thành lập 3 đoàn kiểm tra.", ["Sở | thành lập 3 đoàn kiểm tra"]],
  // whoever is meant of a kind; among whom, not who
  [
    "Những tỉnh chưa triển khai phải hoàn thành ký hợp đồng trước ngày 5/5/2021.",
    ["Những tỉnh chưa triển khai | hoàn thành ký hợp đồng"],
  ],
  [
    "Cấp cơ sở: Hoàn thành việc học tập trong đảng viên trước ngày 20/4/2021; trong đoàn viên, hội viên và nhân dân trước ngày 30/4/2021.",
    ["Cấp cơ sở | Hoàn thành việc học tập trong đảng viên", "Cấp cơ sở | Hoàn thành việc học tập trong đảng viên"],
  ],
  // the Youth Union holds something; a team may be named after what it does
  [
    "Các cơ sở đoàn tổ chức dọn vệ sinh nơi công cộng vào ngày 20/4/2021.",
    ["Các cơ sở đoàn | tổ chức dọn vệ sinh nơi công cộng"],
  ],
  ["Mỗi tổ chức đăng ký một phần việc cụ thể trước ngày 20/4/2021.", ["Mỗi tổ chức | đăng ký một phần việc cụ thể"]],
  [
    "Hưởng ứng Ngày Chuyển đổi số 10/10, UBND xã tổ chức lễ phát động lúc 8h ngày 10/10/2021.",
    ["UBND xã | tổ chức lễ phát động"],
  ],
  // who is meant of several is told by what they are charged with; a charge that is the deed itself is none
  [
    "Đồng chí Phó Bí thư phụ trách công tác tuyên giáo có nhiệm vụ soạn đề cương trước ngày 20/4/2021.",
    ["Đồng chí Phó Bí thư phụ trách công tác tuyên giáo | soạn đề cương"],
  ],
  [
    "Đồng chí Phó Bí thư phụ trách chung, duyệt đề cương trước ngày 20/4/2021.",
    ["Đồng chí Phó Bí thư | phụ trách chung, duyệt đề cương"],
  ],
  [
    "Cơ sở được chọn làm điểm tổ chức đại hội xong trước ngày 15/4/2021.",
    ["Cơ sở được chọn làm điểm | tổ chức đại hội"],
  ],
  // how far it must have come stands behind each time; what is sent stands before it
  [
    "UBND xã giải ngân vốn đầu tư, đến hết ngày 30/9/2021 phải đạt 75% và đến 31/12/2021 đạt 100% kế hoạch vốn.",
    ["UBND xã | phải đạt 75%", "UBND xã | đạt 100% kế hoạch vốn"],
  ],
  ["UBND xã giải ngân vốn đầu tư, đến hết ngày 30/9/2021 báo cáo kết quả.", ["UBND xã | báo cáo kết quả"]],
  // what is made and what becomes of it are one; a land handed over is a deed of its own
  [
    "Phòng Tư pháp biên soạn sổ tay hỏi đáp về hòa giải, cấp phát đến tổ dân phố trong quý III/2021.",
    ["Phòng Tư pháp | biên soạn sổ tay hỏi đáp về hòa giải, cấp phát đến tổ dân phố"],
  ],
  [
    "UBND xã họp dân lấy ý kiến về phương án bồi thường của dự án đường tỉnh, bàn giao mặt bằng trước ngày 20/8/2021.",
    ["UBND xã | họp dân lấy ý kiến về phương án bồi thường của dự án đường tỉnh, bàn giao mặt bằng"],
  ],
  // how many of each come is not who acts, before the time as behind it
  [
    "Tập huấn cộng tác viên dân số: mỗi xã 20 người, trong quý II/2021, do Trung tâm Y tế chủ trì.",
    ["Trung tâm Y tế | Tập huấn cộng tác viên dân số"],
  ],
  // where it is held is not who holds it
  [
    "Trung tâm Khuyến nông tổ chức tập huấn cho hợp tác xã: ngày 22/4/2021 tại huyện Đông Sơn mở lớp thứ nhất.",
    ["Trung tâm Khuyến nông | tổ chức tập huấn cho hợp tác xã"],
  ],
  // what is undertaken is the subject, who does it stands behind; where its result is handed over, that is done
  [
    "Việc tu bổ đình làng do Ban Quản lý di tích thực hiện từ nguồn công đức, hoàn thành trong tháng 8/2021.",
    ["Ban Quản lý di tích | tu bổ đình làng"],
  ],
  [
    "Việc tu bổ đình làng phải được Ban Quản lý di tích hoàn thành trong tháng 8/2021.",
    ["Ban Quản lý di tích | tu bổ đình làng"],
  ],
  [
    "Việc tu bổ đình làng do Ban Quản lý di tích thực hiện, báo cáo UBND xã trước ngày 20/8/2021.",
    ["Ban Quản lý di tích | thực hiện, báo cáo UBND xã"],
  ],
  // a paper that is handed over is the subject
  [
    "Danh sách hộ vay vốn được Hội Nông dân xã chuyển Ngân hàng Chính sách trước ngày 20/4/2021.",
    ["Hội Nông dân xã | Danh sách hộ vay vốn được Hội Nông dân xã chuyển Ngân hàng Chính sách"],
  ],
  // to whom something is given is not who acts, to whom it falls to do is
  [
    "Phòng Tài nguyên hoàn tất thủ tục thu hồi, giao cho các xã trong quý III/2021.",
    ["Phòng Tài nguyên | hoàn tất thủ tục thu hồi, giao cho các xã"],
  ],
  ["Phòng Tài nguyên theo dõi chung, giao cho các xã lập sổ mốc trong quý III/2021.", ["các xã | lập sổ mốc"]],
  [
    "Phòng Du lịch xây dựng kịch bản ngày hội, trình UBND huyện trước ngày 20/4/2021.",
    ["Phòng Du lịch | xây dựng kịch bản ngày hội, trình UBND huyện"],
  ],
  // a name in quotation marks belongs to what it names; an opened one that goes on is left out
  [
    'Huyện đoàn tổ chức Hội thi "Tiếng hát đồng quê" trước ngày 15/5/2021.',
    ['Huyện đoàn | tổ chức Hội thi "Tiếng hát đồng quê"'],
  ],
  // a college of teachers is named by its class
  [
    "Giáo viên chủ nhiệm các lớp khảo sát số học sinh chưa biết bơi trước ngày 28/4/2021.",
    ["Giáo viên chủ nhiệm các lớp | khảo sát số học sinh chưa biết bơi"],
  ],
  // who does it, behind the colon, is not what is done
  [
    "1. Vòng sơ khảo (thi viết): do Ban Tổ chức Hội thi tiến hành, dự kiến vào ngày 18/6/2021.",
    ["Ban Tổ chức Hội thi | Vòng sơ khảo"],
  ],
  [
    "1. Vòng sơ khảo: Ban Tổ chức Hội thi chấm điểm, gửi kết quả trước ngày 18/6/2021.",
    ["Ban Tổ chức Hội thi | chấm điểm, gửi kết quả"],
  ],
  // what is sent in a sentence of its own was named before; a result that is named says it alone
  [
    "1. Ban Dân vận soạn hướng dẫn giám sát ở cơ sở. Gửi Văn phòng trước ngày 22/4/2021.",
    ["Ban Dân vận | soạn hướng dẫn giám sát ở cơ sở"],
  ],
  [
    "1. Ban Dân vận nắm tình hình ở cơ sở. Gửi báo cáo kết quả về Văn phòng trước ngày 22/4/2021.",
    ["Ban Dân vận | Gửi báo cáo kết quả về Văn phòng"],
  ],
  // who is answerable is told last
  [
    "1. Báo cáo 6 tháng: gửi trước ngày 10/6/2021; theo mẫu kèm theo. Trách nhiệm thuộc các chi ủy trực thuộc.",
    ["các chi ủy trực thuộc | Báo cáo 6 tháng"],
  ],
  // since when is a circumstance
  ["Kể từ năm 2022, các thôn báo cáo kết quả thu gom trước ngày 15/6/2021.", ["các thôn | báo cáo kết quả thu gom"]],
  // a report is sent by those of the paragraph above; another thing is not
  [
    "Các thôn rà soát số hộ chưa có nước sạch.\nBáo cáo (có chữ ký) gửi về xã trước ngày 20/4/2021.",
    ["Các thôn | Báo cáo (có chữ ký) gửi về xã"],
  ],
  ["Các thôn rà soát số hộ chưa có nước sạch.\nKinh phí quyết toán trước ngày 20/4/2021.", ["- | Kinh phí quyết toán"]],
  // who prepares what is held is told in the next sentence; who only brings papers is not
  ["5. Sơ kết kế hoạch vào tháng 12 năm 2021. Phòng Văn hóa chuẩn bị nội dung.", ["Phòng Văn hóa | Sơ kết kế hoạch"]],
  ["5. Sơ kết kế hoạch vào tháng 12 năm 2021. Phòng Văn hóa chuẩn bị tài liệu.", ["- | Sơ kết kế hoạch"]],
  // in how many turns is not what is done
  [
    "2. Thanh tra huyện kiểm tra tại 9 xã; chia làm 2 đợt: đợt 1 từ ngày 15/7/2021 đến ngày 09/8/2021.",
    ["Thanh tra huyện | kiểm tra tại 9 xã"],
  ],
  // how long it lasts behind what it is
  [
    "Đoàn kiểm tra xây dựng lịch làm việc, kiểm tra theo quy trình. Thời hạn kiểm tra 30 ngày, bắt đầu từ ngày 22/8/2021 đến ngày 21/9/2021.",
    ["Đoàn kiểm tra | xây dựng lịch làm việc, kiểm tra theo quy trình"],
  ],
  // the last step of what the sentence named
  [
    'Huyện đoàn khởi công cầu "Thắp sáng đường quê" vào ngày 19/6/2021, khánh thành trước ngày 15/8/2021.',
    ['Huyện đoàn | khởi công cầu "Thắp sáng đường quê"', 'Huyện đoàn | khởi công cầu "Thắp sáng đường quê"'],
  ],
  [
    "Trạm Thú y lấy mẫu máu gia cầm, hoàn thành đợt một chậm nhất vào ngày 28/10/2021.",
    ["Trạm Thú y | lấy mẫu máu gia cầm, hoàn thành đợt một"],
  ],
  // regions that take their turns behind what is done, named by their ends or by nothing but names
  [
    "Tổ chức kiểm tra an toàn đập. Đối với các tỉnh Bắc Bộ hoàn thành trước ngày 31/5/2021; các tỉnh từ Hà Khê đến Ninh Sa xong trước ngày 31/7/2021; Tây Sơn và Đông Hải trong tháng 8/2021.",
    [
      "các tỉnh Bắc Bộ | Tổ chức kiểm tra an toàn đập",
      "các tỉnh từ Hà Khê đến Ninh Sa | Tổ chức kiểm tra an toàn đập",
      "Tây Sơn và Đông Hải | Tổ chức kiểm tra an toàn đập",
    ],
  ],
  // whoever appoints goes on; whoever is appointed by nobody who was named acts
  [
    "Các chi bộ quán triệt Kế hoạch; phân công một đồng chí chi ủy viên làm đầu mối, gửi danh sách về Đảng ủy trước ngày 20/4/2021.",
    ["Các chi bộ | làm đầu mối, gửi danh sách về Đảng ủy"],
  ],
  [
    "Phân công đồng chí Phó Bí thư phụ trách cụm 1, báo cáo kết quả trước ngày 20/4/2021.",
    ["đồng chí Phó Bí thư | phụ trách cụm 1, báo cáo kết quả"],
  ],
  // behind a case the subject
  [
    "Nơi để xảy ra khiếu kiện đông người thì cấp ủy cấp trên gợi ý kiểm điểm, xong trước ngày 20/4/2021.",
    ["cấp ủy cấp trên | gợi ý kiểm điểm"],
  ],
  // an act that is only named again was told before; carried out by nobody it is the subject
  [
    "Văn phòng rà soát số thẻ đã cấp, thẻ hỏng; việc rà soát thực hiện xong trong tháng 4/2021.",
    ["Văn phòng | rà soát số thẻ đã cấp, thẻ hỏng"],
  ],
  ["Việc luân chuyển cán bộ xã hoàn thành trong tháng 4/2021.", ["- | Việc luân chuyển cán bộ xã"]],
  // behind a level's colon stands who acts
  [
    "a) Cấp huyện: Ủy ban nhân dân các huyện rà soát sản phẩm trước ngày 31/3/2021; tổ chức đánh giá xong trước ngày 15/9/2021.",
    ["Ủy ban nhân dân các huyện | rà soát sản phẩm", "Ủy ban nhân dân các huyện | tổ chức đánh giá"],
  ],
  ["Sáu xã còn lại làm xong việc giao ruộng trước ngày 30/9/2021.", ["Sáu xã | làm xong việc giao ruộng"]],
  // a part of what comes back has a time of its own
  [
    "Mỗi quý, chi bộ sinh hoạt chuyên đề ít nhất 01 lần, trong đó quý IV/2021 sinh hoạt chuyên đề về xây dựng Đảng.",
    ["chi bộ | sinh hoạt chuyên đề ít nhất 01 lần", "chi bộ | sinh hoạt chuyên đề về xây dựng Đảng"],
  ],
  // what is told before a semicolon, with its paper; what begins when it was told
  [
    "UBND các xã thống kê công trình cấp nước trên địa bàn; kết quả gửi về Sở trước ngày 15/4/2021.",
    ["UBND các xã | thống kê công trình cấp nước trên địa bàn; kết quả gửi về Sở"],
  ],
  [
    "Trung tâm Nước sạch lập kế hoạch sửa chữa, trình duyệt trước ngày 30/6/2021 để triển khai từ ngày 01/8/2021 đến ngày 31/12/2021.",
    [
      "Trung tâm Nước sạch | lập kế hoạch sửa chữa, trình duyệt",
      "Trung tâm Nước sạch | lập kế hoạch sửa chữa, trình duyệt",
    ],
  ],
  // of what they are part who act; by whom a paper is sent; the level that holds its congress
  [
    "Đảng viên là thành viên tổ bầu cử trực tại địa bàn từ ngày 13/3/2021 đến ngày 16/3/2021.",
    ["Đảng viên là thành viên tổ bầu cử | trực tại địa bàn"],
  ],
  [
    "Danh sách đại biểu dự khuyết do các chi bộ gửi về Tiểu ban trước ngày 10/5/2021.",
    ["các chi bộ | Danh sách đại biểu dự khuyết do các chi bộ gửi về Tiểu ban"],
  ],
  ["Đại hội cấp huyện hoàn thành xong trước ngày 30/6/2021.", ["cấp huyện | Đại hội cấp huyện"]],
  // a body that holds its congress; whoever lets something be done
  ["Chi bộ Văn phòng đại hội điểm trong tháng 3/2021.", ["Chi bộ Văn phòng | đại hội điểm"]],
  ["Ban giám hiệu cho sửa tường rào xong trước ngày 30/9/2021.", ["Ban giám hiệu | sửa tường rào"]],
  // behind the time of one thing another is done; a part of the one thing is none
  [
    "Phòng Tài nguyên cung cấp bản đồ cho các xã trước ngày 05/5/2021, đồng thời mở 02 lớp tập huấn trước ngày 20/5/2021.",
    ["Phòng Tài nguyên | cung cấp bản đồ cho các xã", "Phòng Tài nguyên | mở 02 lớp tập huấn"],
  ],
  [
    "Sở Nội vụ tổ chức hội nghị sơ kết trước ngày 12/6/2021 và hội nghị tổng kết trước ngày 20/12/2021.",
    ["Sở Nội vụ | tổ chức hội nghị sơ kết", "Sở Nội vụ | hội nghị tổng kết"],
  ],
  [
    "Các xã hoàn thành việc đo vẽ trước ngày 01/3/2021 và việc cấp giấy trước ngày 01/6/2021.",
    ["Các xã | hoàn thành việc đo vẽ", "Các xã | việc cấp giấy"],
  ],
  [
    "Mở lớp tập huấn cho cán bộ xã vào ngày 12/3/2021, lớp tập huấn cho cán bộ thôn vào ngày 20/3/2021, giao Phòng Nghiệp vụ chủ trì.",
    ["Phòng Nghiệp vụ | Mở lớp tập huấn cho cán bộ xã", "Phòng Nghiệp vụ | lớp tập huấn cho cán bộ thôn"],
  ],
  [
    "Chủ đầu tư bàn giao khối nhà điều trị trước ngày 30/9/2021, toàn bộ công trình trước ngày 31/12/2021.",
    ["Chủ đầu tư | bàn giao khối nhà điều trị", "Chủ đầu tư | toàn bộ công trình"],
  ],
  // in which case, when or besides what: before what is done
  [
    "Trường hợp không chấp hành thì tổ chức cưỡng chế theo quy định, xong trước ngày 20/9/2021.",
    ["- | tổ chức cưỡng chế theo quy định"],
  ],
  ["Ngoài hai đợt nêu trên, hàng tháng Trạm Thú y kiểm tra các lò mổ.", ["Trạm Thú y | kiểm tra các lò mổ"]],
  [
    "Thành lập Ban Chỉ đạo điều tra cấp xã: UBND các xã ra quyết định xong trước ngày 05/9/2021.",
    ["UBND các xã | Thành lập Ban Chỉ đạo điều tra cấp xã"],
  ],
  [
    "Tập huấn cho giám sát viên cấp xã: Tổ chức 01 ngày, vào ngày 11/9/2021.",
    ["- | Tập huấn cho giám sát viên cấp xã"],
  ],
  [
    "Tổng kết, trao giải: dự kiến ngày 12/11/2021, vào dịp kỷ niệm 80 năm Ngày thành lập Chi bộ.",
    ["- | Tổng kết, trao giải"],
  ],
  [
    "Hội thi giáo viên giỏi cấp trường: vòng lý thuyết ngày 03/11/2021, vòng thực hành từ ngày 05/11/2021 đến ngày 17/11/2021.",
    ["- | Hội thi giáo viên giỏi cấp trường", "- | vòng thực hành"],
  ],
  [
    "Bê tông hóa 2,5 km đường ngõ xóm: quý II/2021 làm xong 1,5 km, quý III/2021 hoàn thành phần còn lại.",
    ["- | làm xong 1,5 km", "- | hoàn thành phần còn lại"],
  ],
  ["Đợt 1 (01/6 - 20/6): chuẩn bị, ra quân, tiếp sức mùa thi.", ["- | chuẩn bị, ra quân, tiếp sức mùa thi"]],
  [
    "Tập huấn: tổ trưởng từ ngày 02/4/2021 đến ngày 03/4/2021; điều tra viên từ ngày 09/4/2021 đến ngày 13/4/2021 (chia làm 4 lớp).",
    ["tổ trưởng | Tập huấn", "điều tra viên | Tập huấn"],
  ],
  [
    "Các đơn vị báo cáo về Sở trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 05/12 (báo cáo năm).",
    ["Các đơn vị | báo cáo về Sở", "Các đơn vị | báo cáo về Sở"],
  ],
  [
    "Các đơn vị thi sơ khảo theo 3 cụm từ ngày 02/10/2021 đến ngày 06/10/2021; chung kết tối ngày 13/10/2021.",
    ["Các đơn vị | thi sơ khảo theo 3 cụm", "Các đơn vị | chung kết"],
  ],
  [
    "Trong thời hạn 30 ngày kể từ ngày nhận được kết luận, đơn vị được kiểm tra phải có báo cáo khắc phục.",
    ["đơn vị được kiểm tra | phải có báo cáo khắc phục"],
  ],
  [
    "100% sổ hộ tịch được rà soát, số hóa, cập nhật vào cơ sở dữ liệu trước ngày 31/12/2021.",
    ["- | rà soát, số hóa, cập nhật vào cơ sở dữ liệu"],
  ],
  ["Hiệp thương lần thứ ba kết thúc chậm nhất ngày 20/4/2021.", ["- | Hiệp thương lần thứ ba"]],
  ["Cuộc họp tiếp theo dự kiến vào ngày 22/8/2021.", ["- | Cuộc họp tiếp theo"]],
  // who meets; whoever is told with a time of its own finishes nothing else
  ["Các tổ công đoàn đại hội xong trong tháng 4/2021.", ["Các tổ công đoàn | Các tổ công đoàn đại hội"]],
  ["Các tổ công đoàn sinh hoạt mỗi quý ít nhất một lần.", ["Các tổ công đoàn | Các tổ công đoàn sinh hoạt"]],
  [
    "Bình xét đảng viên: Chi bộ hoàn thành trước ngày 30/11/2021; đảng ủy cơ sở hoàn thành trước ngày 10/12/2021.",
    ["Chi bộ | Bình xét đảng viên", "đảng ủy cơ sở | Bình xét đảng viên"],
  ],
  [
    "Phòng Y tế tiêm phòng cho đàn trâu trong tháng 5/2021 và tháng 6/2021.",
    ["Phòng Y tế | tiêm phòng cho đàn trâu", "Phòng Y tế | tiêm phòng cho đàn trâu"],
  ],
  [
    "Khoa Khám bệnh khảo sát người bệnh hai đợt, đợt 1 vào tháng 5/2021, đợt 2 vào tháng 10/2021.",
    ["Khoa Khám bệnh | khảo sát người bệnh hai đợt", "Khoa Khám bệnh | khảo sát người bệnh hai đợt"],
  ],
])("%s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

test("a programme of work is of the body that drew it up; a plan that others carry out is not", () => {
  const owner = (preamble: string) =>
    told(`CHƯƠNG TRÌNH\ncông tác kiểm tra năm 2021\n\n${preamble}\n\n1. Kiểm tra tài chính xong trước 20/9/2021.`);
  expect(owner("Ủy ban Kiểm tra Huyện ủy xây dựng chương trình công tác năm 2021 như sau:")).toEqual([
    "Ủy ban Kiểm tra Huyện ủy | Kiểm tra tài chính",
  ]);
  expect(owner("Ủy ban Kiểm tra Huyện ủy đề ra một số việc.")).toEqual(["- | Kiểm tra tài chính"]);
});

test("visits of a plan of inspection are of the body that drew it up; what others report of them is not", () => {
  const plan = (subject: string, ...lines: readonly string[]) =>
    told(`KẾ HOẠCH\n${subject}\n\nĐảng ủy Sở xây dựng kế hoạch như sau:\n\nI. NỘI DUNG\n\n${lines.join("\n")}`);
  const own = "Kiểm tra, giám sát của Đảng ủy Sở năm 2021";
  expect(plan(own, "1. Kiểm tra tài chính đảng xong trước 20/9/2021.")).toEqual([
    "Đảng ủy Sở | Kiểm tra tài chính đảng",
  ]);
  expect(plan(own, "1. Báo cáo tự kiểm tra nộp trước 20/9/2021.")).toEqual(["- | Báo cáo tự kiểm tra nộp"]);
  // below a heading of a kind of work, the paragraph says what
  expect(
    plan(
      own,
      "2. Giám sát chuyên đề",
      "Giám sát việc thực hiện Quy định số 47-QĐ/TW và việc thu nộp đảng phí.",
      "- Đối tượng: hai chi bộ.",
      "- Thời gian: quý II/2021.",
    ),
  ).toEqual(["Đảng ủy Sở | Giám sát việc thực hiện Quy định số 47-QĐ/TW và việc thu nộp đảng phí"]);
});

test.each([
  "Văn phòng đăng ký quyền sử dụng đất",
  "Trung tâm kiểm soát bệnh tật tỉnh",
  "Trung tâm bồi dưỡng chính trị huyện",
  "Quỹ hỗ trợ nông dân",
  "Chi cục quản lý đất đai",
  "Công ty khai thác công trình thủy lợi",
  "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
  "Tổ số hóa",
  "Ban thi đua khen thưởng",
])("an office named after what it does, in small letters: %s", (office) => {
  expect(told(`${office} lập danh sách gửi UBND huyện trước ngày 15/4/2021.`)).toEqual([
    `${office} | lập danh sách gửi UBND huyện`,
  ]);
});

test.each([
  ["Phòng An toàn báo cáo Bộ Giao thông vận tải 6 tháng đầu năm trước ngày 20/6/2021.", "Bộ Giao thông vận tải"],
  [
    "Các xã gửi biểu về phòng Khảo thí và Kiểm định chất lượng trước ngày 20/6/2021.",
    "phòng Khảo thí và Kiểm định chất lượng",
  ],
])("who gets it, without what it is: %s", (text, recipient) => {
  expect(deadlinesOf(text)[0]?.recipient).toBe(recipient);
});

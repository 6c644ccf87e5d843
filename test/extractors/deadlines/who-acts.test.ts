import { expect, test } from "vitest";
import { parseText } from "../../../src/pipeline.ts";
import { ISSUED } from "./read-deadlines.ts";

type Who = string | null;

const actorsOf = (head: string, lines: readonly string[]): readonly Who[] =>
  parseText(`${head}\n\n${lines.join("\n")}`, { issuedOn: ISSUED }).deadlines.map(({ actor }) => actor);

const PLAN = "KẾ HOẠCH\nvề công tác dân vận";
const letterTo = (addressee: string): string =>
  `UBND TỈNH HÒA LÂM\nSỞ NỘI VỤ\nSố: 12/SNV-VP\nV/v báo cáo công tác\n\nKính gửi: ${addressee}`;

test.each<readonly [string, Who]>([
  // the subject stands before the verb, with or without circumstances between
  ["Sở Tài chính căn cứ dự toán được giao, trước ngày 20/4/2021 phân bổ kinh phí cho các đơn vị.", "Sở Tài chính"],
  [
    "Ủy ban nhân dân các xã, trên cơ sở kết quả rà soát, lập danh sách hộ nghèo trước ngày 20/4/2021.",
    "Ủy ban nhân dân các xã",
  ],
  [
    "Bí thư chi bộ, trưởng thôn tuyên truyền nhân dân hiến đất, xong trước ngày 20/4/2021.",
    "Bí thư chi bộ, trưởng thôn",
  ],
  [
    "Thủ trưởng các cơ quan, đơn vị trực tiếp chỉ đạo việc kê khai tài sản, hoàn thành trước ngày 20/4/2021.",
    "Thủ trưởng các cơ quan, đơn vị",
  ],
  ["Hiệu trưởng các trường mầm non nộp bản tự đánh giá trước ngày 20/4/2021.", "Hiệu trưởng các trường mầm non"],
  ["Phòng Y tế, ngoài nhiệm vụ thường xuyên, kiểm tra các bếp ăn xong trước ngày 20/4/2021.", "Phòng Y tế"],
  ["Hiệu trưởng các trường, sau khi rà soát, báo cáo Phòng Giáo dục trước ngày 20/4/2021.", "Hiệu trưởng các trường"],
  ["Đảng viên vắng mặt có lý do thì chi bộ tổ chức học bù, xong trước ngày 20/4/2021.", "chi bộ"],
  ["Các trang trại tự tiêm cho đàn lợn xong trước ngày 20/4/2021.", "Các trang trại"],
  ["Ban Chỉ đạo tổ chức lễ phát động; mỗi thôn cử 15 người dự vào sáng ngày 20/4/2021.", "mỗi thôn"],
  ["Ban Chỉ đạo tổ chức lễ phát động, mỗi thôn 15 người, vào sáng ngày 20/4/2021.", "Ban Chỉ đạo"],
  ["LĐLĐ huyện và Huyện đoàn vận động đoàn viên ủng hộ quỹ trước ngày 20/4/2021.", "LĐLĐ huyện và Huyện đoàn"],
  [
    "UBMTTQ xã và các đoàn thể tổ chức lấy ý kiến nhân dân từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "UBMTTQ xã và các đoàn thể",
  ],
  ["TTYT huyện tiêm đủ hai mũi cho giáo viên trước ngày 20/4/2021.", "TTYT huyện"],
  ["Phòng GD&ĐT tham mưu UBND huyện kế hoạch tuyển sinh trước ngày 20/4/2021.", "Phòng GD&ĐT"],
  ["BCH Quân sự xã rà soát quân nhân dự bị, xong trước ngày 20/4/2021.", "BCH Quân sự xã"],
  ["Hội LHPN xã phối hợp với Trạm Y tế khám sức khỏe cho phụ nữ trong tháng 4/2021.", "Hội LHPN xã"],
  ["Hạt Kiểm lâm, Đồn Biên phòng tuần tra các tuyến đường mòn hằng tuần vào thứ năm.", "Hạt Kiểm lâm, Đồn Biên phòng"],
  ["Các xóm trưởng phát giấy mời đến từng hộ trước ngày 20/4/2021.", "Các xóm trưởng"],
  ["Trưởng xóm lập danh sách hộ khó khăn trước ngày 20/4/2021.", "Trưởng xóm"],
  ["Các khóm, ấp tổ chức họp dân trước ngày 20/4/2021.", "Các khóm, ấp"],
  ["Già làng, trưởng bản vận động bà con ký cam kết trước ngày 20/4/2021.", "Già làng, trưởng bản"],
  ["Ban nhân dân ấp niêm yết danh sách trước ngày 20/4/2021.", "Ban nhân dân ấp"],
  ["Văn phòng Đăng ký đất đai chỉnh lý hồ sơ địa chính trước ngày 20/4/2021.", "Văn phòng Đăng ký đất đai"],
  [
    "Bưu điện tỉnh, VNPT An Bình bảo đảm đường truyền từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Bưu điện tỉnh, VNPT An Bình",
  ],
  // a superior charges somebody
  [
    "Giao Phòng Nội vụ tham mưu quyết định thành lập tổ, trình Chủ tịch UBND huyện ký trước ngày 20/4/2021.",
    "Phòng Nội vụ",
  ],
  [
    "Phân công đồng chí Phó Chủ tịch Thường trực theo dõi, đôn đốc, báo cáo kết quả trước ngày 20/4/2021.",
    "đồng chí Phó Chủ tịch Thường trực",
  ],
  [
    "Ban Thường vụ Đảng ủy giao đồng chí Phó Bí thư Thường trực chỉ đạo Văn phòng hoàn thiện báo cáo trước ngày 20/4/2021.",
    "đồng chí Phó Bí thư Thường trực",
  ],
  [
    "Chủ tịch UBND huyện giao: Phòng Tài chính - Kế hoạch thẩm định dự toán trước ngày 20/4/2021.",
    "Phòng Tài chính - Kế hoạch",
  ],
  [
    "Đề nghị Ban Tổ chức Huyện ủy, Phòng Nội vụ huyện thống nhất danh sách trước ngày 20/4/2021.",
    "Ban Tổ chức Huyện ủy, Phòng Nội vụ huyện",
  ],
  [
    "Đề nghị các đồng chí cấp ủy viên gửi bản kiểm điểm về Ban Tổ chức trước ngày 20/4/2021.",
    "các đồng chí cấp ủy viên",
  ],
  ["Thường trực Huyện ủy đồng ý cho Ban Tuyên giáo tổ chức hội thi vào ngày 20/4/2021.", "Ban Tuyên giáo"],
  ["UBND tỉnh thống nhất chủ trương cho Sở Công Thương hằng quý tổ chức phiên chợ hàng Việt.", "Sở Công Thương"],
  ["Ủy quyền cho Giám đốc Sở Nội vụ ký hợp đồng trước ngày 20/4/2021.", "Giám đốc Sở Nội vụ"],
  [
    "Huyện ủy chọn 02 đơn vị là Đảng bộ xã An Thịnh và Đảng bộ xã Bình Lâm, tổ chức đại hội điểm xong trong tháng 4/2021.",
    "Đảng bộ xã An Thịnh và Đảng bộ xã Bình Lâm",
  ],
  ["Đại hội điểm: Chi bộ thôn Hạ, Chi bộ Quân sự; hoàn thành trong tháng 4/2021.", "Chi bộ thôn Hạ, Chi bộ Quân sự"],
  // the thing done is the subject, `do` names who does it
  [
    "Báo cáo năm của huyện do Văn phòng tổng hợp, trình Chủ tịch ký gửi Sở Nội vụ chậm nhất ngày 20/4/2021.",
    "Văn phòng",
  ],
  [
    "Giao Ban Tổ chức rà soát quy hoạch. Hồ sơ nhân sự do đảng ủy xã, thị trấn lập thành 03 bộ, nộp về Ban chậm nhất ngày 20/4/2021.",
    "đảng ủy xã, thị trấn",
  ],
  [
    "Phòng Kế toán tạm ứng cho các đơn vị; chứng từ thanh toán do các đơn vị hoàn thiện, nộp về phòng muộn nhất ngày 20/4/2021.",
    "các đơn vị",
  ],
  ["Tiêu chuẩn giống do Sở Khoa học và Công nghệ ban hành trong tháng 4/2021.", "Sở Khoa học và Công nghệ"],
  [
    "Mỗi tổ được cấp 01 xe đẩy. Kinh phí mua xe do Kế toán xã tham mưu, hoàn thành việc mua sắm trong tháng 4/2021.",
    "Kế toán xã",
  ],
  [
    "Huyện đoàn giới thiệu đoàn viên ưu tú; danh sách do Ban Thường vụ Huyện đoàn tổng hợp, chuyển Ban Tổ chức Huyện ủy trước ngày 20/4/2021.",
    "Ban Thường vụ Huyện đoàn",
  ],
  ["Đoàn công tác do đồng chí Phó Chủ tịch UBND huyện dẫn đầu làm việc với xã vào ngày 20/4/2021.", "Đoàn công tác"],
  ["Dự các lớp do Trường Chính trị tỉnh mở trong quý II/2021.", null],
  ["Kinh phí do ngân sách huyện bảo đảm, quyết toán trước ngày 20/4/2021.", null],
  // `được` names who does it, or who only decided before
  ["Lễ khai mạc được Phòng Văn hóa tổ chức vào tối ngày 20/4/2021.", "Phòng Văn hóa"],
  [
    "Giao Ban Tuyên giáo biên soạn tài liệu. Lớp bồi dưỡng được Trung tâm Chính trị huyện mở từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Trung tâm Chính trị huyện",
  ],
  [
    "Tháng vệ sinh môi trường được Trạm Y tế phối hợp với các thôn triển khai từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Trạm Y tế",
  ],
  ["Hồ sơ hộ tịch được Công chức Tư pháp, Văn phòng số hóa trong tháng 4/2021.", "Công chức Tư pháp, Văn phòng"],
  ["Tuyến đường được đưa vào sử dụng trước ngày 20/4/2021.", null],
  ["Theo kế hoạch được Huyện ủy phê duyệt, tổ chức hội thảo vào ngày 20/4/2021.", null],
  ["Đề án được Hội đồng nhân dân thông qua, công bố trong tháng 4/2021.", null],
  ["Công trình được nghiệm thu vào ngày 20/4/2021.", null],
  // the unit is a label
  ["Đối với các xã: lập danh sách hộ nghèo trước ngày 20/4/2021.", "các xã"],
  // a condition or an occasion comes first
  ["Nếu phát hiện sai sót, các đơn vị gửi văn bản đính chính trước ngày 20/4/2021.", "các đơn vị"],
  ["Khi có kết quả thẩm định, chủ đầu tư hoàn thiện hồ sơ trước ngày 20/4/2021.", "chủ đầu tư"],
  ["Sau khi các xã nộp báo cáo, Phòng Thống kê tổng hợp xong trước ngày 20/4/2021.", "Phòng Thống kê"],
  ["Trước khi đoàn kiểm tra đến, nhà trường niêm yết công khai xong trước ngày 20/4/2021.", "nhà trường"],
  [
    "Trường hợp xã chưa có trạm bơm thì Công ty Thủy lợi lắp máy bơm dã chiến trước ngày 20/4/2021.",
    "Công ty Thủy lợi",
  ],
  ["Đơn vị nào chưa đăng ký thì gửi bổ sung trước ngày 20/4/2021.", "Đơn vị nào chưa đăng ký"],
  [
    "Các đơn vị có đảng viên vi phạm thì báo cáo Ủy ban Kiểm tra trước ngày 20/4/2021.",
    "Các đơn vị có đảng viên vi phạm",
  ],
  ["Các đơn vị chưa nộp hồ sơ phải hoàn tất trước ngày 20/4/2021.", "Các đơn vị chưa nộp hồ sơ"],
  [
    "Trong thời hạn 10 ngày kể từ ngày nhận quyết định nghỉ hưu, nghỉ việc hoặc chuyển công tác, đảng viên phải làm thủ tục chuyển sinh hoạt.",
    "đảng viên",
  ],
  ["Chậm nhất ngày 20/4/2021, sau khi thống nhất với Công an huyện, Ban Tổ chức thông báo phương án.", "Ban Tổ chức"],
  ["Chào mừng Đại hội Đảng, toàn Hội phát động thi đua từ ngày 05/4/2021 đến ngày 20/4/2021.", "toàn Hội"],
  ["Hưởng ứng Tháng Thanh niên, các chi đoàn ra quân làm sạch biển vào ngày 20/4/2021.", "các chi đoàn"],
  ["Nhân dịp kỷ niệm ngày thành lập ngành, Bệnh viện khám miễn phí cho người có công vào ngày 20/4/2021.", "Bệnh viện"],
  ["Để kịp thời gian tổng hợp, các phòng gửi số liệu trước ngày 20/4/2021.", "các phòng"],
  ["Trong khi đó Hội Văn nghệ phát động cuộc thi ảnh, hạn chót nhận bài là ngày 20/4/2021.", "Hội Văn nghệ"],
  ["Bên cạnh đó, Hội Nông dân mở 02 lớp dạy nghề trong tháng 4/2021.", "Hội Nông dân"],
  ["Cùng với việc tuyên truyền, Công an xã kiểm tra tạm trú trước ngày 20/4/2021.", "Công an xã"],
  [
    "Được sự đồng ý của Thường trực Huyện ủy, Ban Dân vận tổ chức hội nghị đối thoại vào ngày 20/4/2021.",
    "Ban Dân vận",
  ],
  ["Thực hiện Chỉ thị số 05-CT/TW, Chi bộ họp kiểm điểm vào ngày 20/4/2021.", "Chi bộ"],
  ["Như vậy, đến hết ngày 20/4/2021 các xã phải giải ngân xong vốn năm trước.", "các xã"],
  ["Tùy tình hình thực tế, các địa phương khai giảng lớp học nghề trước ngày 20/4/2021.", "các địa phương"],
  ["Dưới sự chỉ đạo của Đảng ủy, Đoàn xã ra mắt đội hình tình nguyện vào ngày 20/4/2021.", "Đoàn xã"],
  ["Song song với đó, Phòng Kinh tế kiểm tra chợ trước ngày 20/4/2021.", "Phòng Kinh tế"],
  // several act, or one with others
  [
    "Sở Xây dựng và Sở Giao thông vận tải có trách nhiệm kiểm tra các cầu yếu, hoàn thành trước ngày 20/4/2021.",
    "Sở Xây dựng và Sở Giao thông vận tải",
  ],
  ["Ban Quản lý chợ cùng với Công an phường kiểm tra phòng cháy trước ngày 20/4/2021.", "Ban Quản lý chợ"],
  [
    "Sở Y tế chủ trì, phối hợp với Sở Thông tin và Truyền thông, Báo An Bình tuyên truyền từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Sở Y tế",
  ],
  ["Văn phòng Huyện ủy (bộ phận văn thư) gửi tài liệu đến đại biểu trước ngày 20/4/2021.", "Văn phòng Huyện ủy"],
  [
    "Các sở, ban, ngành, đoàn thể cấp tỉnh, UBND các huyện, thành phố báo cáo kết quả trước ngày 20/4/2021.",
    "Các sở, ban, ngành, đoàn thể cấp tỉnh, UBND các huyện, thành phố",
  ],
  // which ones are meant
  [
    "Ban Thường vụ chọn Chi bộ Khối phố 3 và Chi bộ Trạm Y tế làm điểm; hai đơn vị này phải đại hội xong trước ngày 20/4/2021.",
    "Chi bộ Khối phố 3 và Chi bộ Trạm Y tế",
  ],
  [
    "Còn 03 xã An Lộc, Bình Lộc, Phú Lộc chưa nộp báo cáo. Các đơn vị nêu trên gửi báo cáo trước ngày 20/4/2021.",
    "Các đơn vị nêu trên",
  ],
  ["Sở Nội vụ là cơ quan đầu mối. Cơ quan này tổng hợp, báo cáo UBND tỉnh trước ngày 20/4/2021.", "Sở Nội vụ"],
  // what is aimed at
  ["Phấn đấu đến hết năm 2021 có 12 xã đạt chuẩn nông thôn mới.", null],
  ["Đến ngày 20/4/2021, 100% chi bộ hoàn thành đại hội.", "100% chi bộ"],
  // a level acts, an event of a level does not
  ["Cấp xã tổ chức lấy ý kiến từ ngày 05/4/2021 đến ngày 20/4/2021.", "Cấp xã"],
  ["Hội thi cấp huyện tổ chức vào ngày 20/4/2021.", null],
  // things and events do nothing; persons by what they are
  ["Báo cáo gửi về Thường trực Đảng ủy trước ngày 20/4/2021.", null],
  ["Hội nghị tổng kết dự kiến tổ chức vào ngày 20/4/2021.", null],
  ["Đại hội Chi bộ Quân sự tổ chức vào ngày 20/4/2021.", "Chi bộ Quân sự"],
  ["Thời gian: từ ngày 05/4/2021 đến ngày 20/4/2021.", null],
  ["Mực nước hồ phải hạ xuống cao trình 12 m trước ngày 20/4/2021.", null],
  ["Đơn xin nghỉ học nộp cho giáo viên chủ nhiệm trước ngày 20/4/2021.", null],
  ["Văn phòng theo dõi chung. Đơn khiếu nại gửi Ban Tổ chức trước ngày 20/4/2021.", null],
  ["Thí sinh dự thi nộp bài về Ban Tổ chức từ ngày 05/4/2021 đến ngày 20/4/2021.", "Thí sinh dự thi"],
  ["Học sinh lớp 9 nộp đơn đăng ký dự tuyển từ ngày 05/4/2021 đến ngày 20/4/2021.", "Học sinh lớp 9"],
  ["Chủ các phương tiện vận tải đăng ký lại luồng tuyến trước ngày 20/4/2021.", "Chủ các phương tiện vận tải"],
  [
    "Các doanh nghiệp, hợp tác xã, hộ kinh doanh kê khai giá trước ngày 20/4/2021.",
    "Các doanh nghiệp, hợp tác xã, hộ kinh doanh",
  ],
  ["Mỗi cán bộ, đảng viên viết bản đăng ký học tập trước ngày 20/4/2021.", "Mỗi cán bộ, đảng viên"],
  [
    "Cán bộ chuyên trách công tác dân số xã cập nhật sổ hộ gia đình vào ngày 25 hằng tháng.",
    "Cán bộ chuyên trách công tác dân số xã",
  ],
  ["Người nộp thuế nộp hồ sơ khai thuế chậm nhất ngày 20/4/2021.", "Người nộp thuế"],
  ["Chủ nhiệm đề tài nộp báo cáo tổng kết cho Phòng Khoa học trước ngày 20/4/2021.", "Chủ nhiệm đề tài"],
  ["Kế toán trưởng quyết toán kinh phí hội thi trước ngày 20/4/2021.", "Kế toán trưởng"],
  [
    "Tôi yêu cầu đồng chí Trưởng Công an huyện lập chuyên án, báo cáo trước ngày 20/4/2021.",
    "đồng chí Trưởng Công an huyện",
  ],
  ["Vòng 2: từ ngày 05/4/2021 đến ngày 20/4/2021, mỗi giáo viên dạy 02 tiết.", null],
  ["Về kinh phí: Phòng Tài chính - Kế hoạch tham mưu cấp trước ngày 20/4/2021.", "Phòng Tài chính - Kế hoạch"],
  [
    "Tổ chức tập huấn cho cán bộ hội từ ngày 05/4/2021 đến ngày 20/4/2021 (Hội Nông dân tỉnh chủ trì).",
    "Hội Nông dân tỉnh",
  ],
  [
    "Tập huấn phần mềm: ngày 20/4/2021; đơn vị thực hiện: Trung tâm Công nghệ thông tin.",
    "Trung tâm Công nghệ thông tin",
  ],
  // a name cut short in its own item; bodies named after what they do
  [
    "Các huyện báo cáo về Sở Tài nguyên và Môi trường. Sở tổng hợp, trình UBND tỉnh trước ngày 20/4/2021.",
    "Sở Tài nguyên và Môi trường",
  ],
  ["Ban quản lý xây dựng nông thôn mới xã họp giao ban vào ngày 20/4/2021.", "Ban quản lý xây dựng nông thôn mới xã"],
  [
    "Công ty Cấp nước Hòa Lâm bảo đảm nước sạch; phương án mùa khô được công ty gửi Sở Xây dựng trước ngày 20/4/2021.",
    "Công ty Cấp nước Hòa Lâm",
  ],
  // which of a kind
  [
    "Các đơn vị còn nợ báo cáo quý I (danh sách gửi kèm) khẩn trương hoàn thiện, gửi về Văn phòng trước ngày 20/4/2021.",
    "Các đơn vị còn nợ báo cáo quý I",
  ],
  [
    "Các đơn vị được giao chủ trì nhiệm vụ tại Mục III xây dựng kế hoạch chi tiết trước ngày 20/4/2021.",
    "Các đơn vị được giao chủ trì nhiệm vụ tại Mục III",
  ],
  ["Các đơn vị được giao lập hồ sơ trước ngày 20/4/2021.", "Các đơn vị"],
  // another subject behind a comma
  ["Hóa chất do Chi cục Thú y cấp, các huyện nhận tại kho trước ngày 20/4/2021.", "các huyện"],
  ["Đợt hai quét sơn tường rào, nhà thầu phải bàn giao chậm nhất ngày 20/4/2021.", "nhà thầu"],
  [
    "Kết quả tham gia là một tiêu chí xếp loại phong trào năm 2021, Văn phòng chấm điểm xong trước ngày 20/4/2021.",
    "Văn phòng",
  ],
  [
    "Hồ sơ đề nghị Tỉnh ủy khen thưởng gồm 02 bộ, các huyện ủy nộp tại Văn phòng, hạn cuối ngày 20/4/2021.",
    "các huyện ủy",
  ],
  ["Sở Nội vụ gửi văn bản đến các huyện, thị xã, thành phố triển khai trước ngày 20/4/2021.", "Sở Nội vụ"],
  ["Chi bộ rà soát nhân sự cấp ủy, Bí thư, Phó Bí thư và gửi về Đảng ủy trước ngày 20/4/2021.", "Chi bộ"],
  // causes and conditions
  ["Do kinh phí Sở cấp về chậm nên nhà trường sơn lại phòng học trước ngày 20/4/2021.", "nhà trường"],
  [
    "Đối với cá nhân đang bị kiểm tra thì chưa xét; sau khi có kết luận mà không vi phạm thì đơn vị lập hồ sơ bổ sung trước ngày 20/4/2021.",
    "đơn vị",
  ],
  ["Tổ nào có nợ quá hạn thì Hội Phụ nữ xã phải làm việc với từng hộ, xong trước ngày 20/4/2021.", "Hội Phụ nữ xã"],
  [
    "Các thôn họp dân. Thôn nào không đạt thì trưởng thôn phải giải trình. Báo cáo kết quả về UBND xã chậm nhất ngày 20/4/2021.",
    "Các thôn",
  ],
  // whose it is
  [
    "Giao Ủy ban Kiểm tra chuẩn bị hội nghị; báo cáo của các huyện ủy, thị ủy phục vụ hội nghị gửi trước ngày 20/4/2021.",
    "các huyện ủy, thị ủy",
  ],
  [
    "Báo cáo kết quả của các huyện ủy, thành ủy (kèm phụ lục số liệu) gửi về Ban Tổ chức trước ngày 20/4/2021.",
    "các huyện ủy, thành ủy",
  ],
  [
    "Việc kiểm điểm của ban thường vụ cấp ủy cấp huyện tiến hành từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "ban thường vụ cấp ủy cấp huyện",
  ],
  [
    "Ban Tổ chức hoàn thiện quy trình; việc luân chuyển 12 đồng chí bí thư xã thực hiện trong tháng 4/2021.",
    "Ban Tổ chức",
  ],
  ["Văn phòng lập danh sách; giấy mời cựu giáo viên gửi qua bưu điện trước ngày 20/4/2021.", "Văn phòng"],
  // announcements
  [
    "Đối với Huy hiệu Đảng, cấp ủy cơ sở xét hồ sơ. Riêng đợt này, cấp ủy cấp huyện có trách nhiệm tổng hợp; danh sách đề nghị gửi về Tỉnh ủy trước ngày 20/4/2021.",
    "cấp ủy cấp huyện",
  ],
  // offices and persons of every kind; where nobody is named
  [
    "Đồng chí Nguyễn Văn Hải, Phó Chủ tịch UBND xã chịu trách nhiệm chỉ đạo giải phóng mặt bằng, hoàn thành trước ngày 20/4/2021.",
    "Đồng chí Nguyễn Văn Hải, Phó Chủ tịch UBND xã",
  ],
  [
    "Trưởng các đoàn thể xã vận động hội viên tham gia, báo cáo kết quả trước ngày 20/4/2021.",
    "Trưởng các đoàn thể xã",
  ],
  [
    "Công chức Địa chính - Xây dựng - Đô thị và Môi trường đo đạc lại diện tích trước ngày 20/4/2021.",
    "Công chức Địa chính - Xây dựng - Đô thị và Môi trường",
  ],
  [
    "Ủy ban nhân dân xã giao cho công chức Tài chính - Kế toán lập dự toán trước ngày 20/4/2021.",
    "công chức Tài chính - Kế toán",
  ],
  [
    "Yêu cầu Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm trước Chủ tịch huyện về kết quả tiêm phòng, hoàn thành trước ngày 20/4/2021.",
    "Chủ tịch Ủy ban nhân dân các xã",
  ],
  ["Kho bạc Nhà nước huyện đối chiếu số dư tạm ứng với chủ đầu tư trước ngày 20/4/2021.", "Kho bạc Nhà nước huyện"],
  [
    "Định kỳ vào ngày 25 hằng tháng, các đồng chí được phân công phụ trách xã báo cáo Thường trực Huyện ủy.",
    "các đồng chí được phân công phụ trách xã",
  ],
  ["Mỗi chi bộ giới thiệu 02 quần chúng ưu tú, gửi danh sách về Đảng ủy trước ngày 20/4/2021.", "Mỗi chi bộ"],
  ["Từng hộ kinh doanh ký cam kết không lấn chiếm vỉa hè trước ngày 20/4/2021.", "Từng hộ kinh doanh"],
  [
    "Đoàn thanh niên, hội phụ nữ, hội nông dân, hội cựu chiến binh vận động hội viên hiến máu vào ngày 20/4/2021.",
    "Đoàn thanh niên, hội phụ nữ, hội nông dân, hội cựu chiến binh",
  ],
  ["Tòa án nhân dân huyện đưa ra xét xử 02 vụ án điểm trước ngày 20/4/2021.", "Tòa án nhân dân huyện"],
  ["Công an, Quân sự xã tuần tra đêm từ ngày 05/4/2021 đến ngày 20/4/2021.", "Công an, Quân sự xã"],
  [
    "Bí thư Đảng ủy, Chủ tịch UBND các xã, thị trấn trực tiếp đối thoại với nhân dân trước ngày 20/4/2021.",
    "Bí thư Đảng ủy, Chủ tịch UBND các xã, thị trấn",
  ],
  [
    "Ngay sau khi nhận được Chỉ thị này, thủ trưởng các ngành xây dựng kế hoạch thực hiện, xong trước ngày 20/4/2021.",
    "thủ trưởng các ngành",
  ],
  [
    "Trung tâm Văn hóa - Thể thao và Truyền thanh - Truyền hình huyện phát sóng phóng sự từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Trung tâm Văn hóa - Thể thao và Truyền thanh - Truyền hình huyện",
  ],
  [
    "Các cơ quan khối Đảng, đoàn thể gửi về Văn phòng Huyện ủy; các cơ quan khối Nhà nước gửi về Văn phòng UBND huyện trước ngày 20/4/2021.",
    "các cơ quan khối Nhà nước",
  ],
  ["Lãnh đạo Cục giao Phòng Thanh tra kiểm tra 20 doanh nghiệp trước ngày 20/4/2021.", "Phòng Thanh tra"],
  [
    "Ban Giám hiệu, Công đoàn, Đoàn trường thăm gia đình học sinh nghèo trước ngày 20/4/2021.",
    "Ban Giám hiệu, Công đoàn, Đoàn trường",
  ],
  ["Giáo viên chủ nhiệm các lớp thu hồ sơ, nộp cho văn thư trước ngày 20/4/2021.", "Giáo viên chủ nhiệm các lớp"],
  [
    "Nhóm giúp việc của Đoàn giám sát xây dựng đề cương báo cáo trước ngày 20/4/2021.",
    "Nhóm giúp việc của Đoàn giám sát",
  ],
  ["Bộ phận Một cửa niêm yết thủ tục mới trước ngày 20/4/2021.", "Bộ phận Một cửa"],
  ["Lực lượng dân quân tập trung huấn luyện từ ngày 05/4/2021 đến ngày 20/4/2021.", "Lực lượng dân quân"],
  ["Đội sản xuất số 3 nạo vét mương nội đồng, xong trước ngày 20/4/2021.", "Đội sản xuất số 3"],
  ["Cụm thi đua số 2 tổ chức ký giao ước trước ngày 20/4/2021.", "Cụm thi đua số 2"],
  ["Các khối, cụm thi đua tổng kết công tác thi đua trước ngày 20/4/2021.", "Các khối, cụm thi đua"],
  ["Bà con nông dân gieo mạ từ ngày 05/4/2021 đến ngày 20/4/2021.", "Bà con nông dân"],
  [
    "Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ban Thường trực Ủy ban Mặt trận Tổ quốc xã họp liên tịch vào ngày 20/4/2021.",
    "Thường trực Hội đồng nhân dân, Ủy ban nhân dân, Ban Thường trực Ủy ban Mặt trận Tổ quốc xã",
  ],
  [
    "Liên ngành Công an - Kiểm sát - Tòa án thống nhất danh mục án điểm trước ngày 20/4/2021.",
    "Liên ngành Công an - Kiểm sát - Tòa án",
  ],
  ["Các chủ vật nuôi tiêm phòng dại cho chó, mèo từ ngày 05/4/2021 đến ngày 20/4/2021.", "Các chủ vật nuôi"],
  ["Trong tháng 4/2021, tổ chức 02 buổi nói chuyện chuyên đề cho đoàn viên.", null],
  ["Bổ sung trang thiết bị cho trạm y tế các xã trong quý II/2021.", null],
  ["Thăm hỏi gia đình chính sách của các thôn vào ngày 20/4/2021.", null],
  ["Hỗ trợ Hội Chữ thập đỏ xây nhà tình thương, khánh thành vào ngày 20/4/2021.", null],
  ["Tập huấn cho trưởng thôn, bí thư chi bộ từ ngày 05/4/2021 đến ngày 20/4/2021.", null],
  // what goes before hands on a subject, or does not
  ["Giao Ủy ban Kiểm tra chuẩn bị nội dung hội nghị. Hội nghị dự kiến tổ chức vào ngày 20/4/2021.", "Ủy ban Kiểm tra"],
  ["Thời gian: trong tháng 4/2021, do đồng chí Phó Bí thư làm trưởng đoàn.", "đồng chí Phó Bí thư"],
  [
    "Hồ sơ đề nghị Tỉnh ủy khen thưởng đảng bộ cơ sở gồm 02 bộ, các huyện ủy nộp tại Văn phòng, hạn cuối ngày 20/4/2021.",
    "các huyện ủy",
  ],
  // bodies and persons of more kinds; things that get done
  [
    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện kiểm tra các hồ chứa trước ngày 20/4/2021.",
    "Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn huyện",
  ],
  ["Ban Chỉ đạo 35 tỉnh họp giao ban vào ngày 20/4/2021.", "Ban Chỉ đạo 35 tỉnh"],
  [
    "Bộ Chỉ huy quân sự tỉnh, Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh phối hợp tổ chức diễn tập trước ngày 20/4/2021.",
    "Bộ Chỉ huy quân sự tỉnh, Công an tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
  ],
  [
    "Các Tổng công ty, Công ty trực thuộc Bộ hoàn thành phương án sắp xếp trước ngày 20/4/2021.",
    "Các Tổng công ty, Công ty trực thuộc Bộ",
  ],
  ["Vụ Tổ chức cán bộ trình Bộ trưởng phương án luân chuyển trước ngày 20/4/2021.", "Vụ Tổ chức cán bộ"],
  ["Cục Thống kê tỉnh công bố số liệu vào ngày 29 hằng tháng.", "Cục Thống kê tỉnh"],
  [
    "Chi nhánh Ngân hàng Chính sách xã hội huyện giải ngân đợt 1 trước ngày 20/4/2021.",
    "Chi nhánh Ngân hàng Chính sách xã hội huyện",
  ],
  ["Cơ quan chủ trì soạn thảo tiếp thu ý kiến, hoàn thiện dự thảo trước ngày 20/4/2021.", "Cơ quan chủ trì soạn thảo"],
  [
    "Các cơ quan thông tin đại chúng đưa tin về hội nghị từ ngày 05/4/2021 đến ngày 20/4/2021.",
    "Các cơ quan thông tin đại chúng",
  ],
  [
    "Mặt trận Tổ quốc và các đoàn thể nhân dân giám sát việc bồi thường, báo cáo trước ngày 20/4/2021.",
    "Mặt trận Tổ quốc và các đoàn thể nhân dân",
  ],
  [
    "Các đồng chí Ủy viên Ban Thường vụ phụ trách địa bàn dự họp với chi bộ vào ngày 03 hằng tháng.",
    "Các đồng chí Ủy viên Ban Thường vụ phụ trách địa bàn",
  ],
  [
    "Người đứng đầu cấp ủy, chính quyền các cấp tiếp dân vào ngày 15 hằng tháng.",
    "Người đứng đầu cấp ủy, chính quyền các cấp",
  ],
  ["Chính quyền các xã ven biển neo đậu tàu thuyền xong trước ngày 20/4/2021.", "Chính quyền các xã ven biển"],
  ["Đơn vị thi công hoàn trả mặt đường trước ngày 20/4/2021.", "Đơn vị thi công"],
  ["Đơn vị tư vấn lập hồ sơ thiết kế trước ngày 20/4/2021.", "Đơn vị tư vấn"],
  ["Nhà thầu tháo dỡ lán trại trước ngày 20/4/2021.", "Nhà thầu"],
  ["Bên A nghiệm thu, thanh toán cho bên B trước ngày 20/4/2021.", "Bên A"],
  [
    "Những chi bộ có trên 30 đảng viên tổ chức họp ở tổ đảng xong trước ngày 20/11/2021.",
    "Những chi bộ có trên 30 đảng viên",
  ],
  ["Hội đồng ra đề làm việc tập trung từ ngày 12/4/2021 đến ngày 22/4/2021.", "Hội đồng ra đề"],
  ["Từ ngày 15/4/2021 đến ngày 30/4/2021, tổ chức tiêm phòng tại các điểm do Ủy ban nhân dân xã bố trí.", null],
  ["Lịch tiêm phòng do Ủy ban nhân dân xã bố trí trước ngày 15/4/2021.", "Ủy ban nhân dân xã"],
  ["Khối 9 kiểm tra theo đề chung của Sở từ ngày 26/4/2021 đến ngày 28/4/2021.", null],
  [
    "Tòa Hình sự, Tòa Dân sự mỗi đơn vị cử 01 thẩm phán tham gia đoàn xong trước ngày 05/4/2021.",
    "Tòa Hình sự, Tòa Dân sự",
  ],
  ["Riêng các trường được khảo sát gửi báo cáo tóm tắt về Đoàn trước ngày 15/4/2021.", "các trường được khảo sát"],
  [
    "Đoàn viên được phổ biến tóm tắt Nghị quyết trong tháng 9/2021 do công đoàn cơ quan đảm nhiệm.",
    "công đoàn cơ quan",
  ],
  ["Đoàn viên học tập Nghị quyết trong tháng 9/2021 do điều kiện chưa cho phép học sớm hơn.", "Đoàn viên"],
  [
    "Họp triển khai: 14 giờ 00 ngày 04/10/2021 tại hội trường; thành phần gồm trưởng các khoa, phòng.",
    "trưởng các khoa, phòng",
  ],
  ["Cụm 1 (Văn phòng, Ban Tổ chức, Ban Dân vận): ngày 27/8/2021.", "Văn phòng, Ban Tổ chức, Ban Dân vận"],
  ["Cụm 1 (buổi sáng): ngày 27/8/2021.", null],
  [
    "Các khoa, phòng có tiêu chí dưới mức 3 phải xây dựng đề án trước ngày 20/4/2021.",
    "Các khoa, phòng có tiêu chí dưới mức 3",
  ],
  [
    "Các tỉnh không có tên trong kế hoạch tự kiểm tra, báo cáo về Cục trước ngày 15/6/2021.",
    "Các tỉnh không có tên trong kế hoạch",
  ],
  ["Sau khi tuyển chọn, xã lập danh sách trích ngang gửi huyện trước ngày 10/4/2021.", "xã"],
  ["Đường xã nâng cấp xong trước ngày 10/4/2021.", null],
  [
    "Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý học lớp cập nhật kiến thức trước ngày 30/11/2021.",
    "Cán bộ diện Ban Thường vụ Tỉnh ủy quản lý",
  ],
  ["Hai bên sơ kết việc phối hợp trước ngày 30/6/2021.", "Hai bên"],
  ["Bên cạnh đó, Sở Nội vụ kiểm tra các huyện trước ngày 30/6/2021.", "Sở Nội vụ"],
  ["Trong vòng 5 ngày kể từ khi nhận được hồ sơ trên cơ quan thuế sẽ cấp giấy xác nhận.", "cơ quan thuế"],
  ["Trong 20 ngày kể từ khi ký hợp đồng; nhà thầu phải nộp tờ khai thuế.", "nhà thầu"],
  ["Đối với các đơn vị chưa có trụ sở, Văn phòng bố trí phòng làm việc tạm trước ngày 20/4/2021.", "Văn phòng"],
  ["Đối với các trường, hoàn thành kiểm định trước ngày 20/4/2021.", "các trường"],
  ["Ở cấp huyện: Ban Tổ chức Huyện ủy thẩm định nhân sự trước ngày 20/4/2021.", "Ban Tổ chức Huyện ủy"],
  ["Tại các xã, UBND xã niêm yết danh sách trước ngày 20/4/2021.", "UBND xã"],
  ["Song song, các xã phải tự rà soát, báo cáo trước ngày 20/4/2021.", "các xã"],
  ["Cũng trong thời gian này, Hội Khuyến học vận động quỹ, xong trước ngày 20/4/2021.", "Hội Khuyến học"],
  ["Thứ ba, các cấp công đoàn ký thỏa ước lao động tập thể trước ngày 20/4/2021.", "các cấp công đoàn"],
  ["Riêng Phòng Nội vụ nộp báo cáo trước ngày 20/4/2021.", "Phòng Nội vụ"],
  ["Văn phòng (đ/c Lan) gửi giấy mời trước ngày 20/4/2021.", "Văn phòng"],
  ["Đ/c Lan (Văn phòng) gửi giấy mời trước ngày 20/4/2021.", "Đ/c Lan"],
  ["Thầy Khôi, cô Thoa biên tập kỷ yếu, in xong trước ngày 20/4/2021.", "Thầy Khôi, cô Thoa"],
  ["Thư viện trường nhận bài đến hết ngày 20/4/2021.", "Thư viện trường"],
  ["Hội trường huyện sửa xong trước ngày 20/4/2021.", null],
  ["Cầu Bến Tre hoàn thành trước ngày 20/4/2021.", null],
  ["Công trình trạm y tế xã hoàn thành trước ngày 20/4/2021.", null],
  ["Nhà ở của hộ nghèo xây xong trước ngày 20/4/2021.", null],
])("who acts in a sentence: %s", (sentence, who) => {
  expect(actorsOf(PLAN, [`1. ${sentence}`])).toEqual([who]);
});

test.each<readonly [readonly string[], readonly Who[]]>([
  [
    ["1. Sở Tài chính:", "- Thẩm định dự toán trước ngày 20/4/2021.", "- Hằng quý báo cáo tình hình cấp phát."],
    ["Sở Tài chính", "Sở Tài chính"],
  ],
  [["1. Đối với các xã", "- Thành lập tổ thu gom trước ngày 20/4/2021."], ["các xã"]],
  [
    [
      "Các cơ quan tham mưu, giúp việc Huyện ủy",
      "- Hoàn thành quy chế làm việc của cơ quan mình và gửi về Văn phòng trước ngày 20/4/2021.",
    ],
    ["Các cơ quan tham mưu, giúp việc Huyện ủy"],
  ],
  [["1. Trách nhiệm của Phòng Y tế", "a) Kiểm tra bếp ăn bán trú trong tháng 4/2021."], ["Phòng Y tế"]],
  [
    [
      "1. Phòng Nội vụ (cơ quan thường trực)",
      "- Đơn vị đầu mối của Chương trình; tham mưu kiện toàn tổ giúp việc trước ngày 20/4/2021.",
    ],
    ["Phòng Nội vụ"],
  ],
  [
    ["1. Ủy ban Mặt trận huyện", "- Phân công cán bộ bám cơ sở; hằng tháng họp giao ban với các xã."],
    ["Ủy ban Mặt trận huyện"],
  ],
  [
    [
      "1. Nhiệm vụ của các thành viên Tổ công tác",
      "a) Đồng chí Nguyễn Văn Bảy, Phó Trưởng phòng: soạn thảo quy chế trước ngày 20/4/2021.",
      "b) Đồng chí Lê Thị Sáu: tổng hợp số liệu trước ngày 25/4/2021.",
    ],
    ["Đồng chí Nguyễn Văn Bảy, Phó Trưởng phòng", "Đồng chí Lê Thị Sáu"],
  ],
  [["1. Về phía nhà trường", "- Nộp hồ sơ công nhận trước ngày 20/4/2021."], ["nhà trường"]],
  [["1. Giao Công an xã", "- Cấp căn cước cho học sinh lớp 9, xong trước ngày 20/4/2021."], ["Công an xã"]],
  [
    [
      "1. Văn phòng HĐND và UBND xã, công chức Tài chính - Kế toán",
      "Lập dự toán, trình Thường trực HĐND trước ngày 20/4/2021.",
    ],
    ["Văn phòng HĐND và UBND xã, công chức Tài chính - Kế toán"],
  ],
  [
    [
      "| STT | Nội dung | Đơn vị thực hiện | Thời gian |",
      "|---|---|---|---|",
      "| 1 | Lập danh sách cử tri | Công chức Tư pháp - Hộ tịch | trước 20/4/2021 |",
      "| 2 | Niêm yết danh sách | Trưởng các thôn | trước 25/4/2021 |",
    ],
    ["Công chức Tư pháp - Hộ tịch", "Trưởng các thôn"],
  ],
  [
    [
      "| TT | Công việc | Chủ trì | Phối hợp | Hoàn thành |",
      "|---|---|---|---|---|",
      "| 1 | Ban hành kế hoạch | UBND xã | MTTQ xã | 20/4/2021 |",
    ],
    ["UBND xã"],
  ],
  [
    [
      "| TT | Nội dung | Người phụ trách | Thời hạn |",
      "|---|---|---|---|",
      "| 1 | In tài liệu | Đ/c Hoa | 20/4/2021 |",
    ],
    ["Đ/c Hoa"],
  ],
  [
    [
      "| TT | Nội dung công việc | Bộ phận | Ngày hoàn thành |",
      "|---|---|---|---|",
      "| 1 | Trang trí hội trường | Văn phòng | 20/4/2021 |",
    ],
    ["Văn phòng"],
  ],
  [
    [
      "- Nội dung: Khám sức khỏe cho người cao tuổi.",
      "- Thời gian: ngày 20/4/2021.",
      "- Đơn vị chủ trì: Trạm Y tế xã.",
    ],
    ["Trạm Y tế xã"],
  ],
  [
    ["1. Khám sức khỏe cho người cao tuổi", "Thời gian: ngày 20/4/2021. Đơn vị phụ trách: Trạm Y tế xã."],
    ["Trạm Y tế xã"],
  ],
  [
    ["1. Sở Nông nghiệp", "a) Chỉ đạo Chi cục Thú y:", "- Lập 05 chốt kiểm dịch trước ngày 20/4/2021."],
    ["Chi cục Thú y"],
  ],
  [
    [
      "1. Ban Thường trực Mặt trận huyện",
      "a) Mở hội nghị triển khai.",
      "b) Phân công cán bộ bám cơ sở; hằng tháng họp giao ban với các xã.",
    ],
    ["Ban Thường trực Mặt trận huyện"],
  ],
  [
    [
      "1. Tiểu ban Văn kiện hoàn chỉnh dự thảo lần hai trước ngày 20/4/2021; Tiểu ban Nhân sự trình đề án nhân sự trước ngày 25/4/2021.",
    ],
    ["Tiểu ban Văn kiện", "Tiểu ban Nhân sự"],
  ],
  [
    [
      "1. Sở Y tế gửi dự thảo lấy ý kiến các sở trước ngày 05/4/2021; các sở góp ý bằng văn bản trước ngày 20/4/2021; Sở Y tế hoàn thiện, trình UBND tỉnh trước ngày 25/4/2021.",
    ],
    ["Sở Y tế", "các sở", "Sở Y tế"],
  ],
  [
    ["1. UBND huyện phê duyệt phương án trước ngày 05/4/2021, trên cơ sở đó các xã chi trả tiền trước ngày 20/4/2021."],
    ["UBND huyện", "các xã"],
  ],
  [
    [
      "1. Sở Nông nghiệp",
      "a) Chỉ đạo Chi cục Thú y:",
      "- Lập 05 chốt kiểm dịch trước ngày 20/4/2021.",
      "b) Mở 06 lớp tập huấn, hoàn thành trước ngày 25/4/2021.",
    ],
    ["Chi cục Thú y", "Sở Nông nghiệp"],
  ],
])("who acts under headings, in items and tables: %s", (lines, who) => {
  expect(actorsOf(PLAN, lines)).toEqual(who);
});

test.each<readonly [string, readonly string[], Who]>([
  [
    "Các sở, ban, ngành tỉnh",
    [
      "Để có cơ sở báo cáo, Sở Nội vụ đề nghị quý cơ quan rà soát số lượng biên chế và gửi báo cáo trước ngày 20/4/2021.",
    ],
    "quý cơ quan",
  ],
  [
    "Các sở, ban, ngành tỉnh",
    ["Báo cáo (bản giấy, có đóng dấu) gửi về Sở Nội vụ trước ngày 20/4/2021."],
    "Các sở, ban, ngành tỉnh",
  ],
  ["Các sở, ban, ngành tỉnh", ["Đề nghị gửi báo cáo về Sở trước ngày 20/4/2021."], "Các sở, ban, ngành tỉnh"],
  [
    "Các sở, ban, ngành tỉnh",
    [
      "Các cơ quan rà soát số người làm việc theo biểu mẫu kèm theo.",
      "Báo cáo (bản giấy, có đóng dấu) gửi về Sở Nội vụ trước ngày 20/4/2021.",
    ],
    "Các cơ quan",
  ],
  [
    "Các trường trung học phổ thông",
    ["1. Danh sách học sinh dự thi gửi về Sở trước ngày 20/4/2021."],
    "Các trường trung học phổ thông",
  ],
  [
    "Các trường trung học phổ thông",
    ["1. Hiệu trưởng chịu trách nhiệm về hồ sơ. Đơn phúc khảo nộp trước ngày 20/4/2021."],
    null,
  ],
  [
    "Ủy ban nhân dân các xã, thị trấn",
    ["Văn bản gửi về Phòng Nội vụ chậm nhất ngày 20/4/2021 để tổng hợp."],
    "Ủy ban nhân dân các xã, thị trấn",
  ],
  [
    "Các phòng chuyên môn",
    ["Yêu cầu các đồng chí Trưởng phòng triển khai thực hiện nghiêm túc, hoàn thành trước ngày 20/4/2021."],
    "các đồng chí Trưởng phòng",
  ],
  [
    "Các phòng chuyên môn",
    ["Rất mong sự phối hợp của quý đơn vị. Thông tin phản hồi xin gửi trước ngày 20/4/2021."],
    "Các phòng chuyên môn",
  ],
  [
    "Ủy ban nhân dân các xã, thị trấn",
    [
      "Nhận được Công văn này, yêu cầu Ủy ban nhân dân các xã, thị trấn khẩn trương tổ chức thực hiện và báo cáo kết quả trước ngày 20/4/2021.",
    ],
    "Ủy ban nhân dân các xã, thị trấn",
  ],
  [
    "Ủy ban nhân dân các xã, thị trấn",
    ["Sở Nội vụ sẽ tổ chức kiểm tra thực tế từ ngày 05/4/2021 đến ngày 20/4/2021."],
    "Sở Nội vụ",
  ],
])("whom a letter to %s asks: %s", (addressee, lines, who) => {
  expect(actorsOf(letterTo(addressee), lines)).toEqual([who]);
});

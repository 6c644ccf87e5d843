/** Texts of our own, as offices write them: headings in capitals, names, tables of numbers, lists, letters. */
export const OWN_TEXTS: readonly string[] = [
  `ỦY BAN NHÂN DÂN
TỈNH LÂM GIANG
Số: 27/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Giang, ngày 14 tháng 02 năm 2006

KẾ HOẠCH
Thực hành tiết kiệm, chống lãng phí năm 2006

Căn cứ Luật Thực hành tiết kiệm, chống lãng phí ngày 29 tháng 11 năm 2005; thực hiện Chỉ thị số 41/2005/CT-TTg của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Nâng cao nhận thức, trách nhiệm của cán bộ, công chức, viên chức, nhất là người đứng đầu cơ quan, đơn vị.
2. Các sở, ban, ngành xây dựng chương trình hành động, gửi về Sở Tài chính trước ngày 31 tháng 3 năm 2006.

II. NỘI DUNG
a) Rà soát, sửa đổi, bổ sung định mức sử dụng xe ô tô, điện thoại, văn phòng phẩm; cắt giảm ít nhất 10% chi phí hội nghị, tiếp khách.
b) Những dự án chưa đủ thủ tục thì không được bố trí vốn; đưa vào sử dụng đúng tiến độ các công trình đã hoàn thành.
c) Thủ trưởng các đơn vị chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh về kết quả thực hiện ở đơn vị mình.

Nơi nhận:
- Bộ Tài chính (để báo cáo);
- Như trên;
- Lưu: VT, TH.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Mỹ Duyên`,
  `ĐẢNG BỘ HUYỆN SƠN ĐỘNG HẠ
ĐẢNG ỦY XÃ VĨNH KHƯƠNG
HƯỚNG DẪN
tổ chức đại hội chi bộ, nhiệm kỳ 2005 - 2010
Đồng chí bí thư chi bộ chủ trì hội nghị, đồng chí phó bí thư ghi biên bản. Chi ủy chuẩn bị báo cáo chính trị, báo cáo kiểm điểm, dự thảo nghị quyết và đề án nhân sự; lấy ý kiến góp ý của đảng viên, quần chúng.
Đại hội chi bộ tiến hành xong trước ngày 30/6/2005; những chi bộ ghép, chi bộ sinh hoạt ở vùng sâu, vùng xa có thể kéo dài nhưng không quá 15 ngày.
Trường hợp khuyết bí thư thì cấp ủy cấp trên chỉ định; thuở trước đã bầu nay không còn đủ điều kiện cũng phải báo cáo. Việc kiểm phiếu phải khách quan, trung thực, rõ ràng.
T/M BAN CHẤP HÀNH
BÍ THƯ
Trần Quốc Khuê`,
  `BIỂU TỔNG HỢP
Số thứ tự\tTên dự án\tĐịa điểm\tTổng mức (triệu đồng)\tTỷ lệ
1\tNâng cấp đường giao thông\tXã Quỳnh Lưu\t12.450,5\t35,2%
2\tKè chống sạt lở bờ sông\tHuyện Ngọc Lặc\t8.730\t100%
3\tTrường tiểu học Hoàng Diệu\tPhường Thủy Nguyên\t5.600\t78%
4\tTrạm y tế\tĐắk Mil, Krông Nô\t990\t0%
Cộng\t\t\t27.770,5`,
  "Kính gửi: Ông Giám đốc Công ty cổ phần Xuất nhập khẩu thủy sản. Theo đề nghị của quý công ty tại công văn số 88/CV-TS ngày 03/9/2007, Cục Thuế có ý kiến như sau: thuế suất áp dụng là 5%; hồ sơ nộp muộn bị xử phạt theo quy định. Xin trân trọng cảm ơn.",
];

import { foldMarks, foldPhrase } from "./fold.ts";

/**
 * Surnames of Vietnam, Kinh and others, the common ones: they tell a name in capitals from a title. Source: general
 * knowledge of Vietnamese names (Lê Trung Hoa, Họ và tên người Việt Nam, 2005, lists them by frequency).
 */
const SURNAMES: ReadonlySet<string> = new Set(
  foldPhrase(
    `nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm mai cao hà tô tạ châu
    quách thái lương lưu phùng kiều chu tống triệu la tăng giàng lò vàng thào sùng hầu cầm quàng bàn nông ma hứa vi khuất nghiêm thạch
    sơn kim danh y a từ trương tôn thân tiêu mạc mã lục lã lạc khổng khương hàn hạ giang doãn đàm đậu diệp cù bế bạch âu ân an âm lan
    quan phó ông nhâm ninh nhữ phí quản sầm thi thiều trang trà văn viên xa ứng uông vòng hoa cung cát hạng hùng kha lại lường lộ điêu
    điểu đường lang lèo tòng bạc khà mùa cứ vừ hờ giàng ly mua sung tẩn chảo phàn đặng lầu và thò dư thẩm tiết trình tào kông rơ`,
  ).split(" "),
);

/** Whether the first word of a name is a surname. */
export const beginsSurname = (name: string): boolean => SURNAMES.has(foldPhrase(name).split(" ", 1)[0] ?? "");

const BASES: ReadonlySet<string> = new Set([...SURNAMES].map(foldMarks));

/** Whether the first word of a name is a surname but for its marks, as recognisers misread them: `Lễ Hoàng Anh`. */
export const resemblesSurname = (name: string): boolean => BASES.has(foldMarks(name).split(" ", 1)[0] ?? "");

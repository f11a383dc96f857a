import { between, inventIdNumber, inventName, inventPhone, pick, type Random } from './people.ts';

export type StoryKind = 'complaint' | 'denunciation' | 'feedback' | 'mixed';

type Theme = { field: string; summary: string; request: string; respondent: string };

// {xa} is a commune, {thon} a village, {so} a number, {nam} a year.
const themes: Readonly<Record<StoryKind, readonly [Theme, ...Theme[]]>> = {
  complaint: [
    {
      field: 'DD-BT',
      summary:
        'Khiếu nại Quyết định số {so}/QĐ-UBND về phê duyệt phương án bồi thường, hỗ trợ khi thu hồi đất tại thôn {thon}, {xa}; cho rằng diện tích đất trồng cây lâu năm bị tính thiếu {dt} m².',
      request: 'Đề nghị đo đạc lại diện tích và tính bổ sung tiền bồi thường.',
      respondent: 'Ủy ban nhân dân huyện Lộc Bình',
    },
    {
      field: 'DD-GCN',
      summary:
        'Khiếu nại việc không cấp Giấy chứng nhận quyền sử dụng đất đối với thửa đất số {so}, tờ bản đồ số {tb}, thôn {thon}, {xa}.',
      request: 'Đề nghị xem xét cấp giấy chứng nhận theo nguồn gốc đất do cha mẹ để lại.',
      respondent: 'Chi nhánh Văn phòng Đăng ký đất đai huyện Lộc Bình',
    },
    {
      field: 'DD-TH',
      summary:
        'Khiếu nại quyết định thu hồi đất số {so}/QĐ-UBND để thực hiện dự án cải tạo quốc lộ 4B đoạn qua {xa}.',
      request: 'Đề nghị hủy quyết định thu hồi phần đất ngoài chỉ giới.',
      respondent: 'Ủy ban nhân dân huyện Lộc Bình',
    },
    {
      field: 'CS-NCC',
      summary:
        'Khiếu nại việc dừng chi trả trợ cấp hằng tháng đối với người hoạt động kháng chiến bị nhiễm chất độc hóa học, trú tại thôn {thon}, {xa}.',
      request: 'Đề nghị tiếp tục chi trả và truy lĩnh từ tháng {th}/{nam}.',
      respondent: 'Phòng Lao động - Thương binh và Xã hội huyện Lộc Bình',
    },
    {
      field: 'XD',
      summary:
        'Khiếu nại quyết định xử phạt vi phạm hành chính số {so}/QĐ-XPHC về xây dựng nhà ở không phép tại thôn {thon}, {xa}.',
      request: 'Đề nghị xem xét lại mức phạt.',
      respondent: 'Chủ tịch Ủy ban nhân dân {xa}',
    },
  ],
  denunciation: [
    {
      field: 'CBCC-KL',
      summary:
        'Tố cáo cán bộ địa chính {xa} có hành vi nhận tiền khi làm thủ tục tách thửa cho các hộ dân thôn {thon}.',
      request: 'Đề nghị xác minh và xử lý theo quy định.',
      respondent: 'Công chức địa chính {xa}',
    },
    {
      field: 'CS-BTXH',
      summary:
        'Tố cáo Trưởng thôn {thon}, {xa} đưa người thân không đủ điều kiện vào danh sách hộ nghèo năm {nam}.',
      request: 'Đề nghị kiểm tra lại danh sách và thu hồi tiền hỗ trợ chi sai.',
      respondent: 'Trưởng thôn {thon}, {xa}',
    },
    {
      field: 'TN',
      summary: 'Tố cáo dấu hiệu lập khống hồ sơ hỗ trợ trồng rừng sản xuất tại {xa} năm {nam}.',
      request: 'Đề nghị thanh tra việc quyết toán kinh phí.',
      respondent: 'Ban quản lý dự án trồng rừng {xa}',
    },
  ],
  feedback: [
    {
      field: 'XD',
      summary: 'Phản ánh tuyến đường liên thôn {thon}, {xa} hư hỏng, đọng nước, học sinh đi lại khó khăn.',
      request: 'Đề nghị bố trí kinh phí sửa chữa trước mùa mưa.',
      respondent: '',
    },
    {
      field: 'MT',
      summary: 'Phản ánh cơ sở chế biến gỗ tại thôn {thon}, {xa} xả khói bụi, gây tiếng ồn vào ban đêm.',
      request: 'Đề nghị kiểm tra và có biện pháp xử lý.',
      respondent: '',
    },
    {
      field: 'CS-BTXH',
      summary:
        'Kiến nghị bổ sung hộ gia đình có người khuyết tật nặng tại thôn {thon}, {xa} vào danh sách hưởng trợ cấp xã hội.',
      request: 'Đề nghị rà soát và trả lời bằng văn bản.',
      respondent: '',
    },
    {
      field: 'DD-TC',
      summary: 'Phản ánh việc lấn chiếm đất rừng cộng đồng của thôn {thon}, {xa}.',
      request: 'Đề nghị cắm mốc ranh giới.',
      respondent: '',
    },
  ],
  mixed: [
    {
      field: 'DD-BT',
      summary:
        'Đơn vừa khiếu nại mức bồi thường giải phóng mặt bằng, vừa tố cáo cán bộ kiểm đếm, vừa kiến nghị làm đường dân sinh tại thôn {thon}, {xa}.',
      request: 'Đề nghị giải quyết các nội dung nêu trong đơn.',
      respondent: 'Ủy ban nhân dân huyện Lộc Bình',
    },
  ],
};

const villages = [
  'Nà Pò',
  'Khòn Chè',
  'Bản Giểng',
  'Pò Lọi',
  'Nà Mìu',
  'Khòn Thống',
  'Bản Chành',
  'Phiêng Quăn',
  'Tằm Hán',
  'Nà Van',
] as const;

export type StoryPerson = { fullName: string; address: string; idNumber: string; phone: string };
export type Story = {
  kind: StoryKind;
  fieldCode: string;
  summary: string;
  request: string;
  respondentName: string;
  persons: StoryPerson[];
};

/** An invented petition of a kind from a commune, in the words people use. Deterministic in the stream. */
export function inventStory(random: Random, kind: StoryKind, commune: string): Story {
  const theme = pick(random, themes[kind]);
  const village = pick(random, villages);
  const fill = filler({
    xa: commune,
    thon: village,
    so: between(random, 12, 4_800),
    nam: between(random, 2019, 2023),
    dt: between(random, 20, 900),
    tb: between(random, 2, 96),
    th: between(random, 1, 12),
  });
  return {
    kind,
    fieldCode: theme.field,
    summary: fill(theme.summary),
    request: fill(theme.request),
    respondentName: fill(theme.respondent),
    persons: [
      {
        fullName: inventName(random),
        address: `Thôn ${village}, ${commune}, huyện Lộc Bình, tỉnh Lạng Sơn`,
        idNumber: inventIdNumber(random),
        phone: inventPhone(random),
      },
    ],
  };
}

const filler =
  (words: Readonly<Record<string, string | number>>) =>
  (template: string): string =>
    template.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(words[name] ?? ''));

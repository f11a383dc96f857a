import { day } from '../../law/day.ts';
import type { PaperForm } from '../papers.ts';

// Invented people and matters: what the tests, the kit and the trial of an uploaded template are filled with.

export const office = {
  parentAgency: 'UBND huyện Lộc Bình',
  agency: 'Ban Tiếp công dân',
  agencyInText: 'Ban Tiếp công dân huyện Lộc Bình',
  place: 'Lộc Bình',
  draftedOn: day('2024-02-05'),
  archive: 'VT, hồ sơ',
  signer: { capacity: 'Trưởng ban', name: 'Hoàng Thị Bích Ngọc' },
};

export const complainant = {
  address: 'ông',
  name: 'Lương Văn Thắng',
  place: 'thôn Bản Chu, xã Khánh Xuân, huyện Lộc Bình, tỉnh Lạng Sơn',
};
export const identity = {
  kind: 'Số căn cước công dân',
  number: '020078001234',
  issuedOn: day('2021-08-12'),
  issuedBy: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
};
export const matter =
  'thu hồi đất của hộ gia đình tại thửa số 125, tờ bản đồ số 18 để thực hiện dự án nâng cấp đường giao thông liên xã';
export const circular = 'Thông tư số 05/2021/TT-TTCP ngày 01 tháng 10 năm 2021 của Tổng Thanh tra Chính phủ';
export const decree124 = 'Nghị định số 124/2020/NĐ-CP ngày 19 tháng 10 năm 2020 của Chính phủ';

export const complaint = {
  ...office,
  kind: 'khiếu nại',
  sender: complainant,
  receivedOn: day('2024-02-01'),
  matter,
} as const;
export const denunciation = {
  ...office,
  kind: 'tố cáo',
  sender: {
    address: 'bà',
    name: 'Vi Thị Hạnh',
    place: 'khu 4, thị trấn Na Dương, huyện Lộc Bình, tỉnh Lạng Sơn',
  },
  receivedOn: day('2024-01-30'),
  matter:
    'cán bộ địa chính xã thu tiền của người dân không có biên lai khi làm thủ tục cấp giấy chứng nhận quyền sử dụng đất',
} as const;
export const proposal = {
  ...office,
  kind: 'kiến nghị, phản ánh',
  sender: {
    address: 'ông',
    name: 'Hứa Đức Toàn',
    place: 'thôn Pò Lọi, xã Tú Đoạn, huyện Lộc Bình, tỉnh Lạng Sơn',
  },
  receivedOn: day('2024-02-02'),
  matter: 'tuyến mương thủy lợi của thôn bị vùi lấp, không có nước phục vụ sản xuất vụ xuân',
} as const;

/** Samples of each of these forms, one for each variant of its text. */
export type Samples<Form extends PaperForm> = Readonly<
  Record<Form, readonly Readonly<Record<string, unknown>>[]>
>;

/** The people's committee as the office whose paper it is. */
export const committee = {
  ...office,
  parentAgency: undefined,
  agency: 'Ủy ban nhân dân\nhuyện Lộc Bình',
  agencyInText: 'Ủy ban nhân dân huyện Lộc Bình',
  signer: {
    authority: 'TM. Ủy ban nhân dân\nKT. Chủ tịch',
    capacity: 'Phó Chủ tịch',
    name: 'Dương Minh Hải',
  },
};

/** The district of the plan in 2024: units and posts. Places are real, people are invented. */
export type DemoUnit = {
  code: string;
  level: 'province' | 'district' | 'commune' | 'office';
  name: string;
  shortName: string;
  symbol: string;
  superior?: string;
  parent?: string;
  /** The reception board (Ban Tiếp công dân) of its parent. */
  receptionBoard?: boolean;
  /** The inspectorate of its parent. */
  inspectorate?: boolean;
  /** The first day on which it is there; from long before the demo when absent. */
  since?: string;
  place?: string;
};

const communeNames = [
  ['thi-tran-loc-binh', 'thị trấn', 'Lộc Bình'],
  ['thi-tran-na-duong', 'thị trấn', 'Na Dương'],
  ['ai-quoc', 'xã', 'Ái Quốc'],
  ['dong-buc', 'xã', 'Đồng Bục'],
  ['dong-quan', 'xã', 'Đông Quan'],
  ['xuan-duong', 'xã', 'Xuân Dương'],
  ['huu-khanh', 'xã', 'Hữu Khánh'],
  ['huu-lan', 'xã', 'Hữu Lân'],
  ['khanh-xuan', 'xã', 'Khánh Xuân'],
  ['khuat-xa', 'xã', 'Khuất Xá'],
  ['loi-bac', 'xã', 'Lợi Bác'],
  ['mau-son', 'xã', 'Mẫu Sơn'],
  ['minh-hiep', 'xã', 'Minh Hiệp'],
  ['nam-quan', 'xã', 'Nam Quan'],
  ['san-vien', 'xã', 'Sàn Viên'],
  ['tam-gia', 'xã', 'Tam Gia'],
  ['thong-nhat', 'xã', 'Thống Nhất'],
  ['tinh-bac', 'xã', 'Tĩnh Bắc'],
  ['tu-doan', 'xã', 'Tú Đoạn'],
  ['tu-mich', 'xã', 'Tú Mịch'],
  ['yen-khoai', 'xã', 'Yên Khoái'],
] as const;

/** How people name the communes of the district in an address. */
export const districtPlaces: readonly string[] = communeNames.map(([, kind, name]) => `${kind} ${name}`);

const district: DemoUnit = {
  code: 'ubnd-huyen-loc-binh',
  level: 'district',
  name: 'Ủy ban nhân dân huyện Lộc Bình',
  shortName: 'UBND huyện Lộc Bình',
  symbol: 'UBND',
};

const offices: readonly DemoUnit[] = (
  [
    ['ban-tcd', 'Ban Tiếp công dân huyện Lộc Bình', 'Ban Tiếp công dân', 'BTCD'],
    ['thanh-tra', 'Thanh tra huyện Lộc Bình', 'Thanh tra huyện', 'TTr'],
    ['tnmt', 'Phòng Tài nguyên và Môi trường huyện Lộc Bình', 'Phòng TN&MT', 'TNMT'],
    ['ldtbxh', 'Phòng Lao động - Thương binh và Xã hội huyện Lộc Bình', 'Phòng LĐ-TB&XH', 'LĐTBXH'],
    ['kinh-te-ha-tang', 'Phòng Kinh tế và Hạ tầng huyện Lộc Bình', 'Phòng KT&HT', 'KTHT'],
    ['tckh', 'Phòng Tài chính - Kế hoạch huyện Lộc Bình', 'Phòng TC-KH', 'TCKH'],
    ['noi-vu', 'Phòng Nội vụ huyện Lộc Bình', 'Phòng Nội vụ', 'NV'],
    ['tu-phap', 'Phòng Tư pháp huyện Lộc Bình', 'Phòng Tư pháp', 'TP'],
    ['ttptqd', 'Trung tâm Phát triển quỹ đất huyện Lộc Bình', 'Trung tâm PTQĐ', 'TTPTQĐ'],
  ] as const
).map(([code, name, shortName, symbol]) => ({
  code: code.toLowerCase(),
  level: 'office' as const,
  name,
  shortName,
  symbol,
  superior: 'Ủy ban nhân dân huyện Lộc Bình',
  parent: district.code,
  receptionBoard: code === 'ban-tcd',
  inspectorate: code === 'thanh-tra',
}));

const communes: readonly DemoUnit[] = communeNames.map(([code, kind, name]) => ({
  code: `ubnd-${code}`,
  level: 'commune' as const,
  name: `Ủy ban nhân dân ${kind} ${name}`,
  shortName: `UBND ${kind} ${name}`,
  symbol: 'UBND',
  superior: '',
  parent: district.code,
}));

/** The district with its offices and communes, parents before children. */
export const districtUnits: readonly DemoUnit[] = [district, ...offices, ...communes];

export type DemoPost = {
  login: string;
  fullName: string;
  unit: string;
  role: 'desk' | 'handler' | 'head' | 'chairman' | 'clerk' | 'inspector' | 'admin';
  title: string;
  scope?: string;
  /** Above the name on papers. */
  signsAs?: string;
  denunciations: boolean;
  /** Shown on the sign-in page of the demo. */
  shown: boolean;
  /** From which day the post is held; from long before the demo when absent. */
  since?: string;
};

const at = district.code;

export const districtPosts: readonly DemoPost[] = [
  {
    login: 'tiepnhan',
    fullName: 'Nông Thị Hạnh',
    unit: 'ban-tcd',
    role: 'desk',
    title: 'Cán bộ tiếp nhận, Ban Tiếp công dân',
    denunciations: false,
    shown: true,
  },
  {
    login: 'xuly',
    fullName: 'Hoàng Văn Kiên',
    unit: 'ban-tcd',
    role: 'handler',
    title: 'Chuyên viên xử lý đơn, Ban Tiếp công dân',
    denunciations: true,
    shown: true,
  },
  {
    login: 'truongban',
    fullName: 'Vi Quang Thành',
    unit: 'ban-tcd',
    role: 'head',
    title: 'Trưởng Ban Tiếp công dân',
    signsAs: 'TRƯỞNG BAN',
    denunciations: true,
    shown: true,
  },
  {
    login: 'vanthu',
    fullName: 'Lương Thu Hà',
    unit: 'ban-tcd',
    role: 'clerk',
    title: 'Văn thư',
    denunciations: false,
    shown: true,
  },
  {
    login: 'chutich',
    fullName: 'Hứa Minh Đạo',
    unit: at,
    role: 'chairman',
    title: 'Chủ tịch Ủy ban nhân dân huyện',
    signsAs: 'CHỦ TỊCH',
    denunciations: true,
    shown: true,
  },
  {
    login: 'thanhtra',
    fullName: 'Lý Ngọc Ánh',
    unit: 'thanh-tra',
    role: 'inspector',
    title: 'Chánh Thanh tra huyện',
    signsAs: 'CHÁNH THANH TRA',
    scope: at,
    denunciations: true,
    shown: true,
  },
  {
    login: 'truongphong',
    fullName: 'Chu Đình Sơn',
    unit: 'tnmt',
    role: 'head',
    title: 'Trưởng phòng Tài nguyên và Môi trường',
    signsAs: 'TRƯỞNG PHÒNG',
    denunciations: true,
    shown: true,
  },
  {
    login: 'xa',
    fullName: 'Triệu Thị Nga',
    unit: 'ubnd-tu-doan',
    role: 'desk',
    title: 'Công chức tiếp công dân, UBND xã Tú Đoạn',
    denunciations: false,
    shown: true,
  },
  {
    login: 'xa',
    fullName: 'Triệu Thị Nga',
    unit: 'ubnd-tu-doan',
    role: 'handler',
    title: 'Công chức Tư pháp - Hộ tịch, UBND xã Tú Đoạn',
    denunciations: true,
    shown: false,
  },
  {
    login: 'chutichxa',
    fullName: 'Lành Công Phong',
    unit: 'ubnd-tu-doan',
    role: 'chairman',
    title: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
    signsAs: 'CHỦ TỊCH',
    denunciations: true,
    shown: true,
  },
  {
    login: 'quantri',
    fullName: 'Dương Xuân Bảo',
    unit: at,
    role: 'admin',
    title: 'Quản trị hệ thống',
    denunciations: false,
    shown: true,
  },
  {
    login: 'xuly2',
    fullName: 'Đặng Thu Thảo',
    unit: 'ban-tcd',
    role: 'handler',
    title: 'Chuyên viên xử lý đơn, Ban Tiếp công dân',
    denunciations: false,
    shown: false,
  },
  {
    login: 'tnmt',
    fullName: 'Nông Đức Khánh',
    unit: 'tnmt',
    role: 'handler',
    title: 'Chuyên viên Phòng Tài nguyên và Môi trường',
    denunciations: true,
    shown: false,
  },
  {
    login: 'ldtbxh',
    fullName: 'Lương Thị Xuyến',
    unit: 'ldtbxh',
    role: 'handler',
    title: 'Chuyên viên Phòng Lao động - Thương binh và Xã hội',
    denunciations: false,
    shown: false,
  },
  {
    login: 'truongphong2',
    fullName: 'Hoàng Quang Long',
    unit: 'ldtbxh',
    role: 'head',
    title: 'Trưởng phòng Lao động - Thương binh và Xã hội',
    signsAs: 'TRƯỞNG PHÒNG',
    denunciations: true,
    shown: false,
  },
  {
    login: 'khanhxuan',
    fullName: 'Vi Thúy Hằng',
    unit: 'ubnd-khanh-xuan',
    role: 'desk',
    title: 'Công chức tiếp công dân, UBND xã Khánh Xuân',
    denunciations: true,
    shown: false,
  },
  {
    login: 'chutichkx',
    fullName: 'Lý Văn Tuấn',
    unit: 'ubnd-khanh-xuan',
    role: 'chairman',
    title: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân',
    signsAs: 'CHỦ TỊCH',
    denunciations: true,
    shown: false,
  },
];

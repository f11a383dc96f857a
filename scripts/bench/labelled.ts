import {
  between,
  inventIdNumber,
  inventName,
  inventPhone,
  pick,
  stream,
  type Random,
} from '../../src/features/demo/people.ts';

/** A petition of the set: which matter it belongs to, and how it was made from the first one. */
export type Labelled = {
  matter: number;
  made: 'first' | 'again' | 'other';
  statedKind: 'complaint' | 'feedback';
  summary: string;
  respondentName: string;
  fieldCode: string | undefined;
  persons: { fullName: string; address: string; idNumber?: string; phone?: string }[];
};

type Theme = {
  field: string;
  kind: 'complaint' | 'feedback';
  respondent: string;
  wordings: readonly [string, string, string];
};

// Each matter as three people would write it. {thon} a village, {xa} a commune, {so} {dt} {tb} numbers, {nam} a year.
const themes: readonly [Theme, ...Theme[]] = [
  {
    field: 'DD-BT',
    kind: 'complaint',
    respondent: 'Ủy ban nhân dân huyện Lộc Bình',
    wordings: [
      'Khiếu nại Quyết định số {so}/QĐ-UBND phê duyệt phương án bồi thường khi thu hồi đất tại thôn {thon}, {xa}; diện tích đất trồng hồi lâu năm bị tính thiếu {dt} m².',
      'Không đồng ý phương án bồi thường theo Quyết định {so}/QĐ-UBND: đất trồng hồi của gia đình ở thôn {thon}, {xa} đo thiếu {dt} m², đề nghị đo đạc, tính lại.',
      'Đất hồi thu hồi ở thôn {thon} tính thiếu {dt}m2 so với thực tế, bồi thường theo quyết định {so} như vậy là thiệt thòi, xin kiểm đếm lại.',
    ],
  },
  {
    field: 'DD-GCN',
    kind: 'complaint',
    respondent: 'Chi nhánh Văn phòng Đăng ký đất đai huyện Lộc Bình',
    wordings: [
      'Khiếu nại việc không cấp Giấy chứng nhận quyền sử dụng đất thửa số {so}, tờ bản đồ số {tb}, thôn {thon}, {xa}, do cha mẹ để lại từ năm 1986.',
      'Thửa đất số {so} tờ bản đồ {tb} cha mẹ để lại tại thôn {thon} đã nộp hồ sơ nhiều lần nhưng chi nhánh không cấp sổ đỏ, đề nghị cấp giấy chứng nhận.',
      'Đề nghị làm rõ vì sao hồ sơ cấp giấy chứng nhận thửa {so}, tờ {tb} ở thôn {thon}, {xa} bị trả lại, đất ông bà cha mẹ để lại sử dụng ổn định.',
    ],
  },
  {
    field: 'XD',
    kind: 'complaint',
    respondent: 'Chủ tịch Ủy ban nhân dân {xa}',
    wordings: [
      'Khiếu nại Quyết định xử phạt vi phạm hành chính số {so}/QĐ-XPHC về xây dựng nhà ở không phép tại thôn {thon}, {xa}; mức phạt quá cao, nhà chỉ sửa mái.',
      'Gia đình chỉ sửa mái nhà ở thôn {thon} mà Chủ tịch xã ra Quyết định {so}/QĐ-XPHC phạt xây dựng không phép, mức phạt quá cao, xin xem lại.',
      'Xin hủy quyết định xử phạt {so} vì nhà tôi sửa mái bị dột chứ không xây dựng mới không phép, thôn {thon}, {xa}.',
    ],
  },
  {
    field: 'CS-NCC',
    kind: 'complaint',
    respondent: 'Phòng Lao động - Thương binh và Xã hội huyện Lộc Bình',
    wordings: [
      'Khiếu nại việc dừng chi trả trợ cấp hằng tháng người hoạt động kháng chiến bị nhiễm chất độc hóa học từ năm {nam}, trú tại thôn {thon}, {xa}.',
      'Trợ cấp chất độc hóa học của bố tôi là người hoạt động kháng chiến ở thôn {thon} bị dừng chi trả hằng tháng không có lý do, đề nghị chi trả tiếp.',
      'Đề nghị Phòng Lao động khôi phục trợ cấp nhiễm chất độc hóa học hằng tháng cho người kháng chiến, đã dừng trả từ năm {nam}, thôn {thon} {xa}.',
    ],
  },
  {
    field: 'MT',
    kind: 'feedback',
    respondent: 'Cơ sở chế biến gỗ thôn {thon}',
    wordings: [
      'Phản ánh cơ sở chế biến gỗ tại thôn {thon}, {xa} xả khói bụi, chạy máy xẻ gây tiếng ồn vào ban đêm ảnh hưởng sức khỏe người dân.',
      'Xưởng chế biến gỗ thôn {thon} chạy máy xẻ ban đêm ồn ào, khói bụi bay vào nhà dân, trẻ em ốm, đề nghị kiểm tra xử lý.',
      'Khói bụi và tiếng ồn máy xẻ ban đêm của cơ sở gỗ ở thôn {thon}, {xa} làm các hộ xung quanh không ngủ được, ảnh hưởng sức khỏe.',
    ],
  },
  {
    field: 'CS-BTXH',
    kind: 'feedback',
    respondent: 'Ủy ban nhân dân {xa}',
    wordings: [
      'Kiến nghị bổ sung con trai bị khuyết tật nặng, không tự phục vụ được tại thôn {thon}, {xa} vào danh sách hưởng trợ cấp xã hội năm {nam}.',
      'Con trai tôi khuyết tật nặng bẩm sinh không tự phục vụ được mà xã không đưa vào danh sách trợ cấp xã hội, thôn {thon}, đề nghị bổ sung.',
      'Đề nghị xã rà soát, bổ sung trợ cấp xã hội cho người khuyết tật nặng không tự phục vụ được là con trai trong hộ ở thôn {thon}, {xa}.',
    ],
  },
  {
    field: 'DD-TC',
    kind: 'feedback',
    respondent: '',
    wordings: [
      'Phản ánh việc lấn chiếm rừng cộng đồng thôn {thon}, {xa} để trồng keo khoảng {dt} m², đã báo xã nhưng chưa cắm mốc ranh giới.',
      'Rừng cộng đồng của thôn {thon} bị người ngoài lấn chiếm trồng keo {dt} m², đề nghị cắm mốc ranh giới và buộc trả lại rừng.',
      'Xin xử lý hộ trồng keo lấn chiếm {dt}m2 rừng cộng đồng, thôn {thon} {xa} nhiều lần đề nghị cắm mốc mà không ai làm.',
    ],
  },
  {
    field: 'XD',
    kind: 'feedback',
    respondent: '',
    wordings: [
      'Phản ánh cầu treo bắc qua suối thôn {thon}, {xa} đứt cáp, ván mục từ mùa mưa năm {nam}, học sinh phải lội suối đi học.',
      'Cầu treo qua suối ở thôn {thon} ván mục, cáp đứt chưa sửa, mùa mưa học sinh lội suối nguy hiểm, mong sửa cầu sớm.',
      'Đề nghị sửa cầu treo thôn {thon}, {xa}: cáp đứt, ván đã mục, các cháu học sinh lội suối đến trường rất nguy hiểm.',
    ],
  },
  {
    field: 'DD-TH',
    kind: 'complaint',
    respondent: 'Ủy ban nhân dân huyện Lộc Bình',
    wordings: [
      'Khiếu nại quyết định cưỡng chế số {so}/QĐ-CC thu hồi mặt bằng làm bãi đỗ xe chợ {xa}, gia đình chưa nhận được thông báo và tiền hỗ trợ di dời ki ốt.',
      'Huyện cưỡng chế theo quyết định {so}/QĐ-CC ki ốt của gia đình ở chợ {xa} để làm bãi đỗ xe khi chưa trả tiền hỗ trợ di dời.',
      'Không nhận được thông báo mà bị cưỡng chế mặt bằng ki ốt chợ làm bãi đỗ xe, quyết định {so}, yêu cầu trả tiền hỗ trợ di dời.',
    ],
  },
  {
    field: 'CS-BTXH',
    kind: 'complaint',
    respondent: 'Ủy ban nhân dân {xa}',
    wordings: [
      'Khiếu nại việc loại hộ gia đình ra khỏi danh sách hộ nghèo năm {nam} thôn {thon}, {xa} khi chấm điểm tài sản cả chiếc xe máy đi mượn.',
      'Bình xét hộ nghèo năm {nam} ở thôn {thon} chấm điểm sai: xe máy đi mượn cũng tính tài sản nên nhà tôi bị loại khỏi danh sách.',
      'Nhà tôi nghèo mà bị loại khỏi danh sách hộ nghèo do tính chiếc xe máy đi mượn vào tài sản, thôn {thon}, {xa}, xin chấm điểm lại.',
    ],
  },
];

const syllables = [
  'Nà',
  'Pò',
  'Khòn',
  'Bản',
  'Pác',
  'Tằm',
  'Phiêng',
  'Kéo',
  'Cốc',
  'Khuổi',
  'Lũng',
  'Thâm',
] as const;
const endings = [
  'Chè',
  'Giểng',
  'Lọi',
  'Mìu',
  'Thống',
  'Chành',
  'Hán',
  'Van',
  'Ó',
  'Mạ',
  'Sâu',
  'Luông',
  'Phầy',
  'Tâng',
] as const;
const communes = [
  'xã Tú Đoạn',
  'xã Đông Quan',
  'xã Khuất Xá',
  'xã Yên Khoái',
  'thị trấn Na Dương',
  'xã Hữu Khánh',
  'xã Lợi Bác',
  'xã Sàn Viên',
  'xã Mẫu Sơn',
  'xã Ái Quốc',
] as const;

type Slots = Readonly<Record<string, string | number>>;
type First = { theme: Theme; slots: Slots; person: Required<Labelled['persons'][number]>; address: string };

/** So many matters written again two or three times, and beside each what only looks like it. The same for the same seed. */
export function labelledSet(seed: number, matters: number): Labelled[] {
  let next = matters;
  return Array.from({ length: matters }, (_, matter) => {
    const random = stream(seed * 7_919 + matter);
    const first = inventFirst(random, 3 * matter);
    const letters = [written(first, matter, 'first', 0), ...again(random, first, matter)];
    return [...letters, ...others(random, first, 3 * matter).map((one) => ({ ...one, matter: next++ }))];
  }).flat();
}

function inventFirst(random: Random, place: number): First {
  const slots = { ...newSlots(random), ...placeOf(place) };
  const address = `Thôn ${slots['thon']}, ${slots['xa']}, huyện Lộc Bình`;
  return { theme: pick(random, themes), slots, address, person: newPerson(random, address) };
}

// Each matter has a village of its own, so that the same grievance from the same village is the same matter.
const placeOf = (n: number): Slots => {
  const place = (n * 1_117) % (syllables.length * endings.length * communes.length);
  const village = Math.floor(place / communes.length);
  return {
    thon: `${syllables[village % syllables.length] ?? ''} ${endings[Math.floor(village / syllables.length)] ?? ''}`,
    xa: communes[place % communes.length] ?? '',
  };
};

const newSlots = (random: Random): Slots => ({
  so: between(random, 112, 4_800),
  nam: between(random, 2019, 2023),
  dt: between(random, 120, 3_900),
  tb: between(random, 12, 96),
});

const newPerson = (random: Random, address: string) => ({
  fullName: inventName(random),
  address,
  idNumber: inventIdNumber(random),
  phone: inventPhone(random),
});

const fill = (text: string, slots: Slots): string =>
  text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(slots[name] ?? ''));

function written(
  { theme, slots, person }: First,
  matter: number,
  made: Labelled['made'],
  wording: number,
): Labelled {
  return {
    matter,
    made,
    statedKind: theme.kind,
    summary: fill(theme.wordings[wording] ?? '', slots),
    respondentName: fill(theme.respondent, slots),
    fieldCode: theme.field,
    persons: [person],
  };
}

// The same matter: by the same person or one of the house, in other words, without marks, shortened, mistyped.
function again(random: Random, first: First, matter: number): Labelled[] {
  return Array.from({ length: between(random, 1, 2) }, () => {
    const letter = written(first, matter, 'again', between(random, 0, 2));
    const summary = spoilt(random, letter.summary);
    const fieldCode = random() < 0.6 ? letter.fieldCode : undefined;
    return {
      ...letter,
      summary,
      fieldCode,
      persons: [random() < 0.7 ? samePerson(random, first) : ofTheHouse(random, first)],
    };
  });
}

function samePerson(random: Random, { person }: First): Labelled['persons'][number] {
  const how = random();
  const address = random() < 0.4 ? spoiltAddress(person.address) : person.address;
  if (how < 0.35) return { ...person, address };
  if (how < 0.55)
    return { fullName: withoutMarks(person.fullName), address, phone: person.phone.replaceAll(' ', '.') };
  if (how < 0.8) return { fullName: person.fullName.toUpperCase(), address };
  return { fullName: mistyped(random, person.fullName), address, idNumber: person.idNumber };
}

const ofTheHouse = (random: Random, { person, address }: First): Labelled['persons'][number] => ({
  fullName: `${person.fullName.split(' ')[0] ?? ''} ${inventName(random).split(' ').slice(1).join(' ')}`,
  address: random() < 0.4 ? spoiltAddress(address) : address,
  idNumber: inventIdNumber(random),
});

// What only looks like it: another of that name, another matter of that place or that person, the same grievance elsewhere.
function others(random: Random, first: First, place: number): Omit<Labelled, 'matter'>[] {
  const here = { thon: first.slots['thon'] ?? '', xa: first.slots['xa'] ?? '' };
  const start = between(random, 1, 4);
  const another = (n: number) => ({
    theme: themes[(themes.indexOf(first.theme) + start * n) % themes.length] ?? first.theme,
  });
  const elsewhere = inventFirst(random, place + 1);
  const all = [
    { ...elsewhere, person: { ...elsewhere.person, fullName: first.person.fullName } },
    {
      ...first,
      ...another(1),
      slots: { ...newSlots(random), ...here },
      person: newPerson(random, first.address),
    },
    { ...first, ...another(2), slots: { ...newSlots(random), ...here } },
    { ...inventFirst(random, place + 2), theme: first.theme },
  ];
  return all.map((one) => written(one, 0, 'other', between(random, 0, 2)));
}

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/Giấy chứng nhận quyền sử dụng đất/gi, 'GCNQSDĐ'],
  [/Ủy ban nhân dân/gi, 'UBND'],
  [/giấy chứng nhận/gi, 'GCN'],
  [/quyết định/gi, 'QĐ'],
  [/bồi thường/gi, 'BT'],
];

const shortened = (text: string): string =>
  shortForms.reduce((words, [long, brief]) => words.replaceAll(long, brief), text);
const spoiltAddress = (address: string): string =>
  withoutMarks(address.replace(/^Thôn /, 'T. ').replace(/, huyện.*/, '')).replace('T. ', 'thon ');

function spoilt(random: Random, text: string): string {
  const ways = [
    withoutMarks,
    shortened,
    (given: string) => mistyped(random, given),
    (given: string) => given.toLowerCase(),
  ];
  return ways.reduce((words, way) => (random() < 0.4 ? way(words) : words), text);
}

// One word in six has a letter left out, doubled or swapped; numbers stay.
function mistyped(random: Random, text: string): string {
  return text
    .split(' ')
    .map((word) => {
      if (/\d/.test(word) || word.length < 4 || random() > 1 / 6) return word;
      const at = between(random, 1, word.length - 2);
      const letters = word.split('');
      if (random() < 0.5) letters.splice(at, 1);
      else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
      return letters.join('');
    })
    .join(' ');
}

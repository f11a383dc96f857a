import { dayInWords, numberText, type Paper, type PracticeForm } from '../papers.ts';
import { whereDenouncer } from '../redacted.ts';
import { renditionTags } from './reception.ts';
import { orDots, dots, linesOrDots, blankTags } from './citizen.ts';
import {
  addressees,
  capitalised,
  capitals,
  clockText,
  endText,
  list,
  named,
  paragraphs,
  weekdayName,
  type TagValue,
  type TagValues,
} from './words.ts';

type Addressed = Pick<Paper<'KN-KH-DOITHOAI'>, 'addressees' | 'citizen'>;

/** To whom: the citizen with the address below, then the offices. */
function addressedTags({ citizen, addressees: offices }: Addressed): TagValues {
  const names = [...(citizen ? [capitalised(named(citizen))] : []), ...offices];
  return {
    'kính gửi': addressees(names),
    'địa chỉ nhận': citizen && names.length === 1 ? citizen.place : '',
  };
}

const sectionTags = (sections: Paper<'KN-BC-TH'>['sections']): TagValues[] =>
  sections.map(({ heading, paragraphs: lines }) => ({
    'tên phần': heading,
    'nội dung': paragraphs(lines),
  }));

const decisionTags = (data: Paper<'KN-HDTV'>): TagValues => ({
  'thẩm quyền ban hành': capitals(data.authority),
  'trích yếu': data.subject,
  'căn cứ': data.legalBasis.map((basis) => ({ dòng: `Căn cứ ${basis};` })),
  'xét thêm': data.considered.map((line, index) => ({
    dòng: `${line.replace(/[.;]+$/, '')}${index === data.considered.length - 1 ? '.' : ';'}`,
  })),
  điều: articleTags(data.articles),
  'tên điều cuối': `Điều ${data.articles.length + 1}. `,
  'người thi hành': open(capitalised(data.carriedOut)),
});

/** The last line without its mark: the template closes it with "./.". */
const open = (line: string): string => line.replace(/[.;/]+$/, '');

/** All but the last paragraph, and the last, which stays with the signature. */
const closing = (lines: readonly string[]): TagValues => ({
  'nội dung': paragraphs(lines.slice(0, -1)),
  'lời cuối': open(lines.at(-1) ?? ''),
});

/** "Điều 1." with its first paragraph on the same line. */
export const articleTags = (articles: readonly (readonly string[])[]): TagValues[] =>
  articles.map(([first = '', ...rest], index) => ({
    'tên điều': `Điều ${index + 1}. `,
    'lời đầu': first,
    'nội dung': paragraphs(rest),
  }));

const noticeTags = (data: Paper<'KN-CHUYEN'>): TagValues => ({
  ...addressedTags(data),
  'TÊN VĂN BẢN': capitals(data.title),
  'trích yếu': data.subject ?? '',
  ...closing(data.paragraphs),
});

const letterTags = (data: Paper<'KN-D38'>): TagValues => ({
  ...addressedTags(data),
  'trích yếu': data.subject,
  ...closing(data.paragraphs),
});

const reportTags = (data: Paper<'KN-BC-TH'>): TagValues => ({
  ...addressedTags(data),
  'TÊN VĂN BẢN': capitals(data.title),
  'trích yếu': capitalised(data.subject),
  'mở đầu': paragraphs(data.opening),
  'các phần': sectionTags(data.sections),
  'kết thúc': open(data.closing),
});

type Side = readonly { capacity: string; names: readonly string[] }[];
type Place = { capacity: string; name: string };

const place = (side: string, one: Place | undefined): TagValues => ({
  [`tư cách ${side}`]: capitals(one?.capacity ?? ''),
  [`cách ký ${side}`]: one ? '(Ký, ghi rõ họ tên)' : '',
  [`tên ${side}`]: one?.name ?? '',
});
const places = (side: Side): Place[] =>
  side.flatMap(({ capacity, names }) =>
    (names.length === 0 ? [''] : names).map((name) => ({ capacity, name })),
  );

/** Two signatures in a row; each person signs in a place of his own. */
export function signatureRows(leftSide: Side, rightSide: Side): TagValues[] {
  const left = places(leftSide);
  const right = places(rightSide);
  const rows = Array.from({ length: Math.max(left.length, right.length) });
  return rows.map((_, index) => ({ ...place('trái', left[index]), ...place('phải', right[index]) }));
}

const bySide = (signatories: Side): TagValues[] =>
  signatureRows(
    signatories.filter((_, index) => index % 2 === 0),
    signatories.filter((_, index) => index % 2 === 1),
  );

const minutesTags = (data: Paper<'KN-BB-RUT'>): TagValues => ({
  ...renditionTags(data),
  'trích yếu': data.subject,
  'giờ bắt đầu': clockText(data.at),
  'ngày lập': dayInWords(data.at.on),
  'nơi lập': data.at.where,
  'thành phần': data.parties.map(({ heading, people }, index) => ({
    'tên bên': `${index + 1}. ${heading}:`,
    người: list(people),
  })),
  'các phần': sectionTags(data.sections),
  'giờ kết thúc': endText(data.ended, data.at.on),
  'số bản': numberText(data.copies),
  'hàng ký': bySide(data.signatories),
});

const slipTags = (data: Paper<'KN-KIEMTRALAI'>): TagValues => ({
  'TÊN VĂN BẢN': capitals(data.title),
  'trích yếu': capitalised(data.subject),
  'mở đầu': paragraphs(data.opening),
  'cột nội dung': data.columns[0],
  'cột kết quả': data.columns[1],
  mục: data.items.map(({ content, finding }, index) => ({
    stt: String(index + 1),
    'nội dung': content,
    'kết quả': finding,
  })),
  'kết thúc': open(data.closing),
  'chức vụ người lập': capitals(data.writer.capacity),
  'người lập': data.writer.name,
});

const inventoryTags = (data: Paper<'KN-GUI'>): TagValues => ({
  ...addressedTags(data),
  'TÊN VĂN BẢN': capitals(data.title),
  'trích yếu': data.subject ?? '',
  'mở đầu': paragraphs(data.opening),
  'tài liệu': data.items.map((item, index) => ({
    stt: String(index + 1),
    'số ký hiệu': item.reference ?? '',
    'ngày văn bản': item.on ?? '',
    'tên tài liệu': item.name,
    'tác giả': item.author ?? '',
    'số tờ': item.pages ?? '',
  })),
  'kết thúc': open(data.closing),
  'chức vụ người lập': capitals(data.writer?.capacity ?? ''),
  'người lập': data.writer?.name ?? '',
});

const invitationTags = (data: Paper<'KN-GIAYMOI'>): TagValues => ({
  ...addressedTags(data),
  'trích yếu': data.subject,
  'giờ họp': clockText(data.at),
  'ngày họp': `${weekdayName(data.at.on)}, ${dayInWords(data.at.on)}`,
  'nơi họp': data.at.where,
  'người chủ trì': data.chair,
  'nội dung': paragraphs(data.paragraphs),
  'mang theo': list(data.bring),
  'có mang theo': data.bring.length > 0,
  'người liên hệ': [
    data.contact.name,
    data.contact.capacity,
    data.contact.phone && `điện thoại ${data.contact.phone}`,
  ]
    .filter(Boolean)
    .join(', '),
});

type Blank = Paper<'KN-RUT' | 'KN-CU-DAIDIEN'>;
type Someone = Paper<'KN-RUT'>['people'][number];

/** So many empty rows for the pen where nobody is known. */
const rowsOr = (people: readonly Someone[], least: number): readonly Someone[] =>
  people.length > 0 ? people : Array.from({ length: least }, () => ({}));
const signers = (people: readonly Someone[]): string =>
  people.flatMap(({ name }) => (name === undefined ? [] : [name])).join('\n');
const someone = ({ name, place, phone }: Someone): TagValues => ({
  'họ tên': orDots(name, 24),
  'địa chỉ': orDots(place, 26),
  'điện thoại': orDots(phone, 15),
});

const blankPapers = {
  'KN-RUT': (data: Paper<'KN-RUT'>): TagValues => ({
    ...blankTags(data),
    'người rút': rowsOr(data.people, 1).map(someone),
    'tên người rút': signers(data.people),
    'ngày đơn': data.petitionOn ? dayInWords(data.petitionOn) : `ngày ${dots(2)}/${dots(2)}/${dots(3)}`,
    'về việc': orDots(data.matter, 24),
    'nội dung rút': linesOrDots(data.withdrawn, 4),
  }),
  'KN-CU-DAIDIEN': (data: Paper<'KN-CU-DAIDIEN'>): TagValues => ({
    ...blankTags(data),
    'về việc': orDots(data.matter, 24),
    'người đại diện': rowsOr(data.representatives, 2).map(someone),
    'nội dung đại diện': linesOrDots(data.scope, 3),
    'người cử': rowsOr(data.people, 8).map(({ name = '', place = '' }, index) => ({
      stt: String(index + 1),
      'họ tên': name,
      'địa chỉ': place,
    })),
    'tên người đại diện': signers(data.representatives),
  }),
};

type Practice = Paper<PracticeForm>;

/** The own tags of a paper of a case without a prescribed form, by its type. */
export function practiceTags(data: Practice): TagValues {
  const denouncers = 'denouncers' in data ? (data.denouncers ?? []) : [];
  return saying(denouncers.map(denouncerText).join('; '), typeTags(data));
}

const denouncerText = ({ phone, ...one }: NonNullable<Paper<'TC-BAOVE-QD'>['denouncers']>[number]): string =>
  [named(one), `địa chỉ: ${one.place}`, phone && `điện thoại ${phone}`].filter(Boolean).join(', ');

/** The tags with who denounces at his place in the texts. */
const saying = (who: string, tags: TagValues): TagValues =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, saidIn(who, value)]));

function saidIn(who: string, value: TagValue): TagValue {
  if (typeof value === 'string') return value.replaceAll(whereDenouncer, who);
  return typeof value === 'boolean' ? value : value.map((row) => saying(who, row));
}

function typeTags(data: Practice): TagValues {
  if (data.form === 'KN-RUT' || data.form === 'KN-CU-DAIDIEN') return blankTagsOf(data);
  if ('articles' in data) return decisionTags(data);
  if ('signatories' in data) return minutesTags(data);
  if ('columns' in data) return slipTags(data);
  if ('items' in data) return inventoryTags(data);
  if ('sections' in data) return reportTags(data);
  if ('chair' in data) return invitationTags(data);
  return 'title' in data ? noticeTags(data) : letterTags(data);
}

const blankTagsOf = (data: Blank): TagValues =>
  data.form === 'KN-RUT' ? blankPapers['KN-RUT'](data) : blankPapers['KN-CU-DAIDIEN'](data);

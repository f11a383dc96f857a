import { dayInWords, numberText, type Paper } from '../papers.ts';
import { formatDay } from '../../law/day.ts';
import { accusedTags } from './denunciation.ts';
import { renditionTags } from './reception.ts';
import {
  addressees,
  capitalised,
  capitals,
  clockText,
  endText,
  list,
  named,
  paragraphs,
  sentence,
  type TagValue,
  type TagValues,
} from './words.ts';

type Judged = Pick<
  Paper<'NĐ31-12'>,
  'matters' | 'lawApplied' | 'deliberate' | 'violations' | 'causes' | 'responsibility' | 'damage' | 'earlier'
>;
type Team = 'Đoàn' | 'Tổ';

const headOf = (team: Team): string => (team === 'Đoàn' ? 'Trưởng đoàn' : 'Tổ trưởng');
const verdicts = { đúng: 'tố cáo đúng', 'đúng một phần': 'tố cáo đúng một phần', sai: 'tố cáo sai sự thật' };
const sentences = (lines: readonly string[]): TagValues[] => paragraphs(lines.map(sentence));

/** The lines of a part, and whether it has any: a silent part leaves no heading behind. */
const partTags = (name: string, lines: readonly TagValues[]): TagValues => ({
  [name]: lines,
  [`có ${name}`]: lines.length > 0,
});

const teamTags = (team: Team): TagValues => ({
  'tên đoàn': `${team} xác minh`,
  'TÊN ĐOÀN': capitals(`${team} xác minh`),
  'trưởng đoàn': headOf(team),
  'TRƯỞNG ĐOÀN': capitals(headOf(team)),
});

/** A matter stands under its number; alone it needs none. */
function judgedTags(data: Judged): TagValues {
  const several = data.matters.length > 1;
  const title = (index: number): string => (several ? `Nội dung ${index + 1}` : 'Nội dung tố cáo');
  return {
    'nội dung xác minh': data.matters.map(({ content, results, explanation }, index) => ({
      'tên nội dung': title(index),
      'nội dung tố cáo': sentence(content),
      'kết quả': sentences(results),
      ...partTags('giải trình', sentences(explanation)),
    })),
    'kết luận nội dung': data.matters.map(({ verdict, reasons }, index) => ({
      'tên nội dung': title(index),
      'kết luận': verdicts[verdict],
      'lý do': sentences(reasons),
    })),
    'căn cứ pháp luật': list(data.lawApplied),
    'cố ý tố cáo sai': data.deliberate === undefined ? '' : sentence(data.deliberate),
    'trách nhiệm': sentences(data.responsibility),
    ...partTags('vi phạm', sentences(data.violations)),
    ...partTags('nguyên nhân', sentences(data.causes)),
    ...partTags('thiệt hại', sentences(data.damage)),
    ...partTags('giải quyết trước đó', sentences(data.earlier)),
  };
}

const reportTags = (data: Paper<'NĐ31-10' | 'NĐ31-11'>): TagValues => ({
  ...accusedTags(data.accused),
  ...judgedTags(data),
  ...teamTags(data.team),
  'kính gửi': addressees([data.addressee]),
  'từ ngày': formatDay(data.verified.from),
  'đến ngày': formatDay(data.verified.until),
  'tóm tắt nội dung': list(data.matters.map(({ content }) => content)),
  ...partTags('ý kiến khác', sentences(data.otherViews)),
  'kiến nghị': list(data.recommendations),
});

/** A list that ends the paper. */
const closing = (lines: readonly string[]): TagValues[] =>
  lines.map((line, index) => ({
    dòng: `- ${line.replace(/[.;]+$/, '')}${index === lines.length - 1 ? './.' : ';'}`,
  }));

const conclusionTags = (data: Paper<'NĐ31-12' | 'TC-BANTRICH'>): TagValues => ({
  ...accusedTags(data.accused),
  ...judgedTags(data),
  'quyết định thụ lý': data.acceptedBy,
  'người kết luận': data.authority,
  'Người kết luận': capitalised(data.authority),
  ...partTags('biện pháp', (data.recommendations.length > 0 ? list : closing)(data.measures)),
  ...partTags('kiến nghị', closing(data.recommendations)),
});

const peopleTags = ({ heard, denouncer }: Paper<'NĐ31-08'>): TagValues => {
  const all = [...heard, ...(denouncer === undefined ? [] : [{ capacity: undefined, ...denouncer }])];
  return {
    'người làm việc': all.map((one) => ({
      'họ tên': capitalised(named(one)),
      'chức vụ': one.capacity ?? '',
      'địa chỉ': one.place ?? '',
      'điện thoại': one.phone ?? '',
    })),
    'tên người làm việc': all.map(({ name }) => name).join('\n'),
  };
};

const membersTags = (members: Paper<'NĐ31-08'>['members'], team: Team | undefined): TagValue =>
  members.map(({ name, capacity }, index) => ({
    'họ tên': name,
    'chức vụ': capacity,
    'vai trò': team === undefined ? '' : index === 0 ? headOf(team) : 'thành viên',
  }));

/** The own tags of each paper from the verification of a denunciation to its conclusion. */
export const denunciationCourseTags = {
  'NĐ31-07': (data: Paper<'NĐ31-07'>): TagValues => ({
    ...accusedTags(data.accused),
    ...teamTags(data.team),
    'thẩm quyền ban hành': capitals(data.authority),
    'căn cứ': data.legalBasis.map((basis) => ({ dòng: `Căn cứ ${basis};` })),
    'văn bản giao': data.assignment ?? '',
    'người đề nghị': data.proposedBy,
    'thành viên': membersTags(data.members, data.team),
    'nội dung xác minh': list(data.contents),
    'thời hạn': numberText(data.days),
    'người thi hành': data.executors.join(', '),
  }),
  'NĐ31-08': (data: Paper<'NĐ31-08'>): TagValues => ({
    ...renditionTags(data),
    ...peopleTags(data),
    'tên biên bản': data.subject,
    'giờ bắt đầu': clockText(data.at),
    'ngày làm việc': dayInWords(data.at.on),
    'nơi làm việc': data.at.where,
    'thành viên': membersTags(data.members, data.team),
    'trưởng đoàn': data.team ? headOf(data.team) : 'Người xác minh',
    'TRƯỞNG ĐOÀN': capitals(data.team ? headOf(data.team) : 'Người xác minh'),
    'tên trưởng đoàn': data.members[0]?.name ?? '',
    'nội dung': paragraphs(data.content.map(sentence)),
    'giờ kết thúc': endText(data.ended, data.at.on),
    'số bản': numberText(data.copies),
    'không ký': data.unsigned === undefined ? '' : sentence(data.unsigned),
  }),
  'NĐ31-09': (data: Paper<'NĐ31-09'>): TagValues => ({
    'kính gửi': addressees(data.addressees),
    'căn cứ': data.legalBasis.map((basis) => ({ dòng: `Căn cứ ${basis};` })),
    'tài liệu': list(data.items),
    'nội dung giám định': list(data.questions),
    'hạn gửi kết quả': formatDay(data.resultBy),
    'người bàn giao': [data.handover.name, data.handover.capacity].filter(Boolean).join(', '),
  }),
  'NĐ31-10': (data: Paper<'NĐ31-10'>): TagValues => ({
    ...reportTags(data),
    'quyết định thành lập': data.formedBy,
    // A team stands below the office that formed it.
    'cơ quan chủ quản': capitals(data.agency.replaceAll('\n', ' ')),
    'cơ quan ban hành': capitals(`${data.team} xác minh`),
  }),
  'NĐ31-11': (data: Paper<'NĐ31-11'>): TagValues => ({
    ...reportTags(data),
    'văn bản giao': data.assignment,
    'báo cáo của Đoàn': data.teamReport,
  }),
  'NĐ31-12': (data: Paper<'NĐ31-12'>): TagValues => conclusionTags(data),
  'TC-BANTRICH': (data: Paper<'TC-BANTRICH'>): TagValues => ({
    ...conclusionTags(data),
    'số kết luận': data.of.number,
    'ngày kết luận': dayInWords(data.of.on),
  }),
};

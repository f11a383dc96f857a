import { formatDay } from '../../law/day.ts';
import { labelOn } from '../forms.ts';
import { dayInWords, type Paper } from '../papers.ts';
import { list, paragraphs, type TagValues } from './words.ts';

type Blank = Pick<Paper<'TH-09'>, 'place' | 'writtenOn' | 'addressee'>;
type Someone = Paper<'TH-09'>['visitor'];

/** A dotted line about so many signs long, where the pen writes. */
export const dots = (length: number): string => '…'.repeat(length);
export const orDots = (value: string | undefined, length: number): string => value ?? dots(length);
export const linesOrDots = (lines: readonly string[], count: number): TagValues[] =>
  lines.length > 0 ? paragraphs(lines) : paragraphs(Array.from({ length: count }, () => dots(29)));

export const blankTags = ({ place, writtenOn, addressee }: Blank): TagValues => ({
  'địa danh': orDots(place, 8),
  'ngày viết': writtenOn ? dayInWords(writtenOn) : `ngày ${dots(2)} tháng ${dots(2)} năm ${dots(3)}`,
  'kính gửi': orDots(addressee, 22),
});

function someoneTags({ name, place, identity, phone }: Someone): TagValues {
  return {
    'họ tên': orDots(name, 24),
    'địa chỉ': orDots(place, 26),
    'số giấy tờ': orDots(identity?.number, 10),
    'ngày cấp': identity?.issuedOn ? formatDay(identity.issuedOn) : `${dots(2)}/${dots(2)}/${dots(3)}`,
    'nơi cấp': orDots(identity?.issuedBy, 10),
    'điện thoại': orDots(phone, 15),
  };
}

/** At least one row, so that a blank has somewhere to write. */
const people = (given: readonly Someone[]): TagValues[] => (given.length > 0 ? given : [{}]).map(someoneTags);

const signers = (given: readonly Someone[]): string =>
  given.flatMap(({ name }) => (name === undefined ? [] : [name])).join('\n');

/** The own tags of each paper that citizens write. */
export const citizenTags = {
  'NĐ124-01': (data: Paper<'NĐ124-01'>): TagValues => ({
    ...blankTags(data),
    'người khiếu nại': people(data.complainants),
    'tên người khiếu nại': signers(data.complainants),
    'người được ủy quyền': people(data.authorised ? [data.authorised] : []),
    'người bị khiếu nại': orDots(data.respondent.name, 19),
    'địa chỉ người bị khiếu nại': orDots(data.respondent.place, 26),
    'lần khiếu nại': orDots(data.instance, 4),
    'về việc': orDots(data.matter, 15),
    'nội dung': linesOrDots(data.content, 8),
    'tài liệu': data.attachments.length > 0 ? list(data.attachments) : linesOrDots([], 1),
  }),
  'NĐ124-02': (data: Paper<'NĐ124-02'>): TagValues => ({
    ...blankTags(data),
    'người ủy quyền': [someoneTags(data.giver)],
    'người được ủy quyền': [someoneTags(data.taker)],
    'tên người ủy quyền': data.giver.name ?? '',
    'tên người được ủy quyền': data.taker.name ?? '',
    'nội dung ủy quyền': linesOrDots(data.scope, 4),
  }),
  'NĐ31-02': (data: Paper<'NĐ31-02'>): TagValues => ({
    ...blankTags(data),
    'người rút': people(data.people),
    'tên người rút': signers(data.people),
    'hỏi cách liên hệ': labelOn(data.form, data.draftedOn)?.asks === 'contact',
    'ngày đơn': data.petitionOn ? dayInWords(data.petitionOn) : `ngày ${dots(2)}/${dots(2)}/${dots(3)}`,
    'nội dung rút': linesOrDots(data.withdrawn, 5),
  }),
  'TC-BAOVE-DN': (data: Paper<'TC-BAOVE-DN'>): TagValues => ({
    ...blankTags(data),
    'người đề nghị': people(data.people),
    'tên người đề nghị': signers(data.people),
    'người được bảo vệ': people(data.protectedPeople),
    'lý do': linesOrDots(data.reason, 4),
    'nội dung bảo vệ': linesOrDots(data.measures, 4),
  }),
  'TH-09': (data: Paper<'TH-09'>): TagValues => ({
    ...blankTags(data),
    ...someoneTags(data.visitor),
    'tên người đăng ký': data.visitor.name ?? '',
    'số người': data.headcount === undefined ? dots(3) : String(data.headcount),
    'lãnh đạo tiếp': orDots(data.leader, 18),
    'ngày đăng ký tiếp': data.sessionOn ? formatDay(data.sessionOn) : `${dots(2)}/${dots(2)}/${dots(3)}`,
    'nội dung': linesOrDots(data.content, 3),
    'yêu cầu': linesOrDots(data.requests, 1),
    'đã giải quyết': linesOrDots(data.earlier, 1),
    'tài liệu': data.attachments.length > 0 ? list(data.attachments) : linesOrDots([], 1),
  }),
};

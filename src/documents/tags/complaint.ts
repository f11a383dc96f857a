import { formatDay } from '../../law/day.ts';
import { dayInWords, numberText, type Paper } from '../papers.ts';
import { signatureRows } from './practice.ts';
import {
  addressees,
  capitalised,
  capitals,
  clockText,
  endText,
  enumeration,
  list,
  named,
  orNone,
  paragraphs,
  sentence,
  type TagValues,
} from './words.ts';

type Complaint = Pick<Paper<'NĐ124-07'>, 'complainants' | 'headcount' | 'matter'>;

/** "ông Lương Văn Thắng"; "ông Lương Văn Thắng và 11 người khác". */
function complaintTags({ complainants, headcount, matter }: Complaint): TagValues {
  const others = (headcount ?? complainants.length) - complainants.length;
  const rest = others > 0 ? ` và ${others} người khác` : '';
  const names = complainants.map(named);
  const who = rest === '' ? enumeration(names) : `${names.join(', ')}${rest}`;
  const placed = complainants.map((one) => `${named(one)}, địa chỉ: ${one.place}`).join('; ');
  return {
    'người khiếu nại': who,
    'Người khiếu nại': capitalised(who),
    'người khiếu nại và địa chỉ': `${placed}${rest}`,
    'về việc': matter,
  };
}

const decisionTags = (data: Paper<'NĐ124-12'>): TagValues => ({
  ...complaintTags(data),
  'thẩm quyền ban hành': capitals(data.authority),
  'căn cứ': data.legalBasis.map((basis) => ({ dòng: `Căn cứ ${basis};` })),
  'người đề nghị': data.proposedBy ?? '',
  'người thi hành': capitalised(data.executors.join('; ')),
});
type Decision = Paper<'NĐ124-05' | 'NĐ124-09' | 'NĐ124-11' | 'NĐ124-12' | 'NĐ124-14a' | 'NĐ124-14b'>;
const decided = (data: Decision | Paper<'NĐ124-15' | 'NĐ124-16'>): TagValues =>
  decisionTags(data as Paper<'NĐ124-12'>);

const someoneText = ({ name, capacity, place, phone }: Paper<'NĐ124-08'>['giver']): string =>
  [name, capacity, place && `địa chỉ: ${place}`, phone && `điện thoại: ${phone}`].filter(Boolean).join(', ');

/** "1. …" before each, where there are several. */
const counted = (lines: readonly string[]): TagValues[] =>
  paragraphs(lines.map((line, index) => sentence(lines.length > 1 ? `${index + 1}. ${line}` : line)));

function sessionTags(data: Paper<'NĐ124-06' | 'NĐ124-14'>): TagValues {
  return {
    ...complaintTags(data),
    'giờ bắt đầu': clockText(data.at),
    'ngày làm việc': dayInWords(data.at.on),
    'nơi làm việc': data.at.where,
    'thống nhất': orNone(data.agreed.map(sentence)),
    'khác nhau': orNone(data.differing.map(sentence)),
    'nội dung khác': orNone(data.other.map(sentence)),
    'giờ kết thúc': endText(data.ended, data.at.on),
    'số bản': numberText(data.copies),
    'không ký': data.unsigned ?? '',
  };
}

const assessmentTags = (data: Pick<Paper<'NĐ124-09'>, 'items' | 'questions' | 'cost'>): TagValues => ({
  'đối tượng giám định': list(data.items),
  'nội dung giám định': list(data.questions),
  'kinh phí': data.cost ?? '',
});

function rulingTags(data: Paper<'NĐ124-15' | 'NĐ124-16'>): TagValues {
  return {
    ...decided(data),
    'ngày đơn': formatDay(data.petitionOn),
    'báo cáo kết quả xác minh': data.report,
    'nội dung khiếu nại': counted(data.contents),
    'kết quả xác minh': paragraphs(data.results.map(sentence)),
    'kết quả đối thoại': paragraphs(data.dialogue.map(sentence)),
    'có đối thoại': data.dialogue.length > 0,
    'kết luận': data.conclusions.map(({ content, verdict, paragraphs: lines }, index) => ({
      'nội dung kết luận': `${data.conclusions.length > 1 ? `${index + 1}. ` : ''}${content.replace(/[.;]+$/, '')}: khiếu nại ${verdict}.`,
      'lý do kết luận': paragraphs(lines.map(sentence)),
    })),
    'quyết định': sentence(data.orders[0] ?? ''),
    'quyết định thêm': paragraphs(data.orders.slice(1).map(sentence)),
    'vấn đề liên quan': sentence(data.related[0] ?? ''),
    'vấn đề liên quan thêm': paragraphs(data.related.slice(1).map(sentence)),
    'tòa án': data.court,
    'có danh sách': data.list.length > 0,
    'danh sách': data.list.map(({ name, place }, index) => ({
      stt: String(index + 1),
      'họ tên': name,
      'địa chỉ': place,
    })),
  };
}

/** Where the conclusions stand in a ruling of the first instance: after the dialogue, if there was one. */
const conclusionNumber = (dialogue: readonly string[]): string => (dialogue.length > 0 ? 'IV' : 'III');

/** The own tags of each paper of complaints from the verification to the ruling. */
export const complaintTagsByForm = {
  'NĐ124-05': (data: Paper<'NĐ124-05'>): TagValues => ({
    ...decided(data),
    'quyết định giao nhiệm vụ': data.assignedBy ?? '',
    'nội dung xác minh': list(data.contents),
    'thời gian xác minh': numberText(data.days),
    'đoàn hoặc tổ': data.team,
    'thành viên': data.members.map(({ name, capacity, role }, index) => ({
      stt: String(index + 1),
      'họ tên': name,
      'chức vụ': capacity,
      'vai trò': role,
    })),
  }),
  'NĐ124-06': (data: Paper<'NĐ124-06'>): TagValues => ({
    ...sessionTags(data),
    'người xác minh': data.verifiers.map(({ name, capacity }) => ({ dòng: `- ${name}, ${capacity}.` })),
    'người làm việc': list(data.heard.map(someoneText)),
    'nội dung làm việc': paragraphs(data.content.map(sentence)),
    'hàng ký': signatureRows(
      [
        { capacity: 'Người làm việc', names: data.heard.map(({ name }) => name) },
        ...(data.witnesses.length > 0 ? [{ capacity: 'Người làm chứng', names: data.witnesses }] : []),
      ],
      [{ capacity: 'Người xác minh', names: data.verifiers.map(({ name }) => name) }],
    ),
  }),
  'NĐ124-07': (data: Paper<'NĐ124-07'>): TagValues => ({
    ...complaintTags(data),
    'kính gửi': addressees(data.addressees),
    'ngày thụ lý': formatDay(data.acceptedOn),
    'bị khiếu nại': data.contested,
    'căn cứ': enumeration(data.legalBasis),
    'tài liệu': list(data.items),
    'hạn cung cấp': formatDay(data.dueOn),
    'nơi nhận tài liệu': data.deliverTo,
  }),
  'NĐ124-08': (data: Paper<'NĐ124-08'>): TagValues => ({
    ...complaintTags(data),
    'giờ bắt đầu': clockText(data.at),
    'ngày làm việc': dayInWords(data.at.on),
    'nơi làm việc': data.at.where,
    'bên giao': someoneText(data.giver),
    'bên nhận': someoneText(data.receiver),
    'tài liệu': data.items.map((item, index) => ({
      stt: String(index + 1),
      'loại thông tin': item.kind,
      'vật mang tin': item.medium,
      'tên tài liệu': item.name,
      'số trang': item.pages,
      'tình trạng': item.condition,
    })),
    'số bản': numberText(data.copies),
    'tên bên giao': data.giver.name,
    'tên bên nhận': data.receiver.name,
  }),
  'NĐ124-09': (data: Paper<'NĐ124-09'>): TagValues => ({
    ...decided(data),
    ...assessmentTags(data),
    'lý do': data.reason,
    'tổ chức giám định': data.organisation,
    'không có kinh phí': data.cost === undefined,
  }),
  'NĐ124-10': (data: Paper<'NĐ124-10'>): TagValues => ({
    ...complaintTags(data),
    ...assessmentTags(data),
    'kính gửi': addressees(data.addressees),
    'căn cứ': enumeration(data.legalBasis),
    'quyết định trưng cầu': data.assessment,
    'hạn gửi kết quả': formatDay(data.dueOn),
    'người bàn giao': data.handedOverBy,
  }),
  'NĐ124-11': (data: Paper<'NĐ124-11'>): TagValues => ({
    ...decided(data),
    'bị khiếu nại': data.contested,
    'lý do': data.reason,
    'từ lúc':
      data.from.hour === undefined
        ? dayInWords(data.from.on)
        : `${clockText({ hour: data.from.hour, minute: data.from.minute ?? 0 })} ${dayInWords(data.from.on)}`,
  }),
  'NĐ124-12': (data: Paper<'NĐ124-12'>): TagValues => ({
    ...decided(data),
    'quyết định bị hủy bỏ': data.stay,
    'lý do': data.reason,
  }),
  'NĐ124-13': (data: Paper<'NĐ124-13'>): TagValues => ({
    ...complaintTags(data),
    'kính gửi': addressees(data.addressees),
    'quyết định xác minh': data.verification,
    'từ ngày': formatDay(data.from),
    'đến ngày': formatDay(data.until),
    'bị khiếu nại': data.contested,
    'yêu cầu': paragraphs(data.requests.map(sentence)),
    'căn cứ khiếu nại': paragraphs(data.grounds.map(sentence)),
    'kết quả trước': orNone(data.earlier.map(sentence), 'Chưa được giải quyết.'),
    'nội dung và kết quả': data.matters.map(({ content, results }, index) => ({
      'nội dung khiếu nại': sentence(`2.${index + 1}. ${content}`),
      'kết quả xác minh': paragraphs(results.map(sentence)),
    })),
    'kết luận': data.verdict,
    'lý do kết luận': paragraphs(data.conclusion.map(sentence)),
    'kiến nghị': list(data.recommendations),
  }),
  'NĐ124-14': (data: Paper<'NĐ124-14'>): TagValues => ({
    ...sessionTags(data),
    'lần khiếu nại': data.instance,
    'người chủ trì': data.chair.name,
    'chức vụ chủ trì': data.chair.capacity,
    'người ghi': data.secretary.name,
    'chức vụ người ghi': data.secretary.capacity,
    'có mặt': orNone(
      data.present.map((line) => sentence(`- ${line}`)),
      'Không có người có mặt.',
    ),
    'vắng mặt': data.absent
      ? sentence(
          `Vắng mặt ${data.absent.why}: ${data.absent.people.join('; ')}${data.absent.reason === undefined ? '' : ` (${data.absent.reason})`}`,
        )
      : '',
    'người bị khiếu nại': orNone(data.respondents.map((line) => sentence(`- ${line}`))),
    'người liên quan': orNone(data.concerned.map((line) => sentence(`- ${line}`))),
    'cơ quan tham dự': orNone(data.bodies.map((line) => sentence(`- ${line}`))),
    'mục đích': paragraphs(data.purpose.map(sentence)),
    'kết quả xác minh': paragraphs(data.results.map(sentence)),
    'ý kiến': paragraphs(data.opinions.map(sentence)),
    'hàng ký': dialogueSignatures(data),
  }),
  'NĐ124-14a': (data: Paper<'NĐ124-14a'>): TagValues => ({
    ...decided(data),
    'tạm đình chỉ hoặc đình chỉ': data.outcome,
    'Tạm đình chỉ hoặc đình chỉ': capitalised(data.outcome),
    'thông báo thụ lý': data.accepted,
    'lý do': data.reason,
  }),
  'NĐ124-14b': (data: Paper<'NĐ124-14b'>): TagValues => ({
    ...decided(data),
    'thông báo thụ lý': data.accepted,
    'quyết định tạm đình chỉ': data.suspension,
    'lý do': data.reason,
  }),
  'NĐ124-15': (data: Paper<'NĐ124-15'>): TagValues => ({
    ...rulingTags(data),
    'mục kết luận': conclusionNumber(data.dialogue),
    'số ngày': numberText(data.days),
    'người giải quyết lần hai': data.secondTo,
  }),
  'NĐ124-16': (data: Paper<'NĐ124-16'>): TagValues => ({
    ...rulingTags(data),
    'kết quả lần đầu': paragraphs(data.firstRuling.map(sentence)),
    'thời hạn khởi kiện': data.lawsuitWithin,
  }),
};

const nameOnly = (line: string): string =>
  (line.split(',')[0] ?? line).replace(/^(ông|bà|ông \(bà\))\s+/i, '').trim();

/** Those who came sign at the left; who chaired and who wrote at the right. */
const dialogueSignatures = (data: Paper<'NĐ124-14'>): TagValues[] =>
  signatureRows(
    [
      { capacity: 'Người khiếu nại', names: data.present.map(nameOnly) },
      { capacity: 'Người bị khiếu nại', names: data.respondents.map(nameOnly) },
      { capacity: 'Người có quyền, nghĩa vụ liên quan', names: data.concerned.map(nameOnly) },
      { capacity: 'Đại diện cơ quan, tổ chức', names: data.bodies.map(nameOnly) },
    ].filter(({ names }) => names.length > 0),
    [
      { capacity: 'Người chủ trì', names: [data.chair.name] },
      { capacity: 'Người ghi biên bản', names: [data.secretary.name] },
    ],
  );

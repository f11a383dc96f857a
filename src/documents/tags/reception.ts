import { formatDay } from '../../law/day.ts';
import { dayInWords, numberText, type Paper } from '../papers.ts';
import {
  addressees,
  capitalised,
  capitals,
  clockText,
  endText,
  identityTags,
  identityText,
  list,
  named,
  orNone,
  paragraphs,
  sentence,
  weekdayName,
  type TagValues,
} from './words.ts';

type Visitor = Paper<'TH-03'>['visitors'][number];
const hiddenVisitor = 'người tố cáo (danh tính được giữ bí mật)';

/** A row for each visitor, with what is known of them. */
export function visitorTags(visitors: readonly Visitor[]): TagValues {
  const numbered = visitors.length > 1;
  return {
    'người được tiếp': visitors.map((visitor, index) => ({
      'họ tên': `${numbered ? `${index + 1}. ` : ''}${capitalised(named(visitor))}`,
      'địa chỉ': visitor.place,
      'điện thoại': visitor.phone ?? '',
      'giấy tờ tùy thân': identityText(visitor.identity),
    })),
    'tên người được tiếp': visitors.map(({ name }) => name).join('\n'),
  };
}

export const renditionTags = ({
  rendition,
}: {
  rendition?: 'sealed' | 'redacted' | undefined;
}): TagValues => ({
  'bản niêm phong': rendition === 'sealed',
  'bản lược bỏ': rendition === 'redacted',
});

const memberTags = (members: readonly { name: string; capacity: string }[]): TagValues[] =>
  members.map(({ name, capacity }) => ({ 'họ tên': name, 'chức vụ': capacity }));

const contactText = ({ name, capacity, phone }: Paper<'TH-01'>['contact']): string =>
  [name, capacity, phone && `điện thoại ${phone}`].filter(Boolean).join(', ');

function minutesTags(data: Paper<'TH-03' | 'TH-03K'>): TagValues {
  return {
    'loại buổi tiếp': data.kind,
    'hình thức tiếp': data.mode,
    'là trực tuyến': data.mode === 'trực tuyến',
    'giờ bắt đầu': clockText(data.at),
    'ngày tiếp': dayInWords(data.at.on),
    'nơi tiếp': data.at.where,
    'người chủ trì': data.chair.name,
    'chức vụ chủ trì': data.chair.capacity,
    'thành phần': memberTags(data.members),
    'giờ kết thúc': endText(data.ended, data.at.on),
    'người ghi': data.secretary.name,
    'chức vụ người ghi': data.secretary.capacity,
  };
}

const rulesTags = (data: Paper<'TH-07' | 'TH-07Q'>): TagValues => ({
  'trích yếu': data.subject,
  'ban hành kèm theo':
    data.enactedBy === undefined
      ? ''
      : `Ban hành kèm theo ${data.enactedBy.paper} ${dayInWords(data.enactedBy.on)} của ${data.enactedBy.by}`,
  chương: data.chapters.map(({ heading, articles }) => ({
    'tên chương': capitals(heading ?? ''),
    điều: articles.map((article, index) => ({
      'tên điều': article.heading,
      stt: String(index + 1),
      'nội dung': paragraphs(article.paragraphs),
    })),
  })),
});

/** The own tags of each paper of reception. */
export const receptionTags = {
  'TH-01': (data: Paper<'TH-01'>): TagValues => ({
    ...identityTags(data),
    'người được hẹn': named(data.visitor),
    'Người được hẹn': capitalised(named(data.visitor)),
    'xưng hô': data.visitor.address ?? 'ông (bà)',
    'địa chỉ': data.visitor.place,
    'lý do hẹn': data.purpose,
    'giờ hẹn': clockText(data.at),
    'ngày hẹn': `${weekdayName(data.at.on)}, ${dayInWords(data.at.on)}`,
    'nơi hẹn': data.at.where,
    'người liên hệ': contactText(data.contact),
    'mang theo': list(data.bring),
    'có mang theo': data.bring.length > 0,
  }),
  'TH-03': (data: Paper<'TH-03'>): TagValues => ({
    ...minutesTags(data),
    ...visitorTags(data.visitors),
    ...renditionTags(data),
    'số người': data.headcount === undefined ? '' : numberText(data.headcount),
    'nội dung': paragraphs(data.content),
    'yêu cầu': orNone(data.requests),
    'tài liệu': data.documents.length === 0 ? orNone([]) : list(data.documents),
    'ý kiến': data.opinions.map(({ who, said }) => ({ dòng: `- ${capitalised(who)}: ${sentence(said)}` })),
    'không có ý kiến': data.opinions.length === 0,
    'kết luận': paragraphs(data.conclusion),
    'ý kiến người được tiếp': orNone(data.visitorOpinion, 'Không có ý kiến khác.'),
    'đọc lại': 'đã đọc lại (hoặc được nghe đọc lại)',
    'số bản': numberText(data.copies),
  }),
  'TH-03K': (data: Paper<'TH-03K'>): TagValues => ({
    ...minutesTags(data),
    'người không đến': list(data.expected),
    'có người không đến': data.expected.length > 0,
    'ghi chú': paragraphs(data.note),
  }),
  'TH-05': (data: Paper<'TH-05'>): TagValues => ({
    'loại buổi tiếp': data.kind,
    'ngày tiếp': dayInWords(data.on),
    'nơi tiếp': data.where,
    'người chủ trì': data.chair,
    'thành phần': data.members.join('; '),
    'vụ việc': data.items.map(({ visitor, secret, ...item }, index) => ({
      stt: String(index + 1),
      'người được tiếp': secret ? hiddenVisitor : named(visitor),
      'địa chỉ': secret ? '' : visitor.place,
      'nội dung': item.matter,
      'kết luận': paragraphs(item.conclusion),
      'nhiệm vụ': item.tasks.map((task, at) => ({
        stt: String(at + 1),
        'việc giao': task.work,
        'đơn vị thực hiện': task.unit,
        'thời hạn': formatDay(task.dueOn),
        'đầu mối': task.contact,
      })),
    })),
  }),
  'TH-06': (data: Paper<'TH-06'>): TagValues => ({
    'kỳ lịch': data.period,
    'buổi tiếp': data.sessions.map((session, index) => ({
      stt: String(index + 1),
      ngày: `${capitalised(weekdayName(session.on))}\n${formatDay(session.on)}`,
      buổi: session.part,
      'địa điểm': session.where,
      'người chủ trì': session.chair,
      'thành phần': session.participants.join(';\n'),
      'nội dung': session.contents.join(';\n'),
    })),
    'ngày niêm yết': dayInWords(data.postedOn),
    'ghi chú': data.note ?? '',
  }),
  'TH-07': rulesTags,
  'TH-07Q': rulesTags,
  'TH-08': (data: Paper<'TH-08'>): TagValues => ({
    'kính gửi': addressees(data.invitees),
    'địa chỉ': data.inviteeAddress ?? '',
    'loại buổi tiếp': data.kind,
    'là trực tuyến': data.mode === 'trực tuyến',
    'giờ tiếp': clockText(data.at),
    'ngày tiếp': `${weekdayName(data.at.on)}, ${dayInWords(data.at.on)}`,
    'nơi tiếp': data.at.where,
    'người chủ trì': data.chair,
    'nội dung': list(data.content),
    'mang theo': list(data.bring),
    'có mang theo': data.bring.length > 0,
    'đề nghị': paragraphs(data.asks),
    'người liên hệ': contactText(data.contact),
  }),
  'TH-12': (data: Paper<'TH-12'>): TagValues => ({
    ...visitorTags(data.visitors),
    ...renditionTags(data),
    'căn cứ': data.legalBasis.join('; '),
    'giờ bắt đầu': clockText(data.at),
    'ngày tiếp': dayInWords(data.at.on),
    'nơi tiếp': data.at.where,
    'tên người tiếp': data.receptionist.name,
    'chức vụ người tiếp': data.receptionist.capacity,
    'phiên dịch': data.interpreter ? `${data.interpreter.name}, ${data.interpreter.capacity}` : '',
    'tên phiên dịch': data.interpreter?.name ?? '',
    'nội dung': paragraphs(data.content),
    'yêu cầu': orNone(data.requests),
    'tài liệu': data.documents.length === 0 ? orNone([]) : list(data.documents),
    'đã giải quyết': orNone(data.earlier, 'Chưa có cơ quan nào giải quyết.'),
    'đọc lại': data.readBack,
    'giờ kết thúc': clockText(data.ended),
    'số bản': numberText(data.copies),
  }),
  'TH-13': (data: Paper<'TH-13'>): TagValues => ({
    'kính gửi': addressees(data.addressees),
    'trích yếu': data.subject,
    'giờ phút': clockText(data.at),
    'ngày xảy ra': dayInWords(data.at.on),
    'nơi xảy ra': data.at.where,
    'số người': numberText(data.headcount),
    'người đại diện': data.representatives.join(', '),
    'nội dung': paragraphs(data.content),
    'diễn biến': paragraphs(data.developments),
    'đã xử lý': paragraphs(data.done),
    'nhận định': paragraphs(data.assessment),
    'kiến nghị': paragraphs(data.proposals),
  }),
};

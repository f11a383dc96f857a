import { formatDay } from '../../law/day.ts';
import { dayInWords, numberText, type Paper } from '../papers.ts';
import { renditionTags } from './reception.ts';
import {
  capitalised,
  capitals,
  clockText,
  endText,
  identityText,
  list,
  named,
  orNone,
  paragraphs,
  type TagValues,
} from './words.ts';

type Accused = Paper<'NĐ31-06'>['accused'][number];

const accusedText = (one: Accused): string =>
  [named(one), one.capacity, one.residence].filter((part) => part !== undefined).join(', ');

export const accusedTags = (accused: readonly Accused[]): TagValues => ({
  'người bị tố cáo': accused.map(accusedText).join('; '),
  'Người bị tố cáo': capitalised(accused.map(accusedText).join('; ')),
});

function denouncerTags({ denouncer }: Pick<Paper<'TH-04'>, 'denouncer'>): TagValues {
  return {
    'người tố cáo': named(denouncer),
    'Người tố cáo': capitalised(named(denouncer)),
    'tên người tố cáo': denouncer.name,
    'địa chỉ': denouncer.place,
    'điện thoại': denouncer.phone ?? '',
    'giấy tờ tùy thân': identityText(denouncer.identity),
  };
}

const meetingTags = (data: Paper<'TH-04' | 'NĐ31-03'>): TagValues => ({
  ...denouncerTags(data),
  ...renditionTags(data),
  'giờ bắt đầu': clockText(data.at),
  'ngày tiếp': dayInWords(data.at.on),
  'nơi tiếp': data.at.where,
  'giờ kết thúc': endText(data.ended, data.at.on),
  'số bản': numberText(data.copies),
});

const decisionTags = (data: Paper<'NĐ31-01' | 'NĐ31-04'>): TagValues => ({
  ...accusedTags(data.accused),
  'thẩm quyền ban hành': capitals(data.authority),
  'căn cứ': data.legalBasis.map((basis) => ({ dòng: `Căn cứ ${basis};` })),
  'người đề nghị': data.proposedBy,
  'người thi hành': data.executors.join(', '),
  'thời hạn': numberText(data.days),
});

/** The own tags of each paper of denunciations. */
export const denunciationTags = {
  'TH-04': (data: Paper<'TH-04'>): TagValues => ({
    ...meetingTags(data),
    ...accusedTags(data.accused),
    'người tiếp nhận': data.receivers.map(({ name, capacity }) => ({ 'họ tên': name, 'chức vụ': capacity })),
    'tên người tiếp nhận': data.receivers.map(({ name }) => name).join('\n'),
    'nội dung': paragraphs(data.content),
    'chứng cứ': data.evidence.length === 0 ? orNone([]) : list(data.evidence),
    'yêu cầu': orNone(data.requests),
    'yêu cầu bảo vệ': orNone(data.protection, 'Không có yêu cầu.'),
  }),
  'TH-14': (data: Paper<'TH-14'>): TagValues => ({
    'lần tố cáo': data.instance,
    'lý do': data.reason,
    'cơ quan chuyển đến': data.forwardedBy ?? '',
    'hướng dẫn thêm': data.advice ?? '',
  }),
  'NĐ31-01': (data: Paper<'NĐ31-01'>): TagValues => ({
    ...decisionTags(data),
    'quyết định thụ lý': data.acceptedBy.number,
    'ngày quyết định thụ lý': dayInWords(data.acceptedBy.on),
    'người thụ lý': data.acceptedBy.by,
    'thời gian gia hạn': numberText(data.days),
  }),
  'NĐ31-03': (data: Paper<'NĐ31-03'>): TagValues => ({
    ...meetingTags(data),
    'người ghi': data.recorder.name,
    'chức vụ người ghi': data.recorder.capacity,
    'nội dung rút': paragraphs(data.withdrawn),
  }),
  'NĐ31-04': (data: Paper<'NĐ31-04'>): TagValues => ({
    ...decisionTags(data),
    'nội dung thụ lý': list(data.contents),
  }),
  'NĐ31-05': (data: Paper<'NĐ31-05'>): TagValues => {
    const { outcome } = data;
    return {
      ...accusedTags(data.accused),
      'cơ quan chuyển đến': data.forwardedBy ?? '',
      'được thụ lý': outcome.accepted,
      'không thụ lý': !outcome.accepted,
      'quyết định thụ lý': outcome.accepted ? outcome.by.number : '',
      'ngày quyết định thụ lý': outcome.accepted ? dayInWords(outcome.by.on) : '',
      'nội dung thụ lý': outcome.accepted ? list(outcome.contents) : [],
      'thời hạn': outcome.accepted ? numberText(outcome.days) : '',
      'lý do': outcome.accepted ? '' : outcome.reason,
    };
  },
  'NĐ31-06': (data: Paper<'NĐ31-06'>): TagValues => ({
    ...accusedTags(data.accused),
    'quyết định thụ lý': data.acceptedBy.number,
    'ngày quyết định thụ lý': dayInWords(data.acceptedBy.on),
    'nội dung thụ lý': list(data.contents),
    'thời hạn': numberText(data.days),
    'ngày thụ lý': formatDay(data.acceptedOn),
    'hạn giải trình': data.explainBy ? formatDay(data.explainBy) : '',
  }),
};

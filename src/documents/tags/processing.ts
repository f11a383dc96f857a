import { formatDay } from '../../law/day.ts';
import { dayInWords, numberText, type Paper } from '../papers.ts';
import {
  addressees,
  capitals,
  clockText,
  identityTags,
  list,
  named,
  paragraphs,
  type TagValues,
} from './words.ts';

const transferTags = (data: Paper<'TT05-03' | 'TT05-04'>): TagValues => ({
  'kính gửi': data.addressee,
  'tài liệu kèm theo': data.attachments.join('; '),
});

const refusalTags = (data: Paper<'TT04-01' | '01/TCD'>): TagValues => ({
  ...identityTags(data),
  'lý do': data.reason,
});

const receiptTags = (data: Paper<'TT04-02' | '02/TCD'>): TagValues => ({
  ...handOverTags(data),
  'người giao': named(data.giver),
  'tên người giao': data.giver.name,
  'địa chỉ': data.giver.place,
});

/** The own tags of each paper of processing. */
export const processingTags = {
  'TT05-01': (data: Paper<'TT05-01'>): TagValues => ({
    'kính gửi': data.addressee,
    'đã giải quyết': data.earlier !== undefined,
    'cơ quan đã giải quyết': data.earlier?.agency ?? '',
    'ngày đã giải quyết': data.earlier ? formatDay(data.earlier.on) : '',
    'chức vụ lãnh đạo đơn vị': capitals(data.unitHead.capacity),
    'lãnh đạo đơn vị': data.unitHead.name,
    'chức vụ người đề xuất': capitals(data.proposer.capacity),
    'người đề xuất': data.proposer.name,
  }),
  'TT05-02': (data: Paper<'TT05-02'>): TagValues => {
    const { guidance } = data;
    return {
      'không thuộc thẩm quyền': guidance.why === 'not-competent',
      'cần bổ sung': guidance.why === 'supplement',
      'cơ quan có thẩm quyền': guidance.why === 'not-competent' ? guidance.competentBody : '',
      'nội dung bổ sung': guidance.why === 'supplement' ? list(guidance.missing) : [],
      'tài liệu trả lại': data.returned.join('; '),
    };
  },
  'TT05-03': transferTags,
  'TT05-04': transferTags,
  'TT05-05': (data: Paper<'TT05-05'>): TagValues => ({
    'nội dung đơn': data.parts.map(({ content, body }, index) => ({
      stt: String(index + 1),
      'nội dung': content,
      'cơ quan có thẩm quyền': body,
    })),
  }),
  'NĐ124-03': (data: Paper<'NĐ124-03'>): TagValues => ({
    ...identityTags(data),
    'lần khiếu nại': data.instance,
    'ngày thụ lý': formatDay(data.acceptedOn),
    'người giải quyết': data.resolver,
  }),
  'NĐ124-04': (data: Paper<'NĐ124-04'>): TagValues => ({
    ...identityTags(data),
    'lần khiếu nại': data.instance,
    'lý do': data.reason,
    'hướng dẫn thêm': data.advice ?? '',
  }),
  'TT04-01': refusalTags,
  '01/TCD': refusalTags,
  'TT04-02': receiptTags,
  '02/TCD': receiptTags,
  'TH-02': (data: Paper<'TH-02'>): TagValues => ({
    'kính gửi': addressees(data.addressees),
    'cơ quan nhận': data.addressees.join(', '),
    'số đơn': data.petitionNumber ?? '',
    'văn bản chuyển': data.passedOn.paper,
    'ngày chuyển': formatDay(data.passedOn.on),
    'hạn giải quyết': formatDay(data.dueOn),
    'lần đôn đốc': data.round > 1 ? String(data.round) : '',
    'hạn báo cáo': formatDay(data.reportBy),
  }),
  'TH-11': (data: Paper<'TH-11'>): TagValues => ({
    ...handOverTags(data),
    'người nhận lại': named(data.receiver),
    'tên người nhận lại': data.receiver.name,
    'địa chỉ': data.receiver.place,
    'giấy biên nhận': data.takenBy?.number ?? '',
    'ngày biên nhận': data.takenBy ? formatDay(data.takenBy.on) : '',
    'lý do': data.reason ?? '',
  }),
  CV: (data: Paper<'CV'>): TagValues => ({
    'trích yếu': data.subject,
    'kính gửi': addressees(data.addressees),
    'nội dung': paragraphs(data.paragraphs, true),
  }),
  BC: (data: Paper<'BC'>): TagValues => ({
    'trích yếu': data.subject,
    'mở đầu': data.opening,
    'các phần': data.sections.map((section) => ({
      'tên phần': section.heading,
      'nội dung': paragraphs(section.paragraphs),
    })),
    'kết thúc': data.closing,
  }),
};

function handOverTags(data: Paper<'TT04-02' | '02/TCD' | 'TH-11'>): TagValues {
  return {
    ...identityTags(data),
    'giờ phút': clockText(data.at),
    giờ: numberText(data.at.hour),
    phút: numberText(data.at.minute),
    'ngày nhận': dayInWords(data.at.on),
    'nơi giao nhận': data.at.where,
    'tài liệu': data.items.map((item, index) => ({
      stt: String(index + 1),
      'tên tài liệu': item.name,
      'số trang': numberText(item.pages),
      'tình trạng': item.condition,
    })),
    'số bản': numberText(data.copies),
  };
}

import { formatDay, type Day } from '../law/day.ts';
import { labelOn } from './forms.ts';
import { dayInWords, monthInWords, numberText, type PaperData } from './papers.ts';

/** What stands in the place of the tags of a template: texts, conditions, and rows for loops. */
export type TagValue = string | boolean | readonly TagValues[];
export type TagValues = { readonly [tag: string]: TagValue };

const gap = '\u00a0';
type Of<Form extends PaperData['form']> = Extract<PaperData, { form: Form }>;

/** The values of all tags of a paper. The tags are the Vietnamese words which an official reads when editing the template in Word. */
export function tagValues(data: PaperData): TagValues {
  return {
    ...headingTags(data),
    ...endingTags(data),
    ...('sender' in data ? petitionTags(data) : {}),
    ...ownTags(data),
  };
}

function headingTags(data: PaperData): TagValues {
  const label = labelOn(data.form, data.issuedOn ?? data.draftedOn);
  return {
    'cơ quan chủ quản': capitals(data.parentAgency ?? ''),
    'cơ quan ban hành': capitals(data.agency),
    'tên cơ quan': data.agencyInText,
    'Tên cơ quan': capitalised(data.agencyInText),
    số: data.number === undefined ? gap.repeat(5) : numberText(data.number),
    'ký hiệu': data.symbol ?? '',
    'địa danh': data.place,
    'ngày ký': data.issuedOn
      ? dayInWords(data.issuedOn)
      : `ngày${gap.repeat(5)}${monthInWords(data.draftedOn)}`,
    'nhãn mẫu': label?.number ?? '',
    'nguồn mẫu': label?.source ?? '',
  };
}

function endingTags(data: PaperData): TagValues {
  const sameAsAbove = 'sender' in data || data.form === 'CV' ? ['Như trên'] : [];
  const names = [...sameAsAbove, ...data.recipients].map((name) => ({ dòng: `- ${name};` }));
  const { authority, capacity, name } = data.signer;
  return {
    'nơi nhận': [...names, { dòng: `- Lưu: ${data.archive}.` }],
    'chức vụ ký': capitals(authority === undefined ? capacity : `${authority}\n${capacity}`),
    'người ký': name,
    'chức danh': capacity,
  };
}

function petitionTags(data: Extract<PaperData, { sender: unknown }>): TagValues {
  const { sender } = data;
  const named = sender.address === undefined ? sender.name : `${sender.address} ${sender.name}`;
  return {
    'người gửi': named,
    'Người gửi': capitalised(named),
    'xưng hô': sender.address ?? sender.name,
    'địa chỉ': sender.place,
    'ngày nhận đơn': formatDay(data.receivedOn),
    'loại đơn': data.kind,
    'LOẠI ĐƠN': capitals(data.kind),
    'về việc': data.matter,
    'căn cứ': enumeration(data.legalBasis),
    'là tố cáo': data.kind === 'tố cáo',
  };
}

function ownTags(data: PaperData): TagValues {
  switch (data.form) {
    case 'TT05-01':
      return proposalTags(data);
    case 'TT05-02':
      return guidanceTags(data);
    case 'TT05-03':
    case 'TT05-04':
      return { 'kính gửi': data.addressee, 'tài liệu kèm theo': data.attachments.join('; ') };
    case 'TT05-05':
      return {
        'nội dung đơn': data.parts.map(({ content, body }, index) => ({
          stt: String(index + 1),
          'nội dung': content,
          'cơ quan có thẩm quyền': body,
        })),
      };
    case 'NĐ124-03':
      return {
        ...identityTags(data),
        'lần khiếu nại': data.instance,
        'ngày thụ lý': formatDay(data.acceptedOn),
        'người giải quyết': data.resolver,
      };
    case 'NĐ124-04':
      return {
        ...identityTags(data),
        'lần khiếu nại': data.instance,
        'lý do': data.reason,
        'hướng dẫn thêm': data.advice ?? '',
      };
    case 'TT04-01':
    case '01/TCD':
      return { ...identityTags(data), 'lý do': data.reason };
    case 'TT04-02':
    case '02/TCD':
      return receiptTags(data);
    case 'CV':
      return {
        'trích yếu': data.subject,
        'kính gửi': addressees(data.addressees),
        'nội dung': paragraphs(data.paragraphs, true),
      };
    case 'BC':
      return reportTags(data);
  }
}

function proposalTags(data: Of<'TT05-01'>): TagValues {
  return {
    'kính gửi': data.addressee,
    'đã giải quyết': data.earlier !== undefined,
    'cơ quan đã giải quyết': data.earlier?.agency ?? '',
    'ngày đã giải quyết': data.earlier ? formatDay(data.earlier.on) : '',
    'chức vụ lãnh đạo đơn vị': capitals(data.unitHead.capacity),
    'lãnh đạo đơn vị': data.unitHead.name,
    'chức vụ người đề xuất': capitals(data.proposer.capacity),
    'người đề xuất': data.proposer.name,
  };
}

function guidanceTags(data: Of<'TT05-02'>): TagValues {
  const { guidance } = data;
  return {
    'không thuộc thẩm quyền': guidance.why === 'not-competent',
    'cần bổ sung': guidance.why === 'supplement',
    'cơ quan có thẩm quyền': guidance.why === 'not-competent' ? guidance.competentBody : '',
    'nội dung bổ sung': guidance.why === 'supplement' ? list(guidance.missing) : [],
    'tài liệu trả lại': data.returned.join('; '),
  };
}

function receiptTags(data: Extract<PaperData, { giver: unknown }>): TagValues {
  const { address, name, place } = data.giver;
  return {
    ...identityTags(data),
    giờ: String(data.at.hour).padStart(2, '0'),
    phút: String(data.at.minute).padStart(2, '0'),
    'ngày nhận': dayInWords(data.at.on),
    'nơi giao nhận': data.at.where,
    'người giao': address === undefined ? name : `${address} ${name}`,
    'tên người giao': name,
    'địa chỉ': place,
    'tài liệu': data.items.map((item, index) => ({
      stt: String(index + 1),
      'tên tài liệu': item.name,
      'số trang': numberText(item.pages),
      'tình trạng': item.condition,
    })),
    'số bản': numberText(data.copies),
  };
}

function reportTags(data: Of<'BC'>): TagValues {
  return {
    'trích yếu': data.subject,
    'mở đầu': data.opening,
    'các phần': data.sections.map((section) => ({
      'tên phần': section.heading,
      'nội dung': paragraphs(section.paragraphs, false),
    })),
    'kết thúc': data.closing,
  };
}

type Identity = { kind: string; number: string; issuedOn?: Day | undefined; issuedBy?: string | undefined };

function identityTags({ identity }: { identity?: Identity | undefined }): TagValues {
  if (!identity) return { 'giấy tờ tùy thân': '' };
  const issued = [
    identity.issuedOn && `ngày cấp ${formatDay(identity.issuedOn)}`,
    identity.issuedBy && `nơi cấp ${identity.issuedBy}`,
  ];
  return {
    'giấy tờ tùy thân': [`${identity.kind} ${identity.number}`, ...issued.filter(Boolean)].join(', '),
  };
}

const paragraphs = (lines: readonly string[], closes: boolean): TagValues[] =>
  lines.map((line, index) => ({
    dòng: closes && index === lines.length - 1 ? `${line.replace(/[./]+$/, '')}./.` : line,
  }));

/** One addressee stands on the line; several go below each other, each with its mark. */
const addressees = (names: readonly string[]): string =>
  names.length === 1
    ? (names[0] ?? '')
    : names.map((name, index) => `\n- ${name}${index === names.length - 1 ? '.' : ';'}`).join('');

const enumeration = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;

const list = (lines: readonly string[]): TagValues[] =>
  lines.map((line, index) => ({
    dòng: `- ${line.replace(/[.;]+$/, '')}${index === lines.length - 1 ? '.' : ';'}`,
  }));
const capitals = (words: string): string => words.toLocaleUpperCase('vi');
const capitalised = (words: string): string => words.slice(0, 1).toLocaleUpperCase('vi') + words.slice(1);

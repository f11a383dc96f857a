import { formatDay } from '../law/day.ts';
import { labelOn } from './forms.ts';
import {
  dayInWords,
  isPractice,
  monthInWords,
  numberText,
  type OfficePaper,
  type Paper,
  type PaperData,
  type PaperForm,
  type PracticeForm,
} from './papers.ts';
import { redacted } from './redacted.ts';
import { citizenTags } from './tags/citizen.ts';
import { complaintTagsByForm } from './tags/complaint.ts';
import { denunciationTags } from './tags/denunciation.ts';
import { denunciationCourseTags } from './tags/denunciation-course.ts';
import { practiceTags } from './tags/practice.ts';
import { handoverTags } from './tags/handover.ts';
import { processingTags } from './tags/processing.ts';
import { receptionTags } from './tags/reception.ts';
import { capitalised, capitals, enumeration, named, type TagValues } from './tags/words.ts';

export type { TagValues } from './tags/words.ts';

const gap = '\u00a0';

/** The values of all tags of a paper. The tags are the Vietnamese words which an official reads when editing the template in Word. */
export function tagValues(given: PaperData): TagValues {
  // An urging letter goes to many hands: it never says who denounces.
  const data = given.form === 'TH-02' && given.kind === 'tố cáo' ? redacted(given) : given;
  return {
    ...labelTags(data),
    ...('agency' in data ? { ...headingTags(data), ...endingTags(data) } : {}),
    ...('sender' in data ? petitionTags(data) : {}),
    ...ownTags(data),
  };
}

function labelTags(data: PaperData): TagValues {
  const on = 'issuedOn' in data ? (data.issuedOn ?? data.draftedOn) : data.draftedOn;
  const label = labelOn(data.form, on);
  return { 'nhãn mẫu': label?.number ?? '', 'nguồn mẫu': label?.source ?? '' };
}

function headingTags(data: OfficePaper): TagValues {
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
    'có số': data.symbol !== undefined,
  };
}

function endingTags(data: OfficePaper): TagValues {
  const sameAsAbove = sameAs(data);
  const names = [...sameAsAbove, ...data.recipients].map((name) => ({ dòng: `- ${name};` }));
  const { authority, capacity, name } = data.signer;
  return {
    'nơi nhận': [...names, { dòng: `- Lưu: ${data.archive}.` }],
    'chức vụ ký': capitals(authority === undefined ? capacity : `${authority}\n${capacity}`),
    'người ký': name,
    'chức danh': capacity,
  };
}

/** The article which names who carries the decision out, where it is not the second. */
const lastArticles: Partial<Record<PaperForm, number>> = {
  'NĐ31-07': 3,
  'NĐ124-05': 3,
  'NĐ124-09': 3,
  'NĐ124-12': 3,
  'NĐ124-14a': 3,
  'NĐ124-14b': 3,
  'NĐ124-15': 4,
  'NĐ124-16': 4,
};

/** "Như trên" below a letter, "Như Điều 3" below a decision whose last article names who carries it out. */
function sameAs(data: OfficePaper): string[] {
  if ('articles' in data) return [`Như Điều ${data.articles.length + 1}`];
  if (isAddressed(data)) return ['Như trên'];
  if (!('executors' in data)) return [];
  return [`Như Điều ${lastArticles[data.form] ?? 2}`];
}

function isAddressed(data: OfficePaper): boolean {
  if (data.form === 'NĐ31-06' || 'sender' in data || 'addressee' in data || 'invitees' in data) return true;
  return (
    'addressees' in data && (data.addressees.length > 0 || ('citizen' in data && data.citizen !== undefined))
  );
}

function petitionTags(data: Extract<PaperData, { sender: unknown }>): TagValues {
  const { sender } = data;
  const whole = named(sender);
  return {
    'người gửi': whole,
    'Người gửi': capitalised(whole),
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

const tagsByForm: {
  readonly [Form in Exclude<PaperForm, PracticeForm>]: (data: Paper<Form>) => TagValues;
} = {
  ...processingTags,
  ...complaintTagsByForm,
  ...receptionTags,
  ...denunciationTags,
  ...denunciationCourseTags,
  ...citizenTags,
  ...handoverTags,
};

const isPracticePaper = (data: PaperData): data is Paper<PracticeForm> => isPractice(data.form);

function ownTags(data: PaperData): TagValues {
  return isPracticePaper(data) ? practiceTags(data) : formTags(data.form, data);
}

const formTags = <Form extends Exclude<PaperForm, PracticeForm>>(form: Form, data: Paper<Form>): TagValues =>
  tagsByForm[form](data);

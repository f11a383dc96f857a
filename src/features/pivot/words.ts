import { fields } from '../../law/fields.ts';
import { outcomes } from '../../law/handling/outcomes.ts';
import { visitOutcomeNames } from '../../law/reception/outcomes.ts';
import {
  before,
  countsPetitions,
  nothing,
  withheld,
  type Dimension,
  type Measure,
} from '../../law/reports/pivot.ts';
import { channelNames } from '../petition/door.ts';
import { contentKinds } from '../visit/door.ts';

type Names = Readonly<Record<string, string>>;

/** What may be counted, as an official calls it. */
export const measureNames = {
  received: 'Đơn tiếp nhận trong kỳ',
  'in-hand': 'Đơn phải xử lý (kỳ trước chuyển sang và tiếp nhận trong kỳ)',
  case: 'Vụ việc thuộc thẩm quyền phải giải quyết',
  visit: 'Lượt tiếp công dân',
  person: 'Người được tiếp',
} as const satisfies Record<Measure, string>;

/** What one of them is called behind a number. */
export const measureNouns = {
  received: 'đơn',
  'in-hand': 'đơn',
  case: 'vụ việc',
  visit: 'lượt',
  person: 'người',
} as const satisfies Record<Measure, string>;

/** How each is counted: the definitions of the statutory forms. */
export const measureMeanings: Readonly<Record<Measure, string>> = {
  received:
    'Đơn vào sổ trong kỳ theo ngày nhận, như cột “tiếp nhận trong kỳ” của biểu 01/XLD. Đơn gốc đã tách tính theo các phần; đơn ghi nhầm không tính.',
  'in-hand': 'Như cột tổng số đơn phải xử lý của biểu 01/XLD: kỳ trước chuyển sang và tiếp nhận trong kỳ.',
  case: 'Vụ việc thuộc thẩm quyền từ đơn đã xử lý, đủ điều kiện, như biểu 01/KQGQ: nhiều đơn của một vụ việc tính một lần cho mỗi loại, mỗi lần giải quyết, theo đơn đầu tiên.',
  visit: 'Như cột “lượt tiếp” của biểu 01/TCD; người bị từ chối tiếp không tính.',
  person: 'Cộng số người theo từng lượt, như cột “số người” của biểu 01/TCD.',
};

const dimensionNames = {
  unit: 'Đơn vị',
  field: 'Lĩnh vực',
  place: 'Địa bàn',
  source: 'Nguồn đơn',
  forwarder: 'Cơ quan chuyển đơn',
  kind: 'Loại đơn',
  result: 'Kết quả',
  month: 'Tháng',
} as const satisfies Record<Dimension, string>;

const ofVisits: Names = { source: 'Hình thức tiếp', kind: 'Loại nội dung', result: 'Kết quả tiếp' };

/** What a dimension is called where that is counted. */
export const dimensionName = (dimension: Dimension, measure: Measure): string =>
  (countsPetitions(measure) ? undefined : ofVisits[dimension]) ?? dimensionNames[dimension];

export const isMeasure = (text: string | undefined): text is Measure =>
  text !== undefined && text in measureNames;
export const isDimension = (text: string | undefined): text is Dimension =>
  text !== undefined && text in dimensionNames;

const receivers = { desk: 'Tiếp thường xuyên', head: 'Thủ trưởng tiếp', delegate: 'Ủy quyền tiếp' };
const kinds = { complaint: 'Khiếu nại', denunciation: 'Tố cáo', feedback: 'Kiến nghị, phản ánh' };
const petitionResults = {
  unprocessed: 'Chưa xử lý xong',
  ...outcomes,
  withdrawn: 'Rút đơn',
  'no-outcome': 'Đã xếp lưu, không ghi hướng xử lý',
};
const caseResults = {
  examining: 'Đang xem xét thụ lý',
  accepted: 'Đã thụ lý, đang giải quyết',
  right: 'Đúng',
  'partly-right': 'Đúng một phần',
  mixed: 'Có đúng, có sai',
  wrong: 'Sai',
  changed: 'Lần hai: sửa, hủy',
  upheld: 'Lần hai: giữ nguyên',
  decided: 'Đã giải quyết, chưa ghi kết quả',
  answered: 'Đã trả lời',
  'ended-early': 'Đình chỉ giải quyết',
  'not-accepted': 'Không thụ lý',
};
const visitResults = {
  ...visitOutcomeNames,
  open: 'Chưa ghi kết quả',
  done: 'Đã kết thúc, không ghi kết quả',
};
const fieldNames = Object.fromEntries(fields.map(({ code, label }) => [code, label]));

/** The dimensions by which that can be counted, with their names. */
export function dimensionsFor(measure: Measure): Names {
  const all = Object.keys(dimensionNames).filter(isDimension);
  const usable = all.filter((dimension) => dimension !== 'forwarder' || countsPetitions(measure));
  return Object.fromEntries(usable.map((dimension) => [dimension, dimensionName(dimension, measure)]));
}

/** The values of a dimension that are known beforehand, in their order; units, places, months and forwarders are not. */
export function namesOf(dimension: Dimension, measure: Measure): Names {
  const petitions = countsPetitions(measure);
  switch (dimension) {
    case 'source':
      return petitions ? channelNames : receivers;
    case 'kind':
      return petitions ? kinds : contentKinds;
    case 'result':
      return measure === 'case' ? caseResults : petitions ? petitionResults : visitResults;
    case 'field':
      return fieldNames;
    case 'unit':
    case 'place':
    case 'forwarder':
    case 'month':
      return {};
  }
}

const missing: Readonly<Record<Dimension, string>> = {
  unit: '',
  field: 'Chưa phân lĩnh vực',
  place: 'Chưa ghi địa bàn',
  source: 'Chưa ghi nguồn',
  forwarder: 'Không do cơ quan khác chuyển',
  kind: 'Chưa phân loại',
  result: 'Chưa ghi kết quả',
  month: '',
};

/** What a value is called; undefined when only its name in the database says it. */
export function valueName(dimension: Dimension, measure: Measure, value: string): string | undefined {
  if (value === withheld) return 'Không nêu (hồ sơ mật)';
  if (value === before) return 'Kỳ trước chuyển sang';
  if (value === nothing) return missing[dimension];
  if (dimension === 'month') return `${value.slice(5, 7)}/${value.slice(0, 4)}`;
  if (dimension === 'forwarder') return value;
  return namesOf(dimension, measure)[value];
}

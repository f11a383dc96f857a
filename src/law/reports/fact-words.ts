import { reportColumns } from '../fields.ts';
import type {
  Amount,
  CaseFact,
  ExecutionFact,
  Fact,
  ManagementFact,
  PetitionFact,
  PetitionKind,
  ProsecutionFact,
  RegimeId,
  ReplyFact,
  RulingFact,
  SanctionFact,
  SessionFact,
  VisitFact,
} from './fact.ts';
import { manySigners } from './parameters.ts';

/** What the fact counts, as an official reads it. */
export function factInWords(fact: Fact, regime: RegimeId): string {
  switch (fact.subject) {
    case 'visit':
    case 'person':
    case 'group':
    case 'heard-matter':
      return visitWords(fact);
    case 'session':
      return sessionWords(fact, regime);
    case 'petition':
    case 'matter':
      return petitionWords(fact, regime);
    case 'reply':
      return replyWords(fact);
    case 'case':
      return caseWords(fact);
    case 'ruling':
      return rulingWords(fact);
    case 'execution':
      return executionWords(fact);
    case 'sanction':
      return sanctionWords(fact);
    case 'prosecution':
      return prosecutionWords(fact);
    case 'management':
      return managementNames[fact.what];
    case 'remark':
      return 'Ghi chú bằng chữ, không phải số liệu';
    case 'unknown':
      return `Chưa xác minh cột này đếm gì, không tự tính. ${fact.why}`;
  }
}

const joined = (...parts: (string | false | undefined)[]): string =>
  parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
const listed = (first: string, ...more: (string | false | undefined)[]): string =>
  [first, ...more].filter((part) => part !== false && part !== undefined && part !== '').join(', ');

const receivers = {
  desk: 'tiếp thường xuyên',
  head: 'Thủ trưởng trực tiếp tiếp',
  delegate: 'người được Thủ trưởng ủy quyền tiếp',
} as const;
const received = {
  visit: 'Số lượt tiếp trong kỳ',
  person: 'Số người được tiếp trong kỳ, cộng theo từng lượt',
  group: 'Số đoàn đông người (từ 05 người trở lên) được tiếp trong kỳ',
  'heard-matter': 'Số vụ việc được tiếp trong kỳ',
} as const;

function visitWords({ subject, by, crowd, heard, unlessHead }: VisitFact): string {
  return listed(
    joined(received[subject], `(${receivers[by]})`),
    crowd && 'chỉ tính các đoàn đông người',
    heard === 'first' && 'đơn vị tiếp lần đầu',
    heard === 'again' && 'đơn vị đã tiếp trước đó (từ lần hai trở đi)',
    unlessHead && 'trừ vụ việc Thủ trưởng cũng tiếp trong kỳ',
  );
}

function sessionWords({ by, announced }: SessionFact, regime: RegimeId): string {
  const counted = regime === 'TT-06-2025' ? 'Số ngày' : 'Số kỳ (ngày)';
  return joined(
    counted,
    'tiếp định kỳ, đột xuất trong kỳ mà',
    receivers[by],
    announced && '(đã công bố công khai)',
  );
}

const kinds: Readonly<Record<PetitionKind | 'accusation', string>> = {
  complaint: 'khiếu nại',
  denunciation: 'tố cáo',
  feedback: 'kiến nghị, phản ánh',
  accusation: 'khiếu nại, tố cáo',
};
const petitionPeriods = {
  'carried-over': 'kỳ trước chuyển sang',
  received: 'tiếp nhận trong kỳ',
  'in-hand': 'kỳ trước chuyển sang hoặc tiếp nhận trong kỳ',
  'unsettled-before': 'nhận trước kỳ mà vụ việc chưa giải quyết xong khi vào kỳ',
} as const;
const handledNames = { guide: 'đã hướng dẫn', transfer: 'đã chuyển đơn', urge: 'đã đôn đốc giải quyết' };
const settlements: Readonly<Record<NonNullable<PetitionFact['settlement']>, string>> = {
  settled: 'nội dung đã được giải quyết',
  'settled-first': 'nội dung đã được giải quyết lần đầu',
  'settled-second': 'nội dung đã được giải quyết lần hai',
  'settled-repeatedly': 'nội dung đã được giải quyết nhiều lần',
  judged: 'đã có bản án của Tòa án',
  concluded: 'đã có kết luận giải quyết',
  'in-progress': 'nội dung đang được giải quyết',
  'not-settled': 'nội dung chưa được giải quyết',
  'not-settled-in-time': 'chưa giải quyết, còn trong hạn',
  overdue: 'quá thời hạn chưa giải quyết',
  unfinished: 'nội dung chưa giải quyết xong',
};
const signerNames = {
  many: `có nhiều người đứng tên (tạm tính từ ${String(manySigners.value).padStart(2, '0')} người)`,
  one: 'một người đứng tên',
  none: 'không rõ họ tên, địa chỉ, mạo danh',
};

function petitionWords(fact: PetitionFact, regime: RegimeId): string {
  const { kind, competent, field } = fact;
  const petitions = joined(
    'đơn',
    kind && kinds[kind],
    fact.instance && instanceNames[fact.instance],
    fact.signers && signerNames[fact.signers],
    fact.source && 'nhận qua tiếp công dân',
    petitionPeriods[fact.period],
  );
  return listed(
    fact.subject === 'petition'
      ? `Số ${petitions}`
      : `Số vụ việc (mỗi vụ việc tính một lần) trong các ${petitions}`,
    fact.processed === true && 'đã xử lý đến hết kỳ',
    fact.processed === false && 'chưa xử lý xong đến hết kỳ',
    fact.eligible && 'đủ điều kiện xử lý',
    competent === true && 'thuộc thẩm quyền',
    competent === false && 'không thuộc thẩm quyền',
    fact.handled && handledNames[fact.handled],
    field && kind && `lĩnh vực ${reportColumns(regime, kind)[field] ?? field}`,
    fact.settlement && settlements[fact.settlement],
  );
}

const instanceNames = { first: 'lần đầu', second: 'lần hai', continued: 'tiếp' } as const;

function replyWords({ kind, handled }: ReplyFact): string {
  return joined(
    'Số văn bản phúc đáp nhận được trong kỳ',
    handled === 'transfer' ? 'đối với đơn' : 'do chuyển đơn',
    kind && kinds[kind],
    handled === 'transfer' && 'đã chuyển',
  );
}

const casePeriods = {
  open: 'có lúc còn phải giải quyết trong kỳ',
  ended: 'kết thúc giải quyết trong kỳ',
  'open-at-end': 'chưa giải quyết xong khi hết kỳ',
  'of-petitions': 'có đơn tính ở cột (1)',
} as const;
const stages = {
  examining: 'đang xem xét điều kiện thụ lý khi hết kỳ',
  accepted: 'đã thụ lý (kể cả đã giải quyết)',
  'not-accepted': 'không thụ lý',
  'ended-early': 'rút toàn bộ nội dung và đã đình chỉ',
} as const;
const endings = {
  withdrawn: 'rút đơn sau khi được giải thích, thuyết phục',
  'withdrawn-whole': 'rút toàn bộ nội dung tố cáo',
  other: 'đình chỉ không do rút tố cáo',
} as const;

function caseWords({ kind, period, instance, stage, ending, inTime }: CaseFact): string {
  return listed(
    joined('Số vụ việc', kinds[kind], instance && instanceNames[instance], 'thuộc thẩm quyền'),
    casePeriods[period],
    stage && stages[stage],
    ending && endings[ending],
    inTime === true && 'đúng thời hạn',
    inTime === false && 'quá thời hạn',
  );
}

const rulings = {
  decision: 'quyết định giải quyết khiếu nại',
  conclusion: 'kết luận nội dung tố cáo',
} as const;
const results = {
  right: { decision: 'khiếu nại đúng', conclusion: 'tố cáo đúng' },
  wrong: { decision: 'khiếu nại sai', conclusion: 'tố cáo sai' },
  'partly-right': { decision: 'khiếu nại đúng một phần', conclusion: 'tố cáo đúng một phần' },
  mixed: { decision: 'khiếu nại có đúng, có sai', conclusion: 'tố cáo có đúng, có sai' },
  upheld: { decision: 'công nhận kết quả lần đầu', conclusion: 'công nhận kết quả lần đầu' },
  changed: { decision: 'hủy, sửa kết quả lần đầu', conclusion: 'hủy, sửa kết quả lần đầu' },
} as const;
const amounts: Readonly<Record<Amount, string>> = {
  'state-money': 'Tiền thu hồi cho Nhà nước',
  'state-land': 'Đất thu hồi cho Nhà nước',
  'return-money': 'Tiền trả lại cho tổ chức, cá nhân',
  'return-land': 'Đất trả lại cho tổ chức, cá nhân',
  'organisation-money': 'Tiền trả lại cho tổ chức',
  'organisation-land': 'Đất trả lại cho tổ chức',
  'person-money': 'Tiền trả lại cho cá nhân',
  'person-land': 'Đất trả lại cho cá nhân',
  'organisations-restored': 'Số tổ chức được trả lại quyền lợi',
  'persons-restored': 'Số cá nhân được trả lại quyền lợi',
  'organisations-to-discipline': 'Số tổ chức bị kiến nghị xử lý hành chính',
  'persons-to-discipline': 'Số người bị kiến nghị xử lý hành chính',
  'officials-to-discipline': 'Số cán bộ, công chức, viên chức bị kiến nghị xử lý hành chính',
  'persons-to-investigation': 'Số người chuyển cơ quan điều tra',
  'officials-to-investigation': 'Số cán bộ, công chức, viên chức chuyển cơ quan điều tra',
};

function rulingWords({ of, instance, result, toInvestigation, amount }: RulingFact): string {
  if (amount) return `${amounts[amount]}, theo các ${rulings[of]} ban hành trong kỳ`;
  const kind = of === 'decision' ? 'complaint' : 'denunciation';
  return listed(
    toInvestigation
      ? `Số vụ chuyển cơ quan điều tra, theo các ${rulings[of]} ban hành trong kỳ`
      : `Số ${rulings[of]} ban hành trong kỳ`,
    instance && `giải quyết ${kinds[kind]} ${instanceNames[instance]}`,
    result && results[result][of],
  );
}

function executionWords({ of, period, amount }: ExecutionFact): string {
  if (amount) {
    return period === 'due'
      ? `${amounts[amount]}: phải thực hiện trong kỳ, theo các ${rulings[of]} ban hành trong kỳ và phần còn lại của kỳ trước`
      : `${amounts[amount]}: đã thực hiện trong kỳ, theo ${rulings[of]}`;
  }
  return period === 'due'
    ? `Số ${rulings[of]} có hiệu lực phải thi hành trong kỳ: chưa xong từ kỳ trước và ban hành trong kỳ`
    : `Số ${rulings[of]} đã thi hành xong toàn bộ trong kỳ`;
}

const whose = { organisation: 'tổ chức', person: 'người', official: 'cán bộ, công chức, viên chức' } as const;

function sanctionWords({ of, who }: SanctionFact): string {
  return `Số ${whose[who]} đã bị xử lý hành chính trong kỳ, theo ${rulings[of]}`;
}

function prosecutionWords({ of, count }: ProsecutionFact): string {
  const counted = { case: 'vụ', person: 'người', official: 'cán bộ, công chức, viên chức' }[count];
  return `Số ${counted} đã bị khởi tố trong kỳ, qua thi hành ${rulings[of]}`;
}

const field = 'về tiếp công dân, khiếu nại, tố cáo';
const managementNames: Readonly<Record<ManagementFact['what'], string>> = {
  'document-new': `Số văn bản quản lý, chỉ đạo ${field} ban hành mới trong kỳ`,
  'document-amended': `Số văn bản quản lý, chỉ đạo ${field} được sửa đổi, bổ sung trong kỳ`,
  'document-cancelled': `Số văn bản quản lý, chỉ đạo ${field} bị hủy bỏ trong kỳ`,
  class: `Số lớp tập huấn, tuyên truyền, giáo dục pháp luật ${field} trong kỳ`,
  participant: 'Số người dự các lớp tập huấn, tuyên truyền, giáo dục pháp luật',
  inspection: 'Số cuộc thanh tra trách nhiệm thực hiện trong kỳ',
  'inspected-unit': 'Số đơn vị được thanh tra trách nhiệm',
  'inspection-conclusion': 'Số cuộc thanh tra trách nhiệm đã ban hành kết luận trong kỳ',
  'organisation-to-discipline':
    'Số tổ chức bị kiến nghị xử lý hành chính theo kết luận thanh tra trách nhiệm',
  'person-to-discipline': 'Số cá nhân bị kiến nghị xử lý hành chính theo kết luận thanh tra trách nhiệm',
  'person-to-investigation': 'Số cá nhân chuyển cơ quan điều tra theo kết luận thanh tra trách nhiệm',
  'conclusion-due': 'Số kết luận thanh tra trách nhiệm phải thực hiện trong kỳ',
  'organisation-disciplined': 'Số tổ chức đã bị xử lý hành chính theo kết luận thanh tra trách nhiệm',
  'person-disciplined': 'Số cá nhân đã bị xử lý hành chính theo kết luận thanh tra trách nhiệm',
  prosecution: 'Số vụ đã khởi tố qua thanh tra trách nhiệm',
  suspect: 'Số đối tượng đã bị khởi tố qua thanh tra trách nhiệm',
};

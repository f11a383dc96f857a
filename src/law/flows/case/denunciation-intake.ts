import { fresh, from2019, recorders, rowsOf, type CaseStep, type Guard } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';

/** The guard and papers of an acceptance; the superior accepts by the same. */
export const acceptance = {
  papers: ['NĐ31-04'],
  starts: [
    'denunciation.resolve',
    'denunciation.accept.notify',
    { step: 'denunciation.resolve.sanction', if: 'sanctionLimit' },
  ],
  dates: 'accepted',
  note: 'Văn bản không ghi thông tin người tố cáo.',
} as const;

const notOurs: Guard = {
  fact: 'notCompetent',
  is: true,
  asked: true,
  refusal: 'Tố cáo thuộc thẩm quyền thì phải xử lý, không chuyển đi.',
  basis: `${law}, Điều 24`,
};

/** From the letter to its acceptance, transfer or refusal. */
export function denunciationIntake(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'receive',
      label: 'Ghi nhận tố cáo',
      from: [fresh],
      to: 'received',
      roles: recorders,
      papers: ['TH-04'],
      starts: [
        'denunciation.accept',
        { step: 'denunciation.report.forwarder', if: 'forwarded' },
        { step: 'reception.answer', if: 'inPerson' },
      ],
      dates: 'received',
      basis: `${law}, Điều 22 và Điều 23`,
      note: 'Chỉ bằng đơn hoặc trình bày trực tiếp; hình thức khác thì xử lý theo Điều 25.',
    }),
    row({
      action: 'transfer',
      label: 'Chuyển tố cáo và thông báo',
      from: ['received', 'checking'],
      to: 'transferred',
      guards: [notOurs],
      papers: ['TT05-03'],
      starts: [{ step: 'denunciation.transfer', since: 'received' }],
      meets: ['denunciation.transfer', 'reception.answer', 'denunciation.report.forwarder'],
      cancels: ['denunciation.accept'],
      basis: `${law}, Điều 24 khoản 2`,
    }),
    row({
      action: 'set-aside',
      label: 'Không xử lý tố cáo gửi nhiều nơi hoặc đã hướng dẫn',
      from: ['received', 'checking'],
      to: 'unprocessed',
      guards: [
        {
          fact: 'spreadOrRepeated',
          is: true,
          asked: true,
          refusal:
            'Chỉ không xử lý khi tố cáo đã gửi nhiều nơi trong đó có cơ quan có thẩm quyền, hoặc đã hướng dẫn mà vẫn gửi.',
          basis: `${law}, Điều 24 khoản 3`,
        },
      ],
      cancels: 'all',
      basis: `${law}, Điều 24 khoản 3`,
    }),
    ...checks(prefix),
    ...judging(prefix),
  ];
}

function checks(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const common = {
    from: ['received', 'checking'],
    to: 'checking',
    roles: recorders,
    papers: ['TC-XM-DANHTINH'],
    sets: { identityChecked: true },
    basis: `${law}, Điều 24 khoản 1; ${decree}, Điều 9 khoản 1`,
  } as const;
  return [
    row({
      ...common,
      action: 'check-identity',
      label: 'Xác minh danh tính, điều kiện thụ lý',
      from: ['received'],
    }),
    row({
      ...common,
      action: 'check-widely',
      label: 'Xác minh tại nhiều nơi hoặc ủy quyền xác minh',
      guards: [
        {
          fact: 'manyPlaces',
          is: false,
          refusal: 'Thời hạn kiểm tra, xác minh đã kéo dài đến 10 ngày làm việc, không kéo dài thêm.',
          basis: `${law}, Điều 24 khoản 1`,
        },
      ],
      sets: { identityChecked: true, manyPlaces: true },
      note: 'Thời hạn là 10 ngày làm việc.',
    }),
  ];
}

function judging(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  return [
    row({
      action: 'decline',
      label: 'Không thụ lý tố cáo',
      from: ['checking'],
      to: 'declined',
      grounds: 'denunciation.decline',
      papers: ['NĐ31-05'],
      starts: ['denunciation.decline.notify'],
      meets: [
        'denunciation.accept',
        'denunciation.decline.notify',
        'reception.answer',
        'denunciation.report.forwarder',
      ],
      basis: `${law}, Điều 24 khoản 1 và Điều 29 khoản 1`,
      note: 'Thông báo ngay, nêu lý do. Mẫu số 05 giữ nguyên tên khi không thụ lý (điểm mở U25).',
    }),
    row({
      ...acceptance,
      action: 'accept',
      label: 'Quyết định thụ lý tố cáo',
      from: ['checking'],
      to: 'accepted',
      guards: [
        {
          fact: 'notCompetent',
          is: false,
          refusal: 'Tố cáo không thuộc thẩm quyền giải quyết thì chuyển, không thụ lý.',
          basis: `${law}, Điều 29 khoản 1 điểm c`,
        },
        {
          fact: 'correctResolverNoNews',
          is: false,
          refusal:
            'Tố cáo người đã giải quyết khiếu nại đúng mà không có thông tin, chứng cứ mới thì không thụ lý.',
          basis: `${law}, Điều 29 khoản 1`,
        },
      ],
      meets: ['denunciation.accept', 'reception.answer', 'denunciation.report.forwarder'],
      basis: `${law}, Điều 29; ${decree}, Điều 9`,
    }),
  ];
}

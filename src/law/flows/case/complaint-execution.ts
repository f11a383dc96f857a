import { day } from '../../day.ts';
import type { ComplaintKind } from './complaint-kind.ts';
import { from2012, fresh, recorders, rowsOf, same, type CaseStep, type While } from './row.ts';

const law = 'Luật Khiếu nại 2011';
const decree = 'Nghị định 124/2020/NĐ-CP';
const since2020 = { from: day('2020-12-10') };

/** The execution of a decision in force. */
export function complaintExecution({ prefix, discipline }: ComplaintKind): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const inForce: While = {
    region: 'main',
    in: ['effective', 'archived'],
    refusal: 'Quyết định giải quyết chưa có hiệu lực pháp luật.',
  };
  const common = { region: 'execution', whiles: [inForce] } as const;
  const direct = {
    ...common,
    action: 'direct-execution',
    label: 'Chỉ đạo thi hành quyết định',
    from: [fresh],
    to: 'executing',
    papers: ['KN-CHIDAO-TH'],
    chooses: 'obligation',
  } as const;
  return [
    row({
      ...direct,
      meets: ['complaint.execution.direct'],
      basis: `${decree}, Điều 31 khoản 1`,
      inForce: since2020,
    }),
    row({
      ...direct,
      variant: 'ND75',
      basis: 'Nghị định 75/2012/NĐ-CP, Điều 13',
      inForce: { from: day('2012-11-20'), until: day('2020-12-10') },
      note: 'Giao bằng văn bản, không nêu số ngày.',
    }),
    row({
      ...common,
      action: 'note-no-obligation',
      label: 'Ghi nhận không có nghĩa vụ phải thi hành',
      from: [fresh],
      to: 'nothing',
      guards: [
        {
          fact: 'noObligation',
          is: true,
          asked: true,
          refusal: 'Quyết định có nghĩa vụ phải thi hành thì phải chỉ đạo thi hành.',
          basis: `${decree}, Điều 31 khoản 1`,
        },
      ],
      meets: ['complaint.execution.direct'],
      basis: `${law}, Điều 46`,
      confidence: 'low',
      note: 'Văn bản không nêu trường hợp này; ghi rõ lý do.',
    }),
    row({
      ...common,
      action: 'record-execution',
      label: 'Ghi kết quả thi hành từng phần',
      from: ['executing', 'coercing'],
      to: same,
      roles: recorders,
      basis: `${decree}, Điều 32 khoản 2 và Điều 36`,
      papers: ['KN-BC-TH'],
    }),
    ...(discipline ? [announce(prefix)] : coercion(prefix, inForce)),
    row({
      ...common,
      action: 'finish-execution',
      label: 'Ghi nhận thi hành xong',
      from: ['executing'],
      to: 'executed',
      roles: [...recorders, 'chairman'],
      guards: [
        {
          fact: 'obligationsDone',
          is: true,
          refusal: 'Còn nghĩa vụ chưa thi hành xong.',
          basis: `${decree}, Điều 36`,
        },
      ],
      papers: ['KN-BC-TH'],
      basis: `${decree}, Điều 32 khoản 2 và Điều 36`,
    }),
  ];
}

const announce = (prefix: string): CaseStep =>
  rowsOf(
    prefix,
    from2012,
  )({
    action: 'announce-to-staff',
    label: 'Công bố trong cơ quan',
    region: 'execution',
    from: ['executing'],
    to: same,
    papers: ['KN-CONGKHAI'],
    basis: `${law}, Điều 58 khoản 1`,
  });

function coercion(prefix: string, inForce: While): CaseStep[] {
  const row = rowsOf(prefix, from2012);
  const common = { region: 'execution', whiles: [inForce] } as const;
  return [
    row({
      ...common,
      action: 'coerce',
      label: 'Quyết định cưỡng chế thi hành',
      from: ['executing'],
      to: 'coercing',
      guards: [
        {
          fact: 'contestedLawful',
          is: true,
          asked: true,
          refusal:
            'Chỉ cưỡng chế khi quyết định, hành vi bị khiếu nại đúng pháp luật mà người khiếu nại không chấp hành.',
          basis: `${decree}, Điều 32`,
        },
      ],
      papers: ['KN-CUONGCHE'],
      basis: `${decree}, Điều 32`,
      note: 'Phải có phương án; vận động, thuyết phục trước.',
    }),
    row({
      ...common,
      action: 'end-coercion',
      label: 'Kết thúc cưỡng chế hoặc tự nguyện chấp hành',
      from: ['coercing'],
      to: 'executing',
      roles: [...recorders, 'chairman'],
      papers: ['KN-BB-CUONGCHE'],
      basis: `${decree}, Điều 32`,
    }),
  ];
}

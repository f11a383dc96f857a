import { openDenunciation } from './denunciation-break.ts';
import { unconcluded } from './denunciation-main.ts';
import { publicationRows } from './publication.ts';
import { clockwork, fresh, from2019, rowsOf, same, verifiers, type CaseStep, type While } from './row.ts';

const law = 'Luật Tố cáo 2018';
const decree = 'Nghị định 31/2019/NĐ-CP';
const concluded: While = {
  region: 'main',
  in: ['concluded', 'handled', 'archived'],
  refusal: 'Chưa có kết luận nội dung tố cáo.',
};

/** What runs beside and after a denunciation. */
export function denunciationBeside(prefix: string): CaseStep[] {
  return [
    investigation(prefix),
    ...publicationRows({
      prefix,
      publish: 'denunciation.publish',
      posting: 'denunciation.publish.posting',
      main: concluded,
      guards: [
        {
          fact: 'redacted',
          is: true,
          asked: true,
          refusal: 'Phải lược bỏ thông tin về người tố cáo và bí mật nhà nước trước khi công khai.',
          basis: `${law}, Điều 40 khoản 3`,
        },
      ],
      basis: `${law}, Điều 40; ${decree}, Điều 6`,
      press: 'Đăng báo, phát thanh, truyền hình ít nhất 02 lần liên tục.',
      paper: 'TC-CONGKHAI',
      inForce: from2019,
    }),
    ...execution(prefix),
    ...file(prefix),
  ];
}

const investigation = (prefix: string): CaseStep =>
  rowsOf(
    prefix,
    from2019,
  )({
    action: 'refer-crime',
    label: 'Chuyển hồ sơ cho cơ quan điều tra, Viện kiểm sát',
    region: 'investigation',
    from: [fresh],
    to: 'referred',
    guards: [
      {
        fact: 'crimeSigns',
        is: true,
        asked: true,
        refusal: 'Chỉ chuyển cơ quan điều tra khi có dấu hiệu tội phạm.',
        basis: `${law}, Điều 27 khoản 1 và Điều 36 khoản 2`,
      },
    ],
    whiles: [
      {
        region: 'main',
        in: [...openDenunciation, 'concluded', 'handled'],
        refusal: 'Vụ việc đã kết thúc.',
      },
    ],
    papers: ['TC-CQDT'],
    starts: ['denunciation.crime'],
    meets: ['denunciation.crime'],
    basis: `${law}, Điều 27 khoản 1 và Điều 36 khoản 2`,
    note: 'Chuyển ngay. Phần còn lại tiếp tục giải quyết hoặc tạm đình chỉ theo Điều 34 khoản 1.',
  });

function execution(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const handled: While = { region: 'main', in: ['handled', 'archived'], refusal: 'Chưa xử lý kết luận.' };
  const common = { region: 'execution', whiles: [handled] } as const;
  return [
    row({
      ...common,
      action: 'follow-up',
      label: 'Giao theo dõi, đôn đốc thực hiện kết luận',
      from: [fresh],
      to: 'executing',
      papers: ['TC-THEODOI'],
      chooses: 'obligation',
      starts: ['denunciation.followup'],
      basis: `${law}, Điều 44; ${decree}, Điều 18`,
      note: 'Đến 30/06/2026 cơ quan thanh tra báo cáo hằng tháng; từ 01/07/2026 có thể giao đơn vị tham mưu, không còn nhịp hằng tháng.',
    }),
    row({
      ...common,
      action: 'note-no-obligation',
      label: 'Ghi nhận không có nội dung phải thực hiện',
      from: [fresh],
      to: 'nothing',
      guards: [
        {
          fact: 'noObligation',
          is: true,
          asked: true,
          refusal: 'Kết luận có nội dung phải thực hiện thì phải theo dõi, đôn đốc.',
          basis: `${law}, Điều 44`,
        },
      ],
      basis: `${law}, Điều 36 khoản 1 điểm a`,
      confidence: 'low',
      note: 'Văn bản không nêu trường hợp này; ghi rõ lý do.',
    }),
    row({
      ...common,
      action: 'record-execution',
      label: 'Ghi kết quả thực hiện từng phần',
      from: ['executing'],
      to: same,
      roles: verifiers,
      basis: `${law}, Điều 45`,
      papers: ['TC-BC-TH'],
    }),
    row({
      ...common,
      action: 'finish-execution',
      label: 'Ghi nhận thực hiện xong kết luận',
      from: ['executing'],
      to: 'executed',
      roles: [...verifiers, 'chairman'],
      guards: [
        {
          fact: 'obligationsDone',
          is: true,
          refusal: 'Còn nội dung chưa thực hiện xong.',
          basis: `${law}, Điều 45`,
        },
      ],
      papers: ['TC-BC-TH'],
      meets: ['denunciation.followup'],
      basis: `${law}, Điều 45`,
    }),
  ];
}

function file(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const published: While = {
    region: 'publication',
    in: ['published'],
    refusal: 'Chưa công khai kết luận nội dung tố cáo.',
  };
  return [
    row({
      action: 'close-file',
      label: 'Đóng hồ sơ giải quyết tố cáo',
      region: 'file',
      from: [fresh],
      to: 'closed',
      roles: verifiers,
      guards: [
        {
          fact: 'denouncerTold',
          is: true,
          refusal: 'Chưa thông báo kết luận cho người tố cáo.',
          basis: 'Thông tư 06/2024/TT-TTCP, Điều 14',
        },
      ],
      whiles: [{ ...concluded, in: ['handled'], refusal: 'Chưa xử lý kết luận nội dung tố cáo.' }, published],
      papers: ['HS-MUCLUC'],
      starts: ['denunciation.file.close'],
      meets: ['denunciation.file.close'],
      basis: `${law}, Điều 39; Thông tư 06/2024/TT-TTCP, Điều 14`,
      note: 'Đóng ngày cuối cùng của việc công khai, thông báo cho người tố cáo, công khai quyết định xử lý.',
    }),
    row({
      action: 'archive',
      label: 'Kết thúc vụ việc, đưa vào lưu trữ',
      from: ['handled'],
      to: 'archived',
      roles: [...verifiers, 'chairman'],
      whiles: [
        { region: 'execution', in: ['executed', 'nothing'], refusal: 'Kết luận chưa thực hiện xong.' },
        published,
        { region: 'file', in: ['closed'], refusal: 'Chưa đóng hồ sơ giải quyết.' },
      ],
      basis: `${law}, Điều 39`,
      confidence: 'medium',
    }),
  ];
}

/** What lies with the clock alone: the limit has passed. */
export const denunciationOverdue = (prefix: string): CaseStep =>
  rowsOf(
    prefix,
    from2019,
  )({
    action: 'note-overdue',
    label: 'Quá thời hạn giải quyết',
    region: 'oversight',
    from: [fresh],
    to: 'overdue',
    roles: clockwork,
    whiles: [{ region: 'main', in: unconcluded, refusal: 'Vụ việc không đang trong quá trình giải quyết.' }],
    timings: [
      {
        how: 'after',
        step: 'denunciation.resolve',
        since: 'accepted',
        refusal: 'Chưa hết thời hạn giải quyết',
      },
    ],
    basis: `${law}, Điều 38 khoản 1`,
  });

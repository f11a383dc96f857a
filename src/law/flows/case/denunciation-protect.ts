import { day } from '../../day.ts';
import { unconcluded } from './denunciation-main.ts';
import { deciders, fresh, from2019, recorders, rowsOf, same, type CaseStep, type While } from './row.ts';

const law = 'Luật Tố cáo 2018';
const police = 'Thông tư 145/2020/TT-BCA, Điều 5';

const begun: While = {
  region: 'main',
  in: ['received', 'checking', ...unconcluded, 'suspended', 'concluded', 'handled'],
  refusal: 'Không còn vụ việc tố cáo đang giải quyết.',
};

/** The protection of the denouncer and his family. Secrecy needs no request: it is always there. */
export function protectionRows(prefix: string): CaseStep[] {
  return [...requests(prefix), ...decisions(prefix), ...byPolice(prefix)];
}

function requests(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const common = {
    region: 'protection',
    from: [fresh, 'ended', 'refused'],
    to: 'requested',
    roles: recorders,
    whiles: [begun],
  } as const;
  return [
    row({
      ...common,
      action: 'request-protection',
      label: 'Ghi nhận đề nghị bảo vệ',
      papers: ['TC-BAOVE-DN'],
      basis: `${law}, Điều 50 khoản 2`,
      note: 'Bằng văn bản. Bí mật thông tin được bảo vệ đương nhiên (Điều 47 khoản 2).',
    }),
    row({
      ...common,
      action: 'request-urgent-protection',
      label: 'Ghi nhận đề nghị bảo vệ khẩn cấp bằng lời, điện thoại',
      guards: [
        {
          fact: 'urgent',
          is: true,
          asked: true,
          refusal: 'Chỉ trường hợp khẩn cấp mới đề nghị trực tiếp hoặc qua điện thoại.',
          basis: `${law}, Điều 50 khoản 3`,
        },
      ],
      basis: `${law}, Điều 50 khoản 3`,
      note: 'Sau đó phải thể hiện bằng văn bản.',
    }),
  ];
}

function decisions(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, from2019);
  const common = { region: 'protection', roles: deciders } as const;
  return [
    row({
      ...common,
      action: 'protect',
      label: 'Quyết định áp dụng biện pháp bảo vệ',
      from: ['requested'],
      to: 'protected',
      grounds: 'denunciation.protect',
      papers: ['TC-BAOVE-QD'],
      basis: `${law}, Điều 47 khoản 3 và Điều 52`,
      note: 'Thực hiện ngay; gửi người được bảo vệ, người giải quyết tố cáo, cơ quan liên quan.',
    }),
    row({
      ...common,
      action: 'refuse-protection',
      label: 'Thông báo không áp dụng biện pháp bảo vệ',
      from: ['requested'],
      to: 'refused',
      papers: ['TC-BAOVE-KHONG'],
      meets: ['denunciation.protect.police'],
      basis: `${law}, Điều 51; ${police}`,
      confidence: 'medium',
    }),
    row({
      ...common,
      action: 'change-protection',
      label: 'Thay đổi, bổ sung biện pháp bảo vệ',
      from: ['protected'],
      to: same,
      papers: ['TC-BAOVE-THAYDOI'],
      basis: `${law}, Điều 54`,
    }),
    row({
      ...common,
      action: 'end-protection',
      label: 'Chấm dứt biện pháp bảo vệ',
      from: ['protected'],
      to: 'ended',
      grounds: 'denunciation.unprotect',
      papers: ['TC-BAOVE-CHAMDUT'],
      basis: `${law}, Điều 54`,
    }),
  ];
}

function byPolice(prefix: string): CaseStep[] {
  const row = rowsOf(prefix, { from: day('2021-02-15') });
  return [
    row({
      action: 'ask-police',
      label: 'Đề nghị cơ quan công an bảo vệ',
      region: 'protection',
      from: ['requested'],
      to: same,
      guards: [
        {
          fact: 'corruption',
          is: true,
          refusal: 'Chỉ áp dụng cho người tố cáo hành vi tham nhũng, lãng phí.',
          basis: 'Thông tư 145/2020/TT-BCA',
        },
      ],
      papers: ['TC-BAOVE-CA'],
      starts: ['denunciation.protect.police'],
      basis: police,
    }),
    row({
      action: 'police-answers',
      label: 'Ghi nhận trả lời của cơ quan công an',
      region: 'protection',
      from: ['requested', 'protected'],
      to: same,
      roles: recorders,
      meets: ['denunciation.protect.police'],
      basis: police,
    }),
  ];
}

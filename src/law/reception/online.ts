import type { Calendar } from '../calendar.ts';
import { formatDay, type Day } from '../day.ts';
import { reckon, ruleFor } from '../deadline.ts';
import type { Step } from '../steps.ts';
import { rowsOn, since2014, since2026, type ContentKind, type ReceptionRow } from './row.ts';

/** In which way a citizen is received. */
export type ReceptionMode = 'in_person' | 'online';

export const receptionModes: readonly (ReceptionRow & {
  readonly mode: ReceptionMode;
  readonly label: string;
})[] = [
  {
    id: 'REC-13',
    mode: 'in_person',
    label: 'Tiếp trực tiếp',
    basis: 'Luật Tiếp công dân 2013; từ 01/07/2026 Điều 3a',
    inForce: since2014,
    confidence: 'high',
  },
  {
    id: 'REC-14',
    mode: 'online',
    label: 'Tiếp trực tuyến',
    basis:
      'Luật Tiếp công dân 2013, Điều 3a (bổ sung bởi Luật 136/2025/QH15, Điều 1 khoản 1); Nghị định 154/2026/NĐ-CP, Chương V',
    inForce: since2026,
    confidence: 'high',
  },
];

/** The ways that exist on the day. */
export function modesOn(on: Day): ReceptionMode[] {
  return rowsOn(receptionModes, on).map(({ mode }) => mode);
}

/** A case in which the head may decide to receive online. */
export type OnlineCase = ReceptionRow & { readonly text: string; readonly kinds: readonly ContentKind[] };

const clause20 = (number: number): string => `Nghị định 154/2026/NĐ-CP, Điều 20 khoản ${number}`;
const onlineCase = (clause: number, kinds: readonly ContentKind[], text: string): OnlineCase => ({
  id: `TTT-${clause}`,
  text,
  kinds,
  basis: clause20(clause),
  inForce: since2026,
  confidence: 'high',
});
const notDenounced: readonly ContentKind[] = ['complaint', 'feedback'];
const every: readonly ContentKind[] = ['complaint', 'denunciation', 'feedback', 'mixed'];

export const onlineCases: readonly OnlineCase[] = [
  onlineCase(
    1,
    notDenounced,
    'Vụ việc khiếu nại, kiến nghị, phản ánh có tính chất phức tạp, kéo dài, cần sự phối hợp giải quyết của nhiều cơ quan, tổ chức hoặc cần sự chỉ đạo, đối thoại trực tiếp của lãnh đạo cơ quan ở các địa điểm khác nhau',
  ),
  onlineCase(
    2,
    notDenounced,
    'Vụ việc mà người khiếu nại, kiến nghị, phản ánh cư trú tại vùng sâu, vùng xa, vùng có điều kiện kinh tế - xã hội đặc biệt khó khăn hoặc thuộc đối tượng chính sách, người già yếu, người khuyết tật có nguyện vọng tiếp trực tuyến',
  ),
  onlineCase(
    3,
    every,
    'Vụ việc phát sinh trong các tình huống thiên tai, dịch bệnh hoặc vì lý do an ninh, trật tự xã hội mà việc tiếp công dân trực tiếp gặp khó khăn',
  ),
  onlineCase(
    4,
    ['denunciation'],
    'Vụ việc tố cáo phức tạp mà người tố cáo không yêu cầu bảo vệ danh tính và những thông tin cá nhân của mình và cơ quan tiếp công dân đảm bảo được các điều kiện về bảo mật theo quy định của pháp luật',
  ),
  onlineCase(5, every, 'Các vụ việc khác theo yêu cầu thực tiễn'),
];

/** What a denunciation needs in addition, whichever the case. */
export const onlineDenunciation: ReceptionRow & { readonly text: string } = {
  id: 'TTT-TC',
  text: 'Tố cáo chỉ được tiếp trực tuyến khi người tố cáo không yêu cầu bảo vệ danh tính, thông tin cá nhân và cơ quan tiếp công dân đảm bảo được các điều kiện về bảo mật',
  basis: clause20(4),
  inForce: since2026,
  confidence: 'medium',
  note: 'Nghị định nêu điều kiện này cho tố cáo phức tạp; hệ thống áp dụng cho mọi buổi tiếp trực tuyến có nội dung tố cáo.',
};

export type OnlineWish = {
  readonly kind: ContentKind;
  readonly on: Day;
  /** The denouncer asks that his identity be protected. */
  readonly protectionAsked: boolean;
  readonly secrecyEnsured: boolean;
};

/** The cases on which an online reception may rest; none when it may not be held online. */
export function onlineCasesFor({ kind, on, protectionAsked, secrecyEnsured }: OnlineWish): OnlineCase[] {
  const secret = kind === 'denunciation' || kind === 'mixed';
  if (secret && (protectionAsked || !secrecyEnsured)) return [];
  return rowsOn(onlineCases, on).filter(({ kinds }) => kinds.includes(kind));
}

/** What was done to prepare an online session. */
export type OnlinePreparation = {
  readonly noticeOn?: Day | undefined;
  readonly testedOn?: Day | undefined;
  readonly minutesConnectedBefore?: number | undefined;
};

/** A limit of an online session that was not kept or has passed. */
export type OnlineFault = {
  readonly step: Step;
  readonly text: string;
  readonly basis: string;
  readonly last?: Day;
};

const dated = [
  { step: 'reception.online.notice', done: 'noticeOn', what: 'thông báo cho công dân, cơ quan liên quan' },
  { step: 'reception.online.test', done: 'testedOn', what: 'kiểm tra kết nối' },
] as const;

/** Which limits of an online session on that day were missed (notice, test, connection). */
export function onlineFaults(
  session: Day,
  prepared: OnlinePreparation,
  today: Day,
  calendar: Calendar,
): OnlineFault[] {
  const late = dated.flatMap(({ step, done, what }) => {
    const { due: last, basis } = reckon({ step, day0: session, calendar });
    const on = prepared[done];
    if (last === undefined || (on ?? today) <= last) return [];
    const text =
      on === undefined
        ? `Chưa ${what}; hạn cuối là ngày ${formatDay(last)}.`
        : `Đã ${what} ngày ${formatDay(on)}, sau hạn cuối là ngày ${formatDay(last)}.`;
    return [{ step, text, basis, last }];
  });
  return [...late, ...connectionFault(session, prepared)];
}

function connectionFault(session: Day, { minutesConnectedBefore }: OnlinePreparation): OnlineFault[] {
  const step = 'reception.online.connect';
  const chosen = ruleFor(step, {}, session);
  if (minutesConnectedBefore === undefined || 'refused' in chosen) return [];
  const { duration, basis } = chosen.rule;
  if (duration.unit !== 'hour' || minutesConnectedBefore >= duration.amount * 60) return [];
  const text = `Các điểm cầu kết nối trước ${minutesConnectedBefore} phút; quy định ${duration.amount} giờ.`;
  return [{ step, text, basis }];
}

import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import {
  onlineCasesFor,
  onlineDenunciation,
  onlineFaults,
  type OnlineFault,
} from '../../law/reception/online.ts';
import { id, oneOf, optionalDay, optionalHour, optionalText, ticked, version } from '../input.ts';
import type { Now } from '../due.ts';
import { sessionEvent } from './events.ts';
import { setPoints } from './online-queries.ts';
import { changeSession, getOwnSession, type Session } from './queries.ts';

/** Notes how an online session was prepared: its ground, its ends, notice, test, connection and recording. */
export const prepareOnline = command({
  name: 'session.online',
  summary: 'Ghi việc chuẩn bị buổi tiếp trực tuyến',
  permission: 'session.hold',
  input: z.object({
    sessionId: id,
    version,
    contentKind: oneOf(['complaint', 'denunciation', 'feedback', 'mixed'], 'Chọn loại nội dung tiếp.'),
    protectionAsked: ticked,
    secrecyEnsured: ticked,
    onlineCase: z
      .string({ error: 'Chọn trường hợp tiếp trực tuyến.' })
      .min(1, 'Chọn trường hợp tiếp trực tuyến.')
      .max(20),
    central: optionalText(300),
    components: optionalText(4_000),
    notifiedOn: optionalDay,
    testedOn: optionalDay,
    connectedAt: optionalHour,
    recording: optionalText(500),
  }),
  async run({ tx, actor, today }, input) {
    const session = await getOwnSession(tx, actor, input.sessionId);
    if (session.mode !== 'online') throw new Refused('Buổi tiếp này không phải buổi tiếp trực tuyến.');
    if (session.state === 'cancelled' || session.state === 'postponed')
      throw new Refused('Buổi tiếp đã lùi hoặc đã hủy.');
    checkCase(session, input);
    const future: Record<string, string> = {};
    if (input.notifiedOn !== undefined && input.notifiedOn > today)
      future['notifiedOn'] = 'Ngày thông báo không được sau ngày hôm nay.';
    if (input.testedOn !== undefined && input.testedOn > today)
      future['testedOn'] = 'Ngày kiểm tra không được sau ngày hôm nay.';
    if (input.central === undefined) future['central'] = 'Ghi điểm cầu trung tâm.';
    if (Object.keys(future).length > 0) throw new Invalid(future);
    await changeSession(tx, session.id, input.version, {
      online_case: input.onlineCase,
      protection_asked: input.protectionAsked,
      secrecy_ensured: input.secrecyEnsured,
      notified_on: input.notifiedOn ?? null,
      tested_on: input.testedOn ?? null,
      connected_at: input.connectedAt ?? null,
      recording: input.recording ?? null,
    });
    await setPoints(tx, session.id, pointsOf(input.central ?? '', input.components ?? ''));
    return {
      events: [sessionEvent(session, 'session.prepared', today, { case: input.onlineCase })],
      result: { sessionId: session.id },
    };
  },
});

function checkCase(
  { held_on }: Session,
  input: {
    contentKind: 'complaint' | 'denunciation' | 'feedback' | 'mixed';
    protectionAsked: boolean;
    secrecyEnsured: boolean;
    onlineCase: string;
  },
): void {
  const { contentKind: kind, protectionAsked, secrecyEnsured } = input;
  const possible = onlineCasesFor({ kind, on: held_on, protectionAsked, secrecyEnsured });
  if (possible.length === 0)
    throw new Invalid({ contentKind: `${onlineDenunciation.text} (${onlineDenunciation.basis}).` });
  if (!possible.some((one) => one.id === input.onlineCase))
    throw new Invalid({ onlineCase: 'Trường hợp này không áp dụng cho loại nội dung đã chọn.' });
}

// "Nhà văn hóa xã Khánh Xuân: Chủ tịch UBND xã, công dân" – the place, and who sits there.
const pointsOf = (central: string, components: string) =>
  [central, ...components.split('\n')]
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, position) => {
      const [place = '', ...rest] = line.split(':');
      return {
        position,
        role: position === 0 ? ('central' as const) : ('component' as const),
        place: place.trim() || line,
        attendants: rest.join(':').trim() || null,
      };
    });

/** What the preparation of an online session lacks by the law, today. */
export function faultsOfOnline(session: Session, { today, calendar }: Now): OnlineFault[] {
  if (session.mode !== 'online') return [];
  return onlineFaults(
    session.held_on,
    {
      noticeOn: session.notified_on ?? undefined,
      testedOn: session.tested_on ?? undefined,
      minutesConnectedBefore:
        session.connected_at === null
          ? undefined
          : minutes(session.from_time) - minutes(session.connected_at),
    },
    today,
    calendar,
  );
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

import { hidden, type Client } from './site.ts';
import { aPetition } from './a-petition.ts';

/** What a refused form says is wrong. */
export const faultsIn = (page: string): string =>
  [...page.matchAll(/<(?:p|ul|div) class="[^"]*(?:error|notice)[^"]*".*?<\/(?:p|ul|div)>/gs)]
    .map(([text]) => text.replaceAll(/<[^>]*>/g, ' ').slice(0, 2500))
    .join('\n');

const sent = async (who: Client, where: string, form: Record<string, string>): Promise<string> => {
  const reply = await who.post(where, form);
  if (reply.status !== 303) throw new Error(`${where}: ${reply.status} ${faultsIn(reply.body)}`);
  return reply.location ?? '';
};

/** A petition of the office's own competence, classified, with its case opened. Gives the address of the case. */
export async function aCase(
  who: Client,
  kind: 'complaint' | 'denunciation' | 'feedback',
  more: { petition?: Record<string, string>; open?: Record<string, string> } = {},
): Promise<string> {
  const petition = await aPetition(who, {
    statedKind: kind,
    receivedOn: '04/03/2024',
    summary: 'Quyết định số 12/QĐ-UBND ngày 10/01/2024 thu hồi đất tại thôn Nà Pò tính thiếu diện tích',
    respondentName: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    ...more.petition,
  });
  const version = hidden((await who.get(`${petition}/classify`)).body, 'version');
  await sent(who, `${petition}/classify`, {
    version,
    kind,
    eligible: 'yes',
    competent: 'yes',
    outcome: kind === 'feedback' ? 'resolve-answer' : 'accept',
    happenedOn: '05/03/2024',
  });
  return openedCase(who, petition, more.open);
}

/** The case of a classified petition, opened as the form offers it. */
export async function openedCase(
  who: Client,
  petition: string,
  more: Record<string, string> = {},
): Promise<string> {
  const page = (await who.get(`/resolutions/new?petition=${petition.split('/').at(-1) ?? ''}`)).body;
  const unit = /<option value="(\d+)"[^>]*selected[^>]*>Ủy ban nhân dân/.exec(page)?.[1] ?? '';
  const procedure =
    /<select[^>]*name="procedure".*?<option value="([a-z.]+)"[^>]*selected/s.exec(page)?.[1] ?? '';
  return sent(who, '/resolutions/new', {
    petitionId: petition.split('/').at(-1) ?? '',
    procedure,
    unitId: unit,
    receivedOn: '04/03/2024',
    title: 'Khiếu nại Quyết định số 12/QĐ-UBND về thu hồi đất',
    contents: 'Tính thiếu diện tích\nÁp sai đơn giá',
    respondentName: 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình',
    ...more,
  });
}

/** A step of the case, recorded as the form sends it. Gives the reply, refused or not. */
export async function step(who: Client, file: string, action: string, form: Record<string, string> = {}) {
  const version = hidden((await who.get(`${file}/void/0`)).body, 'version');
  return who.post(`${file}/steps/${action}`, {
    resolutionId: file.split('/').at(-1) ?? '',
    version,
    on: '11/03/2024',
    ...form,
  });
}

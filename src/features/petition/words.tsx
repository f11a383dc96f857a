import { closedStates, petitionStates } from '../../law/flows/processing.ts';
import { bookNumber } from '../book.ts';
import type { Listed } from './lists.ts';
import { channels, statedKinds } from './receive.ts';
import { stateOf } from './standing.ts';

export { bookNumber };

export const kindNames: Readonly<Record<string, string>> = statedKinds;
export const channelNames: Readonly<Record<string, string>> = channels;

/** "Khiếu nại", or what the title says while nobody has classified it. */
export const kindText = ({ kind, stated_kind }: Pick<Listed, 'kind' | 'stated_kind'>): string =>
  kind === null ? `${kindNames[stated_kind] ?? ''} (theo tiêu đề)` : (kindNames[kind] ?? kind);

/** Who sent it, for a line of a list. */
export function senderText({
  secret,
  person,
  signatory_count,
}: Pick<Listed, 'secret' | 'person' | 'signatory_count'>): string {
  if (secret) return 'Danh tính được giữ bí mật';
  if (person === null) return 'Không rõ họ tên';
  return signatory_count > 1 ? `${person} và ${signatory_count - 1} người khác` : person;
}

export const stateText = (state: string): string => petitionStates[stateOf(state)];

/** Nothing is left to do, so that no limit of the petition as a whole runs; each limit tells for itself how it was kept. */
export const isClosed = (state: string): boolean => closedStates.includes(stateOf(state));

/** A file as it is listed: those of a denunciation are told apart by their place only. */
export const fileTitle = ({ name }: { name: string }, place: number): string =>
  name.startsWith('Tệp.') ? `Tệp ${place + 1}${name.slice(3)}` : name;

import type { Tx } from '../../core/db.ts';
import { formatDay } from '../../law/day.ts';
import type { RecordTexts } from '../resolution/door.ts';
import { dialoguesOf, guestsOf, resultsOf, type Capacity, type Dialogue } from './queries.ts';

/** What the papers of a dialogue say of its plan and of what was recorded: the first words of their drafts. */
export const dialogueTexts: RecordTexts = async (tx, resolutionId, form) => {
  const last = (await dialoguesOf(tx, resolutionId)).find(({ state }) => state !== 'cancelled');
  if (!last) return {};
  const planned = {
    hour: last.planned_at,
    day: formatDay(last.planned_on),
    where: last.place,
    chair: last.chair,
  };
  switch (form) {
    case 'KN-KH-DOITHOAI':
      return {
        ...planned,
        purpose: last.purpose,
        demands: last.demands,
        content: last.content,
        participants: last.participants,
        tasks: last.preparation,
      };
    case 'KN-PC-DOITHOAI':
      return { day: planned.day, content: last.content };
    case 'KN-TB-DOITHOAI':
      return { ...planned, content: last.content };
    case 'NĐ124-14':
      return { ...planned, ...(await minutesTexts(tx, last)) };
    case 'NĐ124-15':
    case 'NĐ124-16':
      return { dialogue: await outcomeText(tx, last) };
    default:
      return {};
  }
};

const ways = { agreed: 'Các bên thống nhất', differing: 'Nội dung còn khác nhau' } as const;

/** What came of the dialogue, as the ruling tells it; nothing before it was held. */
async function outcomeText(tx: Tx, dialogue: Dialogue): Promise<string> {
  if (dialogue.held_on === null) return '';
  const results = (await resultsOf(tx, dialogue.resolution_id)).filter(
    ({ dialogue_id }) => dialogue_id === dialogue.id,
  );
  const points = (agreed: boolean): string[] =>
    results.filter((one) => one.agreed === agreed).map(({ text, opinions }) => `${text}: ${opinions}`);
  const told = (['agreed', 'differing'] as const).flatMap((way) => {
    const found = points(way === 'agreed');
    return found.length > 0 ? [`${ways[way]}: ${found.join('; ')}`] : [];
  });
  return [
    `Ngày ${formatDay(dialogue.held_on)}, tại ${dialogue.place}, ${dialogue.chair} chủ trì đối thoại với người khiếu nại`,
    ...told,
    dialogue.conclusion,
  ]
    .filter(Boolean)
    .join('\n');
}

async function minutesTexts(tx: Tx, dialogue: Dialogue) {
  const guests = (await guestsOf(tx, dialogue.resolution_id)).filter(
    ({ dialogue_id }) => dialogue_id === dialogue.id,
  );
  const results = (await resultsOf(tx, dialogue.resolution_id)).filter(
    ({ dialogue_id }) => dialogue_id === dialogue.id,
  );
  const came = (capacity: Capacity): string =>
    guests
      .filter((one) => one.capacity === capacity && one.attendance === 'present')
      .map(({ name }) => name)
      .join('\n');
  const points = (agreed: boolean): string =>
    results
      .filter((one) => one.agreed === agreed)
      .map(({ text, opinions }) => `${text}: ${opinions}`)
      .join('\n');
  const missing = guests.filter(
    ({ capacity, attendance }) =>
      capacity === 'petitioner' && attendance !== null && attendance !== 'present',
  );
  const [first] = missing;
  return {
    hour: dialogue.from_hour ?? dialogue.planned_at,
    secretary: dialogue.secretary,
    purpose: dialogue.purpose,
    opinions: dialogue.opinions,
    other: dialogue.conclusion,
    endHour: dialogue.until_hour,
    copies: dialogue.copies === null ? undefined : String(dialogue.copies),
    agreed: points(true),
    differing: points(false),
    ...(guests.some(({ attendance }) => attendance !== null)
      ? {
          present: came('petitioner'),
          respondents: came('respondent'),
          concerned: came('interested'),
          bodies: came('body'),
          absent: missing.map(({ name }) => name).join('\n'),
          absentWhy: first && (first.attendance === 'excused' ? 'có lý do' : 'không có lý do'),
          absentReason: first?.absence,
        }
      : {}),
  };
}

import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { NotFound, Refused } from '../../core/errors.ts';
import { releaseExcluded } from '../exclusion/door.ts';
import { id, text } from '../input.ts';
import {
  insertMatter,
  lettersOf,
  membersOf,
  putLetters,
  putVisits,
  visitsIn,
  visitsOf,
  type LetterRow,
  type VisitRow,
} from './queries.ts';
import { letterTitle } from './words.ts';

const ids = z
  .union([id, z.array(id).max(200, 'Tối đa 200 đơn một lần.')])
  .optional()
  .transform((given) => (given === undefined ? [] : [...new Set([given].flat())]));

/** A letter or visit as an event needs it. */
export type Member = { secret: boolean; unit_id: number; matter_id: number | null } & (
  { letter: number } | { visit: number }
);

const memberOfLetter = ({ id: letter, secret, unit_id, matter_id }: LetterRow): Member => ({
  letter,
  secret,
  unit_id,
  matter_id,
});
const memberOfVisit = ({ id: visit, secret, unit_id, matter_id }: VisitRow): Member => ({
  visit,
  secret,
  unit_id,
  matter_id,
});

/** Says that letters and visits are one matter. Each keeps its number, day and sender; it can be undone one by one. */
export const linkMatter = command({
  name: 'matter.link',
  summary: 'Ghép các đơn, lượt tiếp vào cùng một vụ việc',
  permission: 'matter.link',
  input: z.object({ petitionIds: ids, visitIds: ids }),
  async run(context, { petitionIds, visitIds }) {
    const { tx, actor, today } = context;
    const chosen = await chosenMembers(context, petitionIds, visitIds);
    if (chosen.length < 2) throw new Refused('Chọn ít nhất hai đơn, lượt tiếp của cùng một vụ việc.');
    const matters = [...new Set(chosen.flatMap(({ matter_id }) => matter_id ?? []))].toSorted(
      (a, b) => a - b,
    );
    const matterId = matters[0] ?? (await insertMatter(tx, actor));
    // What stood together before goes on standing together.
    const along = (await Promise.all(matters.slice(1).map((one) => membersIn(context, one)))).flat();
    const moved = unique([...chosen, ...along]).filter(({ matter_id }) => matter_id !== matterId);
    if (moved.length === 0) throw new Refused('Các đơn đã chọn đã cùng một vụ việc.');
    await putLetters(
      tx,
      moved.flatMap((one) => ('letter' in one ? one.letter : [])),
      matterId,
    );
    await putVisits(
      tx,
      moved.flatMap((one) => ('visit' in one ? one.visit : [])),
      matterId,
    );
    const others = await membersIn(context, matterId);
    const [first] = chosen;
    if (first) await releaseExcluded(tx, recordOf(first), today);
    const events = moved.flatMap((one) =>
      toldTo(one, others, { type: 'matter.linked', happenedOn: today, data: { matterId } }),
    );
    return { events, result: { matterId } };
  },
});

async function chosenMembers(
  { tx }: Context,
  petitionIds: readonly number[],
  visitIds: readonly number[],
): Promise<Member[]> {
  const letters = await lettersOf(tx, petitionIds);
  const visits = await visitsOf(tx, visitIds);
  if (letters.length < petitionIds.length || visits.length < visitIds.length) throw new NotFound();
  return [...letters.map(memberOfLetter), ...visits.map(memberOfVisit)];
}

/** The letters and visits of a matter that the actor may see. */
export async function membersIn({ tx }: Pick<Context, 'tx'>, matterId: number): Promise<Member[]> {
  const [letters, visits] = [await membersOf(tx, matterId), await visitsIn(tx, matterId)];
  return [...letters.map(memberOfLetter), ...visits.map(memberOfVisit)];
}

const recordOf = (one: Member) =>
  'letter' in one
    ? ({ kind: 'petition', id: one.letter } as const)
    : ({ kind: 'visit', id: one.visit } as const);
const nameOf = (one: Member): string => ('letter' in one ? `đ${one.letter}` : `v${one.visit}`);
const unique = (members: readonly Member[]): Member[] => [
  ...new Map(members.map((one) => [nameOf(one), one])).values(),
];

type Told = Pick<NewEvent, 'type' | 'happenedOn' | 'data'>;

/** An event of a letter or visit. */
export const eventOf = (one: Member, event: Told): NewEvent => ({
  ...event,
  unitId: one.unit_id,
  secret: one.secret,
  petitionId: 'letter' in one ? one.letter : undefined,
  visitId: 'visit' in one ? one.visit : undefined,
});

// A letter that is not secret tells nothing when all the others are: whoever reads it must not learn that there is a secret one.
function toldTo(one: Member, others: readonly Member[], event: Told): NewEvent[] {
  const company = others.filter((other) => nameOf(other) !== nameOf(one));
  return !one.secret && company.every(({ secret }) => secret) ? [] : [eventOf(one, event)];
}

/** Takes one letter or visit out of its matter again, with the reason. */
export const unlinkMatter = command({
  name: 'matter.unlink',
  summary: 'Tách một đơn, lượt tiếp khỏi vụ việc, có lý do',
  permission: 'matter.link',
  input: z.object({
    matterId: id,
    petitionId: id.optional(),
    visitId: id.optional(),
    reason: text(1_000, 'Ghi lý do tách khỏi vụ việc.'),
  }),
  async run(context, { matterId, petitionId, visitId, reason }) {
    const { tx, today } = context;
    const members = await membersIn(context, matterId);
    const leaving = members.find((one) =>
      'letter' in one ? one.letter === petitionId : one.visit === visitId,
    );
    if (!leaving) throw new NotFound();
    if ('letter' in leaving) await putLetters(tx, [leaving.letter], null);
    else await putVisits(tx, [leaving.visit], null);
    const left = members.filter((one) => one !== leaving);
    const named = 'letter' in leaving ? (await lettersOf(tx, [leaving.letter]))[0] : undefined;
    const told = { type: 'matter.unlinked', happenedOn: today, data: { ground: reason } };
    const others = left.filter((one) => one.secret || !leaving.secret);
    return {
      events: [
        ...toldTo(leaving, left, told),
        ...others.flatMap((one) =>
          toldTo(one, [leaving], {
            ...told,
            data: { ground: named ? `Tách ${letterTitle(named)}: ${reason}` : reason },
          }),
        ),
      ],
      result: { matterId },
    };
  },
});

import { Refused } from '../../core/errors.ts';
import type { Site } from '../../core/web.tsx';
import { addDays, formatDay, type Day } from '../../law/day.ts';
import { addObligation, recordPart } from '../execution/door.ts';
import { findField } from '../../law/fields.ts';
import { moveWithTime, openResolution, takeCaseStep } from '../resolution/door.ts';
import { getResolution } from '../resolution/queries.ts';
import { competentUnit } from '../unit-queries.ts';
import { courseOf, type CourseStep } from './case-courses.ts';
import { caseRecords } from './case-records.ts';
import { playAt, type Cast, type Play } from './cast.ts';
import type { Happening } from './happening.ts';

type Cases = {
  site: Site;
  cast: Cast;
  seed: number;
  from: Day;
  last: Day;
  /** Who handles, decides and sends in the office whose petitions become cases. */
  handler: string;
  decides: string;
  head: string;
};

/** What the office resolves itself: each week it opens the cases of what it accepted, and each case goes its course. */
export function caseHappenings(office: Cases): Happening[] {
  const { site, cast, seed, from, last, handler } = office;
  const play = playAt(site, cast, `cases-${handler}-${seed}`);
  const weeks: Happening[] = [];
  for (let on = addDays(from, 7); on <= last; on = addDays(on, 7))
    weeks.push({ on, run: () => week(play, office, on) });
  return weeks;
}

async function week(play: Play, office: Cases, on: Day): Promise<void> {
  await openWhatWasAccepted(play, office, on);
  for (const id of await openCases(play, office)) await goOn(play, office, id, on);
}

async function openWhatWasAccepted(play: Play, { handler }: Cases, on: Day): Promise<void> {
  const unitId = play.cast(handler).unitId;
  const accepted = await play.see(handler, async (tx) => ({
    resolver: await competentUnit(tx, unitId, on),
    petitions: await tx
      .selectFrom('petition')
      .select(['id', 'received_on', 'kind', 'summary', 'respondent_name', 'respondent_address', 'field_code'])
      .where('handler_unit_id', '=', unitId)
      .where('state', '=', 'issued')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('classification')
            .select('id')
            .whereRef('petition_id', '=', 'petition.id')
            .where('outcome', 'in', ['accept', 'resolve-answer']),
        ),
      )
      .where((eb) =>
        eb.not(
          eb.exists(eb.selectFrom('resolution').select('id').whereRef('petition_id', '=', 'petition.id')),
        ),
      )
      .where('received_on', '<=', addDays(on, -2))
      .orderBy('id')
      .execute(),
  }));
  for (const one of accepted.petitions) {
    // Most proposals are answered at once; what takes longer becomes a case.
    if (one.kind === 'feedback' && one.id % 4 !== 0) continue;
    const input = {
      petitionId: one.id,
      procedure: procedureOf(one.kind),
      unitId: accepted.resolver,
      receivedOn: formatDay(one.received_on),
      ...(one.kind === 'complaint' ? { knownOn: formatDay(addDays(one.received_on, -20)) } : {}),
      title: one.summary,
      contents: contentsOf(one.summary, one.field_code),
      respondentName: one.respondent_name ?? 'Cơ quan có trách nhiệm theo nội dung đơn',
      respondentAddress: one.respondent_address ?? '',
    };
    await play.run(handler, on, openResolution, input, `open-${one.id}`);
  }
}

const procedureOf = (kind: string | null): string =>
  kind === 'denunciation' ? 'denunciation' : kind === 'feedback' ? 'feedback' : 'complaint.first';

const contentsOf = (summary: string, field: string | null): string =>
  [
    summary,
    ...(field === null
      ? []
      : [`Việc thực hiện pháp luật về ${(findField(field)?.label ?? '').toLowerCase()}`]),
  ].join('\n');

const openCases = (play: Play, { handler }: Cases) =>
  play.see(handler, async (tx) => {
    const rows = await tx
      .selectFrom('resolution')
      .select('id')
      .where('handler_unit_id', '=', play.cast(handler).unitId)
      .where('ended_on', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(({ id }) => id);
  });

// Every step whose day has come, on its own day and not before the one it follows; what the law refuses today is tried again next week.
async function goOn(play: Play, office: Cases, id: number, on: Day): Promise<void> {
  let now = await stateOf(play, office, id);
  const { procedure, received_on: receivedOn } = now.resolution;
  let earliest = receivedOn;
  for (const step of courseOf({ id, procedure, receivedOn })) {
    const planned = addDays(receivedOn, step.after);
    const day = planned < earliest ? earliest : planned;
    if (day > on) return;
    if (!now.taken.has(step.action)) {
      await moveWithTime(office.site.db, day);
      now = await stateOf(play, office, id);
      if (!(await isDone(play, office, { id, step, day, today: on, now }))) return;
      now = await stateOf(play, office, id);
    }
    const done = now.taken.get(step.action);
    if (done !== undefined && done > earliest) earliest = done;
  }
}

async function stateOf(play: Play, { handler }: Cases, id: number) {
  return play.see(handler, async (tx) => {
    const steps = await tx
      .selectFrom('resolution_step')
      .select(['action', 'happened_on'])
      .where('resolution_id', '=', id)
      .where('voided_at', 'is', null)
      .orderBy('id')
      .execute();
    return {
      resolution: await getResolution(tx, id),
      taken: new Map<string, Day>(steps.map((step) => [step.action, step.happened_on])),
    };
  });
}

type Now = {
  id: number;
  step: CourseStep;
  day: Day;
  today: Day;
  now: Awaited<ReturnType<typeof stateOf>>;
};

// Whether the step is taken, or what belongs to it recorded; not when the law refuses it yet.
async function isDone(play: Play, office: Cases, { id, step, day, today, now }: Now): Promise<boolean> {
  if (step.action === 'oblige' || step.action === 'carry-out') {
    await obligations[step.action](play, office, id, day);
    return true;
  }
  const who = { handler: office.handler, decides: office.decides, head: office.head }[step.by];
  try {
    if (step.record !== undefined) {
      await caseRecords[step.record]({
        play,
        who,
        on: day,
        today,
        resolution: now.resolution,
        form: step.form ?? {},
      });
      return true;
    }
    const { version } = now.resolution;
    const input = { resolutionId: id, version, action: step.action, on: formatDay(day), ...step.form };
    await play.run(who, today, takeCaseStep, input, `case-${id}-${step.action}`);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

// What the decision lays down, and what of it was done.
const obligations = {
  oblige: async (play: Play, { decides }: Cases, id: number, on: Day): Promise<void> => {
    const { version, respondent_name: obliged } = await play.see(decides, (tx) => getResolution(tx, id));
    const input = {
      resolutionId: id,
      version,
      kind: 'tra-lai-tien',
      content: 'Chi trả bổ sung tiền bồi thường theo diện tích đo lại',
      obliged,
      obligedSort: 'state',
      beneficiarySort: 'person',
      amount: String(12_000_000 + 350_000 * id),
      people: '1',
      dueOn: formatDay(addDays(on, 30)),
    };
    await play.run(decides, on, addObligation, input, `oblige-${id}`);
  },
  'carry-out': async (play: Play, { handler }: Cases, id: number, on: Day): Promise<void> => {
    const open = await play.see(handler, (tx) =>
      tx
        .selectFrom('obligation')
        .select(['id', 'version', 'amount'])
        .where('resolution_id', '=', id)
        .where('done_on', 'is', null)
        .execute(),
    );
    for (const { id: obligationId, version, amount } of open) {
      const input = {
        obligationId,
        version,
        on: formatDay(on),
        amount: String(amount),
        people: '1',
        finished: 'on',
      };
      await play.run(handler, on, recordPart, input, `part-${obligationId}`);
    }
  },
} as const;

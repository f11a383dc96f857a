import { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Refused } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import { begin } from '../../law/flows/case/advance.ts';
import { procedureOf } from '../../law/flows/case/procedures.ts';
import type { Given, ProcedureId } from '../../law/flows/case/row.ts';
import { bookNumber, nextNumber } from '../book.ts';
import { cancelClocks } from '../clocks.ts';
import { nameRespondent, officialChoice } from '../exclusion/door.ts';
import { dayField, id, optionalDay, optionalText, text, ticked } from '../input.ts';
import { petitionEvent } from '../petition/door.ts';
import { getPetition, personsOf, type Petition } from '../petition/queries.ts';
import { unitIn } from '../unit-queries.ts';
import { caseEvent } from './events.ts';
import { procedureIds, proceduresFor } from './procedures.ts';
import { caseOfPetition, getResolution } from './queries.ts';
import { keptOf } from './standing.ts';
import { takeInCase } from './take.ts';

/** The circumstances that change a limit and are known at the outset. */
export const openingFacts = [
  'remote',
  'difficultArea',
  'inPerson',
  'forwarded',
  'group',
  'dismissal',
  'corruption',
] as const;

const input = z.object({
  petitionId: id,
  procedure: z.enum(procedureIds, { error: 'Chọn thủ tục giải quyết.' }),
  unitId: z.coerce
    .number({ error: 'Chọn người, cơ quan có thẩm quyền giải quyết.' })
    .int()
    .positive('Chọn cơ quan có thẩm quyền giải quyết.'),
  receivedOn: dayField('Nhập ngày nhận đơn.'),
  knownOn: optionalDay,
  decisionReceivedOn: optionalDay,
  title: text(2_000, 'Nhập nội dung vụ việc.'),
  contents: text(8_000, 'Nhập từng nội dung, mỗi nội dung một dòng.'),
  respondentName: text(300, 'Nhập người, cơ quan bị khiếu nại, bị tố cáo hoặc nơi được kiến nghị.'),
  respondentTitle: optionalText(300),
  respondentAddress: optionalText(500),
  /** Which official the respondent is, 'none' for nobody in the system. */
  respondentOfficial: officialChoice,
  contested: optionalText(1_000),
  earlierId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  facts: z.partialRecord(z.enum(openingFacts), ticked).optional(),
});
export type OpenInput = z.output<typeof input>;

/** Opens the case of a petition: from here the procedure of its kind runs, with its own limits. */
export const openResolution = command({
  name: 'resolution.open',
  summary: 'Mở vụ việc giải quyết từ một đơn',
  permission: 'resolution.open',
  input,
  faults,
  run: open,
});

async function faults({ tx, today }: Context, given: Partial<OpenInput>): Promise<Faults> {
  const petition = given.petitionId ? await getPetition(tx, given.petitionId) : undefined;
  const { receivedOn, knownOn, unitId, procedure } = given;
  const found: Record<string, string> = {};
  if (receivedOn && receivedOn > today) found['receivedOn'] = 'Ngày nhận đơn không được sau ngày hôm nay.';
  if (receivedOn && petition && receivedOn < petition.received_on)
    found['receivedOn'] = 'Không được trước ngày đơn vào sổ.';
  if (knownOn && receivedOn && knownOn > receivedOn)
    found['knownOn'] = 'Ngày biết quyết định, hành vi không thể sau ngày nhận đơn.';
  if (unitId && receivedOn && !(await unitIn(tx, unitId, receivedOn)))
    found['unitId'] = 'Cơ quan này không hoạt động vào ngày nhận đơn.';
  if (procedure && petition && !proceduresFor(petition).includes(procedure))
    found['procedure'] = 'Thủ tục này không dùng cho loại đơn đã phân loại.';
  return found;
}

async function open(context: Context, given: OpenInput) {
  const { tx, actor, today } = context;
  const petition = await getPetition(tx, given.petitionId);
  await refuseSecond(context, petition);
  const from = await outset(context, petition, given);
  const year = Number(given.receivedOn.slice(0, 4));
  const standing = begin(procedureOf(given.procedure), from);
  const number = await nextNumber(tx, actor.unitId, 'resolution', year);
  const { id: resolutionId } = await tx
    .insertInto('resolution')
    .values({
      ...recordOf(petition, given),
      book_unit_id: actor.unitId,
      book_year: year,
      book_number: number,
      handler_unit_id: petition.handler_unit_id,
      handler_post_id: petition.handler_post_id,
      watching: [petition.unit_id],
      given: JSON.stringify(from),
      standing: JSON.stringify(standing),
      ...keptOf(standing, today, calendarOf(tx)),
      recorded_by: actor.officialId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await keepPeople(context, petition, resolutionId);
  await keepContents(context, resolutionId, given.contents);
  const resolution = await getResolution(tx, resolutionId);
  const { events } = await takeInCase(
    context,
    resolution,
    { action: 'receive', on: given.receivedOn, given: {} },
    actor.role === 'inspector' ? 'handler' : actor.role,
  );
  const code = bookNumber({ book_number: number, book_year: year });
  const named = await nameRespondent(context, 'resolution', resolutionId, given.respondentOfficial);
  await cancelClocks(tx, { petitionId: petition.id }, [], today, `theo dõi tại vụ việc số ${code}`);
  await tx.updateTable('petition').set({ due_on: null }).where('id', '=', petition.id).execute();
  return {
    events: [
      caseEvent(resolution, 'resolution.opened', given.receivedOn, {
        number: code,
        procedure: given.procedure,
      }),
      petitionEvent(petition, 'petition.case-opened', given.receivedOn, { number: code, resolutionId }),
      ...events,
      ...named.events,
    ],
    result: { resolutionId, number: code, outOfSight: named.outOfSight },
  };
}

// One petition, one case: whoever comes second is led to the first.
async function refuseSecond({ tx }: Context, petition: Petition): Promise<void> {
  const known = await caseOfPetition(tx, petition.id);
  if (known) throw new Refused(`Đơn này đã mở vụ việc số ${bookNumber(known)}, không thụ lý lần thứ hai.`);
  if (['withdrawn', 'voided', 'split', 'filed'].includes(petition.state))
    throw new Refused('Đơn đã rút, đã tách, đã xếp lưu hoặc vào sổ nhầm thì không mở vụ việc.');
}

async function outset({ tx }: Context, petition: Petition, given: OpenInput): Promise<Given> {
  const earlier = given.earlierId === undefined ? undefined : await getResolution(tx, given.earlierId);
  const group = petition.signatory_count > 1;
  const persons = petition.secret ? [] : await personsOf(tx, petition.id);
  return {
    facts: {
      ...given.facts,
      inPerson: petition.channel === 'in_person' || (given.facts?.inPerson ?? false),
      forwarded: petition.forwarder_name !== null || (given.facts?.forwarded ?? false),
      ...(group
        ? {
            group,
            allSigned: persons.every(({ signed }) => signed),
            representatives: persons.some(({ representative }) => representative),
          }
        : {}),
      ...(earlier?.standing.dates.decided ? { firstResolved: true } : {}),
      ...(earlier?.standing.dates.firstLimitExpired ? { firstOverdue: true } : {}),
    },
    dates: {
      ...day('known', given.knownOn),
      ...day('decisionReceived', given.decisionReceivedOn ?? earlier?.standing.dates.decisionReceived),
      ...day('firstLimitExpired', earlier?.standing.dates.firstLimitExpired),
    },
  };
}

const day = (name: string, on: Day | undefined) => (on === undefined ? {} : { [name]: on });

const recordOf = (petition: Petition, given: OpenInput) => ({
  unit_id: given.unitId,
  procedure: given.procedure satisfies ProcedureId,
  petition_id: petition.id,
  matter_id: petition.matter_id,
  earlier_id: given.earlierId ?? null,
  secret: petition.secret || given.procedure.startsWith('denunciation'),
  title: given.title,
  field_code: petition.field_code,
  place_unit_id: petition.place_unit_id,
  respondent_name: given.respondentName,
  respondent_title: given.respondentTitle ?? null,
  respondent_address: given.respondentAddress ?? null,
  contested: given.contested ?? null,
  people: Math.max(1, petition.signatory_count),
  received_on: given.receivedOn,
});

// Who denounces stays in the vault of the petition.
async function keepPeople({ tx }: Context, petition: Petition, resolutionId: number): Promise<void> {
  if (petition.secret) return;
  const persons = await personsOf(tx, petition.id);
  if (persons.length === 0) return;
  await tx
    .insertInto('resolution_person')
    .values(
      persons.map(({ full_name, address, phone, representative }, position) => ({
        resolution_id: resolutionId,
        position,
        full_name,
        address,
        phone,
        representative,
      })),
    )
    .execute();
}

async function keepContents({ tx }: Context, resolutionId: number, contents: string): Promise<void> {
  const lines = contents
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  await tx
    .insertInto('resolution_content')
    .values(lines.map((line, position) => ({ resolution_id: resolutionId, position, text: line })))
    .execute();
}

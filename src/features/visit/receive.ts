import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { ReceptionMode } from '../../law/reception/online.ts';
import type { SessionKind } from '../../law/reception/row.ts';
import { stepsStartedByVisit } from '../../law/visit-clock-starts.ts';
import { nameRespondent } from '../exclusion/door.ts';
import { nextNumber } from '../book.ts';
import { meetClocks, startSteps } from '../clocks.ts';
import { enterPetition, type Entered, type ReceiveInput } from '../petition/door.ts';
import { changeRegistration, getRegistration, placesOf } from '../reception/door.ts';
import { sealRecord, type Safe } from '../sealing.ts';
import {
  groundOf,
  isSecret,
  outcomeOf,
  owesAnswer,
  peopleIn,
  representativesIn,
  visitFaults,
} from './check.ts';
import { receiveInput, type ReceiveVisit, type Visitor } from './input.ts';
import { joinMatter } from './matter.ts';
import {
  changeVisit,
  findSession,
  getVisit,
  indexVisit,
  insertItems,
  insertVisit,
  insertVisitors,
  type VisitSession,
} from './queries.ts';

export type Registered = { visitId: number; number: string; petitions: number; outOfSight: boolean };

/** Registers a visit at once: number in the register, persons or vault, documents, limits and every petition that came of it. */
export const receiveVisit = (safe: Safe) =>
  command({
    name: 'visit.receive',
    summary: 'Ghi một lượt tiếp công dân vào sổ, cùng các đơn tiếp nhận trong lượt đó',
    permission: 'visit.receive',
    input: receiveInput,
    faults: visitFaults,
    async run(context, input) {
      const session = await sessionOf(context, input);
      const secret = isSecret(input);
      const visitId = await store(context, input, session, secret);
      await insertItems(context.tx, visitId, input.items);
      await startLimits(context, input, visitId, session);
      await takeRegistration(context, input, visitId);
      await keepPersons(context, safe, input, visitId, secret);
      await indexVisit(context.tx, visitId);
      const petitions = await enterPetitions(context, safe, input, { visitId, secret });
      const { number, event } = await registered(context, input, { visitId, secret, petitions });
      const named = await nameAll(context, visitId, petitions, input);
      return {
        events: [event, ...petitions.map((one) => one.event), ...named.events],
        result: { visitId, number, petitions: petitions.length, outOfSight: named.outOfSight },
      };
    },
  });

// Whoever is complained of sees neither the visit nor a petition that came of it.
async function nameAll(
  context: Context,
  visitId: number,
  petitions: readonly EnteredHere[],
  { respondentOfficial }: ReceiveVisit,
): Promise<{ events: NewEvent[]; outOfSight: boolean }> {
  const events: NewEvent[] = [];
  for (const { petitionId } of petitions.filter(({ apart }) => !apart))
    events.push(...(await nameRespondent(context, 'petition', petitionId, respondentOfficial)).events);
  const named = await nameRespondent(context, 'visit', visitId, respondentOfficial);
  return { events: [...events, ...named.events], outOfSight: named.outOfSight };
}

async function sessionOf(
  { tx, actor }: Context,
  { sessionId, kind, receivedOn }: ReceiveVisit,
): Promise<VisitSession | undefined> {
  const session = sessionId === undefined ? undefined : await findSession(tx, sessionId);
  if (sessionId !== undefined && session?.unit_id !== actor.unitId)
    throw new Invalid({ sessionId: 'Không có buổi tiếp này ở đơn vị mình.' });
  if (session && session.held_on !== receivedOn)
    throw new Invalid({ receivedOn: 'Ngày tiếp khác ngày của buổi tiếp đã chọn.' });
  if (!session && kind !== 'regular')
    throw new Invalid({ kind: 'Tiếp định kỳ, đột xuất được ghi từ buổi tiếp trong lịch tiếp công dân.' });
  return session;
}

async function store(
  context: Context,
  input: ReceiveVisit,
  session: VisitSession | undefined,
  secret: boolean,
): Promise<number> {
  const { tx, actor } = context;
  const year = Number(input.receivedOn.slice(0, 4));
  return insertVisit(tx, input, {
    unit_id: actor.unitId,
    book_year: year,
    place_id: session?.place_id ?? (await placeOf(context, input)),
    session_id: session?.id ?? null,
    kind: session?.kind ?? 'regular',
    mode: session?.mode ?? 'in_person',
    receiver_post_id: session?.receiver_post_id ?? session?.leader_post_id ?? actor.postId,
    people: peopleIn(input),
    first_time: !input.again && input.sameAs === undefined,
    secret,
    content_kind: input.contentKind ?? 'other',
    content: input.content ?? groundOf(input)?.text ?? '',
    competence: input.competence,
    outcome: outcomeOf(input),
    matter_id: await joinMatter(context, input.sameAs),
    state:
      input.refusalGround !== undefined
        ? 'refused'
        : owesAnswer(input.contentKind, input.receivedOn)
          ? 'open'
          : 'done',
    recorded_by: actor.officialId,
    // Last: whoever waits for the number waits as short as can be.
    book_number: await nextNumber(tx, actor.unitId, 'visit', year),
  });
}

// Whoever had asked to be received by the leader now is.
async function takeRegistration(
  { tx, actor }: Context,
  { registrationId, receivedOn }: ReceiveVisit,
  visitId: number,
): Promise<void> {
  if (registrationId === undefined) return;
  const registration = await getRegistration(tx, registrationId);
  if (registration.unit_id !== actor.unitId || registration.state !== 'placed')
    throw new Refused('Đăng ký tiếp công dân này không còn chờ được tiếp. Xin mở lại trang của buổi tiếp.');
  await changeRegistration(tx, registrationId, registration.version, {
    state: 'received',
    visit_id: visitId,
    decided_on: receivedOn,
  });
}

async function placeOf({ tx, actor }: Context, { placeId, receivedOn }: ReceiveVisit): Promise<number> {
  const places = await placesOf(tx, actor.unitId, receivedOn);
  const place = placeId === undefined ? places[0] : places.find(({ id }) => id === placeId);
  if (place) return place.id;
  throw new Invalid({
    placeId:
      places.length === 0
        ? 'Đơn vị chưa khai báo nơi tiếp công dân vào ngày này.'
        : 'Nơi tiếp công dân không thuộc đơn vị vào ngày này.',
  });
}

async function keepPersons(
  { tx }: Context,
  safe: Safe,
  input: ReceiveVisit,
  visitId: number,
  secret: boolean,
): Promise<void> {
  const speaks = representativesIn(input);
  const persons = input.persons.map((person, index) => ({
    ...person,
    representative: speaks[index] ?? false,
    papers: [...person.shown, person.papers].filter(Boolean).join('; ') || undefined,
  }));
  if (secret) await sealRecord(tx, safe, { visitId }, persons.map(sealedOf));
  else await insertVisitors(tx, visitId, persons);
}

// The vault keeps all that was said of a person, not only his name.
const sealedOf = ({ shown: _codes, ...person }: Visitor) => ({ ...person, address: person.address ?? '' });

async function startLimits(
  { tx }: Context,
  input: ReceiveVisit,
  visitId: number,
  session: VisitSession | undefined,
): Promise<void> {
  const { receivedOn, answer } = input;
  const ground = groundOf(input);
  const started = stepsStartedByVisit({
    event: ground ? 'refused' : 'content-received',
    on: receivedOn,
    kind: (session?.kind ?? 'regular') as SessionKind,
    mode: (session?.mode ?? 'in_person') as ReceptionMode,
    ...(ground ? { how: ground.how } : { content: input.contentKind ?? 'other' }),
  });
  await startSteps(tx, { visitId }, started, receivedOn);
  if (answer === undefined) return;
  await changeVisit(tx, visitId, 1, {
    answer,
    answer_how: 'oral',
    answered_on: receivedOn,
    state: 'done',
  });
  await meetClocks(tx, { visitId }, receivedOn);
}

async function enterPetitions(
  context: Context,
  { keys }: Safe,
  input: ReceiveVisit,
  { visitId, secret }: { visitId: number; secret: boolean },
): Promise<EnteredHere[]> {
  if (input.petition === 'none' || input.contentKind === undefined) return [];
  const { contentKind, content = '' } = input;
  const wanted: Wanted[] =
    input.parts.length > 0
      ? input.parts.map(({ kind, summary }) => ({ statedKind: kind, summary }))
      : [{ statedKind: contentKind === 'other' ? 'unclear' : contentKind, summary: content }];
  const { matter_id } = await getVisit(context.tx, visitId);
  const entered: EnteredHere[] = [];
  // One after the other: the book gives one number at a time.
  for (const one of wanted) {
    // An open petition that named a secret visit, or its request, would tell who denounced.
    const open = secret && one.statedKind !== 'denunciation';
    const entry = petitionOf(open ? withoutMatter(input) : input, one);
    const from = open ? {} : { visitId, matterId: matter_id ?? undefined };
    entered.push({ ...(await enterPetition(context, keys, entry, from)), apart: open });
  }
  return entered;
}

/** `apart`: an open petition of a secret visit, which names nothing of it. */
type EnteredHere = Entered & { apart: boolean };
type Wanted = Pick<ReceiveInput, 'statedKind' | 'summary'>;

const withoutMatter = (input: ReceiveVisit): ReceiveVisit => ({
  ...input,
  request: undefined,
  respondentName: undefined,
  respondentAddress: undefined,
});

const petitionOf = (input: ReceiveVisit, { statedKind, summary }: Wanted): ReceiveInput => ({
  channel: 'in_person',
  receivedOn: input.receivedOn,
  writtenOn: input.petition === 'dictated' ? input.receivedOn : input.writtenOn,
  statedKind,
  persons: input.persons.map(({ capacity: _capacity, shown: _shown, papers: _papers, ...person }) => ({
    ...person,
    address: person.address ?? '',
  })),
  signatoryCount: input.signatoryCount ?? peopleIn(input),
  originals: input.items.some(({ original }) => original),
  respondentName: input.respondentName,
  respondentAddress: input.respondentAddress,
  fieldCode: input.fieldCode,
  placeUnitId: input.matterPlaceUnitId,
  summary: summary.slice(0, 2_000),
  request: input.request,
});

async function registered(
  { tx, actor }: Context,
  input: ReceiveVisit,
  { visitId, secret, petitions }: { visitId: number; secret: boolean; petitions: readonly Entered[] },
): Promise<{ number: string; event: NewEvent }> {
  const row = await tx
    .selectFrom('visit')
    .select(['book_number', 'book_year', 'kind', 'outcome'])
    .where('id', '=', visitId)
    .executeTakeFirstOrThrow();
  const number = `${row.book_number}/${row.book_year}`;
  return {
    number,
    event: {
      type: 'visit.registered',
      happenedOn: input.receivedOn,
      visitId,
      unitId: actor.unitId,
      secret,
      data: {
        number,
        kind: row.kind,
        outcome: row.outcome,
        petitions: petitions.map(({ petitionId }) => petitionId),
        items: input.items.length,
      },
    },
  };
}

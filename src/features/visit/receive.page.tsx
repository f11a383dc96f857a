import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { readBody } from '../../core/body.ts';
import { timeInVietnam } from '../../core/clock.ts';
import { textOf, type Values } from '../../core/form.ts';
import { emptyDraft, sendHtml, type Draft, type Visit } from '../../core/web.tsx';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { visitOutcomes } from '../../law/reception/outcomes.ts';
import { sessionKindNames, type ContentKind, type SessionKind } from '../../law/reception/row.ts';
import {
  Alert,
  ButtonLink,
  Card,
  Form,
  FormActions,
  Hidden,
  SubmitButton,
  type UnitOption,
} from '../../ui/index.ts';
import { respondentOptions } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { unitsOn } from '../unit-queries.ts';
import { ContentPart, HandedPart, OutcomePart, RefusalPart, TimePart } from './receive-parts.page.tsx';
import { earlierOf, filled, knownOf, numbersIn, personRows, type Earlier } from './lookup.ts';
import { placesOf, registrationsOf, type Place, type Registration } from '../reception/door.ts';
import { findSession, type VisitSession } from './queries.ts';
import { GroupPart, LookupResults, VisitorRows } from './visitors.page.tsx';

/** What the form needs to know besides what was typed. */
export type FormData = {
  on: Day;
  units: readonly UnitOption[];
  places: readonly Place[];
  session: VisitSession | undefined;
  /** Who asked to be received at this session and has not been yet. */
  waiting: readonly Registration[];
  earlier: readonly Earlier[];
  officials: Awaited<ReturnType<typeof respondentOptions>>;
};

const levels: Readonly<Record<string, string>> = {
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  province: 'Cấp tỉnh',
};

async function dataFor(visit: Visit, values: Values): Promise<FormData> {
  const on = parseVietnameseDay(textOf(values, 'receivedOn')) ?? visit.today;
  return visit.read(async (tx) => {
    const units = await unitsOn(tx, on);
    const sessionId = Number(textOf(values, 'sessionId')) || undefined;
    return {
      on,
      units: units
        .filter(({ level }) => level !== 'office')
        .map(({ id, short_name, level }) => ({ id, label: short_name, group: levels[level] })),
      places: await placesOf(tx, visit.actor.unitId, on),
      session: sessionId === undefined ? undefined : await findSession(tx, sessionId),
      waiting:
        sessionId === undefined
          ? []
          : (await registrationsOf(tx, sessionId)).filter(({ state }) => state === 'placed'),
      earlier: await earlierOf(tx, numbersIn(values)),
      officials: await respondentOptions(tx, visit.actor.unitId, visit.today),
    };
  });
}

/** The one page on which a visit is registered with everything that came of it. */
export async function receiveForm(visit: Visit, draft: Draft): Promise<VNode> {
  const data = await dataFor(visit, draft.values);
  const values = withFirstValues(draft.values, data, visit.today);
  const known = Object.assign({}, ...personRows(values).map((row) => knownOf(values, row, data.earlier)));
  return framed(visit, {
    title: 'Tiếp công dân',
    breadcrumbs: [{ label: 'Sổ tiếp công dân', href: '/visits' }, { label: 'Tiếp công dân' }],
    actions: (
      <ButtonLink href="/visits" icon="book">
        Sổ tiếp công dân
      </ButtonLink>
    ),
    children: (
      <Form action="/visits/new" draft={{ ...draft, values }} label="Tiếp công dân">
        {data.places.length === 0 && (
          <Alert tone="warning" title="Đơn vị chưa khai báo nơi tiếp công dân.">
            <p>
              <a href="/places">Khai báo nơi tiếp công dân</a> trước, rồi mở lại trang này.
            </p>
          </Alert>
        )}
        {data.session && <Hidden name="sessionId" value={data.session.id} />}
        {textOf(values, 'registrationId') !== '' && <Hidden name="registrationId" />}
        <Waiting data={data} taken={textOf(values, 'registrationId')} />
        <TimePart data={data} lead={leadOf(values, data)} />
        <VisitorRows units={data.units} on={data.on} rows={rowsShown(values)} />
        <div class="lookup-actions">
          <SubmitButton
            kind="secondary"
            small
            icon="search"
            formAction="/visits/new/again"
            name="looked"
            value="up"
          >
            Tra cứu, điền thông tin đã có
          </SubmitButton>
          <noscript>
            <button class="btn btn-secondary btn-sm" formaction="/visits/new/again" name="row" value="more">
              Thêm người
            </button>
          </noscript>
        </div>
        <LookupResults earlier={data.earlier} known={known} />
        <GroupPart />
        <ContentPart units={data.units} officials={data.officials} />
        <HandedPart />
        <OutcomePart rows={outcomesFor(values, data.on)} />
        <RefusalPart on={data.on} />
        <FormActions cancel="/visits">
          <SubmitButton icon="check">Ghi sổ</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

// Those who had registered, each one click from his visit.
const Waiting = ({ data: { session, waiting }, taken }: { data: FormData; taken: string }): VNode | null =>
  session === undefined || waiting.length === 0 ? null : (
    <Card title="Đã đăng ký, chờ tiếp trong buổi này">
      <ol class="plain">
        {waiting.map((one) => (
          <li key={one.id} value={one.position ?? undefined}>
            {String(one.id) === taken ? (
              <strong>{one.full_name}</strong>
            ) : (
              <a href={`/visits/new?sessionId=${session.id}&registrationId=${one.id}`}>{one.full_name}</a>
            )}
            : {one.content}
          </li>
        ))}
      </ol>
    </Card>
  );

// What was said when he registered; a secret one was not to be written down.
function registered(values: Values, waiting: readonly Registration[]): Values {
  const one = waiting.find(({ id }) => String(id) === textOf(values, 'registrationId'));
  if (!one) return {};
  const person = one.secret
    ? {}
    : {
        'persons.0.fullName': one.full_name,
        'persons.0.address': one.address,
        'persons.0.idNumber': one.id_number ?? '',
        'persons.0.phone': one.phone ?? '',
      };
  return {
    ...person,
    content: one.content,
    ...(one.people > 1 ? { people: String(one.people) } : {}),
    ...(one.secret ? { contentKind: 'denunciation' } : {}),
  };
}

const rowsShown = (values: Values): number =>
  Math.max(1, ...personRows(values).map((row) => row + 1)) + (textOf(values, 'row') === 'more' ? 1 : 0);

function withFirstValues(typed: Values, { session, places, waiting }: FormData, today: Day): Values {
  const values: Values = {
    receivedOn: formatDay(session?.held_on ?? today),
    beganAt: timeInVietnam(),
    kind: session?.kind ?? 'regular',
    petition: 'none',
    competence: 'own',
    ...registered(typed, waiting),
    ...typed,
  };
  const placeId = session?.place_id ?? places[0]?.id;
  if (textOf(values, 'placeId') === '' && placeId !== undefined) values['placeId'] = String(placeId);
  return values;
}

// What the folded part says: the day, the hour, which reception.
function leadOf(values: Values, { session, places }: FormData): string {
  const kind = sessionKindNames[(session?.kind ?? 'regular') as SessionKind];
  const place = places.find(({ id }) => String(id) === textOf(values, 'placeId'))?.name;
  return [kind, place, `${textOf(values, 'beganAt')} ngày ${textOf(values, 'receivedOn')}`]
    .filter(Boolean)
    .join(' · ');
}

function outcomesFor(values: Values, on: Day) {
  const kind = (textOf(values, 'contentKind') || 'complaint') as ContentKind;
  const competence = (textOf(values, 'competence') || 'own') as Parameters<typeof visitOutcomes>[1];
  return visitOutcomes(kind, competence, on).filter(({ outcome }) => outcome !== 'refuse');
}

/** The same form with what is known of the citizen filled in and the outcomes that fit; nothing is saved. */
export async function formAgain(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { values } = await readBody(reply.request, visit.site, visit.actor);
  const looked = textOf(values, 'looked') === 'up';
  const { looked: _asked, submitId: _first, ...typed } = values;
  const kept = looked ? filled(typed, await visit.read((tx) => earlierOf(tx, numbersIn(typed)))) : typed;
  return sendHtml(reply, await receiveForm(visit, emptyDraft(kept)));
}

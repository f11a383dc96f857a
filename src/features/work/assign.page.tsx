import { Fragment, type VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import { textsOf } from '../../core/form.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import type { Day } from '../../law/day.ts';
import {
  ButtonLink,
  Card,
  DataTable,
  DateField,
  dayText,
  DefinitionList,
  Dialog,
  Form,
  FormActions,
  Hidden,
  numberText,
  SelectField,
  SubmitButton,
  TextArea,
  type OptionGroup,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { keptOut } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { seenAs } from '../input.ts';
import { unitsOn } from '../unit-queries.ts';
import { assignable, assignmentsOf, loads, type Assignable, type Load } from './assign-queries.ts';

/** To whom the petition was given, newest first. */
export const assignmentOfPetition = (tx: Tx, petitionId: number) => assignmentsOf(tx, petitionId);

type Standing = {
  id: number;
  version: number;
  handler_unit_id: number;
  handler_post_id: number | null;
  assigned_due_on?: Day | null;
};
type CardProps = {
  petition: Standing;
  open: boolean;
  assignments: Awaited<ReturnType<typeof assignmentsOf>>;
  visit: Visit;
};

/** Who has the petition and until when; the ways to give it to somebody, take it, or give it back. */
export function AssignmentCard({ petition, open, assignments, visit }: CardProps): VNode | null {
  const { actor } = visit;
  const mine = petition.handler_post_id === actor.postId;
  const ofUnit = petition.handler_unit_id === actor.unitId;
  const mayTake = open && ofUnit && !mine && allows(actor.role, 'petition.take-over');
  const mayAssign = open && allows(actor.role, 'petition.assign');
  if (assignments.length === 0 && !mayTake && !mayAssign) return null;
  const [now, ...earlier] = assignments;
  return (
    <Card
      title="Giao xử lý"
      id="assignment"
      actions={
        <>
          {mayAssign && (
            <ButtonLink href={`/assign?petitionIds=${petition.id}`} small icon="users" dialog keys="i">
              Giao xử lý
            </ButtonLink>
          )}
          {open && mine && (
            <ButtonLink href={`/petitions/${petition.id}/release`} small icon="arrow-back-up" dialog>
              Trả lại việc
            </ButtonLink>
          )}
        </>
      }
    >
      <DefinitionList
        items={
          now && now.ended_on === null
            ? [
                { term: 'Đơn vị', value: now.unit },
                { term: 'Người xử lý', value: now.person ?? 'Chưa chỉ định' },
                { term: 'Hạn hoàn thành', value: now.due_on && dayText(now.due_on) },
                { term: 'Người giao', value: `${now.by}, ngày ${dayText(now.assigned_on)}` },
                { term: 'Ý kiến', value: now.note, wide: true },
              ]
            : [{ term: 'Người xử lý', value: 'Chưa giao' }]
        }
      />
      {mayTake && (
        <Form action={`/petitions/${petition.id}/take-over`} guard={false} label="Nhận việc">
          <input type="hidden" name="seen" value={seenAs(petition)} />
          <SubmitButton kind="secondary" icon="user">
            Nhận việc này
          </SubmitButton>
        </Form>
      )}
      {(earlier.length > 0 || now?.ended_on !== null) && (
        <Earlier rows={now?.ended_on === null ? earlier : assignments} />
      )}
    </Card>
  );
}

const Earlier = ({ rows }: { rows: CardProps['assignments'] }) =>
  rows.length === 0 ? null : (
    <details>
      <summary>Những lần giao trước ({rows.length})</summary>
      <ul>
        {rows.map(({ id, unit, person, assigned_on, ended_on, ended_why }) => (
          <li key={id}>
            {dayText(assigned_on)}: {person ?? 'chưa chỉ định'}, {unit}
            {ended_on && `; kết thúc ngày ${dayText(ended_on)}: ${ended_why ?? ''}`}
          </li>
        ))}
      </ul>
    </details>
  );

const idsIn = (visit: Visit, draft: Draft): number[] => {
  const given = textsOf(draft.values, 'petitionIds');
  return (given.length > 0 ? given : [visit.query['petitionIds'] ?? '']).map(Number).filter(Boolean);
};

/** Asks to whom the ticked petitions go, until when; shows what everybody has already. */
export async function assignForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const { petitions, people, units, out } = await visit.read(async (tx) => ({
    petitions: await assignable(tx, idsIn(visit, draft)),
    out: await keptOut(tx, 'petition', idsIn(visit, draft)),
    people: await loads(tx, actor.unitIds, today),
    units: (await unitsOn(tx, today)).filter(({ id }) => actor.unitIds.includes(id)),
  }));
  const [only] = petitions;
  const back = petitions.length === 1 && only ? `/petitions/${only.id}` : '/petitions';
  const secret = petitions.some((one) => one.secret);
  return framed(visit, {
    title: 'Giao xử lý',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Giao xử lý' }],
    narrow: true,
    children: (
      <>
        <Dialog title={titleOf(petitions)} back={back}>
          <Form action="/assign" draft={draft} label="Giao xử lý">
            {petitions.map((one) => (
              <Fragment key={one.id}>
                <input type="hidden" name="petitionIds" value={one.id} />
                <input type="hidden" name="seen" value={seenAs(one)} />
              </Fragment>
            ))}
            {petitions.length > 1 && <Chosen petitions={petitions} />}
            <SelectField
              name="assignee"
              label="Đơn vị, người xử lý"
              required
              combobox
              width="full"
              options={assignees(
                units,
                people.filter((one) => !out.some((row) => row.post_id === one.id)),
                secret,
              )}
            />
            <DateField name="dueOn" label="Hạn hoàn thành" optional width="half" />
            <TextArea name="note" label="Ý kiến giao việc" optional rows={3} />
            <FormActions cancel={back}>
              <SubmitButton icon="check">Giao xử lý</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
        {units.length === 1 && (
          <Card title="Khối lượng việc của từng người" flush>
            <LoadTable people={people} />
          </Card>
        )}
      </>
    ),
  });
}

const titleOf = (petitions: readonly Assignable[]): string => {
  const [only] = petitions;
  return petitions.length === 1 && only ? `Giao đơn số ${bookNumber(only)}` : `Giao ${petitions.length} đơn`;
};

const Chosen = ({ petitions }: { petitions: readonly Assignable[] }) => (
  <ul>
    {petitions.map((one) => (
      <li key={one.id}>
        Đơn số {bookNumber(one)}: {one.summary.slice(0, 120)}
      </li>
    ))}
  </ul>
);

const loadText = ({ open, week, overdue }: Load): string =>
  `đang có ${open}, đến hạn trong tuần ${week}, quá hạn ${overdue}`;

const assignees = (
  units: readonly { id: number; name: string }[],
  people: readonly Load[],
  secret: boolean,
): OptionGroup[] =>
  units.map(({ id, name }) => ({
    group: name,
    options: [
      { value: String(id), label: `${name} (đơn vị tự phân công)` },
      ...people
        .filter((one) => one.unit_id === id && (!secret || one.handles_denunciations))
        .map((one) => ({
          value: `${id}:${one.id}`,
          label: `${one.full_name}, ${one.title} (${loadText(one)})`,
        })),
    ],
  }));

const LoadTable = ({ people }: { people: readonly Load[] }) => (
  <DataTable
    caption="Khối lượng việc của từng người"
    rows={people}
    rowKey={({ id }) => id}
    columns={[
      { key: 'name', label: 'Người xử lý', main: true, cell: ({ full_name }) => full_name },
      { key: 'open', label: 'Đang có', numeric: true, cell: ({ open }) => numberText(open) },
      { key: 'week', label: 'Đến hạn trong tuần', numeric: true, cell: ({ week }) => numberText(week) },
      { key: 'overdue', label: 'Quá hạn', numeric: true, cell: ({ overdue }) => numberText(overdue) },
    ]}
  />
);

/** Asks why a petition that was assigned goes back to the unit. */
export async function releaseForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petitionId = Number(visit.params['petitionId']) || 0;
  const [petition] = await visit.read((tx) => assignable(tx, [petitionId]));
  if (!petition) throw new NotFound();
  const back = `/petitions/${petitionId}`;
  return framed(visit, {
    title: 'Trả lại việc được giao',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Trả lại việc' }],
    narrow: true,
    children: (
      <Dialog title={`Trả lại đơn số ${bookNumber(petition)}`} back={back}>
        <Form action={`${back}/release`} draft={draft}>
          <Hidden name="petitionId" value={petitionId} />
          {petition && <input type="hidden" name="seen" value={seenAs(petition)} />}
          <TextArea
            name="reason"
            label="Lý do trả lại"
            hint="Đơn trở về đơn vị, chưa giao cho ai. Không ghi họ tên, địa chỉ người tố cáo."
            required
            rows={3}
          />
          <FormActions cancel={back}>
            <SubmitButton icon="arrow-back-up">Trả lại việc</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

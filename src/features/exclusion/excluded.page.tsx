import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { relationNames } from '../../law/conflicts.ts';
import {
  Alert,
  ButtonLink,
  Card,
  Checkbox,
  dayText,
  Dialog,
  Fieldset,
  Form,
  FormActions,
  SelectField,
  SubmitButton,
  TextArea,
  type OptionGroup,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { barsText, groundsFor, mayResolve, type Ground } from './grounds.ts';
import { exclusionsOf, ExcludedTable, Namesakes, NobodyLeft } from './card.page.tsx';
import { endedOf, excludedFrom, officialsAround, type Choosable } from './queries.ts';
import { getSubject, type Subject, type SubjectKind } from './subject.ts';

const idIn = ({ params }: Visit): number => Number(params['subjectId']) || 0;

const crumbs = ({ name, path }: Subject) => [
  { label: name, href: path },
  { label: 'Người không được tham gia' },
];

/** Who takes no part in a record: the list with grounds, the way to add somebody and to report oneself. */
export const excludedForm =
  (kind: SubjectKind) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { today, actor } = visit;
    const { exclusions, ended, officials } = await visit.read(async (tx) => {
      const found = await exclusionsOf(tx, kind, idIn(visit), today);
      return {
        exclusions: found,
        ended: await endedOf(tx, found.subject),
        officials: allows(actor.role, 'exclusion.set')
          ? await officialsAround(tx, found.subject.handlerUnitId, today)
          : [],
      };
    });
    const { subject, rows } = exclusions;
    return framed(visit, {
      title: `Người không được tham gia: ${subject.name}`,
      breadcrumbs: crumbs(subject),
      actions: allows(actor.role, 'exclusion.recuse') && (
        <ButtonLink href={`${subject.path}/excluded/recuse`} icon="user" dialog>
          Tự báo cáo
        </ButtonLink>
      ),
      children: (
        <>
          <NobodyLeft {...exclusions} visit={visit} />
          {rows.some(({ confirmed_on, own }) => own && confirmed_on === null) && (
            <Namesakes exclusions={exclusions} visit={visit} />
          )}
          <Card title="Danh sách" flush>
            <ExcludedTable exclusions={exclusions} visit={visit} />
          </Card>
          {officials.length > 0 && (
            <DeclareCard subject={subject} officials={officials} visit={visit} draft={draft} />
          )}
          <EndedCard rows={ended} />
        </>
      ),
    });
  };

type FormProps = { subject: Subject; visit: Visit; draft: Draft };

const consequences =
  'Người được ghi nhận không còn thấy hồ sơ này và mọi thứ thuộc hồ sơ, trong mọi danh sách, số đếm, tra cứu, thông báo, tệp; việc đang giao cho người đó trở về đơn vị. Hệ thống không báo cho người đó.';

const DeclareCard = ({
  subject,
  visit,
  draft,
  officials,
}: FormProps & { officials: readonly Choosable[] }) => {
  const grounds = groundsFor(subject, visit.today);
  return (
    <Card title="Ghi nhận người không được tham gia">
      <Form action={`${subject.path}/excluded`} draft={draft} label="Ghi nhận người không được tham gia">
        <input type="hidden" name="subject" value={subject.kind} />
        <Fieldset legend="Cán bộ, quan hệ với vụ việc" hint={consequences}>
          <SelectField
            name="officialId"
            label="Cán bộ"
            required
            combobox
            width="full"
            options={officialOptions(officials)}
          />
          <RelationField grounds={grounds} />
          {mayResolve(subject, 'respondent', visit.today) && (
            <Checkbox
              name="resolves"
              label="Là người đứng đầu, tự giải quyết khiếu nại lần đầu về quyết định, hành vi của mình (Luật Khiếu nại 2011, Điều 7)"
              hint="Người này xem và giải quyết, không xác minh."
            />
          )}
          <NoteField />
        </Fieldset>
        <FormActions cancel={subject.path}>
          <SubmitButton icon="check">Ghi nhận</SubmitButton>
        </FormActions>
      </Form>
      <Grounds grounds={grounds} />
    </Card>
  );
};

/** Asks how the person himself stands to the record. */
export const recuseForm =
  (kind: SubjectKind) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const subject = await visit.read((tx) => getSubject(tx, kind, idIn(visit)));
    const back = `${subject.path}/excluded`;
    return framed(visit, {
      title: 'Tự báo cáo không được tham gia',
      breadcrumbs: [{ label: subject.name, href: subject.path }, { label: 'Tự báo cáo' }],
      narrow: true,
      children: (
        <Dialog title={`Tự báo cáo: ${subject.name}`} back={back}>
          <Form action={`${back}/recuse`} draft={draft} label="Tự báo cáo">
            <input type="hidden" name="subject" value={subject.kind} />
            <Alert tone="warning">
              <p>
                Người có quan hệ với vụ việc phải tự báo cáo (Nghị định 31/2019/NĐ-CP, Điều 10 khoản 3). Sau
                khi báo cáo, người đang dùng không mở lại được hồ sơ này.
              </p>
            </Alert>
            <RelationField grounds={groundsFor(subject, visit.today)} />
            <NoteField />
            <FormActions cancel={back}>
              <SubmitButton icon="check">Tôi không được tham gia hồ sơ này</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      ),
    });
  };

const RelationField = ({ grounds }: { grounds: readonly Ground[] }) => (
  <SelectField
    name="relation"
    label="Quan hệ với vụ việc"
    required
    width="full"
    options={grounds.map(({ relation, rule }) => ({
      value: relation,
      label: `${relationNames[relation]} (${rule.basis})`,
    }))}
  />
);

const NoteField = () => (
  <TextArea name="note" label="Ghi chú" optional rows={2} hint="Không ghi họ tên, địa chỉ người tố cáo." />
);

const officialOptions = (officials: readonly Choosable[]): OptionGroup[] =>
  [...Map.groupBy(officials, ({ unit }) => unit)].map(([group, people]) => ({
    group,
    options: people.map(({ id, full_name, title }) => ({
      value: String(id),
      label: `${full_name}, ${title}`,
    })),
  }));

const Grounds = ({ grounds }: { grounds: readonly Ground[] }) => (
  <details>
    <summary>Các căn cứ ({grounds.length})</summary>
    <ul>
      {grounds.map((ground) => (
        <li key={ground.relation}>
          {relationNames[ground.relation]}: {barsText(ground)} ({ground.rule.basis})
        </li>
      ))}
    </ul>
  </details>
);

const EndedCard = ({ rows }: { rows: Awaited<ReturnType<typeof endedOf>> }) =>
  rows.length === 0 ? null : (
    <Card title="Đã kết thúc">
      <ul>
        {rows.map(({ id, full_name, since, ended_on, ended_why }) => (
          <li key={id}>
            {full_name}, từ {dayText(since)} đến {ended_on && dayText(ended_on)}: {ended_why}
          </li>
        ))}
      </ul>
    </Card>
  );

/** Asks why somebody may take part again. */
export const endForm =
  (kind: SubjectKind) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { subject, one } = await visit.read(async (tx) => {
      const found = await getSubject(tx, kind, idIn(visit));
      const rows = await excludedFrom(tx, found, visit.today);
      return {
        subject: found,
        one: rows.find(({ id, own }) => own && id === Number(visit.params['exclusionId'])),
      };
    });
    if (!one) throw new NotFound();
    const back = `${subject.path}/excluded`;
    return framed(visit, {
      title: 'Kết thúc việc không được tham gia',
      breadcrumbs: [{ label: subject.name, href: subject.path }, { label: 'Kết thúc' }],
      narrow: true,
      children: (
        <Dialog title={`${one.full_name} được tham gia trở lại`} back={back}>
          <Form action={`${back}/${one.id}/end`} draft={draft} label="Kết thúc">
            <input type="hidden" name="subject" value={subject.kind} />
            <p class="form-hint">
              {relationNames[one.relation]}, từ ngày {dayText(one.since)}
            </p>
            <TextArea name="reason" label="Lý do" required rows={3} />
            <FormActions cancel={back}>
              <SubmitButton icon="check">Kết thúc</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      ),
    });
  };

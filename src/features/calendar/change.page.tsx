import type { VNode } from 'preact';
import type { z } from 'zod';
import { calendarOf } from '../../core/calendar.ts';
import { parse } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  Button,
  Card,
  DateField,
  Form,
  FormActions,
  FormValuesProvider,
  ErrorSummary,
  Hidden,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { id } from '../input.ts';
import { kindNames, wantedFields, wantedOf } from './change.ts';
import { barOf } from './keeper.ts';
import { crumbs } from './calendar.page.tsx';
import { Moves } from './moved.page.tsx';
import {
  entriesOf,
  faultsOfWanted,
  previewOfDays,
  previewOfRules,
  previewOfWithdrawal,
  sessionsHit,
  type Preview,
  type Wanted,
} from './preview.ts';
import { getChange } from './queries.ts';

const asked = ['kind', 'from', 'until', 'name', 'basis'] as const;

type Shown = { wanted: Wanted; preview: Preview; sessions: Awaited<ReturnType<typeof sessionsHit>> };

/** First the day with its document, then what it would move, then the button: one page, asked with GET until it is applied. */
export async function newDaysPage(visit: Visit, draft: Draft): Promise<VNode> {
  const bar = await visit.read((tx) => barOf(tx, visit.actor, visit.today));
  if (bar !== undefined) return notForThisPost(visit, bar);
  const given = asked.some((name) => draft.values[name] !== undefined);
  const { shown, errors } = given
    ? await visit.read((tx) => previewOf(tx, draft, visit))
    : { shown: undefined, errors: {} };
  const found = { ...errors, ...draft.errors };
  return framed(visit, {
    title: 'Nhập ngày nghỉ, làm bù',
    breadcrumbs: crumbs('Nhập ngày'),
    children: (
      <>
        <Card title="Ngày và văn bản">
          <FormValuesProvider values={{ kind: 'off', ...draft.values }} errors={found}>
            <WantedForm errors={found} again={shown !== undefined} />
          </FormValuesProvider>
        </Card>
        {shown && <Apply {...shown} draft={draft} visit={visit} />}
      </>
    ),
  });
}

async function previewOf(
  tx: Tx,
  draft: Draft,
  { today }: Visit,
): Promise<{ shown: Shown | undefined; errors: Record<string, string> }> {
  try {
    const wanted = wantedOf(parse(wantedFields, draft.values));
    const errors = await faultsOfWanted(tx, wanted);
    if (Object.keys(errors).length > 0) return { shown: undefined, errors };
    const entries = entriesOf(wanted, calendarOf(tx));
    const days = entries.map(({ day }) => day);
    const shown = {
      wanted,
      preview: await previewOfDays(tx, entries, today),
      sessions: await sessionsHit(tx, wanted, days),
    };
    return { shown, errors: {} };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    // What can be read is asked about too, so that one round tells everything.
    const days = daysFields.safeParse(draft.values);
    const more = days.success ? await faultsOfWanted(tx, withEnd(days.data)) : {};
    return { shown: undefined, errors: { ...more, ...error.errors } };
  }
}

const daysFields = wantedFields.pick({ kind: true, from: true, until: true });
const withEnd = ({ until, ...rest }: z.output<typeof daysFields>) => ({ ...rest, until: until ?? rest.from });

const WantedForm = ({ errors, again }: { errors: Readonly<Record<string, string>>; again: boolean }) => (
  <form class="form" method="get" action="/calendar/new" novalidate aria-label="Ngày nghỉ, làm bù">
    <ErrorSummary errors={errors} />
    <RadioGroup
      name="kind"
      label="Nghỉ hay làm bù"
      required
      inline
      options={[
        { value: 'off', label: kindNames.off },
        { value: 'worked', label: kindNames.worked },
      ]}
    />
    <div class="form-grid">
      <DateField name="from" label="Ngày" required />
      <DateField
        name="until"
        label="Đến hết ngày"
        hint="Bỏ trống nếu chỉ một ngày. Ngày vốn đã nghỉ không nhập lại."
      />
      <TextField name="name" label="Lý do" required width="full" hint="Ví dụ: Nghỉ bù Tết Dương lịch." />
      <TextField
        name="basis"
        label="Văn bản"
        required
        width="full"
        hint="Số, ngày, cơ quan ban hành và trích yếu."
      />
    </div>
    <p class="form-hint">
      Lịch áp dụng cho mọi đơn vị dùng hệ thống này. Chưa có gì thay đổi cho đến khi áp dụng ở bước sau.
    </p>
    <FormActions cancel="/calendar">
      <Button kind={again ? 'secondary' : 'primary'} icon="search">
        {again ? 'Xem lại' : 'Xem thời hạn thay đổi'}
      </Button>
    </FormActions>
  </form>
);

const Apply = ({ wanted, preview, sessions, draft, visit }: Shown & { draft: Draft; visit: Visit }) => (
  <>
    {sessions.length > 0 && (
      <Alert tone="warning" title="Buổi tiếp công dân đã xếp vào ngày nghỉ này">
        <ul>
          {sessions.map(({ id: sessionId, held_on, from_time }) => (
            <li key={sessionId}>
              <a href={`/sessions/${sessionId}`}>
                Buổi {from_time.slice(0, 5)} ngày {formatDay(held_on)}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    )}
    <Moves moved={preview.moved} visit={visit} />
    <Form
      action="/calendar/new"
      draft={withSeen(draft, preview)}
      guard={false}
      label="Áp dụng ngày nghỉ, làm bù"
    >
      {asked.map((name) => (
        <Hidden key={name} name={name} value={wanted[name]} />
      ))}
      <Hidden name="seen" />
      <FormActions cancel="/calendar">
        <SubmitButton icon="check">Áp dụng</SubmitButton>
      </FormActions>
    </Form>
  </>
);

// Sent is the list that is shown now, never the one of a refused form.
const withSeen = (draft: Draft, { seen }: Preview): Draft => ({
  ...draft,
  errors: {},
  values: { ...draft.values, seen },
});

const notForThisPost = (visit: Visit, bar: string): VNode =>
  framed(visit, {
    title: 'Lịch nghỉ, làm bù',
    breadcrumbs: crumbs('Thay đổi'),
    narrow: true,
    children: <Alert tone="info">{bar}</Alert>,
  });

/** Takes back a day that was entered: what moves back, why, and the button. */
export async function withdrawPage(visit: Visit, draft: Draft): Promise<VNode> {
  const bar = await visit.read((tx) => barOf(tx, visit.actor, visit.today));
  if (bar !== undefined) return notForThisPost(visit, bar);
  const changeId = parse(id, visit.params['changeId']);
  const { change, preview } = await visit.read(async (tx) => ({
    change: await getChange(tx, changeId),
    preview: await previewOfWithdrawal(tx, changeId, visit.today),
  }));
  return framed(visit, {
    title: `Rút ngày ${kindNames[change.kind].toLowerCase()} ${formatDay(change.day)}`,
    breadcrumbs: crumbs('Rút ngày đã nhập'),
    children: (
      <>
        <p class="lead">
          {change.name} ({change.basis}), do {change.entered_name} nhập ngày {formatDay(change.entered_on)}.
        </p>
        <Moves moved={preview.moved} visit={visit} />
        <Card>
          <Form
            action={`/calendar/${change.id}/withdraw`}
            draft={{ ...withSeen(draft, preview), errors: draft.errors }}
            label="Rút ngày đã nhập"
          >
            <Hidden name="seen" />
            <TextArea name="reason" label="Lý do rút" required rows={2} />
            <FormActions cancel="/calendar">
              <SubmitButton kind="danger">Rút ngày này</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </>
    ),
  });
}

/** After an upgrade: which limits the rules of this version reckon otherwise. */
export async function rulesPage(visit: Visit, draft: Draft): Promise<VNode> {
  const bar = await visit.read((tx) => barOf(tx, visit.actor, visit.today));
  if (bar !== undefined) return notForThisPost(visit, bar);
  const preview = await visit.read((tx) => previewOfRules(tx, visit.today));
  return framed(visit, {
    title: 'Thời hạn theo quy định mới',
    breadcrumbs: crumbs('Quy định mới'),
    children: preview ? (
      <>
        <p class="lead">
          Các thời hạn đang chạy được tính khi quy định trong hệ thống còn khác. Áp dụng thì mỗi hồ sơ được
          ghi lại việc tính lại và lý do.
        </p>
        <Moves moved={preview.moved} visit={visit} />
        <Form action="/calendar/rules" draft={withSeen(draft, preview)} guard={false} label="Áp dụng">
          <Hidden name="seen" />
          <FormActions cancel="/calendar">
            <SubmitButton icon="check">Áp dụng cho các thời hạn đang chạy</SubmitButton>
          </FormActions>
        </Form>
      </>
    ) : (
      <Alert tone="success" title="Không có thay đổi.">
        <p>Các thời hạn đang chạy đã theo đúng quy định của phiên bản đang dùng.</p>
      </Alert>
    ),
  });
}

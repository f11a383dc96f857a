import type { VNode } from 'preact';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addDays, addMonths, daysBetween, formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import { dutyStanding } from '../../law/reception/duty-standing.ts';
import { receptionDuty } from '../../law/reception/leaders.ts';
import {
  Alert,
  CheckboxGroup,
  DateField,
  EmptyState,
  Fieldset,
  Filters,
  Form,
  FormActions,
  Hidden,
  Results,
  SelectField,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import type { Now } from '../due.ts';
import { DutyBanner } from './duty.page.tsx';
import { formChoices, startDetails, type FormChoices } from './plan-fields.tsx';
import { DetailFields, NoPlace } from './plan.page.tsx';
import { longestSeries, parseMonthDays, seriesDays, type SeriesDay, type SeriesRule } from './series.ts';
import { unitInScope } from './scope.ts';
import { levelOf, longDay, monthOf } from './words.tsx';

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu'].map((label, index) => ({
  value: String(index + 1),
  label,
}));

/** Lays out the leader's sessions of a month, quarter or year by rule: first the days, then what they have in common. */
export async function seriesForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { actor, today } = visit;
  const unitId = unitInScope(actor, undefined);
  const query = { ...firstRule(today), ...textsIn(draft) };
  const span = spanIn(query);
  const rule = ruleIn(query);
  const days = rule && span ? seriesDays(rule, span, visit.calendar) : [];
  const { choices, first } = await visit.read(async (tx) => {
    const found = await formChoices(tx, unitId, span?.from ?? today);
    const wanted = Number(textOf(draft.values, 'leaderPostId')) || undefined;
    return {
      choices: found,
      first: await startDetails(tx, found, { unitId, on: span?.from ?? today, wanted }),
    };
  });
  const values = {
    ...first,
    days: days.filter(({ on }) => on >= today).map(valueOf),
    ...query,
    ...draft.values,
  };
  return framed(visit, {
    title: 'Lập lịch tiếp công dân định kỳ',
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: 'Lập lịch định kỳ' }],
    children: (
      <>
        <RuleFields query={query} />
        <Results>
          {choices.places.length === 0 ? (
            <NoPlace />
          ) : days.length === 0 ? (
            <NoDays typed={query} span={span} />
          ) : (
            <Form action="/sessions/series" draft={{ ...draft, values }} label="Lập lịch định kỳ">
              {['from', 'to', 'by', 'monthDays', 'weekday'].map((name) => (
                <Hidden key={name} name={name} value={query[name]} />
              ))}
              <Check days={days} choices={choices} leaderId={textOf(values, 'leaderPostId')} now={visit} />
              <Fieldset legend={`${days.length} ngày theo quy tắc`}>
                <CheckboxGroup
                  name="days"
                  label="Ngày tiếp"
                  hint="Bỏ đánh dấu ngày không tiếp. Ngày đã có buổi tiếp của lãnh đạo được giữ nguyên."
                  options={days.map((day) => ({
                    value: valueOf(day),
                    label: longDay(day.on),
                    hint: movedText(day),
                  }))}
                />
              </Fieldset>
              <Fieldset legend="Giờ tiếp">
                <TextField name="fromTime" label="Từ giờ" required width="short" />
                <TextField name="toTime" label="Đến giờ" required width="short" />
              </Fieldset>
              <DetailFields choices={choices} />
              <FormActions cancel="/sessions">
                <SubmitButton icon="calendar-event">Lập các buổi đã chọn</SubmitButton>
              </FormActions>
            </Form>
          )}
        </Results>
      </>
    ),
  });
}

const RuleFields = ({ query }: { query: Record<string, string> }) => (
  <Filters path="/sessions/series" query={query}>
    <DateField name="from" label="Từ ngày" />
    <DateField name="to" label="Đến ngày" />
    <SelectField
      name="by"
      label="Quy tắc"
      placeholder="Theo ngày trong tháng"
      options={[{ value: 'weekday', label: 'Theo thứ trong tuần' }]}
    />
    <TextField name="monthDays" label="Ngày trong tháng" width="short" placeholder="10, 25" />
    <SelectField name="weekday" label="Thứ" options={weekdays} />
  </Filters>
);

// The rest of the year of most offices is planned month by month: the next month is proposed.
function firstRule(today: Day): Record<string, string> {
  const from = `${monthOf(addMonths(today, 1))}-01` as Day;
  return { from, to: addDays(addMonths(from, 1), -1), by: '', monthDays: '', weekday: '' };
}

const textsIn = ({ values }: Draft): Record<string, string> =>
  Object.fromEntries(
    ['from', 'to', 'by', 'monthDays', 'weekday'].flatMap((name) =>
      textOf(values, name) === '' ? [] : [[name, textOf(values, name)]],
    ),
  );

function spanIn(query: Record<string, string>): { from: Day; to: Day } | undefined {
  const [from, to] = [parseVietnameseDay(query['from'] ?? ''), parseVietnameseDay(query['to'] ?? '')];
  if (!from || !to || to < from || daysBetween(from, to) > longestSeries) return undefined;
  return { from, to };
}

function ruleIn({ by, monthDays = '', weekday = '' }: Record<string, string>): SeriesRule | undefined {
  if (by === 'weekday')
    return /^[1-5]$/.test(weekday) ? { by: 'weekday', weekday: Number(weekday) } : undefined;
  const days = parseMonthDays(monthDays);
  return days && { by: 'month-days', days };
}

const valueOf = ({ on, instead }: SeriesDay): string => (instead ? `${on}|${instead.on}` : on);

const movedText = ({ instead }: SeriesDay): string | undefined =>
  instead && `Chuyển từ ngày ${formatDay(instead.on)} (${instead.why}) sang ngày làm việc tiếp theo.`;

const NoDays = ({ typed, span }: { typed: Record<string, string>; span: unknown }) =>
  !span ? (
    <Alert tone="warning">
      <p>Khoảng thời gian chưa đúng: nhập từ ngày, đến ngày theo dạng ngày/tháng/năm, dài nhất một năm.</p>
    </Alert>
  ) : (
    <EmptyState
      title={
        typed['monthDays'] || typed['weekday']
          ? 'Không có ngày nào theo quy tắc này'
          : 'Chọn quy tắc lập lịch'
      }
      text="Nhập các ngày trong tháng (ví dụ 10, 25) hoặc chọn một thứ trong tuần rồi bấm Lọc; danh sách ngày hiện ở đây để xem lại trước khi lập."
      icon="calendar-event"
    />
  );

// What the law asks of the leader, held against the days of the rule alone.
function Check({
  days,
  choices,
  leaderId,
  now,
}: {
  days: readonly SeriesDay[];
  choices: FormChoices;
  leaderId: string;
  now: Now;
}): VNode | null {
  const leader = choices.leaders.find(({ id }) => String(id) === leaderId);
  const level = leader && levelOf(leader.level);
  const [first] = days;
  const last = days.at(-1);
  const duty = level && first && receptionDuty(level, first.on);
  if (!leader || !duty || !first || !last) return null;
  const from = `${monthOf(first.on)}-01` as Day;
  const to = addDays(addMonths(`${monthOf(last.on)}-01` as Day, 1), -1);
  const standing = dutyStanding(
    duty,
    { from, to },
    days.map(({ on }) => ({ day: on, state: 'planned' })),
    now.calendar,
  );
  const lacking = { ...standing, periods: standing.periods.filter(({ missing }) => missing > 0) };
  return <DutyBanner standings={[{ leader, duty, standing: lacking }]} today={now.today} />;
}

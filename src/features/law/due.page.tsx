import type { VNode } from 'preact';
import { calendarOf } from '../../core/calendar.ts';
import type { Visit } from '../../core/web.tsx';
import { traitNames } from '../../law/deadline-rule.ts';
import type { Day } from '../../law/day.ts';
import {
  Alert,
  Button,
  Card,
  Checkbox,
  DateField,
  dayText,
  FormValuesProvider,
  LedgerView,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { counts, dueFor, stepChoices, type DueAnswer } from './due.ts';

/** Reckons a time limit from a day, by a rule of the law or by so many days, and says why. */
export async function duePage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const asked = query['from'] !== undefined;
  const due = asked ? dueFor(query, await visit.read((tx) => Promise.resolve(calendarOf(tx)))) : undefined;
  const errors = due && 'faults' in due ? due.faults : {};
  return framed(visit, {
    title: 'Tính thời hạn',
    narrow: true,
    breadcrumbs: [{ label: 'Căn cứ pháp lý', href: '/law' }, { label: 'Tính thời hạn' }],
    children: (
      <>
        {due && 'answer' in due && <Answer {...due.answer} />}
        <Card>
          <FormValuesProvider values={{ from: today, count: 'working', ...query }} errors={errors}>
            <DueForm errors={errors} today={today} />
          </FormValuesProvider>
        </Card>
      </>
    ),
  });
}

const DueForm = ({ errors, today }: { errors: Readonly<Record<string, string>>; today: Day }) => (
  <form class="form" method="get" action="/law/due" novalidate aria-label="Tính thời hạn">
    {Object.keys(errors).length > 0 && (
      <Alert tone="danger" title="Chưa tính được.">
        <p>{Object.values(errors).join(' ')}</p>
      </Alert>
    )}
    <div class="form-grid">
      <DateField
        name="from"
        label="Từ ngày"
        required
        hint="Ngày nhận đơn, ngày thụ lý, ngày ban hành… Ngày này không tính vào thời hạn."
      />
    </div>
    <fieldset class="group">
      <legend>Theo quy định</legend>
      <div class="form-grid">
        <SelectField
          name="step"
          label="Thời hạn"
          width="full"
          combobox
          placeholder="— Không chọn: tính theo số ngày —"
          options={optionsOn(today)}
        />
      </div>
      <details>
        <summary>Đặc điểm của vụ việc làm thay đổi thời hạn</summary>
        {Object.entries(traitNames).map(([trait, name]) => (
          <Checkbox key={trait} name={trait} label={name} />
        ))}
      </details>
    </fieldset>
    <fieldset class="group">
      <legend>Hoặc theo số ngày</legend>
      <div class="form-grid">
        <TextField name="days" label="Số" width="short" inputMode="numeric" maxLength={4} />
        <SelectField
          name="count"
          label="Đơn vị tính"
          options={Object.entries(counts).map(([value, label]) => ({ value, label }))}
        />
        <Checkbox name="direction" value="backward" label="Tính lùi về trước ngày đã nhập" />
      </div>
    </fieldset>
    <div class="form-actions">
      <Button kind="primary" icon="calendar-due">
        Tính thời hạn
      </Button>
    </div>
  </form>
);

const optionsOn = (today: Day) =>
  stepChoices(today)
    .filter(({ steps }) => steps.length > 0)
    .map(({ title, steps }) => ({
      group: title,
      options: steps.map(({ step, name }) => ({ value: step, label: name })),
    }));

const Answer = ({ ledger, explanation }: DueAnswer) => (
  <Card title={ledger.name}>
    <p class="lead">
      {ledger.due ? (
        <>
          Từ ngày {dayText(ledger.day0)}:{' '}
          <strong>
            {ledger.direction === 'backward' ? 'chậm nhất' : 'đến'} ngày {dayText(ledger.due)}
          </strong>
        </>
      ) : (
        <>Từ ngày {dayText(ledger.day0)}: quy định không cho một ngày cụ thể.</>
      )}
    </p>
    <LedgerView
      lines={explanation.map((text) => ({ text }))}
      basis={ledger.basis}
      confidence={ledger.confidence}
      open
    />
  </Card>
);

import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addDays } from '../../law/day.ts';
import { Button, Card, DateField, dayText, Form, FormActions, SubmitButton } from '../../ui/index.ts';
import { framed } from '../frame.tsx';

const jumps = [
  { days: 1, label: 'Sang ngày mai' },
  { days: 7, label: 'Thêm 7 ngày' },
  { days: 30, label: 'Thêm 30 ngày' },
];

/** The day of the demo, to see time limits come and pass. */
export function demoPage(visit: Visit, draft: Draft): VNode {
  const { session, today } = visit;
  if (!session.demo) throw new NotFound('Hệ thống này không phải là bản dùng thử.');
  const shown: Draft = { ...draft, values: { today, ...draft.values } };
  return framed(visit, {
    title: 'Ngày của bản dùng thử',
    narrow: true,
    children: (
      <>
        <p class="lead">
          Bản dùng thử đang ở ngày {dayText(today)}. Đổi ngày để xem các thời hạn đến hạn, quá hạn; mọi tài
          khoản dùng thử của cơ quan này cùng theo ngày này.
        </p>
        <Card>
          <Form action="/demo/day" draft={shown} guard={false} label="Đổi ngày của bản dùng thử">
            <DateField name="today" label="Ngày làm việc" required />
            <FormActions cancel="/">
              <SubmitButton icon="calendar">Đổi ngày</SubmitButton>
            </FormActions>
          </Form>
        </Card>
        <form method="post" action="/demo/day" class="form-actions" aria-label="Tiến ngày nhanh">
          {jumps.map(({ days, label }) => (
            <Button key={days} name="today" value={addDays(today, days)}>
              {label}
            </Button>
          ))}
        </form>
      </>
    ),
  });
}

import type { VNode } from 'preact';
import { textOf, textsOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { addMonths, formatDay, parseVietnameseDay } from '../../law/day.ts';
import { publicationDutiesOn, publicationLimit } from '../../law/reception/publish.ts';
import {
  Alert,
  ButtonLink,
  Card,
  CheckboxGroup,
  DateField,
  EmptyState,
  Form,
  FormActions,
  SubmitButton,
  TextArea,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { lateOnes } from './publish.ts';
import { sessionsBetween, type Listed } from './queries.ts';
import { hoursText, kindNames, leaderText, longDay } from './words.tsx';

/** Announces sessions: each with the last lawful day; what would be late is said before it is sent. */
export async function publishForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { today, actor } = visit;
  const all = await visit.read((tx) => sessionsBetween(tx, { from: today, to: addMonths(today, 13) }));
  const planned = all.filter(({ state, unit_id }) => state === 'planned' && actor.unitIds.includes(unit_id));
  const asked = textsOf(draft.values, 'sessionIds');
  const month = textOf(draft.values, 'month');
  const chosen =
    asked.length > 0
      ? asked
      : planned
          .filter(({ held_on }) => month === '' || held_on.startsWith(month))
          .map(({ id }) => String(id));
  const on = parseVietnameseDay(textOf(draft.values, 'publishedOn')) ?? today;
  const late = lateOnes(
    planned.filter(({ id }) => chosen.includes(String(id))),
    on,
    visit,
  );
  return framed(visit, {
    title: 'Công bố lịch tiếp công dân',
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: 'Công bố' }],
    narrow: true,
    children:
      planned.length === 0 ? (
        <Card>
          <EmptyState
            title="Không có buổi tiếp nào chờ công bố"
            text="Các buổi đã lập đều đã công bố."
            icon="circle-check"
            action={<ButtonLink href="/sessions">Về lịch tiếp</ButtonLink>}
          />
        </Card>
      ) : (
        <Form
          action="/sessions/publish"
          draft={{
            ...draft,
            values: {
              publishedOn: today,
              publishedWhere: places(today),
              ...draft.values,
              sessionIds: chosen,
            },
          }}
          label="Công bố lịch"
        >
          {late.length > 0 && (
            <Alert tone="danger" title="Công bố muộn so với quy định">
              <ul>
                {late.map(({ id, text, basis }) => (
                  <li key={id}>
                    {text} ({basis})
                  </li>
                ))}
              </ul>
              <p>
                Pháp luật không quy định ngoại lệ. Nếu vẫn công bố phải ghi lý do; buổi tiếp mang dấu “Công bố
                muộn”.
              </p>
            </Alert>
          )}
          <CheckboxGroup
            name="sessionIds"
            label="Buổi tiếp"
            options={planned.map((session) => optionOf(session, visit.calendar))}
          />
          <DateField name="publishedOn" label="Ngày niêm yết, công bố" required />
          <TextArea name="publishedWhere" label="Nơi niêm yết, công bố" required rows={2} />
          <TextArea name="lateReason" label="Lý do công bố muộn" rows={2} />
          <FormActions cancel="/sessions">
            <SubmitButton icon="send">Công bố các buổi đã chọn</SubmitButton>
          </FormActions>
        </Form>
      ),
  });
}

const places = (today: Visit['today']): string =>
  [
    ...new Set(
      publicationDutiesOn(today)
        .filter(({ by }) => by === 'agency')
        .map(({ where }) => where),
    ),
  ].join('; ');

function optionOf(session: Listed, calendar: Visit['calendar']) {
  const last = session.kind === 'periodic' ? publicationLimit(session.held_on, calendar).due : undefined;
  return {
    value: String(session.id),
    label: `${longDay(session.held_on)}, ${hoursText(session)}: ${leaderText(session)}`,
    hint: [
      session.unit_name,
      kindNames[session.kind],
      last === undefined ? 'không áp dụng thời hạn công bố' : `hạn cuối công bố ${formatDay(last)}`,
    ].join(' · '),
  };
}

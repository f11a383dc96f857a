import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import { NotFound } from '../../core/errors.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { challengeText, changedRate, reasonText } from '../../law/challenge.ts';
import { choicesOf, choicesOn } from '../../law/choices.ts';
import { day, parseVietnameseDay } from '../../law/day.ts';
import {
  Alert,
  ButtonLink,
  Card,
  Chips,
  DataTable,
  DateField,
  dayText,
  EmptyState,
  FileField,
  Filters,
  Form,
  FormActions,
  Hidden,
  Results,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  type Column,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import { caseTitle, type CaseCard } from '../resolution/door.ts';
import { getResolution, type Resolution } from '../resolution/queries.ts';
import { challengesBetween, challengesOf, type ListedChallenge } from './queries.ts';

const path = '/challenges';

/** On the page of a complaint: what became of its decision. */
export const challengeCard: CaseCard = async (tx, resolution, visit): Promise<VNode | undefined> => {
  if (resolution.decided_on === null || !resolution.procedure.startsWith('complaint')) return undefined;
  const rows = await challengesOf(tx, resolution.id);
  const may = allows(visit.actor.role, 'execution.record');
  if (rows.length === 0 && !may) return undefined;
  return (
    <Card title="Kết quả xem xét lại, xét xử quyết định" id="challenge">
      {rows.length === 0 && <p>Chưa có kết quả xem xét lại nào.</p>}
      <ul>
        {rows.map((one) => (
          <li key={one.id}>
            <strong>{challengeText(one.result)}</strong>, {one.body_name}, {one.number} ngày{' '}
            {dayText(one.decided_on)}
            {one.reason && ` (${reasonText(one.reason)})`}
            {one.note && `: ${one.note}`}{' '}
            {may && (
              <a class="no-print" href={`/resolutions/${resolution.id}/challenges/${one.id}/void`}>
                Hủy ghi nhầm
              </a>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <div class="form-actions no-print">
          <ButtonLink href={`/resolutions/${resolution.id}/challenges/new`} icon="plus" small>
            Ghi kết quả xem xét lại
          </ButtonLink>
        </div>
      )}
    </Card>
  );
};

const opened = (visit: Visit): Promise<Resolution> =>
  visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));

const crumbs = (resolution: Resolution, label: string) => [
  { label: 'Kết quả xem xét lại', href: path },
  { label: caseTitle(resolution), href: `/resolutions/${resolution.id}#challenge` },
  { label },
];

/** Asks what became of the decision, by whom, by which paper and why. */
export async function challengeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const staged = await visit.read((tx) => stagedFiles(tx, textsOf(draft.values, 'files')));
  const back = `/resolutions/${resolution.id}`;
  const listed = (list: 'challenge' | 'challenge.reason') =>
    choicesOn(list, visit.today).map(({ id, text }) => ({ value: id, label: text }));
  return framed(visit, {
    title: 'Ghi kết quả xem xét lại, xét xử quyết định',
    breadcrumbs: crumbs(resolution, 'Ghi kết quả'),
    narrow: true,
    children: (
      <Form action={`${back}/challenges/new`} draft={draft} files>
        <Hidden name="resolutionId" value={resolution.id} />
        <SelectField name="result" label="Kết quả" required options={listed('challenge')} />
        <SelectField
          name="reason"
          label="Nhóm lý do"
          hint="Phải chọn khi quyết định bị sửa, hủy, thu hồi hoặc tự sửa đổi."
          options={listed('challenge.reason')}
        />
        <TextField name="bodyName" label="Cơ quan, Tòa án, người có thẩm quyền" required width="full" />
        <TextField name="number" label="Số, ký hiệu quyết định, bản án" required />
        <DateField name="decidedOn" label="Ngày" required />
        <TextArea name="note" label="Tóm tắt" rows={3} />
        <FileField
          name="files"
          label="Bản chụp quyết định, bản án"
          accept={acceptedFiles}
          maxMegabytes={25}
          staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
        />
        <FormActions cancel={back}>
          <SubmitButton icon="check">Ghi kết quả</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Asks why a result that was entered by mistake is taken out. */
export async function voidChallengeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await opened(visit);
  const challengeId = Number(visit.params['challengeId']) || 0;
  const row = (await visit.read((tx) => challengesOf(tx, resolution.id))).find(
    ({ id }) => id === challengeId,
  );
  if (!row) throw new NotFound();
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title: 'Hủy kết quả ghi nhầm',
    breadcrumbs: crumbs(resolution, 'Hủy ghi nhầm'),
    narrow: true,
    children: (
      <Form action={`${back}/challenges/${row.id}/void`} draft={draft} version={row.version}>
        <Hidden name="challengeId" value={row.id} />
        <p>
          {challengeText(row.result)}, {row.body_name}, {row.number} ngày {dayText(row.decided_on)}.
        </p>
        <TextArea name="reason" label="Lý do hủy" required rows={3} />
        <FormActions cancel={back}>
          <SubmitButton kind="danger" icon="arrow-back-up">
            Hủy
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** Later results of decisions in a period, and how many of the decisions were changed. */
export async function challengesPage(visit: Visit): Promise<VNode> {
  const { query, today } = visit;
  const from = parseVietnameseDay(query['from'] ?? '') ?? day(`${today.slice(0, 4)}-01-01`);
  const until = parseVietnameseDay(query['to'] ?? '') ?? today;
  const { rows, all } = await visit.read(async (tx) => ({
    rows: await challengesBetween(tx, from, until, query['result'] || undefined),
    all: await challengesBetween(tx, from, until, undefined),
  }));
  const { changed, of, rate } = changedRate(
    all.map(({ resolution_id, result, decided_on }) => ({ decision: resolution_id, result, on: decided_on })),
    from,
    until,
  );
  return framed(visit, {
    title: 'Kết quả xem xét lại quyết định',
    children: (
      <>
        <Filters path={path} query={query}>
          <SelectField
            name="result"
            label="Kết quả"
            placeholder="Tất cả"
            options={choicesOf('challenge').map(({ id, text }) => ({ value: id, label: text }))}
          />
          <DateField name="from" label="Từ ngày" />
          <DateField name="to" label="Đến ngày" />
        </Filters>
        <Results>
          <Chips
            path={path}
            query={query}
            chips={
              query['result']
                ? [{ name: 'result', label: 'Kết quả', text: challengeText(query['result']) }]
                : []
            }
          />
          <Alert
            tone="info"
            title={`Quyết định bị sửa, hủy, thu hồi: ${changed} trong ${of} quyết định đã có kết quả xem xét${rate === undefined ? '' : ` (${String(rate).replace('.', ',')}%)`}.`}
          >
            <p>
              Từ {dayText(from)} đến {dayText(until)}. Mỗi quyết định tính một lần, theo kết quả cuối trong
              kỳ; tự sửa đổi và đang xem xét lại không tính.
            </p>
          </Alert>
          <DataTable
            caption="Kết quả xem xét lại quyết định giải quyết, mới nhất trước"
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            rowHref={({ resolution_id }) => `/resolutions/${resolution_id}#challenge`}
            empty={<EmptyState title="Không có kết quả nào trong thời gian này" icon="scale" />}
          />
        </Results>
      </>
    ),
  });
}

const columns: readonly Column<ListedChallenge>[] = [
  { key: 'number', label: 'Vụ việc', narrow: true, cell: bookNumber },
  { key: 'title', label: 'Nội dung', main: true, cell: ({ title }) => <span class="clamp">{title}</span> },
  { key: 'result', label: 'Kết quả', cell: ({ result }) => challengeText(result) },
  { key: 'reason', label: 'Lý do', cell: ({ reason }) => reasonText(reason) },
  { key: 'body', label: 'Cơ quan', cell: ({ body_name }) => body_name },
  { key: 'paper', label: 'Văn bản, bản án', cell: ({ number }) => number },
  { key: 'on', label: 'Ngày', narrow: true, cell: ({ decided_on }) => dayText(decided_on) },
];

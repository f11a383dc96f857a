import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { Alert, DataTable, dayText, DefinitionList, dueText } from '../../ui/index.ts';
import type { Clock } from '../clocks.ts';
import { dueOf } from '../due.ts';
import { framed } from '../frame.tsx';
import { formTitle, paperNumber } from '../paper/door.ts';
import { caseFileOf } from './resolution.page.tsx';
import { caseFacts, hows, type CaseFile } from './resolution-parts.page.tsx';
import { actorOf, basisOf, detailsOf, titleOf } from './story.page.tsx';
import { toldOf } from './story.ts';
import { caseTitle, procedureText, regionStates, stateText } from './words.ts';

/** The case on paper: a cover with who, what, where it stands and by when; then papers and the story. A4 upright. */
export async function caseSheetPage(visit: Visit): Promise<VNode> {
  const id = Number(visit.params['id']) || 0;
  const file = await visit.read((tx) => caseFileOf(tx, id, visit));
  const { resolution, unit } = file;
  const title = caseTitle(resolution);
  return framed(visit, {
    title: `In hồ sơ ${title.toLocaleLowerCase('vi')}`,
    breadcrumbs: [
      { label: 'Vụ việc giải quyết', href: '/resolutions' },
      { label: title, href: `/resolutions/${id}` },
      { label: 'In hồ sơ' },
    ],
    children: (
      <>
        <div class="no-print">
          <Alert tone="info" title="In: Ctrl + P, khổ A4 dọc.">
            {resolution.secret && <p>Hồ sơ tố cáo: bản in không có danh tính người tố cáo.</p>}
          </Alert>
        </div>
        <article class="case-sheet">
          <header class="case-sheet-head">
            <p>
              {unit.superior_name && (
                <>
                  {unit.superior_name}
                  <br />
                </>
              )}
              <strong>{unit.name}</strong>
            </p>
            <p>In ngày {formatDay(visit.today)}</p>
          </header>
          <h2>
            Hồ sơ vụ việc {resolution.secret && '(Mật)'}
            <br />
            <small>
              {title.replace('Vụ việc số', 'Số')}: {procedureText(resolution.procedure)}
            </small>
          </h2>
          <DefinitionList items={caseFacts(file)} />
          <Standing file={file} />
          <Contents {...file} />
          <Limits file={file} visit={visit} />
          <Papers {...file} />
          <Instances {...file} />
          <StoryTable file={file} />
        </article>
      </>
    ),
  });
}

const Standing = ({ file: { resolution } }: { file: CaseFile }) => (
  <section>
    <h3>Tình trạng</h3>
    <DefinitionList
      items={regionStates(resolution.standing).map(({ region, name, state }) => {
        const since = resolution.standing.since[region];
        return { term: name, value: since ? `${state}, từ ${dayText(since)}` : state };
      })}
    />
  </section>
);

const Contents = ({ contents }: Pick<CaseFile, 'contents'>) =>
  contents.length < 2 ? null : (
    <section>
      <h3>Từng nội dung</h3>
      <ol>
        {contents.map(({ id, text, withdrawn_on }) => (
          <li key={id}>
            {text}
            {withdrawn_on && ` (đã rút ngày ${dayText(withdrawn_on)})`}
          </li>
        ))}
      </ol>
    </section>
  );

const Limits = ({ file: { clocks }, visit }: { file: CaseFile; visit: Visit }) => (
  <section>
    <h3>Thời hạn</h3>
    <DataTable
      caption="Thời hạn"
      rows={clocks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Thời hạn', main: true, cell: ({ ledger }) => ledger.name },
        { key: 'from', label: 'Tính từ', narrow: true, cell: ({ day0 }) => dayText(day0) },
        { key: 'due', label: 'Đến hết', narrow: true, cell: ({ due_on }) => due_on && dayText(due_on) },
        { key: 'state', label: 'Kết quả', cell: (clock) => endText(clock, visit) },
        { key: 'basis', label: 'Căn cứ', cell: ({ ledger }) => ledger.basis },
      ]}
    />
  </section>
);

function endText({ due_on, met_on, cancelled_on, ledger }: Clock, visit: Visit): string {
  if (cancelled_on !== null) return `Không còn áp dụng từ ${dayText(cancelled_on)}`;
  if (met_on !== null)
    return `Xong ngày ${dayText(met_on)}${due_on !== null && met_on > due_on ? ', quá hạn' : ''}`;
  return ledger.bound === 'petitioner' ? 'Quyền của người dân' : dueText(dueOf({ due_on }, visit));
}

const Papers = ({ papers, deliveries }: Pick<CaseFile, 'papers' | 'deliveries'>) => (
  <section>
    <h3>Văn bản trong hồ sơ</h3>
    <DataTable
      caption="Văn bản trong hồ sơ"
      rows={papers.filter(({ state }) => state === 'issued')}
      rowKey={({ id }) => id}
      columns={[
        { key: 'title', label: 'Văn bản', main: true, cell: ({ form_code }) => formTitle(form_code) },
        { key: 'number', label: 'Số, ký hiệu', narrow: true, cell: paperNumber },
        {
          key: 'day',
          label: 'Ngày',
          narrow: true,
          cell: ({ issued_on }) => issued_on !== null && dayText(issued_on),
        },
        {
          key: 'to',
          label: 'Giao, gửi',
          cell: ({ id }) =>
            deliveries
              .filter(({ paper_id, sent_on }) => paper_id === id && sent_on !== null)
              .map(
                ({ recipient, received_on }) =>
                  `${recipient}${received_on ? ` (nhận ${dayText(received_on)})` : ''}`,
              )
              .join('; '),
        },
      ]}
      empty={<p>Chưa có văn bản nào ban hành trong hệ thống.</p>}
    />
  </section>
);

const Instances = ({ related }: Pick<CaseFile, 'related'>) =>
  related.length === 0 ? null : (
    <section>
      <h3>Lần giải quyết khác</h3>
      <ul>
        {related.map((one) => (
          <li key={one.id}>
            {hows[one.how]}: {caseTitle(one)}, {procedureText(one.procedure)},{' '}
            {stateText(one.procedure, one.state)}
          </li>
        ))}
      </ul>
    </section>
  );

const StoryTable = ({ file: { resolution, steps, events } }: { file: CaseFile }) => (
  <section>
    <h3>Diễn biến</h3>
    <DataTable
      caption="Diễn biến theo ngày có giá trị pháp lý"
      rows={toldOf(steps, events)}
      rowKey={({ step, events: [event] }) => (step ? `s${step.id}` : `e${event?.id ?? ''}`)}
      columns={[
        { key: 'on', label: 'Ngày', narrow: true, cell: ({ on }) => dayText(on) },
        {
          key: 'what',
          label: 'Việc',
          main: true,
          cell: (told) => (
            <>
              <strong>{titleOf(resolution, told)}</strong>
              {told.step?.voided_why && ` (đã hủy: ${told.step.voided_why})`}
              {detailsOf(told).map((text) => (
                <div key={text}>{text}</div>
              ))}
            </>
          ),
        },
        { key: 'who', label: 'Người thực hiện, ghi nhận', cell: actorOf },
        { key: 'basis', label: 'Căn cứ', cell: (told) => basisOf(resolution, told) },
      ]}
    />
  </section>
);

import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import { textOf, type Values } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { choiceListNames, choicesOn } from '../../law/choices.ts';
import { formatDay, type Day } from '../../law/day.ts';
import type { FindingList } from '../../law/findings.ts';
import { DateField, Fieldset, Hidden, SelectField, TextArea, TextField } from '../../ui/index.ts';
import { besideOf, caseIn, procedureFor, recordForm, secretHint, stepNamed } from '../resolution/door.ts';
import type { Resolution } from '../resolution/queries.ts';
import { proposedFinding, toFind } from './finding.ts';
import { findingsInForce, findingsOf, reportOf, type Finding } from './queries.ts';

type Content = { id: number; text: string };

const options = (list: FindingList, on: Day) =>
  choicesOn(list, on).map(({ id, text }) => ({ value: id, label: text }));

/** The fields of the finding on one content. */
const FindingFields = ({
  at,
  content,
  list,
  resolution,
  on,
  ruling,
}: {
  at: number;
  content: Content;
  list: FindingList;
  resolution: Resolution;
  on: Day;
  ruling?: boolean;
}) => {
  const name = (field: string): string => `findings.${at}.${field}`;
  return (
    <Fieldset legend={`Nội dung ${at + 1}: ${content.text}`}>
      <Hidden name={name('contentId')} value={content.id} />
      <SelectField name={name('finding')} label="Kết luận" required options={options(list, on)} />
      {ruling && <TextField name={name('why')} label="Lý do, nếu khác báo cáo xác minh" width="full" />}
      <TextArea
        name={name('result')}
        label="Kết quả xác minh"
        required
        rows={4}
        hint={secretHint(resolution)}
      />
      <TextArea name={name('basis')} label="Căn cứ pháp luật" required rows={2} />
      <TextArea
        name={name('recommendation')}
        label="Kiến nghị xử lý"
        rows={2}
        hint={secretHint(resolution)}
      />
      <TextField name={name('stateAmount')} label="Thu hồi cho Nhà nước (đồng)" width="short" />
      <TextField name={name('stateArea')} label="Thu hồi cho Nhà nước (m² đất)" width="short" />
      <TextField name={name('peopleAmount')} label="Trả cho tổ chức, cá nhân (đồng)" width="short" />
      <TextField name={name('peopleArea')} label="Trả cho tổ chức, cá nhân (m² đất)" width="short" />
      <TextField name={name('restored')} label="Số người được khôi phục, trả quyền lợi" width="short" />
      <TextField name={name('disciplined')} label="Số người kiến nghị xử lý trách nhiệm" width="short" />
    </Fieldset>
  );
};

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
const shown = (value: number | undefined): string => (value ? number.format(value) : '');

// The first values of the findings, in the order of the contents.
function valuesOf(contents: readonly Content[], findings: readonly Finding[]): Values {
  return Object.fromEntries(
    contents.flatMap(({ id }, at) => {
      const one = findings.find(({ content_id }) => content_id === id);
      return [
        ['finding', one?.finding ?? ''],
        ['result', one?.result ?? ''],
        ['basis', one?.basis ?? ''],
        ['recommendation', one?.recommendation ?? ''],
        ['stateAmount', shown(one?.state_amount)],
        ['stateArea', shown(one?.state_area)],
        ['peopleAmount', shown(one?.people_amount)],
        ['peopleArea', shown(one?.people_area)],
        ['restored', shown(one?.restored)],
        ['disciplined', shown(one?.disciplined)],
        ['why', one?.why ?? ''],
      ].map(([name, value]) => [`findings.${at}.${name}`, value ?? '']);
    }),
  );
}

/** Asks for the finding on each content and for what they come to. */
export async function reportForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { find, known, findings } = await visit.read(async (tx) => ({
    find: await toFind(tx, resolution),
    known: await reportOf(tx, resolution.id),
    findings: await findingsOf(tx, resolution.id),
  }));
  const { contents, list } = find;
  if (!list) throw new NotFound('Thủ tục này không kết luận từng nội dung đúng hay sai.');
  const reported = findings.filter(({ stage }) => stage === 'report');
  const skips = procedureFor(resolution).rows.some(({ action }) => action === 'skip-dialogue');
  const beside = besideOf(visit, resolution, stepNamed(resolution, 'report'), {
    facts: skips ? ['demandDiffers'] : [],
  });
  const typed = contents.map((_, at) => textOf(draft.values, `findings.${at}.finding`)).filter(Boolean);
  const proposed = typed.length === contents.length ? proposedFinding(list, typed) : undefined;
  return recordForm(visit, {
    resolution,
    title: 'Báo cáo kết quả xác minh',
    at: 'verification/report',
    draft,
    beside,
    button: 'Ghi báo cáo kết quả xác minh',
    values: {
      reportedOn: formatDay(known?.reported_on ?? visit.today),
      choice: proposed ?? known?.finding ?? '',
      differs: known?.finding_why ?? '',
      responsibility: known?.responsibility ?? '',
      recommendation: known?.recommendation ?? '',
      dissent: known?.dissent ?? '',
      ...valuesOf(contents, reported),
    },
    children: (
      <>
        <DateField name="reportedOn" label="Ngày báo cáo" required />
        {contents.map((content, at) => (
          <FindingFields
            key={content.id}
            at={at}
            content={content}
            list={list}
            resolution={resolution}
            on={visit.today}
          />
        ))}
        <Fieldset
          legend="Kết luận chung, kiến nghị"
          hint="Kết luận chung được đề xuất từ kết luận từng nội dung: tất cả đúng, tất cả sai, còn lại là đúng một phần. Người báo cáo chọn để xác nhận."
        >
          {!beside?.deed.row.chooses && (
            <SelectField
              name="choice"
              label={choiceListNames[list]}
              required
              options={options(list, visit.today)}
            />
          )}
          <TextArea name="differs" label="Lý do, nếu khác kết luận từng nội dung" rows={2} />
          <TextArea
            name="responsibility"
            label="Trách nhiệm của tổ chức, cá nhân"
            rows={3}
            hint={secretHint(resolution)}
          />
          <TextArea name="recommendation" label="Kiến nghị việc giải quyết" required rows={3} />
          <TextArea name="dissent" label="Ý kiến khác của thành viên" rows={2} />
        </Fieldset>
      </>
    ),
  });
}

/** Asks what the decision or conclusion found on each content: as reported, or otherwise and why. */
export async function rulingForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const { find, findings } = await visit.read(async (tx) => ({
    find: await toFind(tx, resolution),
    findings: await findingsInForce(tx, resolution.id),
  }));
  const { contents, list } = find;
  if (!list) throw new NotFound('Thủ tục này không kết luận từng nội dung đúng hay sai.');
  return recordForm(visit, {
    resolution,
    title: 'Kết luận từng nội dung theo quyết định',
    at: 'verification/ruling',
    draft,
    button: 'Ghi kết luận',
    values: valuesOf(contents, findings),
    children: contents.map((content, at) => (
      <FindingFields
        key={content.id}
        at={at}
        content={content}
        list={list}
        resolution={resolution}
        on={resolution.decided_on ?? visit.today}
        ruling
      />
    )),
  });
}

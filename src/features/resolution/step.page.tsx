import type { VNode } from 'preact';
import { NotFound } from '../../core/errors.ts';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { citedOn } from '../../law/citation.ts';
import { copiesOn, copyNames } from '../../law/copies.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { asksOf, type Asks } from '../../law/flows/case/asks.ts';
import type { AllowedStep, RefusedStep } from '../../law/flows/case/may.ts';
import type { CaseStep } from '../../law/flows/case/row.ts';
import { symbolFor } from '../../documents/papers.ts';
import {
  Alert,
  ButtonLink,
  Confidence,
  DateField,
  Fieldset,
  FileField,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  withQuery,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { commonPaperTexts, PaperTextField, type PaperKind } from '../paper/door.ts';
import { getAbout } from '../paper/queries.ts';
import { archiveOf } from './archive.ts';
import { deedsNow } from './next.ts';
import { factValues, StepFields } from './step-fields.page.tsx';
import { getResolution, type Resolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { withdrawable } from './withdrawn.ts';
import { caseTitle } from './words.ts';

type Opened = {
  resolution: Resolution;
  deed: AllowedStep;
  /** Why the step cannot be taken now: said on top, so that what was typed is not lost. */
  barred: RefusedStep | undefined;
  asks: Asks;
  withdrawable: Awaited<ReturnType<typeof withdrawable>>;
  kinds: readonly PaperKind[];
};

async function open(visit: Visit, all: readonly PaperKind[]): Promise<Opened> {
  const resolution = await visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));
  const { allowed, refused } = deedsNow(visit, resolution);
  const named = ({ row }: { row: CaseStep }): boolean => row.action === visit.params['action'];
  const barred = refused.find(named);
  const deed = allowed.find(named) ?? (barred && { row: barred.row, as: 'drafts' as const });
  if (!deed) throw new NotFound('Không có việc này trong thủ tục của vụ việc.');
  return {
    resolution,
    deed,
    barred,
    withdrawable: await visit.read((tx) => withdrawable(tx, resolution, deed.row.action)),
    asks: asksOf(procedureFor(resolution), deed.row, resolution.standing, visit.today),
    kinds: deed.row.papers.flatMap((form) =>
      all.filter((kind) => kind.subject === 'resolution' && kind.form === form),
    ),
  };
}

/** The form of a step: its day, what the law asks of it, and the paper by which it is done. */
export const stepForm =
  (all: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const opened = await open(visit, all);
    const { resolution, deed, kinds } = opened;
    const chosen = kinds.find(({ code }) => code === (draft.values['kind'] ?? visit.query['kind']));
    const outside = visit.query['outside'] !== undefined || draft.values['outside'] !== undefined;
    const kind = outside ? undefined : (chosen ?? kinds[0]);
    return framed(visit, {
      title: deed.row.label,
      breadcrumbs: [
        { label: 'Vụ việc giải quyết', href: '/resolutions' },
        { label: caseTitle(resolution), href: `/resolutions/${resolution.id}` },
        { label: deed.row.label },
      ],
      narrow: true,
      children: (
        <>
          {opened.barred && (
            <Alert tone="warning" title={opened.barred.refused}>
              <p>{opened.barred.basis}</p>
            </Alert>
          )}
          <Basis {...opened} on={visit.today} />
          <Ways visit={visit} opened={opened} kind={kind} />
          {kind ? await paperForm(visit, draft, opened, kind) : await recordForm(visit, draft, opened)}
        </>
      ),
    });
  };

const Basis = ({ deed: { row }, resolution, on }: Opened & { on: Day }) => (
  <p>
    Căn cứ: {citedOn(row.basis, on, procedureFor(resolution).basis)}. <Confidence level={row.confidence} />{' '}
    {row.note}
  </p>
);

// The paper is made here, or it was made elsewhere and is recorded.
const Ways = ({
  visit,
  opened: { resolution, deed, kinds },
  kind,
}: {
  visit: Visit;
  opened: Opened;
  kind: PaperKind | undefined;
}) => {
  const at = `/resolutions/${resolution.id}/steps/${deed.row.action}`;
  if (kinds.length === 0) return null;
  return (
    <p class="form-actions no-print">
      {kinds
        .filter((one) => one !== kind)
        .map((one) => (
          <ButtonLink key={one.code} href={withQuery(at, {}, { kind: one.code })} small icon="file-text">
            Soạn: {one.title}
          </ButtonLink>
        ))}
      {kind && (deed.as === 'decides' || deed.row.drafts.includes(visit.actor.role)) && (
        <ButtonLink href={withQuery(at, {}, { outside: '1' })} small icon="check">
          Văn bản đã ký ngoài hệ thống: chỉ ghi nhận
        </ButtonLink>
      )}
    </p>
  );
};

async function paperForm(visit: Visit, draft: Draft, opened: Opened, kind: PaperKind): Promise<VNode> {
  const { resolution, deed } = opened;
  const texts = await visit.read(async (tx) => {
    const about = await getAbout(tx, 'resolution', resolution.id);
    return { ...(await archiveOf(tx, resolution)), ...(await kind.draft(tx, about, visit.today)) };
  });
  const first = Object.fromEntries(
    Object.entries<string>(texts).map(([name, value]) => [`texts.${name}`, value]),
  );
  const numbered = symbolFor(kind.form, 'X') !== undefined;
  const decides = deed.as === 'decides';
  return (
    <Form
      action={`/resolutions/${resolution.id}/steps/${deed.row.action}/paper`}
      draft={{ ...draft, values: { ...factValues(opened), ...first, ...draft.values } }}
      version={resolution.version}
      label={deed.row.label}
    >
      <Hidden name="resolutionId" value={resolution.id} />
      <Hidden name="action" value={deed.row.action} />
      <Hidden name="kind" value={kind.code} />
      <StepFields opened={opened} visit={visit} />
      <Fieldset legend={kind.title}>
        <WhoGetsIt resolution={resolution} kind={kind} on={visit.today} />
        {[...kind.texts, ...commonPaperTexts].map((text) => (
          <PaperTextField key={text.name} text={text} under="texts" />
        ))}
      </Fieldset>
      {decides && numbered && (
        <p>
          Ký và ban hành ngay thì văn bản lấy số tiếp theo của sổ, mang ngày hôm nay ({formatDay(visit.today)}
          ).
        </p>
      )}
      <FormActions cancel={`/resolutions/${resolution.id}`}>
        {(decides || !numbered) && (
          <SubmitButton name="next" value="issue" icon={numbered ? 'signature' : 'printer'}>
            {numbered ? 'Ký, ban hành ngay' : 'Hoàn tất, in'}
          </SubmitButton>
        )}
        {numbered && (
          <SubmitButton name="next" value="propose" icon="send" kind={decides ? 'secondary' : 'primary'}>
            Trình người có thẩm quyền
          </SubmitButton>
        )}
        <SubmitButton name="next" value="keep" icon="check" kind="secondary">
          Giữ dự thảo
        </SubmitButton>
      </FormActions>
    </Form>
  );
}

/** Who gets the paper by law, with the article: whom the case cannot name the official adds under "Nơi nhận". */
const WhoGetsIt = ({ resolution, kind, on }: { resolution: Resolution; kind: PaperKind; on: Day }) => {
  const rule = copiesOn(kind.form, on, {
    discipline: resolution.procedure.startsWith('complaint.discipline'),
  });
  if (!rule) return null;
  const all = [...rule.named, ...rule.listed].map((one) => copyNames[one]);
  return (
    <p class="field field-full">
      Phải gửi: {all.join('; ')}. <span class="fact-hint">{rule.basis}</span>{' '}
      <Confidence level={rule.confidence} /> {rule.note}
    </p>
  );
};

async function recordForm(visit: Visit, draft: Draft, opened: Opened): Promise<VNode> {
  const staged = await visit.read((tx) => stagedFiles(tx, textsOf(draft.values, 'files')));
  const { resolution, deed } = opened;
  const byPaper = deed.row.papers.length > 0;
  const others = deed.row.roles.filter((role) => role === 'chairman' || role === 'head');
  return (
    <Form
      action={`/resolutions/${resolution.id}/steps/${deed.row.action}`}
      draft={{ ...draft, values: { on: formatDay(visit.today), ...factValues(opened), ...draft.values } }}
      version={resolution.version}
      label={deed.row.label}
      files
    >
      <Hidden name="resolutionId" value={resolution.id} />
      <Hidden name="action" value={deed.row.action} />
      {byPaper && <Hidden name="outside" value="1" />}
      <Fieldset legend="Ngày và kết quả">
        <DateField
          name="on"
          label={byPaper ? 'Ngày văn bản, ngày thực hiện' : 'Ngày thực hiện'}
          required
          autoFocus
        />
        {byPaper && (
          <TextField
            name="outsidePaper"
            label="Số, ký hiệu, ngày văn bản"
            hint="Ví dụ: 12/TB-UBND ngày 05/02/2024."
            required={deed.as === 'drafts'}
            width="full"
          />
        )}
        {deed.as === 'drafts' && (
          <SelectField
            name="signedBy"
            label="Người ký"
            required
            options={others.map((role) => ({
              value: role,
              label: role === 'chairman' ? 'Chủ tịch Ủy ban nhân dân' : 'Thủ trưởng cơ quan',
            }))}
          />
        )}
      </Fieldset>
      <StepFields opened={opened} visit={visit} />
      <TextArea
        name="note"
        label="Ghi chú"
        hint={resolution.secret ? 'Không ghi họ tên, địa chỉ người tố cáo.' : undefined}
        rows={3}
      />
      <FileField
        name="files"
        label="Tệp kèm theo"
        accept={acceptedFiles}
        maxMegabytes={25}
        staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
      />
      <FormActions cancel={`/resolutions/${resolution.id}`}>
        <SubmitButton icon="check">{deed.row.label}</SubmitButton>
      </FormActions>
    </Form>
  );
}

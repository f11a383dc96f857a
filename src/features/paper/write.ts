import { z } from 'zod';
import { command, type Change, type Command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { FileSubject } from '../../core/file-subject.ts';
import { symbolFor } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { takePaper, type PaperAction, type PaperState } from '../../law/flows/papers.ts';
import { dayField, id, text, version } from '../input.ts';
import { faultsOf, kindOf, sidePaperData, writtenIn } from './content.ts';
import { issue, issuerBy } from './issue.ts';
import { commonTexts, type About, type PaperKind, type Texts } from './kinds.ts';
import { aboutOf, changePaper, getAbout, getPaper, insertSidePaper, type Paper } from './queries.ts';

const subjects = ['petition', 'visit', 'session', 'resolution', 'coordination'] as const;
const longText = z
  .string()
  .max(8_000, 'Dài quá 8.000 ký tự.')
  .transform((given) => given.normalize('NFC').replace(/\r\n?/g, '\n').trim());

const written = z.object({
  kind: z.string().max(40),
  subject: z.enum(subjects),
  subjectId: id,
  paperId: id.optional(),
  version: version.optional(),
  texts: z.record(z.string().max(40), longText).default({}),
  next: z.enum(['keep', 'propose', 'complete']).default('keep'),
});
const target = z.object({ paperId: id, version });

export type SideResult = { paperId: number; href: string };

/** The commands of side papers, for the kinds that the features offer. */
export const sidePaperCommands = (dataDir: string, kinds: readonly PaperKind[]) => {
  const change = (action: PaperAction) => (context: Context, input: z.output<typeof target>) =>
    move(context, kinds, action, input);
  return {
    write: command({
      name: 'side-paper.write',
      summary: 'Soạn văn bản kèm theo hồ sơ, giữ dự thảo, trình hoặc hoàn tất',
      permission: 'paper.write',
      input: written,
      run: (context, input) => write(context, dataDir, kinds, input),
    }),
    sign: command({
      name: 'side-paper.sign',
      summary: 'Duyệt, ký văn bản kèm theo hồ sơ',
      permission: 'paper.sign',
      input: target,
      run: change('sign'),
    }),
    sendBack: command({
      name: 'side-paper.return',
      summary: 'Trả lại văn bản kèm theo hồ sơ để sửa',
      permission: 'paper.sign',
      input: target.extend({ reason: text(1_000, 'Ghi rõ nội dung cần sửa.') }),
      run: change('return'),
    }),
    void: command({
      name: 'side-paper.void',
      summary: 'Hủy dự thảo văn bản kèm theo hồ sơ',
      permission: 'paper.void',
      input: target,
      run: change('void'),
    }),
    issue: command({
      name: 'side-paper.issue',
      summary: 'Cấp số, ngày và ban hành văn bản kèm theo hồ sơ',
      permission: 'petition.issue',
      input: target.extend({ issuedOn: dayField('Nhập ngày ban hành.') }),
      run: (context, { issuedOn, ...input }) => publish(context, dataDir, kinds, 'issue', input, issuedOn),
    }),
  } satisfies Record<string, Command<never, SideResult> | Command>;
};

type Written = z.output<typeof written>;

/** What is written in a paper, and what its issue sets going (kept when the words are changed later). */
export async function write(
  context: Context,
  dataDir: string,
  kinds: readonly PaperKind[],
  input: Written,
  begun?: unknown,
): Promise<Change<SideResult>> {
  const { tx, actor, today } = context;
  const kind = kindOf(kinds, input.kind);
  const about = await getAbout(tx, input.subject, input.subjectId);
  checkTexts(kind, input.texts, input.next);
  const first = { kind: kind.code, texts: input.texts, step: begun };
  const paperId =
    input.paperId ??
    (await insertSidePaper(tx, about, {
      unitId: unitFor(kind, actor, about),
      postId: actor.postId,
      form: kind.form,
      content: first,
    }));
  const paper = await getPaper(tx, paperId);
  const content = { ...first, step: writtenIn(paper).step };
  step(context, paper, kind, 'write');
  await tryOut(context, kind, about, paper, input);
  const to = input.next === 'propose' ? step(context, paper, kind, 'propose').to : 'draft';
  await changePaper(tx, paperId, input.version ?? paper.version, {
    state: to,
    content: JSON.stringify(content),
    proposed_by: actor.postId,
    returned_why: null,
  });
  if (input.next === 'complete') {
    const fresh = await getPaper(tx, paperId);
    return publish(context, dataDir, kinds, 'complete', { paperId, version: fresh.version }, today);
  }
  const type = input.next === 'propose' ? 'side-paper.proposed' : 'side-paper.written';
  return done(about, paperId, [eventOf(about, type, today, { form: kind.form })]);
}

const unitFor = (kind: PaperKind, actor: Actor, about: About): number =>
  kind.unitFor?.(actor, about) ?? about.unitId;

function checkTexts(kind: PaperKind, texts: Texts, next: string): void {
  const known = [...kind.texts, ...commonTexts];
  const strange = Object.keys(texts).find((name) => !known.some((one) => one.name === name));
  if (strange !== undefined) throw new Refused('Biểu mẫu đã cũ. Xin mở lại trang.');
  if (next === 'keep') return;
  const missing = known.filter(({ name, required }) => required && !texts[name]);
  if (missing.length > 0)
    throw new Invalid(
      Object.fromEntries(missing.map(({ name, label }) => [`texts.${name}`, `Nhập: ${label}.`])),
    );
}

// A draft may be kept unfinished; whatever goes on is whole.
async function tryOut(
  { tx, today }: Context,
  kind: PaperKind,
  about: About,
  paper: Paper,
  { texts, next }: { texts: Texts; next: string },
): Promise<void> {
  if (next === 'keep') return;
  try {
    await sidePaperData(tx, kind, about, { paper, texts, today });
  } catch (error) {
    throw error instanceof z.ZodError ? faultsOf(kind, error) : error;
  }
}

/** Signs, returns or sets aside a paper. */
export async function move(
  context: Context,
  kinds: readonly PaperKind[],
  action: PaperAction,
  { paperId, version: seen, ...more }: z.output<typeof target> & { reason?: string },
) {
  const { tx, actor, today } = context;
  const paper = await getPaper(tx, paperId);
  const kind = kindOf(kinds, writtenIn(paper).kind);
  const about = await aboutOf(tx, paper);
  const { to } = step(context, paper, kind, action);
  if (action === 'sign') await checkSigner(context, kind, about, paper);
  await changePaper(tx, paperId, seen, {
    state: to as 'draft',
    ...(action === 'sign' ? { signed_by: actor.postId, ...issuerBy(actor, kind) } : {}),
    ...(action === 'return'
      ? { signed_by: null, returned_why: more.reason ?? null, unit_id: unitFor(kind, actor, about) }
      : {}),
  });
  const types = {
    sign: 'side-paper.signed',
    return: 'side-paper.returned',
    void: 'side-paper.voided',
  } as const;
  const type = types[action as keyof typeof types];
  return done(about, paperId, [eventOf(about, type, today, { form: kind.form, ...more })]);
}

// An inspectorate signs its own papers, not those of the units it watches.
async function checkSigner(context: Context, kind: PaperKind, about: About, paper: Paper): Promise<void> {
  const { role, unitId } = context.actor;
  if (role === 'inspector' && paper.unit_id !== unitId)
    throw new Refused('Văn bản của cơ quan khác: thủ trưởng cơ quan đó ký.');
  await kind.onSigning?.(context, about, paper);
}

/** Numbers, dates and issues a signed paper, or completes one without number. */
export async function publish(
  context: Context,
  dataDir: string,
  kinds: readonly PaperKind[],
  action: 'issue' | 'complete',
  { paperId, version: seen }: z.output<typeof target>,
  issuedOn: Day,
) {
  const { tx } = context;
  const paper = await getPaper(tx, paperId);
  const { kind: code, texts } = writtenIn(paper);
  const kind = kindOf(kinds, code);
  const about = await aboutOf(tx, paper);
  step(context, paper, kind, action);
  const number = await issue(context, dataDir, {
    paper,
    version: seen,
    issuedOn,
    since: about.since,
    subject: fileSubject(about),
    secret: about.secret,
    data: (now) => sidePaperData(tx, kind, about, { paper: now, texts, today: issuedOn }),
  });
  const more = (await kind.onIssued?.(context, about, await getPaper(tx, paperId))) ?? [];
  const event = eventOf(about, 'side-paper.issued', issuedOn, { form: kind.form, number: number ?? null });
  return done(about, paperId, [event, ...more]);
}

const fileSubject = ({ kind, id: subjectId }: About): FileSubject =>
  ({
    petition: { petitionId: subjectId },
    visit: { visitId: subjectId },
    session: { sessionId: subjectId },
    resolution: { resolutionId: subjectId },
    coordination: { coordinationId: subjectId },
  })[kind];

function step({ actor }: Context, paper: Paper, kind: PaperKind, action: PaperAction) {
  const numbered = symbolFor(kind.form, 'X') !== undefined;
  const outcome = takePaper(action, { state: paper.state as PaperState, numbered }, actor.role);
  if ('refused' in outcome) throw new Refused(outcome.refused);
  return outcome;
}

/** An event of the record that a side paper is about. */
function eventOf(about: About, type: string, happenedOn: Day, data: Record<string, unknown>): NewEvent {
  return {
    type,
    happenedOn,
    unitId: about.unitId,
    secret: about.secret,
    petitionId: about.kind === 'petition' ? about.id : undefined,
    visitId: about.kind === 'visit' ? about.id : undefined,
    sessionId: about.kind === 'session' ? about.id : undefined,
    resolutionId: about.kind === 'resolution' ? about.id : about.resolutionId,
    data,
  };
}

const done = (about: About, paperId: number, events: readonly NewEvent[]) => ({
  events,
  result: { paperId, href: about.href },
});

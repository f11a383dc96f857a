import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import { Invalid, NotFound, Refused } from '../../core/errors.ts';
import type { PaperData } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { meetClocks } from '../clocks.ts';
import { paperData, type PaperContent } from './draft.ts';
import { stillOpen, toBeWritten } from './letters.ts';
import { formParts } from './side-papers.ts';
import { petitionEvent, type PetitionEventType } from './events.ts';
import { dayField, id, text, version } from '../input.ts';
import { issue, issuerBy } from '../paper/door.ts';
import { checkPassing, passingInput, passOn, targetOf, whatItDoes } from '../passing/door.ts';
import { changePaper, getPaper, type Paper } from '../paper/queries.ts';
import { changePetition, getPetition, movePetition, newestClassification, type Petition } from './queries.ts';
import { step } from './standing.ts';

const lines = (longest: number) =>
  z
    .string()
    .default('')
    .transform((given) =>
      given
        .normalize('NFC')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .pipe(z.array(z.string().max(longest, `Một dòng dài quá ${longest} ký tự.`)).max(40, 'Tối đa 40 dòng.'));

export const contentInput = z.object({
  matter: text(2_000, 'Nhập nội dung “về việc”.'),
  addressee: z
    .string()
    .default('')
    .transform((given) => given.normalize('NFC').trim()),
  legalBasis: lines(300),
  body: lines(2_000),
  more: z.record(z.string().max(40), z.string().max(8_000)).default({}),
  recipients: lines(300),
  archive: text(100, 'Nhập nơi lưu, ví dụ: VT, BTCD.'),
  ...passingInput,
});

const target = { paperId: id, version };
type Target = { paperId: number; version: number };

/** Puts the written paper before the head. */
export const proposePaper = command({
  name: 'paper.propose',
  summary: 'Trình văn bản xử lý đơn',
  permission: 'petition.propose',
  input: contentInput.extend(target),
  async run(context, { paperId, version: seen, ...content }) {
    const { petition, paper } = await open(context, { paperId, version: seen });
    const taken = await step(context, petition, 'propose');
    const given = await withAddressee(context, petition, paper, content);
    await complete(context, petition, paper, given);
    await changePaper(context.tx, paperId, seen, {
      state: 'proposed',
      content: JSON.stringify(given),
      proposed_by: context.actor.postId,
    });
    return moved(context, petition, paper, taken.to, 'paper.proposed');
  },
});

/** Agrees that a paper goes on to be signed, in offices that review first. */
export const reviewPaper = command({
  name: 'paper.review',
  summary: 'Thẩm tra văn bản, đồng ý trình ký',
  permission: 'petition.review',
  input: z.object(target),
  async run(context, input) {
    const { petition, paper } = await open(context, input);
    const taken = await step(context, petition, 'review');
    await changePaper(context.tx, paper.id, input.version, { state: 'reviewed' });
    return moved(context, petition, paper, taken.to, 'paper.reviewed');
  },
});

/** Gives a paper back with what is to be changed. */
export const returnPaper = command({
  name: 'paper.return',
  summary: 'Trả lại văn bản để sửa, nêu lý do',
  permission: 'petition.return',
  input: z.object({ ...target, reason: text(1_000, 'Ghi rõ nội dung cần sửa.') }),
  async run(context, input) {
    const { petition, paper } = await open(context, input);
    const taken = await step(context, petition, 'return');
    await changePaper(context.tx, paper.id, input.version, {
      state: 'draft',
      signed_by: null,
      unit_id: petition.handler_unit_id,
    });
    return moved(context, petition, paper, taken.to, 'paper.returned', { reason: input.reason });
  },
});

/** Approves and signs a paper. */
export const signPaper = command({
  name: 'paper.sign',
  summary: 'Duyệt, ký văn bản',
  permission: 'petition.sign',
  input: z.object(target),
  async run(context, input) {
    const { petition, paper } = await open(context, input);
    const taken = await step(context, petition, 'sign');
    await changePaper(context.tx, paper.id, input.version, {
      state: 'signed',
      signed_by: context.actor.postId,
      ...issuerBy(context.actor, { form: paper.form_code, subject: 'petition' }),
    });
    return moved(context, petition, paper, taken.to, 'paper.signed');
  },
});

/** Gives a signed paper its number and day, makes the file, and closes the limits that it meets. */
export const issuePaper = (dataDir: string) =>
  command({
    name: 'paper.issue',
    summary: 'Cấp số, ngày và ban hành văn bản',
    permission: 'petition.issue',
    input: z.object({ ...target, issuedOn: dayField('Nhập ngày ban hành.') }),
    async run(context, input) {
      const { tx, today } = context;
      const { petition, paper } = await open(context, input);
      const taken = await step(context, petition, 'issue');
      const content = contentOf(paper);
      const number = await issue(context, dataDir, {
        paper,
        version: input.version,
        issuedOn: input.issuedOn,
        since: petition.received_on,
        subject: { petitionId: petition.id },
        secret: petition.secret,
        data: (now) => paperData(tx, petition, now, content, today),
      });
      if (number === undefined) throw new Refused('Loại văn bản này không đánh số.');
      await meetClocks(tx, { petitionId: petition.id }, input.issuedOn, paper.form_code);
      await movePetition(tx, petition.id, taken.to, input.issuedOn);
      const event = petitionEvent(petition, 'paper.issued', input.issuedOn, {
        form: paper.form_code,
        number,
      });
      const passed = await passOn(context, { petition, paper, content, number, issuedOn: input.issuedOn });
      return { events: [event, ...passed], result: { petitionId: petition.id, number } };
    },
  });

/** Files a petition away without action, as the matrix says. */
export const filePetition = command({
  name: 'petition.file',
  summary: 'Xếp lưu đơn',
  permission: 'petition.sign',
  input: z.object({ petitionId: id, version, filedOn: dayField('Nhập ngày xếp lưu.') }),
  async run(context, input) {
    const { tx, today } = context;
    const petition = await getPetition(tx, input.petitionId);
    const taken = await step(context, petition, 'file');
    if (input.filedOn > today) throw new Invalid({ filedOn: 'Ngày xếp lưu không được sau ngày hôm nay.' });
    if (input.filedOn < petition.received_on)
      throw new Invalid({ filedOn: 'Ngày xếp lưu không được trước ngày nhận đơn.' });
    await changePetition(tx, petition.id, input.version, { state: taken.to, closed_on: input.filedOn });
    await meetClocks(tx, { petitionId: petition.id }, input.filedOn);
    return {
      events: [petitionEvent(petition, 'petition.filed', input.filedOn)],
      result: { petitionId: petition.id },
    };
  },
});

/** What the paper says, as it was last written. */
export function contentOf(paper: Pick<Paper, 'content'>): PaperContent {
  return contentShape.parse(paper.content);
}

/** The paper of a petition's outcome as it would be printed now. @throws z.ZodError naming what is missing, NotFound */
export async function mainPaper(tx: Tx, paper: Paper, today: Day): Promise<PaperData> {
  if (paper.petition_id === null) throw new NotFound();
  return paperData(tx, await getPetition(tx, paper.petition_id), paper, contentOf(paper), today);
}

const contentShape = z.object({
  matter: z.string(),
  addressee: z.string(),
  legalBasis: z.array(z.string()),
  body: z.array(z.string()),
  more: z.record(z.string(), z.string()).default({}),
  recipients: z.array(z.string()),
  archive: z.string(),
  passes: z.enum(['transfer', 'guide']).optional(),
  toUnitId: z.number().optional(),
  replyDueOn: z.custom<Day>().optional(),
  repeatReason: z.string().optional(),
});

// A unit that was chosen is the addressee unless the writer words it otherwise; where it may not go it is refused now.
async function withAddressee(
  { tx, today }: Context,
  petition: Petition,
  paper: Paper,
  content: z.output<typeof contentInput>,
): Promise<PaperContent> {
  const outcome = (await newestClassification(tx, petition.id))?.outcome;
  if (whatItDoes(outcome, paper.form_code, content) !== 'passes-on') return content;
  await checkPassing(tx, petition, content, today);
  return { ...content, addressee: content.addressee || (await targetOf(tx, content, today)).name };
}

async function open(
  { tx }: Context,
  { paperId, version: seen }: Target,
): Promise<{ petition: Petition; paper: Paper }> {
  const paper = await getPaper(tx, paperId);
  if (paper.petition_id === null || paper.role !== 'main') throw new NotFound();
  if (paper.version !== seen && paper.state === 'issued') throw new Refused('Văn bản này đã được ban hành.');
  return { paper, petition: await getPetition(tx, paper.petition_id) };
}

const fieldOf: Readonly<Record<string, string>> = {
  addressees: 'addressee',
  guidance: 'addressee',
  parts: 'body',
  paragraphs: 'body',
};

// What the official alone can write has been written.
function checkWritten({ body }: PaperContent): void {
  if (body.some((line) => stillOpen.test(line)))
    throw new Invalid({ body: `Ghi nội dung thay cho dấu “${toBeWritten}”.` });
}

function fieldFor(form: string, top: string): string {
  const part = formParts[form];
  const name = part?.fieldOf?.[top] ?? top;
  return part?.texts.some((text) => text.name === name) ? `more.${name}` : (fieldOf[top] ?? top);
}

// Everything the form cannot do without is asked for now, not when the head wants to sign.
async function complete(
  { tx, today }: Context,
  petition: Petition,
  paper: Paper,
  content: PaperContent,
): Promise<void> {
  checkWritten(content);
  try {
    await paperData(tx, petition, paper, content, today);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const errors = error.issues.map(({ path, message }) => {
      const top = String(path[0]);
      return [
        fieldFor(paper.form_code, top),
        top === 'parts' ? 'Ghi ít nhất hai nội dung, mỗi dòng: nội dung → cơ quan có thẩm quyền.' : message,
      ] as const;
    });
    throw new Invalid(Object.fromEntries(errors));
  }
}

async function moved(
  { tx, today }: Context,
  petition: Petition,
  paper: Paper,
  to: string,
  type: PetitionEventType,
  data: Record<string, unknown> = {},
) {
  await movePetition(tx, petition.id, to);
  const event = petitionEvent(petition, type, today, { form: paper.form_code, ...data });
  return { events: [event], result: { petitionId: petition.id } };
}

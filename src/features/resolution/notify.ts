import { z } from 'zod';
import { command, type Context, type NewEvent } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import { id, optionalText, recordIds, text, version } from '../input.ts';
import { writePaper, writtenIn, type PaperKind, type Texts } from '../paper/door.ts';
import { sidePapersOf } from '../paper/queries.ts';
import { signAndIssue } from './sign-issue.ts';
import { getResolution, partiesOfCase, type Resolution } from './queries.ts';

/** The notice of the result that goes to one party. */
export const noticeKind = 'VV.KN-TB-TUNGNGUOI';
const mostAtOnce = 200;

const input = z.object({
  resolutionId: id,
  version,
  people: recordIds,
  /** Offices and persons who are no petitioners, each on a line: who is complained of, who has rights or duties in it. */
  others: optionalText(8_000),
  ruling: text(500, 'Ghi quyết định, văn bản trả lời (số, ngày, người ban hành).'),
  result: text(8_000, 'Ghi kết quả giải quyết.'),
  rights: optionalText(2_000),
  recipients: optionalText(2_000),
  archive: text(100, 'Nhập nơi lưu, ví dụ: VT, BTCD.'),
  next: z.enum(['keep', 'propose', 'issue']).default('propose'),
});
type Form = z.output<typeof input>;

/** One decision, a notice for each party: all are made at once, each with its addressee and its line of delivery. */
export const notifyParties = (dataDir: string, kinds: readonly PaperKind[]) =>
  command({
    name: 'resolution.notify',
    summary: 'Lập thông báo kết quả giải quyết cho từng người trong vụ việc nhiều người',
    permission: 'paper.write',
    input,
    run: async (context, form) => {
      const resolution = await getResolution(context.tx, form.resolutionId);
      if (resolution.version !== form.version) throw new Stale();
      if (resolution.decided_on === null)
        throw new Refused('Chưa có quyết định giải quyết, văn bản trả lời để thông báo.');
      if (resolution.secret)
        throw new Refused('Thông báo cho người tố cáo lập riêng, danh tính chỉ có trên bản gốc niêm phong.');
      const events: NewEvent[] = [];
      const addressed = await addresseesOf(context, resolution, form);
      for (const to of addressed) {
        const { result, events: written } = await writePaper(context, dataDir, kinds, {
          kind: noticeKind,
          subject: 'resolution',
          subjectId: resolution.id,
          texts: { ...to, ...wordsOf(form) },
          next: form.next === 'keep' ? 'keep' : 'propose',
        });
        events.push(...written);
        if (form.next === 'issue')
          events.push(...(await signAndIssue(context, dataDir, kinds, result.paperId)));
      }
      return { events, result: { resolutionId: resolution.id, count: addressed.length } };
    },
  });

const wordsOf = ({ ruling, result, rights = '', recipients = '', archive }: Form): Texts => ({
  ruling,
  result,
  rights,
  recipients,
  archive,
});

async function addresseesOf({ tx }: Context, { id: caseId }: Resolution, form: Form): Promise<Texts[]> {
  const parties = await partiesOfCase(tx, caseId);
  const chosen = parties.filter((one) => form.people.includes(one.id));
  if (chosen.length !== form.people.length)
    throw new Invalid({ people: 'Có người đã rút hoặc không thuộc vụ việc.' });
  const others = (form.others ?? '').split('\n').flatMap((line) => line.trim() || []);
  const all = [
    ...chosen.map(({ full_name, address }) => ({ to: `${full_name}; ${address}`, addressees: '' })),
    ...others.map((line) => ({ to: '', addressees: line })),
  ];
  if (all.length === 0) throw new Invalid({ people: 'Chọn ít nhất một người nhận thông báo.' });
  if (all.length > mostAtOnce)
    throw new Invalid({ people: `Mỗi lần lập tối đa ${mostAtOnce} thông báo: chia làm nhiều lần.` });
  return all;
}

/** Signs and issues the notices of a case that were proposed, all at once. */
export const issueNotices = (dataDir: string, kinds: readonly PaperKind[]) =>
  command({
    name: 'resolution.issue-notices',
    summary: 'Ký, ban hành một lượt các thông báo đã trình của vụ việc nhiều người',
    permission: 'paper.sign',
    input: z.object({ resolutionId: id }),
    run: async (context, { resolutionId }) => {
      const { id: caseId } = await getResolution(context.tx, resolutionId);
      const waiting = await noticesOf(context, caseId, 'proposed');
      if (waiting.length === 0) throw new Refused('Không còn thông báo nào chờ ký.');
      const events: NewEvent[] = [];
      for (const paper of waiting) events.push(...(await signAndIssue(context, dataDir, kinds, paper.id)));
      return { events, result: { resolutionId, count: waiting.length } };
    },
  });

/** The notices to single parties of a case, oldest first; only those in that state where one is named. */
export async function noticesOf({ tx }: Pick<Context, 'tx'>, resolutionId: number, state?: string) {
  const papers = await sidePapersOf(tx, 'resolution', resolutionId);
  return papers
    .filter((paper) => writtenIn(paper).kind === noticeKind && (state === undefined || paper.state === state))
    .toReversed();
}

import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Refused, Stale } from '../../core/errors.ts';
import { symbolFor } from '../../documents/papers.ts';
import { calendarOf } from '../../core/calendar.ts';
import { actionsNow } from '../../law/flows/case/may.ts';
import { id, version } from '../input.ts';
import { kindOf, writePaper, type PaperKind } from '../paper/door.ts';
import { signAndIssue } from './sign-issue.ts';
import { getResolution, type Resolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { stepFields, stepFrom, type StepOfPaper } from './step-paper.ts';
import { askedOnly } from './given.ts';
import type { Day } from '../../law/day.ts';

const input = z.object({
  resolutionId: id,
  version,
  ...stepFields,
  kind: z.string().max(40),
  texts: z.record(z.string().max(40), z.string().max(8_000, 'Dài quá 8.000 ký tự.')).default({}),
  /** propose: to whoever decides; issue: the decider signs and issues at once; keep: a draft. */
  next: z.enum(['keep', 'propose', 'issue']).default('keep'),
});

/**
 * Drafts the paper by which a step is taken. The step itself is taken when the paper is issued; until then nothing of the
 * case has changed. Who decides may sign and issue at once.
 */
export const prepareStepPaper = (dataDir: string, kinds: readonly PaperKind[]) =>
  command({
    name: 'resolution.prepare-paper',
    summary: 'Soạn văn bản của một bước giải quyết; bước được thực hiện khi văn bản ban hành',
    permission: 'paper.write',
    input,
    run: async (context, given) => {
      const { tx, today } = context;
      const resolution = await getResolution(tx, given.resolutionId);
      if (resolution.version !== given.version) throw new Stale();
      checkAllowed(context, resolution, given.action);
      const numbered = symbolFor(kindOf(kinds, given.kind).form, 'X') !== undefined;
      const written = await writePaper(
        context,
        dataDir,
        kinds,
        {
          kind: given.kind,
          subject: 'resolution',
          subjectId: resolution.id,
          texts: given.texts,
          next: given.next === 'issue' && !numbered ? 'complete' : given.next === 'keep' ? 'keep' : 'propose',
        },
        stepOf(resolution, given, today),
      );
      const events = [...written.events];
      const { paperId } = written.result;
      if (given.next === 'issue' && numbered) {
        events.push(...(await signAndIssue(context, dataDir, kinds, paperId)));
      }
      return { events, result: { resolutionId: resolution.id, paperId } };
    },
  });

function checkAllowed({ tx, actor, today }: Context, resolution: Resolution, action: string): void {
  const now = actionsNow(procedureFor(resolution), resolution.standing, actor.role, today, calendarOf(tx));
  const one = now.find(({ row }) => row.action === action);
  if (!one) throw new Refused('Không có việc này trong thủ tục.');
  if ('refused' in one) throw new Refused(`${one.refused} (${one.basis})`);
}

function stepOf(resolution: Resolution, form: z.output<typeof input>, on: Day): StepOfPaper {
  const step = stepFrom(form);
  return { ...step, given: askedOnly(resolution, step.action, on, step.given) };
}

import { z } from 'zod';
import type { Context, NewEvent } from '../../core/command.ts';
import { calendarOf } from '../../core/calendar.ts';
import { Refused } from '../../core/errors.ts';
import { takeStep } from '../../law/flows/case/may.ts';
import type { CaseRole, Given } from '../../law/flows/case/row.ts';
import { writtenIn, type About } from '../paper/door.ts';
import type { Paper } from '../paper/queries.ts';
import { givenFields, readGiven } from './given.ts';
import { getResolution, holdResolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { withdrawnFields, withdrawnIn, type Withdrawn } from './withdrawn.ts';
import { takeInCase } from './take.ts';

/** The step that the issue of a paper takes: kept with its draft, so that who signs sees what he signs. */
export type StepOfPaper = {
  action: string;
  given: Given;
  choice?: string | undefined;
  note?: string | undefined;
  withdrawn?: Withdrawn | undefined;
};

const kept = z.object({
  action: z.string(),
  given: z.custom<Given>((value) => typeof value === 'object' && value !== null),
  choice: z.string().optional(),
  note: z.string().optional(),
  withdrawn: z.object({ people: z.array(z.number()), contents: z.array(z.number()) }).optional(),
});

/** The step that the issue of the paper takes; none of a paper that only goes along. */
export function stepOfPaper(paper: Pick<Paper, 'content'>): StepOfPaper | undefined {
  const { step } = writtenIn(paper);
  return step === undefined || step === null ? undefined : kept.parse(step);
}

/** Takes the step of a paper on the day of its issue, as the deed of who signed it. @throws Refused with the article */
export async function takeByPaper(
  context: Context,
  about: About,
  paper: Paper,
): Promise<readonly NewEvent[]> {
  const step = stepOfPaper(paper);
  if (!step) return [];
  if (paper.issued_on === null) throw new Refused('Văn bản chưa có ngày ban hành.');
  const resolution = await holdResolution(context.tx, about.id);
  const { events } = await takeInCase(
    context,
    resolution,
    { ...step, on: paper.issued_on, paperId: paper.id },
    await signerRole(context, paper),
  );
  return events;
}

/** Whoever signs the paper of a step must be one who may take the step now. @throws Refused with the article */
export async function checkSigner({ tx, actor, today }: Context, about: About, paper: Paper): Promise<void> {
  const step = stepOfPaper(paper);
  if (!step) return;
  const { procedure, standing } = await getResolution(tx, about.id);
  const taken = takeStep(
    procedureFor({ procedure }),
    step.action,
    standing,
    actor.role,
    today,
    step.given,
    calendarOf(tx),
  );
  if ('refused' in taken) throw new Refused(`${taken.refused} (${taken.basis})`);
}

async function signerRole({ tx, actor }: Context, { signed_by }: Paper): Promise<CaseRole> {
  if (signed_by === null) return actor.role;
  const { role } = await tx
    .selectFrom('post')
    .select('role')
    .where('id', '=', signed_by)
    .executeTakeFirstOrThrow();
  return role as CaseRole;
}

/** What the form of a step says beside the words of its paper. */
export const stepFields = {
  action: z.string().max(60),
  choice: z.string().max(60).optional(),
  ...givenFields,
  ...withdrawnFields,
};
const shape = z.object(stepFields);

/** The step of a form, as it is kept with the paper. */
export const stepFrom = (form: z.output<typeof shape>): StepOfPaper => ({
  action: form.action,
  given: readGiven(form),
  ...(form.choice ? { choice: form.choice } : {}),
  withdrawn: withdrawnIn(form),
});

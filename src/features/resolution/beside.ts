import { z } from 'zod';
import type { Context, NewEvent } from '../../core/command.ts';
import { Stale } from '../../core/errors.ts';
import type { Day } from '../../law/day.ts';
import type { Given } from '../../law/flows/case/row.ts';
import { id, optionalText, version } from '../input.ts';
import { givenFields, readGiven } from './given.ts';
import { holdResolution, type Resolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { takeFor } from './take.ts';

/** The fields of a record that is kept beside a step: whose case, and whether the step is taken with it. */
export const besideFields = {
  resolutionId: id,
  version,
  /** later: the step is taken by a paper made in the system; the record waits for it. */
  take: z.enum(['now', 'later']).default('now'),
  choice: optionalText(60),
  ...givenFields,
  outsidePaper: optionalText(200),
  signedBy: z.enum(['chairman', 'head', '']).optional(),
};
const shape = z.object(besideFields);
export type BesideForm = z.output<typeof shape>;

/** The case of a record, held, if nobody has changed it since the form was shown. @throws Stale */
export async function holdSeen(
  { tx }: Context,
  form: Pick<BesideForm, 'resolutionId' | 'version'>,
): Promise<Resolution> {
  const resolution = await holdResolution(tx, form.resolutionId);
  if (resolution.version !== form.version) throw new Stale();
  return resolution;
}

/** The first of these steps that the procedure of the case has. */
export const stepNamed = (
  resolution: Pick<Resolution, 'procedure'>,
  ...actions: readonly string[]
): string | undefined => {
  const { rows } = procedureFor(resolution);
  return actions.find((action) => rows.some((row) => row.action === action));
};

/**
 * Takes the step to which a record belongs, so that nothing is entered twice; none where the procedure has no such step or its
 * paper is still to come. Gives the step. @throws Refused with its article
 */
export async function takeBeside(
  context: Context,
  resolution: Resolution,
  step: { action: string | undefined; on: Day; given?: Given },
  form: BesideForm,
): Promise<{ stepId: number | null; events: readonly NewEvent[] }> {
  const { action, on, given = {} } = step;
  if (action === undefined || form.take === 'later') {
    await touchCase(context, resolution.id);
    return { stepId: null, events: [] };
  }
  const read = readGiven(form);
  const { stepId, events } = await takeFor(
    context,
    resolution,
    {
      action,
      on,
      given: {
        ...read,
        facts: { ...read.facts, ...given.facts },
        dates: { ...read.dates, ...given.dates },
      },
      choice: form.choice,
      outsidePaper: form.outsidePaper,
    },
    form.signedBy || undefined,
  );
  return { stepId, events };
}

/** Something of the case has changed: whoever has an older form open is told. */
export async function touchCase({ tx }: Context, resolutionId: number): Promise<void> {
  await tx
    .updateTable('resolution')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', resolutionId)
    .execute();
}

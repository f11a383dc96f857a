import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { declareExclusion, recuse } from './declare.ts';
import { endForm, excludedForm, recuseForm } from './excluded.page.tsx';
import { confirmNamesake, dismissNamesake, liftExclusion } from './settle.ts';
import { pathOf, subjectKinds, type SubjectKind } from './subject.ts';

/** The commands about who takes no part in a record. */
export const exclusionCommands: readonly Command[] = [
  declareExclusion,
  recuse,
  confirmNamesake,
  dismissNamesake,
  liftExclusion,
];

type Result = { subject: SubjectKind; subjectId: number; outOfSight: boolean };

// Whoever has just lost sight of a record is led to the list: its page would not be there.
const goTo = ({ subject, subjectId, outOfSight }: Result): string =>
  outOfSight ? `/${subject}s` : `${pathOf(subject, subjectId)}/excluded`;

/** Who takes no part in a petition, a visit, a case. */
export function exclusionRoutes(app: FastifyInstance, { form, submit }: Routes): void {
  for (const kind of subjectKinds) {
    const at = `/${kind}s/:subjectId/excluded`;
    const again = excludedForm(kind);
    app.get(at, form('petition.see', again));
    app.post(at, submit(declareExclusion, { form: again, goTo, flash: () => 'Đã ghi nhận.' }));
    app.get(`${at}/recuse`, form('exclusion.recuse', recuseForm(kind)));
    app.post(
      `${at}/recuse`,
      submit(recuse, {
        form: recuseForm(kind),
        goTo,
        flash: () => 'Đã ghi nhận báo cáo. Hồ sơ không còn trong phạm vi được xem.',
      }),
    );
    app.post(
      `${at}/:exclusionId/confirm`,
      submit(confirmNamesake, { form: again, goTo, flash: () => 'Đã xác nhận.' }),
    );
    app.post(
      `${at}/:exclusionId/dismiss`,
      submit(dismissNamesake, { form: again, goTo, flash: () => 'Đã ghi nhận: không phải người này.' }),
    );
    app.get(`${at}/:exclusionId/end`, form('exclusion.end', endForm(kind)));
    app.post(
      `${at}/:exclusionId/end`,
      submit(liftExclusion, { form: endForm(kind), goTo, flash: () => 'Đã kết thúc.' }),
    );
  }
}

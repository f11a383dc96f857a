import type { FastifyInstance } from 'fastify';
import { commandApi } from './core/api.ts';
import type { Command } from './core/command.ts';
import { createServer, type Log } from './core/server.ts';
import { marked, routesFor, sendHtml, type Site } from './core/web.tsx';
import { setDemoDay } from './features/account/demo.ts';
import { administrationCommands, administrationRoutes } from './features/administration/routes.tsx';
import { accountRoutes } from './features/account/routes.tsx';
import { FaultPage } from './features/account/fault.page.tsx';
import { exclusionCard } from './features/exclusion/door.ts';
import { exclusionCommands, exclusionRoutes } from './features/exclusion/routes.tsx';
import { handoverCommands, handoverRoutes } from './features/handover/routes.tsx';
import { backlogCommands, backlogRoutes } from './features/backlog/routes.tsx';
import { calendarCommands, calendarRoutes } from './features/calendar/routes.tsx';
import { coordinationCard, coordinationPapers } from './features/coordination/door.ts';
import { coordinationCommands, coordinationRoutes } from './features/coordination/routes.tsx';
import { intakeCommands, intakeRoutes } from './features/intake/routes.tsx';
import { lawRoutes } from './features/law/routes.tsx';
import { matterPapers } from './features/matter/door.ts';
import { matterCommands, matterRoutes } from './features/matter/routes.tsx';
import type { PaperKind } from './features/paper/kinds.ts';
import { paperCommands, paperRoutes } from './features/paper/routes.tsx';
import { passingPapers } from './features/passing/door.ts';
import { passingCommands, passingRoutes } from './features/passing/routes.tsx';
import { petitionPapers } from './features/petition/door.ts';
import { mainPaper, petitionCommands, petitionRoutes } from './features/petition/routes.tsx';
import { visitPapers } from './features/visit/door.ts';
import { visitCommands, visitRoutes } from './features/visit/routes.tsx';
import { leaderRoutes } from './features/leader/routes.tsx';
import { registerRoutes } from './features/register/routes.tsx';
import { reportRoutes } from './features/report/routes.tsx';
import { retentionCommands, retentionRoutes } from './features/retention/routes.tsx';
import { submissionCommands, submissionRoutes } from './features/submission/routes.tsx';
import { settingsCommands, settingsRoutes } from './features/settings/routes.tsx';
import { workCommands, workRoutes } from './features/work/routes.tsx';
import {
  casePaperKinds,
  filledFrom,
  innerDueCard,
  innerTexts,
  petitionTexts,
  type CaseCard,
} from './features/resolution/door.ts';
import { resolutionCommands, resolutionRoutes } from './features/resolution/routes.tsx';
import { dialogueCard, dialogueTexts } from './features/dialogue/door.ts';
import { dialogueCommands, dialogueRoutes } from './features/dialogue/routes.tsx';
import { verificationCard, verificationTexts } from './features/verification/door.ts';
import { verificationCommands, verificationRoutes } from './features/verification/routes.tsx';
import { executionCard } from './features/execution/door.ts';
import { publicationCard } from './features/publication/door.ts';
import { publicationCommands, publicationRoutes } from './features/publication/routes.tsx';
import { challengeCard } from './features/challenge/door.ts';
import { challengeCommands, challengeRoutes } from './features/challenge/routes.tsx';
import { executionCommands, executionRoutes } from './features/execution/routes.tsx';
import { pivotRoutes } from './features/pivot/routes.tsx';
import { portalRoutes } from './features/portal/routes.tsx';
import { sessionPapers } from './features/reception/door.ts';
import { receptionCommands, receptionRoutes } from './features/reception/routes.tsx';

/** Every kind of paper beside the paper of a petition's outcome, by the feature that fills it. */
const paperKinds: readonly PaperKind[] = [
  ...petitionPapers,
  ...passingPapers,
  ...visitPapers,
  ...sessionPapers,
  ...matterPapers,
  ...coordinationPapers,
  ...filledFrom(casePaperKinds, [petitionTexts, verificationTexts, dialogueTexts, innerTexts]),
];

/** What the page of a case shows beside what it knows itself, by the feature that says it. */
const caseCards: readonly CaseCard[] = [
  innerDueCard,
  verificationCard,
  coordinationCard,
  dialogueCard,
  executionCard,
  publicationCard,
  challengeCard,
];

export type AppOptions = { staticDir: string; log: Log };

/** The whole site: every feature's routes and the same commands as JSON. */
export async function buildApp(site: Site, { staticDir, log }: AppOptions): Promise<FastifyInstance> {
  const app = await createServer({
    staticDir,
    log,
    fault: (reply, { status, ...fault }) => sendHtml(reply, <FaultPage {...fault} />, status),
  });
  const routes = routesFor(site);
  app.get(
    '/healthz',
    marked('public', async (_request, reply) => {
      await site.publicDb.selectFrom('public_unit').select('id').limit(1).execute();
      return reply.send({ status: 'ok' });
    }),
  );
  accountRoutes(app, site, routes);
  portalRoutes(app, site);
  petitionRoutes(app, site, routes);
  intakeRoutes(app, site, routes);
  visitRoutes(app, site, routes);
  matterRoutes(app, site, routes);
  resolutionRoutes(app, site, routes, {
    kinds: paperKinds,
    cards: { main: caseCards, aside: [exclusionCard] },
  });
  verificationRoutes(app, routes);
  dialogueRoutes(app, routes);
  executionRoutes(app, routes);
  publicationRoutes(app, site, routes);
  challengeRoutes(app, routes);
  backlogRoutes(app, routes);
  coordinationRoutes(app, routes);
  paperRoutes(app, site, routes, paperKinds, mainPaper);
  passingRoutes(app, site, routes);
  workRoutes(app, routes);
  exclusionRoutes(app, routes);
  receptionRoutes(app, routes, paperKinds);
  reportRoutes(app, routes);
  pivotRoutes(app, routes);
  registerRoutes(app, routes);
  submissionRoutes(app, routes);
  leaderRoutes(app, routes);
  retentionRoutes(app, routes);
  lawRoutes(app, site, routes);
  calendarRoutes(app, routes);
  settingsRoutes(app, site, routes);
  administrationRoutes(app, routes);
  handoverRoutes(app, routes);
  commandApi(app, site, allCommands(site));
  return app;
}

/** Every command of the site, as the API offers them and the permission test lists them. */
export function allCommands(site: Site): readonly Command[] {
  return [
    ...petitionCommands(site),
    ...intakeCommands(site),
    ...visitCommands(site),
    ...matterCommands(site),
    ...resolutionCommands(site, paperKinds),
    ...verificationCommands,
    ...dialogueCommands,
    ...executionCommands,
    ...publicationCommands(site),
    ...challengeCommands,
    ...backlogCommands,
    ...coordinationCommands,
    ...paperCommands(site, paperKinds),
    ...passingCommands(site),
    ...workCommands(),
    ...exclusionCommands,
    ...receptionCommands,
    ...retentionCommands(),
    ...submissionCommands(),
    ...settingsCommands(site),
    ...calendarCommands,
    ...administrationCommands(),
    ...handoverCommands(),
    setDemoDay,
  ];
}

import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes } from '../../core/web.tsx';
import { approvePlan } from './approve.ts';
import { openCampaign } from './campaign.ts';
import { fillPending } from './fill.ts';
import { campaignForm, campaignPage } from './campaign.page.tsx';
import { approveForm, fillForm } from './forms.page.tsx';
import { backlogPage } from './list.page.tsx';
import { planPage } from './plan.page.tsx';
import { pendingSheet, pendingWord, planSheet, planWord } from './prints.ts';

/** Every command about pending cases. */
export const backlogCommands: readonly Command[] = [fillPending, approvePlan, openCampaign];

/** The register of pending cases, the plans and the campaigns of review. */
export function backlogRoutes(app: FastifyInstance, { page, form, raw, submit }: Routes): void {
  app.get('/backlog', page('backlog.see', backlogPage));
  app.get('/backlog.xlsx', raw('backlog.see', pendingSheet));
  app.get('/backlog.docx', raw('backlog.see', pendingWord));
  app.get('/backlog/plans/new', form('backlog.approve', approveForm));
  app.post(
    '/backlog/plans/new',
    submit(approvePlan, {
      form: approveForm,
      goTo: ({ planId }) => `/backlog/plans/${planId}`,
      flash: ({ count }) => `Đã phê duyệt kế hoạch gồm ${count} vụ việc.`,
    }),
  );
  app.get('/backlog/plans/:id', page('backlog.see', planPage));
  app.get('/backlog/plans/:id.xlsx', raw('backlog.see', planSheet));
  app.get('/backlog/plans/:id.docx', raw('backlog.see', planWord));
  app.get('/backlog/campaigns/new', form('backlog.campaign', campaignForm));
  app.post(
    '/backlog/campaigns/new',
    submit(openCampaign, {
      form: campaignForm,
      goTo: ({ campaignId }) => `/backlog/campaigns/${campaignId}`,
      flash: () => 'Đã mở đợt rà soát, thông báo các đơn vị.',
    }),
  );
  app.get('/backlog/campaigns/:id', page('backlog.see', campaignPage));
  app.get('/backlog/:of/:id', form('backlog.fill', fillForm));
  app.post(
    '/backlog/:of/:id',
    submit(fillPending, {
      form: fillForm,
      goTo: () => '/backlog',
      flash: () => 'Đã ghi vào kế hoạch giải quyết.',
    }),
  );
}

import type { FastifyInstance } from 'fastify';
import type { ZodType } from 'zod';
import type { Command } from '../../core/command.ts';
import type { FormPage, Routes } from '../../core/web.tsx';
import { giveFollowUp } from './follow-up.ts';
import { followUpForm, holdDialogueForm, invitationReceivedForm, inviteForm } from './hold.page.tsx';
import { holdDialogue } from './hold.ts';
import { inviteToDialogue, receiveInvitation } from './invite.ts';
import { dialoguesPage, dialoguesSheet } from './list.page.tsx';
import { cancelDialogueForm, changeDialogueForm, planDialogueForm } from './plan.page.tsx';
import { cancelDialogue, changeDialogue, planDialogue } from './plan.ts';

/** Every command about dialogues. */
export const dialogueCommands: readonly Command[] = [
  planDialogue,
  changeDialogue,
  cancelDialogue,
  inviteToDialogue,
  receiveInvitation,
  holdDialogue,
  giveFollowUp,
];

const goTo = (result: { resolutionId: number }): string => `/resolutions/${result.resolutionId}#dialogue`;

/** The list of dialogues and the forms of one; what they record stands on the page of the case. */
export function dialogueRoutes(app: FastifyInstance, { page, raw, form, submit }: Routes): void {
  app.get('/dialogues', page('resolution.see', dialoguesPage));
  app.get('/dialogues.xlsx', raw('resolution.see', dialoguesSheet));
  const both = <Input extends ZodType>(
    path: string,
    shown: FormPage,
    wanted: Command<Input, { resolutionId: number }>,
    said: string,
  ): void => {
    app.get(path, form(wanted.permission, shown));
    app.post(path, submit(wanted, { form: shown, goTo, flash: () => said }));
  };
  const at = '/resolutions/:id/dialogues';
  both(`${at}/new`, planDialogueForm, planDialogue, 'Đã ghi kế hoạch đối thoại.');
  both(`${at}/:dialogueId/edit`, changeDialogueForm, changeDialogue, 'Đã lưu kế hoạch đối thoại.');
  both(`${at}/:dialogueId/cancel`, cancelDialogueForm, cancelDialogue, 'Đã hủy, lùi buổi đối thoại.');
  both(`${at}/:dialogueId/invite`, inviteForm, inviteToDialogue, 'Đã ghi việc mời.');
  both(`${at}/:dialogueId/hold`, holdDialogueForm, holdDialogue, 'Đã ghi biên bản đối thoại.');
  both(`${at}/:dialogueId/tasks`, followUpForm, giveFollowUp, 'Đã giao việc.');
  both(
    '/resolutions/:id/dialogue-guests/:guestId',
    invitationReceivedForm,
    receiveInvitation,
    'Đã ghi ngày nhận.',
  );
}

import type { FastifyInstance } from 'fastify';
import type { Command } from '../../core/command.ts';
import type { Routes, Site } from '../../core/web.tsx';
import { replyToTransfer, setReplyDay } from './follow.ts';
import { inboxPage, sentPage, statisticsPage } from './lists.page.tsx';
import { statisticsSheet } from './statistics-sheet.ts';
import { noticesPage } from './notices.page.tsx';
import { noticesSheet } from './notices-sheet.ts';
import { readNotices } from './notices.ts';
import { sendTransferBack, takeTransfer } from './take.ts';
import { replyDayForm, replyForm, sendBackForm, takeForm, transferPage } from './transfer.page.tsx';

/** The commands by which petitions go from unit to unit and answers come back. */
export const passingCommands = (site: Site): readonly Command[] => [
  takeTransfer(site),
  sendTransferBack,
  replyToTransfer,
  setReplyDay,
  readNotices,
];

const toTransfer = ({ transferId }: { transferId: number }): string => `/transfers/${transferId}`;

/** What was passed on here and by us, what came back, and what the units told the reception board. */
export function passingRoutes(app: FastifyInstance, site: Site, { page, form, raw, submit }: Routes): void {
  app.get('/transfers', page('petition.see', inboxPage));
  app.get('/transfers/sent', page('petition.see', sentPage));
  app.get('/transfers/statistics', page('petition.see', statisticsPage));
  app.get('/transfers/statistics.xlsx', raw('petition.see', statisticsSheet));
  app.get('/transfers/:transferId', page('petition.see', transferPage));
  app.get('/transfers/:transferId/take', form('transfer.take', takeForm));
  app.post(
    '/transfers/:transferId/take',
    submit(takeTransfer(site), {
      form: takeForm,
      goTo: ({ petitionId }) => `/petitions/${petitionId}`,
      flash: ({ number }) => `Đã tiếp nhận, vào sổ đơn số ${number}.`,
    }),
  );
  app.get('/transfers/:transferId/send-back', form('transfer.take', sendBackForm));
  app.post(
    '/transfers/:transferId/send-back',
    submit(sendTransferBack, {
      form: sendBackForm,
      goTo: () => '/transfers?state=returned',
      flash: () => 'Đã trả lại cơ quan chuyển đơn.',
    }),
  );
  app.get('/transfers/:transferId/reply', form('transfer.follow', replyForm));
  app.post(
    '/transfers/:transferId/reply',
    submit(replyToTransfer, { form: replyForm, goTo: toTransfer, flash: () => 'Đã ghi văn bản phúc đáp.' }),
  );
  app.get('/transfers/:transferId/reply-day', form('transfer.follow', replyDayForm));
  app.post(
    '/transfers/:transferId/reply-day',
    submit(setReplyDay, { form: replyDayForm, goTo: toTransfer, flash: () => 'Đã đặt hạn trả lời.' }),
  );
  app.get('/notices', page('petition.see', noticesPage));
  app.get('/notices.xlsx', raw('petition.see', noticesSheet));
  app.post(
    '/notices/read',
    submit(readNotices, {
      form: noticesPage,
      goTo: () => '/notices',
      flash: ({ count }) => `Đã đánh dấu ${count} thông báo.`,
    }),
  );
}

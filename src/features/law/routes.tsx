import type { FastifyInstance, FastifyReply } from 'fastify';
import { calendarOf } from '../../core/calendar.ts';
import { Invalid } from '../../core/errors.ts';
import { enter, marked, type Routes, type Site, type Visit } from '../../core/web.tsx';
import { bookAsWord } from './book-word.ts';
import { bookPage } from './book.page.tsx';
import { duePage } from './due.page.tsx';
import { dueFor } from './due.ts';

/** The book of law and the reckoning of time limits. */
export function lawRoutes(app: FastifyInstance, site: Site, routes: Routes): void {
  app.get('/law', routes.page('post.choose', bookPage));
  app.get('/law/book.docx', routes.raw('post.choose', sendBook));
  app.get('/law/due', routes.page('post.choose', duePage));
  app.get(
    '/api/v1/due',
    marked('api', async (request, reply) => {
      const { query, read } = await enter(site, request, reply, 'post.choose');
      const due = dueFor(query, await read((tx) => Promise.resolve(calendarOf(tx))));
      if ('faults' in due) throw new Invalid(due.faults);
      return reply.send({ due: due.answer.ledger.due ?? null, ...due.answer });
    }),
  );
}

async function sendBook({ today }: Visit, reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    .header('content-disposition', 'attachment; filename="can-cu-phap-ly.docx"')
    .send(bookAsWord(today));
}

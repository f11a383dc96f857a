import type { FastifyReply } from 'fastify';
import { Refused } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { fillTemplate } from '../../documents/docx.ts';
import { builtInTemplate } from '../../documents/forms.ts';
import { parsePaper, type PaperData } from '../../documents/papers.ts';
import { addDays } from '../../law/day.ts';
import { newestTemplate } from '../paper/queries.ts';
import { partiesOf } from './parties.ts';
import { recordNames } from './propose.ts';
import { asked, readHandover, type Whole } from './read.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The minutes of a hand-over as a Word file, for all takers or for the one whom the address names. */
export async function minutes(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { id, content } = await visit.read(async (tx) => {
    const read = await readHandover(tx, visit);
    const whole = { ...read, lines: asked(read.lines, visit.query) };
    if (whole.lines.length === 0) throw new Refused('Không có hồ sơ nào để ghi vào biên bản.');
    const paper = paperOf(whole, await partiesOf(tx, whole));
    const own = await newestTemplate(tx, whole.handover.unit_id, 'BB-BG');
    return {
      id: whole.handover.id,
      content: fillTemplate(own?.docx ?? (await builtInTemplate('BB-BG')), paper),
    };
  });
  return reply
    .type(wordType)
    .header('content-disposition', `attachment; filename="bien-ban-ban-giao-${id}.docx"`)
    .send(content);
}

type Parties = Awaited<ReturnType<typeof partiesOf>>;

function paperOf({ handover, lines }: Whole, { unit, signer, giving, taking }: Parties): PaperData {
  const on = handover.carried_out_on ?? addDays(handover.ends_on, -1);
  return parsePaper({
    form: 'BB-BG',
    ...giving.heading,
    agencyInText: unit.name,
    draftedOn: on,
    issuedOn: on,
    recipients: [],
    archive: 'VT',
    signer: { capacity: signer?.signs_as ?? 'Người đại diện', name: signer?.full_name ?? '…' },
    at: { on, where: unit.name },
    basis: handover.basis,
    giver: { unit: giving.unit, people: giving.people },
    takers: taking,
    rows: rowsOf(lines),
    copies: taking.length + 1,
  });
}

// By taker and kind of record; which of them are denunciations is not told.
function rowsOf(lines: Whole['lines']) {
  const groups = Map.groupBy(lines, ({ to, record }) => `${to}|${record}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const open = own.filter((line) => line.open).length;
    return [
      {
        taker: first.to || 'Chưa xác định',
        what: recordNames[first.record],
        open,
        closed: own.length - open,
      },
    ];
  });
}

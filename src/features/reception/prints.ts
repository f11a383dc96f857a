import type { FastifyReply } from 'fastify';
import { Refused } from '../../core/errors.ts';
import type { Tx } from '../../core/db.ts';
import type { Visit } from '../../core/web.tsx';
import { houseRules, receptionRegulation, type Chapters } from '../../documents/house-rules.ts';
import { monthInWords, parsePaper } from '../../documents/papers.ts';
import type { Day } from '../../law/day.ts';
import { linesOf, render } from '../paper/door.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import { participantsOf } from './people-queries.ts';
import { getDocument, placesOf } from './place-queries.ts';
import { sessionsBetween, type Listed } from './queries.ts';
import { getRegistration } from './registration-queries.ts';
import { unitInScope } from './scope.ts';
import { hoursText, kindNames, leaderText, monthFrom, numberIn, spanOf } from './words.tsx';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const send = (reply: FastifyReply, name: string, content: Buffer): FastifyReply =>
  reply.type(wordType).header('content-disposition', `attachment; filename="${name}.docx"`).send(content);

async function frameOf(tx: Tx, unitId: number, on: Day) {
  const unit = await getUnitOn(tx, unitId, on);
  const signer = await signerOf(tx, unitId, on, null);
  return {
    parentAgency: unit.superior_name ?? undefined,
    agency: unit.name,
    agencyInText: unit.name,
    place: unit.place,
    draftedOn: on,
    recipients: [],
    archive: `VT, ${unit.symbol}`,
    signer: {
      capacity: signer?.signs_as ?? signer?.title ?? 'Người đứng đầu',
      name: signer?.full_name ?? '……',
    },
  };
}

/** The schedule of a month as the paper that is posted up (TH-06). */
export async function printSchedule(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { actor, query, today } = visit;
  const month = monthFrom(query['month'], today);
  const content = await visit.read(async (tx) => {
    const wanted = Number(query['unitId']) || undefined;
    const all = await sessionsBetween(tx, spanOf(month));
    const rows = all.filter(
      ({ state, unit_id }) =>
        state !== 'cancelled' && state !== 'postponed' && (wanted === undefined || unit_id === wanted),
    );
    const unitId = wanted === undefined ? (rows[0]?.unit_id ?? actor.unitId) : unitInScope(actor, wanted);
    const own = rows.filter(({ unit_id }) => unit_id === unitId);
    if (own.length === 0) throw new Refused('Tháng này chưa có buổi tiếp nào để in.');
    const posted = own
      .flatMap(({ published_on }) => (published_on === null ? [] : [published_on]))
      .toSorted()[0];
    return render(
      parsePaper({
        ...(await frameOf(tx, unitId, today)),
        form: 'TH-06',
        period: monthInWords(`${month}-01` as Day),
        sessions: await Promise.all(own.map((session) => rowOf(tx, session))),
        postedOn: posted ?? today,
      }),
      undefined,
    );
  });
  return send(reply, `lich-tiep-cong-dan-${month}`, content);
}

async function rowOf(tx: Tx, session: Listed) {
  const people = await participantsOf(tx, session.id);
  return {
    on: session.held_on,
    part: `${partOf(session)}\n${hoursText(session)}`,
    where: session.place_name,
    chair: session.leader_name === null ? kindNames[session.kind] : `Đ/c ${leaderText(session)}`,
    participants: people.map(({ name }) => name),
    contents: linesOf(session.contents ?? undefined),
  };
}

const partOf = ({ from_time, to_time }: Listed): string =>
  to_time <= '13:00:00' ? 'Sáng' : from_time >= '12:00:00' ? 'Chiều' : 'Cả ngày';

/** A citizen's request to be received, for his signature (TH-09); without his name when he denounces. */
export async function printRegistration(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const content = await visit.read(async (tx) => {
    const row = await getRegistration(tx, numberIn(visit.params, 'registrationId'));
    const unit = await getUnitOn(tx, row.unit_id, visit.today);
    return render(
      parsePaper({
        form: 'TH-09',
        place: unit.place,
        draftedOn: row.registered_on,
        writtenOn: row.registered_on,
        addressee: unit.name,
        visitor: row.secret
          ? { name: row.full_name }
          : {
              name: row.full_name,
              place: row.address,
              ...(row.phone === null ? {} : { phone: row.phone }),
              ...(row.id_number === null
                ? {}
                : { identity: { kind: 'Số định danh', number: row.id_number } }),
            },
        ...(row.people > 1 ? { headcount: row.people } : {}),
        ...(row.held_on === null ? {} : { sessionOn: row.held_on }),
        content: linesOf(row.content),
      }),
      undefined,
    );
  });
  return send(reply, `phieu-dang-ky-${numberIn(visit.params, 'registrationId')}`, content);
}

/** The rules or the regulation as a paper (TH-07, TH-07Q), from the text that was entered. */
export async function printDocument(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const id = numberIn(visit.params, 'documentId');
  const content = await visit.read(async (tx) => {
    const document = await getDocument(tx, id);
    if (document.text === null) throw new Refused('Văn bản này chỉ có tệp đính kèm; mở tệp để in.');
    const frame = await frameOf(tx, document.unit_id, document.in_force_from);
    return render(
      parsePaper({
        ...frame,
        form: document.kind === 'regulation' ? 'TH-07Q' : 'TH-07',
        subject: subjectOf(document.title),
        ...(document.number !== null && document.signed_on !== null
          ? { enactedBy: enactedBy(document.number, document.signed_on, frame.agency) }
          : {}),
        chapters: chaptersOf(document.text, document.title),
      }),
      undefined,
    );
  });
  return send(reply, `van-ban-${id}`, content);
}

// The form itself says “Nội quy”: below it stands what of.
function subjectOf(title: string): string {
  const rest = title.replace(/^(nội quy|quy chế)\s+/i, '') || title;
  return rest.slice(0, 1).toLocaleUpperCase('vi') + rest.slice(1);
}

// "Quyết định số 12/QĐ-UBND của Chủ tịch Ủy ban nhân dân huyện": the paper, and whose it is.
function enactedBy(number: string, on: Day, agency: string) {
  const [paper = number, ...issuer] = number.split(' của ');
  return { paper, on, by: issuer.join(' của ') || agency };
}

/** Chapters and articles of a text in which each begins a line with “Chương …” or “Điều …”. */
export function chaptersOf(text: string, title: string): Chapters {
  const chapters: { heading?: string; articles: { heading: string; paragraphs: string[] }[] }[] = [
    { articles: [] },
  ];
  for (const line of linesOf(text)) {
    const chapter = chapters.at(-1);
    if (/^chương\s/i.test(line)) chapters.push({ heading: line, articles: [] });
    else if (/^điều\s+\d+/i.test(line)) chapter?.articles.push({ heading: line, paragraphs: [] });
    else if (chapter && chapter.articles.length === 0 && chapter.heading !== undefined)
      chapter.heading = `${chapter.heading}\n${line}`;
    else if (chapter && chapter.articles.length === 0)
      chapter.articles.push({ heading: title, paragraphs: [line] });
    else chapter?.articles.at(-1)?.paragraphs.push(line);
  }
  return chapters
    .filter(({ articles }) => articles.length > 0)
    .map((chapter) => ({
      ...chapter,
      articles: chapter.articles.map(({ heading, paragraphs }) => ({
        heading,
        paragraphs: paragraphs.length > 0 ? paragraphs : ['(không có nội dung)'],
      })),
    }));
}

/** The text of rules or of a regulation under the law of the day, for the office to adapt; none for a procedure. */
export async function draftText(tx: Tx, unitId: number, kind: string, on: Day): Promise<string> {
  const write = { rules: houseRules, regulation: receptionRegulation }[kind];
  if (!write) return '';
  const unit = await getUnitOn(tx, unitId, on);
  const [place] = await placesOf(tx, unitId, on);
  return write(on, { place: place?.name ?? 'nơi tiếp công dân', agency: unit.name })
    .flatMap(({ heading, articles }) => [
      ...(heading === undefined ? [] : [heading]),
      ...articles.flatMap((one) => [one.heading, ...one.paragraphs]),
    ])
    .join('\n');
}

import type { FastifyReply } from 'fastify';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { narrativeDocument, type NarrativeDocument, type NarrativePart } from '../../documents/narrative.ts';
import { dayInWords } from '../../documents/papers.ts';
import { formatDay } from '../../law/day.ts';
import { getRegime } from '../../law/reports/forms.ts';
import { namedUnits } from '../report/door.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import { narrativeOf, type Narrative, type Part } from './narrative.ts';
import { hasNarrative, type ReportPeriod } from './periods.ts';
import { reportScope, type Scope } from './scope.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The narrative of a report as a Word file: as it was signed, or as a draft whose number and day are left open. */
export async function sendNarrative(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { key, content } = await visit.read(async (tx) => {
    const scope = await reportScope(tx, visit.actor, {
      unitId: Number(visit.params['unitId']) || 0,
      period: visit.params['period'] ?? '',
    });
    const narrative = await narrativeOf(tx, scope.period, scope.unit);
    if (!narrative || !hasNarrative(scope.period)) throw new NotFound();
    return { key: scope.period.key, content: await printed(tx, visit, scope, narrative) };
  });
  return reply
    .type(wordType)
    .header('content-disposition', `attachment; filename="bao-cao-${key}.docx"`)
    .send(narrativeDocument(content));
}

async function printed(
  tx: Tx,
  { today }: Visit,
  { period, unit }: Scope,
  narrative: Narrative,
): Promise<NarrativeDocument> {
  const { sent } = narrative;
  const on = sent?.submitted_on ?? today;
  const named = await getUnitOn(tx, unit.id, on);
  const signer = await signerOf(tx, unit.id, on, sent?.signed_by ?? null);
  const [receiver] = await namedUnits(tx, unit.receiver_id ? [unit.receiver_id] : [], on);
  const when = inSentence(period);
  return {
    parent: named.superior_name ?? '',
    agency: named.name,
    number: `Số: ${sent?.number ?? '……/BC-' + named.symbol}`,
    placeAndDay: `${named.place}, ${sent ? dayInWords(on) : 'ngày …… tháng …… năm ……'}`,
    subject: `Kết quả công tác tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo ${when}`,
    to: receiver?.name ?? named.superior_name ?? '……………',
    opening: openingOf(period, named.name),
    parts: partsPrinted(narrative.parts),
    closing: `Trên đây là báo cáo kết quả công tác tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo ${when} của ${named.name}./.`,
    recipients: ['- Như trên;', `- Lưu: VT.`],
    signer: {
      ...(unit.level === 'office' ? {} : { authority: 'TM. Ủy ban nhân dân' }),
      capacity: signer?.signs_as ?? signer?.title ?? 'Người ký',
      name: sent?.signer ?? signer?.full_name ?? '…',
    },
  };
}

// "quý I năm 2024" in the middle of a sentence, never parted by the end of a line.
const inSentence = ({ name }: ReportPeriod): string =>
  (name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)).replaceAll(' ', '\u00a0');

function openingOf(period: ReportPeriod, agency: string): string {
  const { code, regime, window } = period;
  const basis = getRegime(regime).basis.split(',')[0] ?? '';
  const why =
    code === 'month'
      ? 'Thực hiện chế độ báo cáo hằng tháng về công tác tiếp công dân, giải quyết khiếu nại, tố cáo'
      : `Thực hiện ${basis} về chế độ báo cáo công tác tiếp công dân, giải quyết khiếu nại, tố cáo`;
  const days = `số liệu từ ngày ${formatDay(window.from)} đến ngày ${formatDay(window.to)}`;
  return `${why}, ${agency} báo cáo kết quả ${inSentence(period)} (${days}) như sau:`;
}

// What nobody has written yet is left to the pen.
const partsPrinted = (parts: readonly Part[]): NarrativePart[] =>
  parts.map(({ item, depth, text }) => ({
    heading: `${item.no}${depth > 1 ? ')' : '.'} ${item.title}`,
    depth,
    text: text === '' && !item.items ? '……………………' : text,
  }));

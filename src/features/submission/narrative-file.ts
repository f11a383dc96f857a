import type { FastifyReply } from 'fastify';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { narrativeDocument } from '../../documents/narrative.ts';
import { dayInWords } from '../../documents/papers.ts';
import { namedUnits } from '../report/door.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import { narrativeOf } from './narrative.ts';
import { hasNarrative } from './periods.ts';
import { reportScope } from './scope.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The narrative of a report as a Word file: as it was signed, or as a draft whose number and day are left open. */
export async function sendNarrative(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { key, content } = await visit.read(async (tx) => {
    const { period, unit } = await reportScope(tx, visit.actor, {
      unitId: Number(visit.params['unitId']) || 0,
      period: visit.params['period'] ?? '',
    });
    const narrative = await narrativeOf(tx, period, unit);
    if (!narrative || !hasNarrative(period)) throw new NotFound();
    const on = narrative.sent?.submitted_on ?? visit.today;
    const named = await getUnitOn(tx, unit.id, on);
    const signer = await signerOf(tx, unit.id, on, null);
    const [receiver] = await namedUnits(tx, unit.receiver_id ? [unit.receiver_id] : [], on);
    const to = receiver?.name ?? named.superior_name ?? '……………';
    return {
      key: period.key,
      content: narrativeDocument({
        parent: named.superior_name ?? '',
        agency: named.name,
        number: `Số: ${narrative.sent?.number ?? '……/BC-' + named.symbol}`,
        placeAndDay: `${named.place}, ${narrative.sent ? dayInWords(on) : 'ngày …… tháng …… năm ……'}`,
        subject: `Kết quả công tác tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo ${period.name.slice(0, 1).toLocaleLowerCase('vi')}${period.name.slice(1)}`,
        to,
        parts: narrative.parts.map(({ item, depth, text }) => ({
          heading:
            item.no.length === 1 && /[a-z]/.test(item.no)
              ? `${item.no}) ${item.title}`
              : `${item.no}. ${item.title}`,
          top: depth === 0,
          text,
        })),
        recipients: ['- Như trên;', '- Lưu: VT.'],
        signer: {
          capacity: signer?.signs_as ?? signer?.title ?? 'Người ký',
          name: narrative.sent?.signer ?? signer?.full_name ?? '…',
        },
      }),
    };
  });
  return reply
    .type(wordType)
    .header('content-disposition', `attachment; filename="bao-cao-${key}.docx"`)
    .send(content);
}

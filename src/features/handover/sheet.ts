import type { FastifyReply } from 'fastify';
import type { Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { sendSheets } from '../sheets.ts';
import type { Line } from './lines.ts';
import { asked, readHandover } from './read.ts';
import { partiesOf } from './parties.ts';

/** The list of a hand-over as a sheet of Excel, of what the actor may see and the filter asks. */
export async function handoverSheet(visit: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { handover, lines, office } = await visit.read(async (tx) => {
    const whole = await readHandover(tx, visit);
    return { ...whole, office: (await partiesOf(tx, whole)).giving.heading };
  });
  return sendSheets(reply, `danh-muc-ban-giao-${handover.id}`, [
    {
      ...office,
      title: 'DANH MỤC HỒ SƠ BÀN GIAO',
      subtitle: `Theo ${handover.basis}; bàn giao từ ngày ${formatDay(handover.ends_on)}`,
      on: handover.carried_out_on ?? visit.today,
      columns: [
        { number: '1', heading: 'STT', width: 10, align: 'center' },
        { number: '2', heading: 'Số, sổ gốc', width: 40 },
        { number: '3', heading: 'Loại hồ sơ', width: 34 },
        { number: '4', heading: 'Nội dung', width: 80 },
        { number: '5', heading: 'Ngày nhận', width: 22, align: 'center' },
        { number: '6', heading: 'Thời hạn', width: 22, align: 'center' },
        { number: '7', heading: 'Bên giao', width: 34 },
        { number: '8', heading: 'Bên nhận', width: 40 },
        { number: '9', heading: 'Căn cứ chọn nơi nhận', width: 60 },
      ],
      rows: asked(lines, visit.query).map(cells),
    },
  ]);
}

const cells = (line: Line, index: number): (string | number)[] => [
  index + 1,
  line.number,
  line.kind,
  line.about,
  line.cameOn === null ? '' : formatDay(line.cameOn),
  line.open ? (line.dueOn === null ? 'Không tính' : formatDay(line.dueOn)) : 'Đã xong',
  line.from,
  line.to,
  line.why,
];

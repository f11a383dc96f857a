import { linesOf, memberIn } from '../paper/door.ts';
import { getUnitOn } from '../unit-queries.ts';
import type { FormPart } from './form-part.ts';
import { itemsOf } from './item-queries.ts';
import { newestClassification } from './queries.ts';
import {
  authorityOf,
  handlerName,
  hourIn,
  identityOfSender,
  receivedLine,
  senderOf,
  writerNow,
} from './record.ts';
import { bookNumber } from './words.tsx';

const byPen = { name: '…………………………………', place: '………………………………………………' };

/** Phiếu giao trả giấy tờ gốc. A denouncer writes his name by pen. */
export const handingBack: FormPart = {
  texts: [
    { name: 'where', label: 'Tại', required: true },
    { name: 'time', label: 'Lúc', hint: 'Ví dụ 14:30', required: true },
    { name: 'giver', label: 'Người giao trả, chức vụ', required: true },
    {
      name: 'items',
      label: 'Giấy tờ trả lại, mỗi thứ một dòng: tên; số trang; tình trạng',
      hint: 'Ví dụ: Giấy chứng nhận quyền sử dụng đất; 4; nguyên vẹn',
      rows: 3,
      required: true,
    },
    { name: 'reason', label: 'Lý do giao trả' },
  ],
  draft: async (tx, petition, today) => ({
    where: (await getUnitOn(tx, petition.handler_unit_id, today)).name,
    giver: await writerNow(tx),
    items: (await itemsOf(tx, petition.id))
      .filter(({ original, returned_on }) => original && returned_on === null)
      .map(({ name, pages, condition }) => `${name}; ${pages}; ${condition}`)
      .join('\n'),
    reason: 'đơn không được thụ lý giải quyết',
  }),
  fill: async (tx, petition, texts, on) => {
    const giver = memberIn(texts['giver']);
    return {
      at: { ...hourIn(texts['time']), on, where: texts['where'] },
      receiver: petition.secret ? byPen : await senderOf(tx, petition),
      identity: await identityOfSender(tx, petition),
      items: linesOf(texts['items']).map(itemIn),
      reason: texts['reason'] || undefined,
      copies: 2,
      signer: giver,
    };
  },
  fieldOf: { at: 'time' },
};

function itemIn(line: string) {
  const [name = '', pages = '', ...rest] = line.split(';').map((part) => part.trim());
  return { name, pages: Number(pages), condition: rest.join('; ') || 'bản gốc, nguyên vẹn' };
}

/** Báo cáo: of an urgent, tense or complex matter, or to have a decision looked at again. */
export const report: FormPart = {
  recipients: async (tx, petition, today) =>
    `${await authorityOf(tx, petition.handler_unit_id, today)} (để báo cáo)`,
  texts: [
    { name: 'subject', label: 'Trích yếu', rows: 2, required: true },
    { name: 'content', label: 'Nội dung vụ việc, mỗi đoạn một dòng', rows: 4, required: true },
    { name: 'danger', label: 'Tính chất, nguy cơ', rows: 3, required: true },
    { name: 'done', label: 'Việc đã làm', rows: 2 },
    { name: 'proposal', label: 'Đề xuất', rows: 3, required: true },
  ],
  draft: async (tx, petition) => {
    const found = await newestClassification(tx, petition.id);
    const facts = found?.facts;
    const urgent = typeof facts === 'object' && facts !== null && 'urgent' in facts && facts.urgent === true;
    return {
      subject: `Về vụ việc tại đơn số ${bookNumber(petition)}`,
      content: [await receivedLine(tx, petition, await handlerName(tx, petition)), petition.request ?? '']
        .filter(Boolean)
        .join('\n'),
      danger: urgent
        ? 'Khẩn cấp: hành vi nêu trong đơn gây hoặc đe dọa gây thiệt hại nghiêm trọng đến lợi ích của Nhà nước, quyền và lợi ích hợp pháp của cơ quan, tổ chức, cá nhân.'
        : 'Vụ việc phức tạp, gay gắt, có nhiều người tham gia.',
      done: 'Đã tiếp nhận, vào sổ, phân loại đơn theo quy định.',
      proposal: urgent
        ? 'Xem xét, áp dụng ngay biện pháp ngăn chặn theo thẩm quyền hoặc thông báo cho cơ quan có thẩm quyền.'
        : 'Xem xét, chỉ đạo các cơ quan liên quan phối hợp giải quyết.',
    };
  },
  fill: async (tx, petition, texts) => ({
    subject: texts['subject'],
    opening: `${await handlerName(tx, petition)} báo cáo như sau:`,
    sections: [
      { heading: 'I. NỘI DUNG VỤ VIỆC', paragraphs: linesOf(texts['content']) },
      { heading: 'II. TÍNH CHẤT, NGUY CƠ', paragraphs: linesOf(texts['danger']) },
      ...(texts['done'] ? [{ heading: 'III. VIỆC ĐÃ LÀM', paragraphs: linesOf(texts['done']) }] : []),
      {
        heading: `${texts['done'] ? 'IV' : 'III'}. ĐỀ XUẤT`,
        paragraphs: linesOf(texts['proposal']),
      },
    ],
    closing: `Trên đây là báo cáo về vụ việc tại đơn số ${bookNumber(petition)}`,
  }),
};

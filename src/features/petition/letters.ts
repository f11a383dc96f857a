import type { Tx } from '../../core/db.ts';
import type { Outcome } from '../../law/handling/outcomes.ts';
import type { Decided } from './draft.ts';
import type { Petition } from './queries.ts';
import { kindWord, matterOf, receivedLine, senderLine } from './record.ts';

/** Stands where only the official can write; a paper in which it still stands does not go on. */
export const toBeWritten = '…';
/** A line in which something is still to be written. */
export const stillOpen = /(^|: |ngày )…/;

type Known = {
  received: string;
  unit: string;
  sender: string;
  kind: string;
  petition: Petition;
  basis: string;
  body: string;
};

const closing = ({ unit, sender }: Known): string => `${unit} thông báo để ${lower(sender)} biết, thực hiện.`;
const lower = (line: string): string => line.charAt(0).toLowerCase() + line.slice(1);

const handedOver = (why: (known: Known) => string) => (known: Known) => [
  known.received,
  why(known),
  `${known.unit} đề nghị ${known.body} xem xét, giải quyết theo thẩm quyền và thông báo kết quả để theo dõi.`,
];
const guided = (known: Known): string[] => [
  known.received,
  `Sau khi xem xét nội dung đơn, căn cứ ${known.basis}, ${known.unit} thấy nội dung nêu trên không thuộc thẩm quyền giải quyết của ${known.unit}. Đề nghị ${lower(known.sender)} gửi đơn đến ${known.body} để được xem xét, giải quyết theo quy định của pháp luật.`,
  closing(known),
];

const letters: Readonly<Partial<Record<Outcome, (known: Known) => string[]>>> = {
  'resolve-answer': (known) => [
    known.received,
    `1. Nội dung đơn: ${known.petition.summary}${known.petition.request ? ` Yêu cầu, đề nghị: ${lower(known.petition.request)}` : ''}`,
    `2. Kết quả xem xét: ${toBeWritten}`,
    `3. Trả lời: ${toBeWritten}`,
    `${known.unit} trả lời để ${lower(known.sender)} biết. Trường hợp còn nội dung chưa rõ hoặc có thông tin mới, đề nghị liên hệ ${known.unit} để được giải thích, hướng dẫn.`,
  ],
  guide: guided,
  'guide-or-transfer': guided,
  transfer: handedOver(
    ({ basis, unit, body }) =>
      `Sau khi xem xét nội dung đơn, căn cứ ${basis}, ${unit} chuyển đơn và tài liệu kèm theo đến ${body}.`,
  ),
  'route-out': handedOver(
    ({ basis, body }) =>
      `Nội dung đơn là phản ánh, kiến nghị về quy định hành chính, không thuộc phạm vi xử lý đơn khiếu nại, tố cáo, kiến nghị, phản ánh. Căn cứ ${basis}, chuyển phản ánh, kiến nghị nêu trên đến ${body}.`,
  ),
  'transfer-information': handedOver(
    ({ basis, body }) =>
      `Đơn không rõ họ tên, địa chỉ người tố cáo nhưng nêu rõ người có hành vi vi phạm, có tài liệu, chứng cứ cụ thể và có cơ sở để thẩm tra, xác minh. Căn cứ ${basis}, chuyển thông tin nêu trên đến ${body} để tiến hành thanh tra, kiểm tra phục vụ công tác quản lý.`,
  ),
  'transfer-party': handedOver(
    ({ basis, body }) =>
      `Nội dung đơn tố cáo đảng viên vi phạm Điều lệ, nghị quyết, quy định của Đảng. Căn cứ ${basis}, chuyển đơn và tài liệu kèm theo đến ${body}.`,
  ),
  'transfer-investigation': handedOver(
    ({ basis, body }) =>
      `Sau khi xem xét, hành vi bị tố cáo có dấu hiệu tội phạm. Căn cứ ${basis}, chuyển hồ sơ, tài liệu liên quan đến ${body}.`,
  ),
  'demand-resolution': (known) => [
    known.received,
    `Vụ việc thuộc thẩm quyền giải quyết của ${known.body}, đến nay đã hết thời hạn giải quyết theo quy định của pháp luật nhưng chưa được giải quyết.`,
    `Căn cứ ${known.basis}, ${known.unit} yêu cầu ${known.body} khẩn trương giải quyết, trả lời người gửi đơn theo quy định và báo cáo kết quả bằng văn bản trước ngày ${toBeWritten}; nêu rõ lý do chậm giải quyết và trách nhiệm của tổ chức, cá nhân có liên quan.`,
  ],
  'demand-report': (known) => [
    known.received,
    `Căn cứ ${known.basis}, ${known.unit} yêu cầu ${known.body} báo cáo bằng văn bản về quá trình giải quyết, lý do chưa giải quyết, trách nhiệm và kết quả giải quyết tố cáo trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu.`,
  ],
};

/** The paragraphs of a letter for that outcome, as far as they are known. */
export async function letterBody(
  tx: Tx,
  petition: Petition,
  { outcome, competentBody }: Decided,
  { unit, basis }: { unit: string; basis: string | undefined },
): Promise<string[]> {
  const known: Known = {
    received: await receivedLine(tx, petition, unit),
    unit,
    sender: await senderLine(tx, petition),
    kind: kindWord(petition),
    petition,
    basis: (basis ?? 'quy định của pháp luật').replaceAll('; ', ' và '),
    body: competentBody ?? 'cơ quan có thẩm quyền',
  };
  return letters[outcome]?.(known) ?? [known.received, toBeWritten];
}

const verbs: Readonly<Partial<Record<Outcome, string>>> = {
  'resolve-answer': 'trả lời',
  guide: 'hướng dẫn gửi',
  'guide-or-transfer': 'hướng dẫn gửi',
  'demand-resolution': 'đôn đốc giải quyết',
  'demand-report': 'yêu cầu báo cáo việc giải quyết',
};

/** The subject of a letter for that outcome: "trả lời đơn kiến nghị, phản ánh về việc sửa đường". */
export const letterSubject = (petition: Petition, { outcome }: Decided): string =>
  `${verbs[outcome] ?? 'chuyển'} đơn ${kindWord(petition)} về việc ${matterOf(petition.summary)}`;

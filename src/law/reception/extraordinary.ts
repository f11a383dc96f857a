import { since2014, type ReceptionRow } from './row.ts';

/** When the leader receives outside the schedule (REC-08). */
export type ExtraordinaryTrigger = ReceptionRow & { readonly text: string };

const trigger = (letter: string, text: string): ExtraordinaryTrigger => ({
  id: `REC-08${letter}`,
  text,
  basis: `Luật Tiếp công dân 2013, Điều 18 khoản 3 điểm ${letter}`,
  inForce: since2014,
  confidence: 'high',
});

export const extraordinaryTriggers: readonly ExtraordinaryTrigger[] = [
  trigger(
    'a',
    'Vụ việc gay gắt, phức tạp, có nhiều người tham gia, liên quan đến trách nhiệm của nhiều cơ quan, tổ chức, đơn vị hoặc ý kiến của các cơ quan, tổ chức, đơn vị còn khác nhau',
  ),
  trigger(
    'b',
    'Vụ việc nếu không chỉ đạo, xem xét kịp thời có thể gây ra hậu quả nghiêm trọng hoặc có thể dẫn đến hủy hoại tài sản của Nhà nước, của tập thể, xâm hại đến tính mạng, tài sản của nhân dân, ảnh hưởng đến an ninh, chính trị, trật tự, an toàn xã hội',
  ),
];

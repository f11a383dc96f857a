import { day } from '../../law/day.ts';
import type { handoverPapers } from '../papers/handover.ts';
import { office, type Samples } from './office.ts';

/** A sample of the minutes of a hand-over. */
export const handoverSamples: Samples<(typeof handoverPapers)[number]['shape']['form']['value']> = {
  'BB-BG': [
    {
      ...office,
      parentAgency: undefined,
      agency: 'Ủy ban nhân dân huyện Lộc Bình',
      agencyInText: 'Ủy ban nhân dân huyện Lộc Bình',
      draftedOn: day('2025-06-30'),
      recipients: [],
      at: { on: day('2025-06-30'), where: 'Ủy ban nhân dân huyện Lộc Bình' },
      basis: 'Nghị quyết số 1672/NQ-UBTVQH15 ngày 16 tháng 6 năm 2025 của Ủy ban Thường vụ Quốc hội',
      giver: {
        unit: 'Ủy ban nhân dân huyện Lộc Bình',
        people: [{ name: 'Hứa Minh Đạo', capacity: 'Chủ tịch Ủy ban nhân dân huyện' }],
      },
      takers: [
        {
          unit: 'Ủy ban nhân dân xã Lộc Bình',
          people: [{ name: 'Hứa Minh Hải', capacity: 'Chủ tịch Ủy ban nhân dân xã' }],
        },
        { unit: 'Ủy ban nhân dân tỉnh Lạng Sơn', people: [] },
      ],
      rows: [
        { taker: 'UBND xã Lộc Bình', what: 'Đơn', open: 12, closed: 140 },
        { taker: 'UBND tỉnh Lạng Sơn', what: 'Vụ việc giải quyết', open: 2, closed: 5 },
      ],
      notes: ['Hồ sơ giấy của đơn xếp lưu giao kèm theo.'],
      copies: 3,
      signer: { capacity: 'Chủ tịch', name: 'Hứa Minh Đạo' },
    },
  ],
};

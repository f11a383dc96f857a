import { day } from '../../law/day.ts';
import type { citizenPapers } from '../papers/citizen.ts';
import { complainant, identity, matter, type Samples } from './office.ts';

const citizen = { ...complainant, identity, phone: '0912 000 002' };
const addressee = 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình';
const empty = { draftedOn: day('2024-02-05') };
const known = { place: 'Lộc Bình', ...empty, writtenOn: day('2024-02-05'), addressee };

/** Samples of the papers that citizens write: filled, and empty for the pen. */
export const citizenSamples: Samples<(typeof citizenPapers)[number]['shape']['form']['value']> = {
  'NĐ124-01': [
    {
      ...known,
      complainants: [citizen],
      respondent: { name: 'Ủy ban nhân dân xã Khánh Xuân', place: 'xã Khánh Xuân, huyện Lộc Bình' },
      instance: 'lần đầu',
      matter,
      content: [
        'Ngày 15/12/2023, gia đình tôi nhận được Quyết định số 112/QĐ-UBND về việc thu hồi đất. Diện tích ghi trong quyết định nhiều hơn diện tích thực tế bị ảnh hưởng 45 m2.',
        'Đề nghị đo đạc lại và điều chỉnh quyết định.',
      ],
      attachments: ['Bản sao Quyết định số 112/QĐ-UBND', 'Bản sao Giấy chứng nhận quyền sử dụng đất'],
    },
    empty,
  ],
  'NĐ124-02': [
    {
      ...known,
      giver: citizen,
      taker: {
        name: 'Lương Thị Mai',
        place: complainant.place,
        identity: { kind: identity.kind, number: '020182005678' },
      },
      scope: ['Thay mặt tôi thực hiện toàn bộ việc khiếu nại Quyết định số 112/QĐ-UBND ngày 10/12/2023.'],
    },
    empty,
  ],
  'NĐ31-02': [
    {
      ...known,
      draftedOn: day('2026-08-03'),
      writtenOn: day('2026-08-03'),
      people: [{ name: 'Vi Thị Hạnh', place: 'khu 4, thị trấn Na Dương', phone: '0912 000 001' }],
      petitionOn: day('2026-07-20'),
      withdrawn: ['Rút toàn bộ nội dung tố cáo.'],
    },
    empty,
  ],
  'TC-BAOVE-DN': [
    {
      ...known,
      people: [{ name: 'Vi Thị Hạnh', place: 'khu 4, thị trấn Na Dương' }],
      protectedPeople: [{ name: 'Hà Văn Nam', place: 'khu 4, thị trấn Na Dương' }],
      reason: ['Bị người lạ gọi điện thoại đe dọa ngày 12 và 14/02/2024.'],
      measures: ['Bảo vệ nơi ở; xử lý người có hành vi đe dọa.'],
    },
    empty,
  ],
  'TH-09': [
    {
      ...known,
      visitor: citizen,
      headcount: 1,
      leader: 'Chủ tịch Ủy ban nhân dân huyện',
      sessionOn: day('2024-02-15'),
      content: ['Đề nghị xem xét lại diện tích đất thu hồi của gia đình tôi tại thôn Bản Chu.'],
      requests: ['Được đo đạc lại có sự chứng kiến của gia đình.'],
      earlier: ['Ủy ban nhân dân xã Khánh Xuân đã trả lời bằng Văn bản số 30/UBND ngày 20/11/2023.'],
    },
    empty,
  ],
};

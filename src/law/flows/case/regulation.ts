import { day } from '../../day.ts';
import { fresh, recorders, rowsOf, same, verifiers, type CaseStep, type Procedure } from './row.ts';

const decree = 'Nghị định 20/2008/NĐ-CP';
const row = rowsOf('QDHC', { from: day('2008-03-03') });
const leaders = ['head', 'chairman'] as const;

const intake: readonly CaseStep[] = [
  row({
    action: 'receive',
    label: 'Vào sổ phản ánh, kiến nghị về quy định hành chính',
    from: [fresh],
    to: 'received',
    roles: recorders,
    starts: ['regulation.transfer'],
    dates: 'received',
    basis: `${decree}, Điều 7 và Điều 9`,
    note: 'Cơ quan tiếp nhận là cấp tỉnh trở lên (Điều 8); cấp dưới xử lý nội dung được chuyển đến. Không áp dụng với khiếu nại, tố cáo (Điều 1).',
  }),
  row({
    action: 'reject',
    label: 'Không đáp ứng yêu cầu, hướng dẫn',
    from: ['received'],
    to: 'rejected',
    roles: recorders,
    papers: ['TT05-02'],
    cancels: ['regulation.transfer'],
    basis: `${decree}, Điều 7 và Điều 9`,
  }),
  row({
    action: 'transfer',
    label: 'Chuyển cơ quan có thẩm quyền xử lý',
    from: ['received', 'sorted'],
    to: 'transferred',
    guards: [
      {
        fact: 'notCompetent',
        is: true,
        asked: true,
        refusal: 'Nội dung thuộc thẩm quyền thì phải xử lý, không chuyển đi.',
        basis: `${decree}, Điều 9 khoản 1 điểm d`,
      },
    ],
    papers: ['PA-CHUYEN-QDHC'],
    meets: ['regulation.transfer'],
    basis: `${decree}, Điều 9 khoản 1 điểm d`,
  }),
  row({
    action: 'sort',
    label: 'Phân loại: thuộc thẩm quyền',
    from: ['received'],
    to: 'sorted',
    roles: recorders,
    cancels: ['regulation.transfer'],
    basis: `${decree}, Điều 9 và Điều 14`,
  }),
  row({
    action: 'tell-state',
    label: 'Trả lời về tình hình xử lý',
    from: ['received', 'sorted', 'collecting', 'examining'],
    to: same,
    roles: [...recorders, 'clerk'],
    papers: ['PA-TINHTRANG'],
    basis: `${decree}, Điều 12 khoản 2`,
  }),
];

const handling: readonly CaseStep[] = [
  row({
    action: 'collect',
    label: 'Chưa đủ cơ sở, tiếp tục tập hợp',
    from: ['sorted', 'examining'],
    to: 'collecting',
    roles: verifiers,
    basis: `${decree}, Điều 14`,
  }),
  row({
    action: 'examine',
    label: 'Xem xét theo sáu tiêu chí',
    from: ['sorted', 'collecting'],
    to: 'examining',
    roles: verifiers,
    guards: [
      {
        fact: 'enough',
        is: true,
        asked: true,
        refusal: 'Chưa đủ cơ sở để xem xét; tiếp tục tập hợp.',
        basis: `${decree}, Điều 14`,
      },
    ],
    papers: ['PA-BB'],
    basis: `${decree}, Điều 14`,
    note: 'Sự cần thiết; tính hợp lý, hợp pháp; tính đơn giản; tính khả thi; tính thống nhất; phù hợp điều ước quốc tế.',
  }),
  row({
    action: 'decide',
    label: 'Quyết định xử lý phản ánh, kiến nghị',
    from: ['examining'],
    to: 'decided',
    roles: leaders,
    papers: ['PA-TRALOI'],
    chooses: 'feedback.result',
    dates: 'decided',
    basis: `${decree}, Điều 14`,
  }),
  row({
    action: 'publish',
    label: 'Công khai kết quả xử lý',
    region: 'publication',
    from: [fresh],
    to: 'published',
    roles: [...recorders, 'chairman', 'clerk'],
    whiles: [{ region: 'main', in: ['decided'], refusal: 'Chưa có kết quả xử lý để công khai.' }],
    chooses: 'publication',
    basis: `${decree}, Điều 19`,
    note: 'Trên cổng, trang thông tin điện tử; phương tiện thông tin đại chúng; gửi người phản ánh; hình thức khác.',
  }),
  row({
    action: 'archive',
    label: 'Kết thúc, lưu hồ sơ',
    from: ['decided'],
    to: 'archived',
    roles: verifiers,
    whiles: [{ region: 'publication', in: ['published'], refusal: 'Chưa công khai kết quả xử lý.' }],
    basis: `${decree}, Điều 14`,
  }),
];

export const regulationProcedure: Procedure = {
  id: 'feedback.regulation',
  name: 'Phản ánh, kiến nghị về quy định hành chính',
  basis: `${decree} (sửa đổi bởi Nghị định 48/2013/NĐ-CP, Nghị định 92/2017/NĐ-CP)`,
  states: {
    main: {
      new: { name: 'Chưa tiếp nhận', next: 'inner' },
      received: { name: 'Đã vào sổ', next: 'clock' },
      rejected: { name: 'Không đáp ứng yêu cầu', next: 'end' },
      transferred: { name: 'Đã chuyển', next: 'end' },
      sorted: { name: 'Thuộc thẩm quyền', next: 'inner', note: 'Nghị định không nêu thời hạn xử lý.' },
      collecting: { name: 'Đang tập hợp thêm', next: 'inner' },
      examining: { name: 'Đang xem xét', next: 'inner' },
      decided: { name: 'Đã có kết quả xử lý', next: 'inner' },
      archived: { name: 'Đã kết thúc, lưu hồ sơ', next: 'end' },
    },
    publication: {
      new: { name: 'Chưa công khai', next: 'end' },
      published: { name: 'Đã công khai', next: 'end' },
    },
  },
  rows: [...intake, ...handling],
};

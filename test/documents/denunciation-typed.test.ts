import { expect, test } from 'vitest';
import { z } from 'zod';
import { day } from '../../src/law/day.ts';
import { procedures } from '../../src/law/flows/case/procedures.ts';
import { casePapers, findCasePaper, type CaseFacts, type Typed } from '../../src/documents/case-papers.ts';
import { fillTemplate, openWord } from '../../src/documents/docx.ts';
import { builtInTemplate } from '../../src/documents/forms.ts';
import { parsePaper, type PaperData, type PaperForm } from '../../src/documents/papers.ts';
import { kept, namesDenouncer } from '../../src/documents/renditions.ts';
import { caseSample, denunciationFacts as facts } from '../../src/documents/samples/case.ts';
import { textOf } from '../../src/documents/word.ts';

// What an official types in the papers of a denunciation, and what becomes of it.

const made = (form: PaperForm, typed: Typed, given: CaseFacts = facts, on = day('2024-03-06')): PaperData =>
  parsePaper({ form, ...caseSample(form, given, typed, on) });
const rendered = async (data: PaperData): Promise<string> =>
  textOf(openWord(fillTemplate(await builtInTemplate(data.form), data))).join('\n');
const faults = (form: PaperForm, typed: Typed): string[] => {
  try {
    made(form, typed);
    return [];
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const fieldOf = findCasePaper(form)?.fieldOf;
    return error.issues.map(
      ({ path }) => fieldOf?.[path.join('.')] ?? fieldOf?.[String(path[0])] ?? String(path[0]),
    );
  }
};

const judged = {
  matters:
    '# Thu tiền không có biên lai\nĐã nhận của 04 hộ dân 11.500.000 đồng.\nCó giấy viết tay ngày 12/10/2023.\nGiải trình: các hộ nhờ trả hộ chi phí đo đạc.\n# Gây phiền hà\n04 hồ sơ giải quyết đúng hẹn.',
  lawApplied: 'Điều 8 Luật Cán bộ, công chức năm 2008',
  conclusions: '# đúng\nKhông có thẩm quyền thu.\n# Sai',
  responsibility: 'Trách nhiệm chính thuộc ông Triệu Văn Khải',
  measures: 'Giao Phòng Nội vụ tham mưu xử lý kỷ luật',
  withheld: 'Có giấy viết tay ngày 12/10/2023.',
};

test('kết luận: mỗi nội dung có kết quả, giải trình và kết luận riêng', async () => {
  const data = made('NĐ31-12', judged);
  expect(data).toMatchObject({
    acceptedBy: expect.stringContaining('Quyết định số 15/QĐ-UBND'),
    matters: [
      {
        content: 'Thu tiền không có biên lai',
        explanation: ['các hộ nhờ trả hộ chi phí đo đạc.'],
        verdict: 'đúng',
        reasons: ['Không có thẩm quyền thu.'],
      },
      { content: 'Gây phiền hà', explanation: [], verdict: 'sai', reasons: [] },
    ],
  });
  const text = await rendered(data);
  expect(text).toContain('Nội dung 2: tố cáo sai sự thật.');
  expect(text).toContain('Có giấy viết tay ngày 12/10/2023.');
});

test('kết luận thiếu hoặc thừa một nội dung, ghi kết luận lạ: báo ở đúng ô, không bỏ lặng lẽ', () => {
  expect(faults('NĐ31-12', { ...judged, conclusions: '# đúng' })).toEqual(['conclusions']);
  expect(faults('NĐ31-12', { ...judged, conclusions: '# đúng\n# chưa rõ' })).toEqual(['conclusions']);
  expect(faults('NĐ31-12', { ...judged, conclusions: '# đúng\n# sai\n# đúng' })).toContain('matters');
  expect(faults('NĐ31-12', { ...judged, matters: `Lời mở đầu\n${judged.matters}` })).toContain('matters');
  expect(faults('NĐ31-12', { ...judged, withheld: 'không có đoạn này' })).toEqual(['withheld']);
});

test('bản trích mở đầu bằng lời của kết luận, đã lược bỏ đoạn phải giữ kín', async () => {
  const data = made('TC-BANTRICH', {}, { ...facts, conclusion: judged });
  const text = await rendered(data);
  expect(text).not.toContain('giấy viết tay');
  expect(text).toContain('Đã nhận của 04 hộ dân 11.500.000 đồng.');
  expect(text).toContain('Trích Kết luận số 05/KL-UBND ngày 06 tháng 3 năm 2024');
});

test('biên bản làm việc với người tố cáo: không ô nào ghi tên, bản lưu là bản lược bỏ', async () => {
  const data = made('NĐ31-08', {
    with: 'người tố cáo',
    hour: '8:30',
    day: '20/02/2024',
    where: 'trụ sở Thanh tra huyện',
    team: 'Tổ',
    members: 'Hoàng Văn Páo, Thanh tra viên\nNông Thị Lan, Chuyên viên',
    content: 'Người tố cáo cung cấp 01 giấy viết tay.',
    endHour: '9:30',
  });
  expect(namesDenouncer(data)).toBe(true);
  expect(kept(data)).toEqual(data);
  const text = await rendered(data);
  expect(text).toContain('Người tố cáo [giữ bí mật]');
  expect(text).not.toContain('Triệu Văn Khải');
});

test('thông báo cho người tố cáo: thụ lý hoặc không thụ lý, cùng Mẫu số 05', async () => {
  const accepted = await rendered(made('NĐ31-05', {}));
  expect(accepted).toContain('tố cáo đã được thụ lý theo Quyết định số 15/QĐ-UBND');
  const declined = made(
    'NĐ31-05',
    { reason: 'nội dung không có cơ sở để xác định người vi phạm' },
    { ...facts, refs: {} },
  );
  expect(await rendered(declined)).toContain('Lý do: nội dung không có cơ sở');
  expect(faults('NĐ31-05', { outcome: 'không thụ lý' })).toEqual(['reason']);
  expect(faults('NĐ31-05', { decisionOn: '' })).toEqual(['decisionOn']);
});

test('báo cáo của Tổ do Tổ trưởng ký; ngày kết thúc trước ngày bắt đầu bị từ chối ở đúng ô', () => {
  const typed = {
    ...judged,
    head: 'Hoàng Văn Páo',
    until: '29/02/2024',
    recommendations: 'Xử lý kỷ luật ông Triệu Văn Khải',
  };
  expect(made('NĐ31-10', typed)).toMatchObject({ signer: { capacity: 'Tổ trưởng', name: 'Hoàng Văn Páo' } });
  expect(faults('NĐ31-10', { ...typed, until: '01/02/2024' })).toEqual(['until']);
});

test('mọi mẫu của Nghị định 31/2019 đều lập được từ vụ việc', () => {
  const codes = new Set<string>(casePapers.map(({ form }) => form));
  const numbers = Array.from({ length: 12 }, (_, index) => `NĐ31-${String(index + 1).padStart(2, '0')}`);
  expect(numbers.filter((code) => !codes.has(code))).toEqual([]);
});

test('quyết định tạm đình chỉ, tiếp tục, đình chỉ, gia hạn gửi cả hai bên mà không ghi tên người tố cáo', () => {
  for (const form of ['TC-TDC', 'TC-TIEPTUC', 'TC-DINHCHI', 'NĐ31-01'])
    expect(findCasePaper(form)?.first(facts, day('2024-03-06'))).toMatchObject({
      recipients: 'Người tố cáo (gửi riêng)',
    });
});

test('văn bản đầu vụ việc: chuyển tố cáo, đôn đốc không nêu ai tố cáo; biên bản tố cáo trực tiếp lưu bản lược bỏ', async () => {
  const passedOn = await rendered(made('TT05-03', { addressee: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn' }));
  expect(passedOn).toContain('[giữ bí mật]');
  const spoken = made('TH-04', {
    hour: '8:30',
    day: '30/01/2024',
    where: 'Trụ sở tiếp công dân',
    receivers: 'Lộc Văn Bình, Chuyên viên',
    endHour: '9:15',
  });
  expect(await rendered(spoken)).toContain('đã lược bỏ danh tính');
  const urged = made('TH-02', {
    addressees: 'Chủ tịch Ủy ban nhân dân xã Đông Quan',
    reportBy: '20/03/2024',
  });
  expect(await rendered(urged)).not.toMatch(/địa chỉ: (?!\[)/);
});

test('mọi văn bản của các bước đều có bảng ô nhập, trừ mẫu khiếu nại đã có bảng riêng', () => {
  const needed = procedures
    .flatMap(({ rows }) => rows.flatMap(({ papers }) => papers))
    .filter((code) => !code.startsWith('NĐ124'));
  expect([...new Set(needed)].filter((code) => findCasePaper(code) === undefined)).toEqual([]);
});

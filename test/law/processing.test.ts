import { expect, test } from 'vitest';
import {
  actionsFor,
  interruptions,
  petitionStates,
  processingFlow,
  take,
  type PetitionState,
  type ProcessingAction,
  type ProcessingRole,
  type Standing,
} from '../../src/law/flows/processing.ts';

const at = (state: PetitionState, more: Partial<Standing> = {}): Standing => ({
  state,
  chain: 'short',
  hasPaper: true,
  outcome: 'guide',
  ...more,
});
const to = (action: ProcessingAction, standing: Standing, role: ProcessingRole): string => {
  const outcome = take(action, standing, role);
  return 'refused' in outcome ? outcome.refused : outcome.to;
};

test('đường ngắn: tiếp nhận, phân loại, trình, ký, ban hành', () => {
  expect(to('classify', at('received'), 'desk')).toBe('classified');
  expect(to('propose', at('classified'), 'handler')).toBe('proposed');
  expect(to('sign', at('proposed'), 'chairman')).toBe('signed');
  expect(to('issue', at('signed'), 'clerk')).toBe('issued');
});

test('cơ quan có khâu thẩm tra: chưa thẩm tra thì chưa ký được', () => {
  const chain = 'with-review' as const;
  expect(to('sign', at('proposed', { chain }), 'head')).toContain('Đã trình văn bản');
  expect(to('review', at('proposed', { chain }), 'head')).toBe('reviewed');
  expect(to('sign', at('reviewed', { chain }), 'head')).toBe('signed');
  expect(to('review', at('proposed'), 'head')).toBe(
    'Không thể “Thẩm tra, đồng ý trình ký” khi đơn ở trạng thái “Đã trình văn bản”.',
  );
});

test('sai chức vụ, chưa có văn bản, sai hướng xử lý đều bị từ chối có lý do', () => {
  expect(to('sign', at('proposed'), 'desk')).toBe('Chức vụ đang dùng không được “Duyệt, ký”.');
  expect(to('propose', at('classified', { hasPaper: false }), 'desk')).toBe(
    'Chưa có văn bản để “Trình văn bản”.',
  );
  expect(to('file', at('classified'), 'head')).toBe('Hướng xử lý đã chọn không cho phép “Xếp lưu đơn”.');
  expect(to('file', at('classified', { outcome: 'file' }), 'head')).toBe('filed');
});

test('trả lại để sửa thì quay về đã phân loại', () => {
  for (const state of ['proposed', 'reviewed', 'signed'] as const)
    expect(to('return', at(state), 'head')).toBe('classified');
});

test('rút đơn được ở mọi trạng thái chưa kết thúc', () => {
  for (const state of ['received', 'classified', 'proposed', 'reviewed', 'signed'] as const) {
    expect(to('withdraw', at(state), 'handler')).toBe('withdrawn');
  }
  for (const state of ['issued', 'filed', 'withdrawn'] as const)
    expect(actionsFor(at(state), 'handler')).toEqual([]);
});

test('mỗi việc, mỗi trạng thái, mỗi chuỗi duyệt có nhiều nhất một dòng; trạng thái nào cũng tới được', () => {
  const steps = [...processingFlow, ...interruptions];
  for (const chain of ['short', 'with-review'] as const) {
    const keys = steps
      .filter((step) => (step.chain ?? chain) === chain)
      .flatMap(({ action, from }) => from.map((state) => `${action} ${state}`));
    expect(new Set(keys).size).toBe(keys.length);
  }
  const reached = new Set(['received', ...steps.map((step) => step.to)]);
  expect([...reached].sort()).toEqual(Object.keys(petitionStates).sort());
});

test('các việc được làm của từng chức vụ', () => {
  const actions = (state: PetitionState, role: ProcessingRole) =>
    actionsFor(at(state), role).map(({ action }) => action);
  expect(actions('received', 'desk')).toEqual(['classify', 'withdraw', 'void', 'split']);
  expect(actions('proposed', 'head')).toEqual(['return', 'sign']);
  expect(actions('signed', 'clerk')).toEqual(['issue']);
  expect(actions('proposed', 'inspector')).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/due.ts', import.meta.url));

function due(...args: string[]): { out: string; problem: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { out: stdout, problem: stderr, code: status };
}

test.each([
  [['--from', '2024-02-05', '--days', '10', '--count', 'working'], '2024-02-26\n'],
  [['--from', '2024-03-30', '--days', '30', '--count', 'calendar'], '2024-05-02\n'],
  [['--from', '2024-02-20', '--days', '5', '--count', 'working', '--backward'], '2024-02-06\n'],
  [['--from', '05/02/2024', '--days', '10', '--count', 'working'], '2024-02-26\n'],
  [['--step', 'complaint.resolve.first', '--from', '2024-05-06'], '2024-06-05\n'],
  [
    ['--step', 'complaint.resolve.first', '--from', '2024-05-06', '--trait', 'complex', '--trait', 'remote'],
    '2024-07-05\n',
  ],
  [['--step', 'D-KN-1', '--from', '2024-03-04'], '2024-03-14\n'],
  [['--step', 'D-KN-1b', '--from', '2024-03-04'], '2024-03-18\n'],
  [['--step', 'kn1-gq', '--from', '2024-05-06', '--trait', 'complex'], '2024-06-20\n'],
])('%j in ra %j', (args, expected) => {
  expect(due(...args)).toEqual({ out: expected, problem: '', code: 0 });
});

test('--explain in ra sổ tính dạng JSON', () => {
  const { out, code } = due('--step', 'complaint.accept.first', '--from', '2024-03-04', '--explain');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    day0: '2024-03-04',
    ruleId: 'KN1-THULY-LUAT',
    due: '2024-03-14',
    parallel: { ruleId: 'KN-THULY-ND124', due: '2024-03-18' },
  });
});

test.each([
  [[], 'Cần có --days'],
  [['--days', '10', '--count', 'working'], 'Cần có --from'],
  [['--from', '2024-02-30', '--days', '10', '--count', 'working'], 'Không có ngày "2024-02-30"'],
  [['--from', '2024-02-05', '--days', '0', '--count', 'working'], 'Số ngày "0" không hợp lệ'],
  [['--from', '2024-02-05', '--days', '1.5', '--count', 'working'], 'Số ngày "1.5" không hợp lệ'],
  [['--from', '2024-02-05', '--days', '10', '--count', 'week'], 'không phải "week"'],
  [['--from', '2024-02-05', '--days', '10'], '--count phải là working'],
  [['--from', '2024-02-05', '--days', '9', '--count', 'calendar', '--x'], 'Không có tham số "--x"'],
  [['--from'], 'Tham số "--from'],
  [['--step', 'complaint.resolve.frist', '--from', '2024-02-05'], 'complaint.resolve.first'],
  [
    ['--step', 'complaint.resolve.first', '--from', '2024-02-05', '--trait', 'hard'],
    'complex: vụ việc phức tạp',
  ],
  [['--step', 'complaint.dialogue.notice', '--from', '2024-02-05'], 'không có quy định nào'],
  [['--step', 'feedback.resolve', '--from', '2024-02-05'], 'không có ngày hết hạn'],
  [['--step', 'complaint.resolve.first', '--from', '2024-02-05', '--days', '3'], 'bỏ --days'],
  [['2024-02-05'], 'Không có tham số "2024-02-05"'],
])('%j bị từ chối: %s', (args, problem) => {
  const outcome = due(...args);
  expect(outcome).toMatchObject({ out: '', code: 2 });
  expect(outcome.problem).toContain(problem);
});

import { aCase, faultsIn, step } from './a-case.ts';
import { paperOf } from './a-paper.ts';
import type { Answer, Client } from './site.ts';

/** Three who complain together; the first stands for them. */
const group = {
  'persons.0.fullName': 'Nông Văn Một',
  'persons.0.representative': 'on',
  'persons.1.fullName': 'Hà Thị Hai',
  'persons.1.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.2.fullName': 'Lành Văn Ba',
  'persons.2.address': 'Thôn Nà Pò, xã Tú Đoạn',
};

/** The value of the box in a form that ticks this person. */
export function inGroup(page: string, name: string): string {
  const label = [...page.matchAll(/<label class="form-check".*?<\/label>/gs)]
    .map(([whole]) => whole)
    .find((whole) => whole.includes(name) && /name="(withdrawnPeople|people)"/.test(whole));
  return /value="(\d+)"/.exec(label ?? '')?.[1] ?? '';
}

const done = (action: string, { status, body }: Answer): void => {
  if (status !== 303) throw new Error(`${action}: ${status} ${faultsIn(body)}`);
};

/** The case of the three, accepted. */
export async function groupCase(handler: Client, chairman: Client): Promise<string> {
  const file = await aCase(handler, 'complaint', { petition: group });
  done('sort', await step(handler, file, 'sort', { on: '05/03/2024' }));
  const accepted = await step(chairman, file, 'accept', {
    on: '07/03/2024',
    outsidePaper: '15/TB-UBND ngày 07/03/2024',
    asked: 'group allSigned representatives',
    'facts.group': 'on',
    'facts.allSigned': 'on',
    'facts.representatives': 'on',
  });
  done('accept', accepted);
  return file;
}

/** The same after one withdrew, decided for the other two by one decision. Gives the case and the decision. */
export async function decidedForGroup(
  handler: Client,
  chairman: Client,
): Promise<{ file: string; ruling: string }> {
  const file = await groupCase(handler, chairman);
  done('recheck', await step(chairman, file, 'recheck', { on: '07/03/2024', outsidePaper: '1/PKT' }));
  const form = (await handler.get(`${file}/steps/withdraw-some?outside=1`)).body;
  const withdrawn = { withdrawnPeople: inGroup(form, 'Lành Văn Ba'), outsidePaper: 'Đơn rút' };
  done('withdraw-some', await step(handler, file, 'withdraw-some', { on: '08/03/2024', ...withdrawn }));
  done('verify', await step(chairman, file, 'verify', { on: '08/03/2024', outsidePaper: '20/QĐ-UBND' }));
  done('report', await step(handler, file, 'report', { on: '12/03/2024', choice: 'dung' }));
  done('skip-dialogue', await step(handler, file, 'skip-dialogue', { on: '12/03/2024' }));
  const decided = await paperOf(chairman, file, 'decide', {
    next: 'issue',
    choice: 'dung',
    'texts.petitionOn': '01/03/2024',
    'texts.conclusions': '# Tính thiếu diện tích: đúng toàn bộ\n# Áp sai đơn giá: đúng toàn bộ',
  });
  done('decide', decided);
  return { file, ruling: decided.location ?? '' };
}

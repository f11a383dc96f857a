import { moveWithTime } from '../../src/features/resolution/door.ts';
import { aCase, step } from './a-case.ts';
import type { Client, TestSite } from './site.ts';

type Officials = { handler: Client; chairman: Client };

async function taken(who: Client, file: string, action: string, form: Record<string, string>): Promise<void> {
  const reply = await step(who, file, action, form);
  if (reply.status !== 303) throw new Error(`${action}: ${reply.status} ${reply.body.slice(0, 6_000)}`);
}

/** A complaint that was decided on 15/01/2024, its decision in force since 15/02/2024 unless it shall not be. */
export async function decidedComplaint(
  at: TestSite,
  { handler, chairman }: Officials,
  { inForce = true, petition = {} }: { inForce?: boolean; petition?: Record<string, string> } = {},
): Promise<string> {
  const file = await aCase(handler, 'complaint', {
    petition: { receivedOn: '02/01/2024', ...petition },
    open: { receivedOn: '02/01/2024' },
  });
  await taken(handler, file, 'sort', { on: '03/01/2024' });
  await taken(chairman, file, 'accept', { on: '08/01/2024', outsidePaper: '1/TB-UBND ngày 08/01/2024' });
  await taken(handler, file, 'recheck', { on: '09/01/2024' });
  await taken(chairman, file, 'verify', { on: '09/01/2024', outsidePaper: '2/QĐ-UBND ngày 09/01/2024' });
  await taken(handler, file, 'report', { on: '12/01/2024', choice: 'dung-mot-phan' });
  await taken(handler, file, 'skip-dialogue', { on: '12/01/2024' });
  await taken(chairman, file, 'decide', {
    on: '15/01/2024',
    choice: 'dung-mot-phan',
    outsidePaper: '3/QĐ-UBND ngày 15/01/2024',
  });
  await taken(handler, file, 'send', { on: '16/01/2024' });
  if (inForce) await moveWithTime(at.site.db);
  return file;
}

/** A denunciation that was concluded on 22/01/2024 and handled on 26/01/2024. */
export async function handledDenunciation(
  { handler, chairman }: Officials,
  petition: Record<string, string> = {},
): Promise<string> {
  const file = await aCase(handler, 'denunciation', {
    petition: { receivedOn: '02/01/2024', ...petition },
    open: { receivedOn: '02/01/2024', title: 'Tố cáo thu tiền không có biên lai' },
  });
  await taken(handler, file, 'check-identity', { on: '03/01/2024' });
  await taken(chairman, file, 'accept', { on: '08/01/2024', outsidePaper: '1/QĐ-UBND ngày 08/01/2024' });
  await taken(chairman, file, 'verify', { on: '09/01/2024', outsidePaper: '2/QĐ-UBND ngày 09/01/2024' });
  await taken(handler, file, 'hear-respondent', { on: '12/01/2024' });
  await taken(handler, file, 'report', { on: '19/01/2024', choice: 'tc-dung' });
  await taken(chairman, file, 'conclude', {
    on: '22/01/2024',
    choice: 'tc-dung',
    outsidePaper: '3/KL-UBND ngày 22/01/2024',
  });
  await taken(chairman, file, 'handle', { on: '26/01/2024', outsidePaper: '4/QĐ-UBND ngày 26/01/2024' });
  return file;
}

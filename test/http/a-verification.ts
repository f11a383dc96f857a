import { aCase, faultsIn, step } from './a-case.ts';
import { hidden, type Answer, type Client } from './site.ts';

export type Sent = Record<string, string>;

/** A record of a case, sent as its form does. */
export async function onCase(who: Client, file: string, where: string, form: Sent): Promise<Answer> {
  const version = hidden((await who.get(`${file}/void/0`)).body, 'version');
  return who.post(`${file}/${where}`, { resolutionId: file.split('/').at(-1) ?? '', version, ...form });
}

/** A complaint whose verification has begun. */
export async function underVerification(handler: Client, chairman: Client): Promise<string> {
  const file = await aCase(handler, 'complaint');
  await step(handler, file, 'sort', { on: '05/03/2024' });
  await step(chairman, file, 'accept', { on: '07/03/2024', outsidePaper: '15/TB-UBND ngày 07/03/2024' });
  await step(chairman, file, 'recheck', { on: '07/03/2024', outsidePaper: '1/PKT' });
  const begun = await step(chairman, file, 'verify', { on: '08/03/2024', outsidePaper: '20/QĐ-UBND' });
  if (begun.status !== 303) throw new Error(faultsIn(begun.body));
  return file;
}

const finding = (at: number, contentId: string, found: string): Sent => ({
  [`findings.${at}.contentId`]: contentId,
  [`findings.${at}.finding`]: found,
  [`findings.${at}.result`]: 'Theo hồ sơ địa chính',
  [`findings.${at}.basis`]: 'Luật Đất đai 2013',
});

/** A complaint whose verification has been reported; `differs`: what is demanded and what was found still differ. */
export async function reported(handler: Client, chairman: Client, differs = true): Promise<string> {
  const file = await underVerification(handler, chairman);
  const page = (await handler.get(`${file}/verification/report`)).body;
  const ids = [...page.matchAll(/name="findings\.\d+\.contentId" value="(\d+)"/g)].map(
    (found) => found[1] ?? '',
  );
  const sent = await onCase(handler, file, 'verification/report', {
    ...Object.assign({}, ...ids.map((id, at) => finding(at, id, at === 0 ? 'dung' : 'sai'))),
    reportedOn: '15/03/2024',
    recommendation: 'Sửa quyết định',
    choice: 'dung-mot-phan',
    asked: 'demandDiffers',
    ...(differs ? { 'facts.demandDiffers': 'on' } : {}),
  });
  if (sent.status !== 303) throw new Error(faultsIn(sent.body));
  return file;
}

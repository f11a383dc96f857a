import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { overflow, phone } from './site.ts';

/** What is wrong with a page: errors of script, serious ones of access, and what must be scrolled sideways at 390 px. */
export async function faultsAt(page: Page, address: string): Promise<string[]> {
  const errors: string[] = [];
  const listen = (text: string): number => errors.push(`${address}: ${text}`);
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('console', (message) => message.type() === 'error' && listen(message.text()));
  page.on('pageerror', ({ message }) => listen(message));
  await page.setViewportSize({ width: 1366, height: 768 });
  const reply = await page.goto(address, { waitUntil: 'load' });
  if (reply?.status() !== 200) listen(`status ${reply?.status()}`);
  for (const { id, nodes } of await seriousAt(page))
    listen(
      `${id}: ${nodes
        .map(({ html }) => html.slice(0, 160))
        .slice(0, 3)
        .join(' | ')}`,
    );
  await page.setViewportSize(phone);
  const wide = await overflow(page);
  if (wide > 0) listen(`${wide} px to the right of a window of ${phone.width} px`);
  return errors;
}

async function seriousAt(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

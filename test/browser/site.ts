import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildStatic } from '../../scripts/build-static.mjs';
import { demoPassword } from '../../src/features/demo/logins.ts';
import { testSite, type TestSite } from '../http/site.ts';
import { launchBrowser, type BrowserOptions } from '../setup/chromium.ts';

export const desktop = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };

export type BrowserSite = {
  site: () => TestSite;
  open: (options?: Omit<BrowserOptions, 'baseURL'>) => Promise<BrowserContext>;
};

/** The real site with its built styles and scripts, and browsers to look at it with, which close after the file's tests. */
export function browserSite(options: { petitions?: number } = {}): BrowserSite {
  let at: TestSite | undefined;
  const opened: BrowserContext[] = [];
  const site = (): TestSite => {
    if (!at) throw new Error('The site stands only once the tests run.');
    return at;
  };
  beforeAll(async () => {
    buildStatic();
    at = await testSite(options);
  }, 120_000);
  afterAll(async () => {
    await Promise.all(opened.map((browser) => browser.close()));
  });
  return {
    site,
    open: async (more = {}) => {
      const browser = await launchBrowser({ baseURL: site().address, viewport: desktop, ...more });
      opened.push(browser);
      return browser;
    },
  };
}

/** Signs in by the form, as an official does. */
export async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** How many pixels of the page lie to the right of the window: 0 when nothing must be scrolled sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

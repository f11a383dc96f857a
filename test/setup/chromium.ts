import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** The Chromium of CHROMIUM_PATH, of the system, or of Playwright's cache. Throws what to install when there is none. */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  const found = [...(named ? [named] : []), ...SYSTEM, ...playwrightChromiums()].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Error(
    'Không tìm thấy Chromium. Cài gói chromium của hệ điều hành (Debian: apt-get install chromium), ' +
      'hoặc đặt CHROMIUM_PATH là đường dẫn tới chương trình.',
  );
}

function playwrightChromiums(): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-'));
  return versions
    .toSorted()
    .toReversed()
    .flatMap((name) => [
      join(cache, name, 'chrome-linux64/chrome'),
      join(cache, name, 'chrome-linux/chrome'),
      join(cache, name, 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'),
    ]);
}

/** A browser window with a new profile; `javaScript: false` is the person whose scripts do not run. */
export interface BrowserOptions {
  baseURL: string;
  javaScript?: boolean;
  viewport?: { width: number; height: number };
}

/** Opens a browser as an official in Việt Nam has it. Close it with `close()`, which removes the profile. */
export async function launchBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'tiepdan-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    baseURL: options.baseURL,
    javaScriptEnabled: options.javaScript ?? true,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context.once('close', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return context;
}

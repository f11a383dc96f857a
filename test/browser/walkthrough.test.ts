import pg from 'pg';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { browserSite, signIn } from './site.ts';

const { site, open } = browserSite();

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: site().ownerUrl });
  await owner.connect();
  await owner.query(
    `insert into reception_place (unit_id, name, address, hours, since)
     select u.id, 'Trụ sở tiếp công dân', 'Khu Hòa Bình, thị trấn Lộc Bình', 'Giờ hành chính', '2020-01-01' from unit u
      where u.code = 'ban-tcd' and not exists (select from reception_place p where p.unit_id = u.id)`,
  );
  await owner.end();
});

/** The browser gives the first field the focus a frame after the load; what is typed before is lost to the page. */
const ready = (page: Page): Promise<void> => page.locator('[autofocus]:focus').waitFor();

/** A desk official at the keyboard: every key pressed and every click counts, the characters of texts do not. */
class Hands {
  strokes = 0;
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async press(key: string): Promise<void> {
    this.strokes += 1;
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Tab by Tab to the field of that name, as nobody can fly there. */
  async tabTo(name: string): Promise<void> {
    for (let steps = 0; steps < 25; steps += 1) {
      await this.press('Tab');
      const at = await this.#page.evaluate(() => {
        const { activeElement: on } = document;
        // A list that is searched is typed into beside its own field.
        const list = on?.closest('.ts-wrapper')?.parentElement?.querySelector('select');
        return (list ?? on)?.getAttribute('name');
      });
      if (at === name) return;
    }
    throw new Error(`No way to ${name} by Tab.`);
  }
}

test(
  'một lượt tiếp có đơn, biên nhận hai tài liệu và phiếu hướng dẫn: không quá 60 phím và lần bấm ngoài phần chữ',
  { timeout: 60_000 },
  async () => {
    const page = await (await open()).newPage();
    page.setDefaultTimeout(8000);
    await signIn(page, 'tiepnhan');
    const hands = new Hands(page);

    await hands.press('c');
    await page.getByRole('heading', { name: 'Tiếp công dân', exact: true }).waitFor();
    await ready(page);
    await hands.type('020999654321');
    await hands.tabTo('persons.0.phone');
    await hands.type('0100 321 654');
    await hands.tabTo('persons.0.fullName');
    await hands.type('Nông Văn Thử');
    await hands.tabTo('persons.0.address');
    await hands.type('Thôn Nà Pò');
    await hands.tabTo('persons.0.residenceUnitId');
    await hands.type('Tú Đoạn');
    await hands.press('Enter');
    await hands.tabTo('persons.0.birthYear');
    await hands.type('1971');
    await hands.tabTo('contentKind');
    await hands.press('Space');
    await hands.tabTo('content');
    await hands.type('Khiếu nại quyết định xử phạt vi phạm hành chính về xây dựng');
    await hands.tabTo('request');
    await hands.type('Đề nghị hủy quyết định xử phạt');
    await hands.tabTo('respondentName');
    await hands.type('Chủ tịch UBND xã Tú Đoạn');
    await hands.tabTo('petition');
    await hands.press('ArrowRight');
    await hands.tabTo('items.0.name');
    await hands.type('Quyết định xử phạt');
    await hands.tabTo('items.0.pages');
    await hands.type('3');
    await hands.tabTo('items.1.name');
    await hands.type('Biên bản vi phạm hành chính');
    await hands.tabTo('items.1.pages');
    await hands.type('2');
    await hands.tabTo('competence');
    await hands.press('ArrowRight');
    await hands.tabTo('guidedTo');
    await hands.type('Chủ tịch Ủy ban nhân dân xã Tú Đoạn');
    await hands.press('Control+Enter');
    await page.getByText(/Đã ghi sổ lượt tiếp số \d+\/2024 và vào sổ 1 đơn/).waitFor();
    const visit = page.url();

    await hands.press('b');
    await page.waitForURL('**/papers/*');
    const receipt = await page.locator('.paper-frame').innerText();
    expect(receipt).toContain('Biên bản vi phạm hành chính');
    expect(receipt).toContain('Nông Văn Thử');
    await hands.press('u');
    await page.waitForURL(visit);
    await page.getByRole('button', { name: 'Phiếu hướng dẫn' }).waitFor();
    await hands.press('d');
    await page.waitForURL('**/papers/*');
    expect(await page.locator('.paper-frame').innerText()).toContain('Chủ tịch Ủy ban nhân dân xã Tú Đoạn');

    await page.goto(visit);
    const shown = await page.locator('main').innerText();
    for (const fact of [
      'UBND xã Tú Đoạn',
      'Giấy biên nhận',
      'Phiếu hướng dẫn',
      'Hướng dẫn đến cơ quan có thẩm quyền',
    ])
      expect(shown).toContain(fact);
    console.info(`walkthrough: ${hands.strokes} keystrokes and clicks beyond the text`);
    expect(hands.strokes).toBeLessThanOrEqual(60);
  },
);

test('người đã đến trước đây: nhập số căn cước là các ô còn trống tự điền', { timeout: 60_000 }, async () => {
  const desk = await site().as('tiepnhan');
  const earlier = await desk.post('/visits/new', {
    receivedOn: '14/03/2024',
    'persons.0.fullName': 'Hoàng Thị Đến Lại',
    'persons.0.address': 'Thôn Khòn Chè',
    'persons.0.idNumber': '020999111222',
    contentKind: 'feedback',
    content: 'Phản ánh đường thôn',
    competence: 'own',
  });
  expect(earlier.status, earlier.body).toBe(303);
  const page = await (await open()).newPage();
  page.setDefaultTimeout(8000);
  await signIn(page, 'tiepnhan');
  await page.goto('/visits/new');
  await ready(page);
  await page.keyboard.type('020999111222');
  await page.keyboard.press('Tab');
  await page.locator('#lookup').getByText('Phản ánh đường thôn').waitFor();
  // The answer is shown first and the empty fields are filled from it a moment after.
  const filled = { timeout: 8000 };
  await expect.poll(() => page.getByLabel('Họ và tên').inputValue(), filled).toBe('Hoàng Thị Đến Lại');
  await expect
    .poll(() => page.getByLabel('Địa chỉ (thôn, số nhà)').inputValue(), filled)
    .toBe('Thôn Khòn Chè');
});

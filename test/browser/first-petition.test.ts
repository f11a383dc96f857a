import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openWord } from '../../src/documents/docx.ts';
import { textOf } from '../../src/documents/word.ts';
import { browserSite, desktop, overflow, phone, signIn } from './site.ts';

const { open } = browserSite();

const competentBody = 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn';

type Letter = { sender: string; summary: string };

// Three people with three matters: a letter like an earlier one would be taken for its repetition.
const letters: readonly [Letter, Letter, Letter] = [
  { sender: 'Nông Văn Thử', summary: 'Khiếu nại quyết định xử phạt của Chủ tịch UBND xã Tú Đoạn' },
  {
    sender: 'Lương Thị Mẫu',
    summary: 'Khiếu nại việc từ chối xác nhận nguồn gốc thửa đất số 112 tại thôn Bản Giểng',
  },
  {
    sender: 'Hoàng Đình Ví',
    summary: 'Khiếu nại quyết định cưỡng chế tháo dỡ chuồng trại chăn nuôi tại thôn Khòn Chè',
  },
];

test.each([
  ['có script', { javaScript: true, viewport: desktop }, letters[0]],
  ['không có script', { javaScript: false, viewport: desktop }, letters[1]],
  ['có script, màn hình 390 px', { javaScript: true, viewport: phone }, letters[2]],
] as const)(
  'đơn đầu tiên được xử lý từ tiếp nhận đến ban hành: %s',
  { timeout: 90_000 },
  async (_name, options, letter) => {
    const browser = await open(options);
    const page = await browser.newPage();
    page.setDefaultTimeout(8000);
    const noScroll = async (): Promise<void> => expect(await overflow(page), page.url()).toBe(0);

    await signIn(page, 'tiepnhan');
    await noScroll();
    const file = await enterPostedPetition(page, letter);
    await noScroll();
    await classify(page, noScroll);
    await propose(page);
    await signOut(page);

    await signIn(page, 'truongban');
    await page.goto(file);
    await approveAndIssue(page);
    await noScroll();
    await seeWhyDue(page);
    await noScroll();
    const words = await downloadWords(page);
    expect(words).toMatch(/Số: \d{2,}\/HD-BTCD/);
    expect(words).toContain('ngày 07 tháng 02 năm 2024');
    expect(words).toContain(letter.sender);
    expect(words).toContain(competentBody);
    expect(words).toContain('Vi Quang Thành');
    expect(words).not.toMatch(/undefined|\{|\}/);
  },
);

async function enterPostedPetition(page: Page, { sender, summary }: Letter): Promise<string> {
  await page.getByRole('link', { name: 'Tiếp nhận đơn' }).first().click();
  await page.getByLabel('Dịch vụ bưu chính').check();
  await page.getByLabel('Ngày nhận đơn').fill('05/02/2024');
  await page.getByLabel('Ngày viết đơn').fill('01/02/2024');
  await page
    .getByRole('group', { name: 'Loại đơn ghi trên tiêu đề' })
    .getByLabel('Khiếu nại', { exact: true })
    .check();
  await page.getByLabel('Tóm tắt nội dung đơn').fill(summary);
  await page.getByLabel('Yêu cầu, đề nghị của người gửi').fill('Đề nghị hủy quyết định xử phạt');
  const person = page.getByRole('group', { name: 'Người đứng đơn 1' });
  await person.getByLabel('Họ và tên').fill(sender);
  await person.getByLabel('Địa chỉ').fill('Thôn Nà Pò, xã Tú Đoạn');
  await page.getByRole('button', { name: 'Vào sổ' }).click();
  await page.getByText('Đã vào sổ đơn số').waitFor();
  return new URL(page.url()).pathname;
}

async function classify(page: Page, noScroll: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Phân loại' }).click();
  await page
    .getByRole('group', { name: 'Loại đơn theo nội dung' })
    .getByLabel('Khiếu nại', { exact: true })
    .check();
  for (const met of await page.locator('input[name="items"]:visible').all()) await met.check();
  await page
    .getByRole('group', { name: 'Thuộc thẩm quyền giải quyết' })
    .getByLabel('Không', { exact: true })
    .check();
  await page.getByLabel('Tên cơ quan có thẩm quyền').fill(competentBody);
  await page.getByRole('button', { name: 'Xem hướng xử lý đề xuất' }).click();
  await page.getByText('Hướng xử lý đề xuất theo pháp luật').waitFor();
  const proposal = await page.getByRole('form', { name: 'Phân loại đơn' }).innerText();
  expect(proposal).toContain('Hướng dẫn đến cơ quan có thẩm quyền');
  expect(proposal).toMatch(/Căn cứ: .*Điều \d+/);
  await noScroll();
  await page.getByLabel('Ngày phân loại').fill('06/02/2024');
  await page.getByRole('button', { name: /^Lưu phân loại/ }).click();
  await page.getByText('Đã lưu phân loại.').waitFor();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Soạn, trình văn bản' }).click();
  await page.getByLabel('Về việc').fill('xử phạt vi phạm hành chính về đất đai');
  await page.getByRole('button', { name: 'Trình người có thẩm quyền' }).click();
  await page.getByText('Đã trình văn bản.').waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
}

async function approveAndIssue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Duyệt, ký' }).click();
  await page.getByText('Đã duyệt, ký văn bản.').waitFor();
  await page.getByRole('link', { name: 'Cấp số, ban hành' }).click();
  await page.getByLabel('Ngày ban hành').fill('07/02/2024');
  await page.getByRole('button', { name: 'Cấp số, ban hành' }).click();
  await page.getByText('Đã ban hành văn bản số').waitFor();
}

// The limit is met by now and lies folded. Ten days as announced for the procedure, counted from Monday 05/02/2024; the count does not skip Tết, the 15th is worked.
async function seeWhyDue(page: Page): Promise<void> {
  const ended = page.locator('#clocks details.clocks-ended');
  await ended.getByText('Đã xong, không còn áp dụng').click();
  const ledger = ended.locator('details').first();
  await ledger.getByText('Vì sao có hạn này?').click();
  const shown = await ledger.innerText();
  expect(shown).toContain('Hết hạn ngày 15/02/2024');
  expect(shown).toContain('Ngày nhận đơn 05/02/2024 không tính vào thời hạn');
  expect(shown).toMatch(/Căn cứ: Thủ tục hành chính "Xử lý đơn", .*Quyết định 194\/QĐ-TTCP/);
}

async function downloadWords(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải DOCX' }).click(),
  ]);
  return textOf(openWord(readFileSync(await download.path()))).join('\n');
}

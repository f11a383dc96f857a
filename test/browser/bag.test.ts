import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browserSite, signIn } from './site.ts';

const { open } = browserSite();

// As a spreadsheet puts it on the clipboard: cells parted by tabs, a quoted cell with a line break.
const block = [
  'Vi Văn Một\tThôn Bản Quang\tKN\t"Khiếu nại mức\nbồi thường"',
  'Vi Văn Hai\tThôn Bản Quang\tlạ\tKiến nghị sửa đường',
  'Vi Văn Ba\tThôn Bản Quang\tTC\tTố cáo cán bộ địa chính',
].join('\n');

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const cell = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Ctrl+V with that text on the clipboard, at the cell where one types. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', given);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);

test('túi thư chỉ bằng bàn phím: dán khối ô, chép ô trên, sửa ô sai, vào sổ, hủy túi', async () => {
  const page = await (await open()).newPage();
  await signIn(page, 'tiepnhan');
  await page.goto('/intake/bag');
  expect(await focused(page)).toBe('Người gửi, dòng 1');
  await paste(page, block);
  expect(await focused(page)).toBe('Người gửi, dòng 3');
  expect(await cell(page, 'Tóm tắt nội dung, dòng 1').inputValue()).toBe('Khiếu nại mức bồi thường');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Người gửi, dòng 4');
  await page.keyboard.type('Vi Thị Bốn');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+d');
  expect(await cell(page, 'Địa chỉ, dòng 4').inputValue()).toBe('Thôn Bản Quang');
  await page.keyboard.press('Tab');
  await page.keyboard.type('KNPA');
  await page.keyboard.press('Control+Shift+D');
  expect(await cell(page, 'Loại đơn, dòng 4').inputValue()).toBe('KNPA');
  expect(await cell(page, 'Tóm tắt nội dung, dòng 4').inputValue()).toBe('Tố cáo cán bộ địa chính');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Phản ánh rác thải');

  await page.keyboard.press('Control+Enter');
  await page.getByText('Có 1 điểm cần sửa').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focused(page)).toBe('Loại đơn, dòng 2');
  expect(await cell(page, 'Người gửi, dòng 3').inputValue()).toBe('Vi Văn Ba');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('KNPA');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã vào sổ 4 đơn').waitFor();
  expect(await page.getByRole('row').count()).toBe(5);

  await page.getByLabel('Lý do hủy').focus();
  await page.keyboard.type('Nhập nhầm túi của ngày khác');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Đã hủy túi thư.').waitFor();
  expect(await page.getByText('Hủy do vào nhầm', { exact: true }).count()).toBe(4);
}, 60_000);

test('dán dài hơn số dòng có sẵn thì thêm dòng; thêm 5 dòng giữ ngày nhận', async () => {
  const page = await (await open()).newPage();
  await signIn(page, 'tiepnhan');
  await page.goto('/intake/bag');
  await paste(page, Array.from({ length: 14 }, (_, n) => `Người ${n + 1}\tThôn A`).join('\r\n'));
  expect(await cell(page, 'Người gửi, dòng 14').inputValue()).toBe('Người 14');
  await page.getByRole('button', { name: 'Thêm 5 dòng' }).click();
  expect(await focused(page)).toBe('Người gửi, dòng 15');
  expect(await cell(page, 'Ngày nhận, dòng 19').inputValue()).toBe('15/03/2024');
}, 60_000);

test('kéo thả tệp: tải lên với tiến độ, tệp giả báo lỗi, tệp thật đi cùng biểu mẫu', async () => {
  const page = await (await open()).newPage();
  await signIn(page, 'tiepnhan');
  await page.goto('/petitions/new');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (sign) => sign.charCodeAt(0),
    );
    dataTransfer.items.add(new File([png], 'phong bì.png', { type: 'image/png' }));
    dataTransfer.items.add(new File(['chữ'], 'giả.pdf', { type: 'application/pdf' }));
    document
      .querySelector('[data-drop]')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByText('không phải là PDF').waitFor();
  await page.getByRole('button', { name: 'Bỏ tệp phong bì.png' }).waitFor();
  await page.getByLabel('Tóm tắt nội dung đơn').fill('Kiến nghị sửa cầu');
  await page.getByLabel('Họ và tên').fill('Lộc Thị Thả');
  await page.getByLabel('Địa chỉ', { exact: true }).fill('Thôn Nà Pò');
  await page.getByRole('button', { name: 'Vào sổ' }).click();
  await page.getByText('Đã vào sổ đơn số').waitFor();
  expect(await page.getByRole('link', { name: 'phong bì.png' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Xem từng trang, thêm tệp' }).click();
  await page.getByText('phong bì.png · 1 trang').waitFor();
}, 60_000);

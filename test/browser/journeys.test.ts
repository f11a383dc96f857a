import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { openWord } from '../../src/documents/docx.ts';
import { textOf } from '../../src/documents/word.ts';
import { aPetition, commune, issued, proposedTransfer } from '../http/a-petition.ts';
import { aReceptionBoard, type SessionIds } from '../http/a-session.ts';
import { browserSite, phone, signIn } from './site.ts';

const { site, open } = browserSite();
let ids: SessionIds;

beforeAll(async () => {
  ids = await aReceptionBoard(site());
});

const limit = { timeout: 60_000 };

async function officialAt(login: string, viewport?: typeof phone): Promise<Page> {
  const page = await (await open(viewport ? { viewport } : {})).newPage();
  page.setDefaultTimeout(10_000);
  await signIn(page, login);
  return page;
}

async function next(page: Page, login: string): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  await signIn(page, login);
}

const nav = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
const said = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** Looks a name up in a long list and takes the first that fits. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).and(page.locator('.ts-control input')).click();
  await page.keyboard.type(text);
  await page.locator('.ts-dropdown .option').filter({ hasText: text }).first().waitFor();
  await page.keyboard.press('Enter');
}

async function wordsOf(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Tải DOCX')]);
  return textOf(openWord(readFileSync(await download.path()))).join('\n');
}

/** Another body's matter: what the law has for it is proposed, then taken as it stands. */
async function classifyAsOthers(page: Page, kind: string, body: string): Promise<void> {
  await follow(page, 'Phân loại');
  const answer = (group: string, name: string) =>
    page.getByRole('group', { name: group }).getByLabel(name, { exact: true }).check();
  await answer('Loại đơn theo nội dung', kind);
  for (const met of await page.locator('input[name="items"]:visible').all()) await met.check();
  await page.getByLabel(/^Trùng với đơn/).uncheck();
  await answer('Thuộc thẩm quyền giải quyết', 'Không');
  await page.getByLabel('Tên cơ quan có thẩm quyền').fill(body);
  await press(page, 'Xem hướng xử lý đề xuất');
  await page.getByText('Hướng xử lý đề xuất theo pháp luật').waitFor();
  await page.getByRole('button', { name: /^Lưu phân loại/ }).click();
  await said(page, 'Đã lưu phân loại.');
}

async function signAndIssue(page: Page): Promise<void> {
  await press(page, 'Duyệt, ký');
  await said(page, 'Đã duyệt, ký văn bản.');
  await follow(page, 'Cấp số, ban hành');
  await press(page, 'Cấp số, ban hành');
  await said(page, /Đã ban hành văn bản số \d+/);
}

test(
  'cán bộ tiếp nhận: ghi lượt tiếp có đơn, thấy đơn có thể trùng, in biên nhận, soạn và trình',
  limit,
  async () => {
    const citizen = { 'persons.0.fullName': 'Triệu Văn Lương', 'persons.0.idNumber': '020088123456' };
    const summary = 'Khiếu nại quyết định xử phạt vi phạm hành chính về xây dựng nhà tại thôn Khòn Chè';
    await aPetition(await site().as('tiepnhan'), {
      ...citizen,
      summary: `${summary} năm 2023`,
      statedKind: 'complaint',
    });

    const page = await officialAt('tiepnhan');
    await nav(page, 'Tiếp công dân');
    await page.getByLabel('Số căn cước/hộ chiếu').fill('020088123456');
    await page.getByLabel('Họ và tên').fill('Triệu Văn Lương');
    await page.getByLabel('Địa chỉ (thôn, số nhà)').fill('Thôn Khòn Chè');
    await page.getByLabel('Khiếu nại', { exact: true }).check();
    await page.getByLabel('Nội dung trình bày').fill(summary);
    await page.getByLabel('Yêu cầu, đề nghị').fill('Đề nghị hủy quyết định xử phạt');
    await page.getByLabel('Công dân nộp đơn').check();
    await page.getByLabel('Tài liệu 1', { exact: true }).fill('Quyết định xử phạt');
    await press(page, 'Ghi sổ');
    await said(page, /Đã ghi sổ lượt tiếp số \d+\/2024 và vào sổ 1 đơn/);
    const visit = pathOf(page);

    await page.getByRole('button', { name: /^Giấy biên nhận/ }).click();
    await page.waitForURL('**/papers/*');
    expect(await wordsOf(page)).toContain('Triệu Văn Lương');
    await page.goto(visit);
    await page
      .locator('main')
      .getByRole('link', { name: /^Khiếu nại quyết định xử phạt/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /Đơn số \d+\/2024/ }).waitFor();
    const like = page.locator('#candidates');
    await like.getByText('Cùng số', { exact: false }).first().waitFor();
    await like.getByRole('checkbox').first().check();
    const file = pathOf(page);
    await press(page, 'Cùng một vụ việc');
    await said(page, 'Đã ghép vào cùng một vụ việc.');

    await page.goto(file);
    await classifyAsOthers(page, 'Khiếu nại', `Chủ tịch ${commune}`);
    await follow(page, 'Soạn, trình văn bản');
    await page.getByLabel('Về việc').fill('xử phạt vi phạm hành chính về xây dựng');
    await press(page, 'Trình người có thẩm quyền');
    await said(page, 'Đã trình văn bản.');
    await follow(page, 'Xem bản in');
    await said(page, 'xử phạt vi phạm hành chính về xây dựng');
  },
);

test(
  'trưởng ban: lập và công bố buổi tiếp, giao việc, ký và ban hành, xem bảng theo dõi, điểm nóng',
  limit,
  async () => {
    const desk = await site().as('tiepnhan');
    const waiting = await aPetition(desk, { summary: 'Phản ánh cầu tràn thôn Bản Mới hư hỏng' });
    const proposed = await proposedTransfer(desk, { summary: 'Phản ánh bãi rác tại thôn Nà Pò' }, commune);
    const crowd = await desk.post('/visits/new', {
      receivedOn: '14/03/2024',
      'persons.0.fullName': 'Hoàng Văn Đoàn',
      'persons.0.address': 'Thôn Pò Lọi',
      people: '32',
      contentKind: 'feedback',
      content: 'Đề nghị dừng khai thác đá gần khu dân cư thôn Pò Lọi',
      competence: 'own',
    });
    expect(crowd.status, crowd.body).toBe(303);

    const page = await officialAt('truongban');
    await nav(page, 'Lịch tiếp');
    await follow(page, 'Lập buổi tiếp');
    await page.getByLabel('Ngày tiếp').fill('25/04/2024');
    await page.getByLabel('Dự kiến nội dung tiếp').fill('Bồi thường đường liên xã Khánh Xuân');
    await press(page, 'Lập buổi tiếp');
    await said(page, 'Đã lập buổi tiếp. Công bố khi lịch đã được duyệt.');
    await follow(page, 'Công bố');
    await press(page, 'Công bố các buổi đã chọn');
    await said(page, /Đã công bố 1 buổi tiếp/);
    await page.goto('/lich-tiep-cong-dan?don-vi=ban-tcd');
    await said(page, 'Bồi thường đường liên xã Khánh Xuân');

    await page.goto(waiting);
    await page.locator('#assignment').getByRole('link', { name: 'Giao xử lý' }).click();
    await choose(page, 'Đơn vị, người xử lý', 'Hoàng Văn Kiên');
    await page.getByLabel('Hạn hoàn thành').fill('20/03/2024');
    await press(page, 'Giao xử lý');
    await said(page, 'Đã giao 1 đơn.');
    expect(await page.locator('#assignment').innerText()).toContain('Hoàng Văn Kiên');

    await nav(page, 'Việc của tôi');
    await page.getByRole('link', { name: /bãi rác tại thôn Nà Pò/ }).click();
    expect(pathOf(page)).toBe(proposed);
    await signAndIssue(page);
    await nav(page, 'Bảng theo dõi');
    await page.getByRole('row', { name: /Hoàng Văn Kiên 1/ }).waitFor();
    await nav(page, 'Điểm nóng');
    await page
      .getByRole('row', { name: /khai thác đá gần khu dân cư/ })
      .filter({ hasText: '32' })
      .waitFor();
  },
);

test(
  'trưởng phòng: nhận đơn được chuyển, giao chuyên viên phân loại, ký chuyển tiếp; Ban được báo',
  limit,
  async () => {
    const [desk, head] = [await site().as('tiepnhan'), await site().as('truongban')];
    const about = { summary: 'Kiến nghị đo đạc lại đất rừng thôn Bản Chành' };
    await issued(head, await proposedTransfer(desk, about, 'Phòng Tài nguyên và Môi trường huyện Lộc Bình'));

    const page = await officialAt('truongphong');
    await page
      .getByRole('link', { name: /Ban Tiếp công dân/ })
      .first()
      .click();
    await follow(page, 'Tiếp nhận, vào sổ');
    await press(page, 'Tiếp nhận, vào sổ');
    await said(page, /Đã tiếp nhận, vào sổ đơn số \d+\/2024/);
    const file = pathOf(page);
    await page.locator('#assignment').getByRole('link', { name: 'Giao xử lý' }).click();
    await choose(page, 'Đơn vị, người xử lý', 'Nông Đức Khánh');
    await page.getByLabel('Ý kiến giao việc').fill('Kiểm tra thẩm quyền của xã');
    await press(page, 'Giao xử lý');
    await said(page, 'Đã giao 1 đơn.');

    await next(page, 'tnmt');
    await page.getByRole('link', { name: /đất rừng thôn Bản Chành/ }).click();
    await said(page, 'Kiểm tra thẩm quyền của xã');
    await classifyAsOthers(page, 'Kiến nghị, phản ánh', commune);
    await follow(page, 'Soạn, trình văn bản');
    await page.getByLabel('Về việc').fill('đo đạc lại đất rừng');
    await press(page, 'Trình người có thẩm quyền');
    await said(page, 'Đã trình văn bản.');

    await next(page, 'truongphong');
    await page.getByRole('link', { name: /đất rừng thôn Bản Chành/ }).click();
    expect(pathOf(page)).toBe(file);
    await signAndIssue(page);

    await next(page, 'truongban');
    await page.getByRole('link', { name: /thông báo của các đơn vị chưa xem/ }).click();
    const told = page.getByRole('row', { name: /Phòng TN&MT: chuyển đơn đến/ });
    await told.getByText('đất rừng thôn Bản Chành').waitFor();
    await told.getByRole('checkbox').check();
    await press(page, 'Các dòng đã chọn');
    await said(page, 'Đã đánh dấu 1 thông báo.');
  },
);

test(
  'công chức xã: nhận đơn được chuyển vào sổ của xã, hướng dẫn người gửi; chủ tịch xã ký trên điện thoại',
  limit,
  async () => {
    const [desk, head] = [await site().as('tiepnhan'), await site().as('truongban')];
    const about = { summary: 'Không đồng ý quyết định thu hồi đất của Ủy ban nhân dân huyện tại thôn Nà Pò' };
    await issued(head, await proposedTransfer(desk, about, commune));

    const page = await officialAt('xa');
    await nav(page, 'Chuyển đơn');
    await page
      .getByRole('row', { name: /thu hồi đất/ })
      .getByRole('link')
      .first()
      .click();
    await said(page, 'Không đồng ý quyết định thu hồi đất');
    await follow(page, 'Tiếp nhận, vào sổ');
    await press(page, 'Tiếp nhận, vào sổ');
    await said(page, /Đã tiếp nhận, vào sổ đơn số \d+\/2024/);
    const file = pathOf(page);
    await classifyAsOthers(page, 'Khiếu nại', 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình');
    await follow(page, 'Soạn, trình văn bản');
    await page.getByLabel('Về việc').fill('khiếu nại quyết định thu hồi đất');
    await press(page, 'Trình người có thẩm quyền');
    await said(page, 'Đã trình văn bản.');

    const chairman = await officialAt('chutichxa', phone);
    await chairman.getByRole('link', { name: /Không đồng ý quyết định thu hồi đất/ }).click();
    expect(pathOf(chairman)).toBe(file);
    await signAndIssue(chairman);
    const words = await wordsOf(chairman);
    expect(words).toContain('Chủ tịch Ủy ban nhân dân huyện Lộc Bình');
    expect(words).toContain('Lành Công Phong');
  },
);

test('chủ tịch: lịch tiếp và số ngày phải tiếp, kết luận và giao việc, việc quá hạn', limit, async () => {
  const late = { summary: 'Phản ánh mương thủy lợi thôn Bản Rị bị lấp', receivedOn: '05/02/2024' };
  await aPetition(await site().as('tiepnhan'), late);

  const page = await officialAt('chutich');
  await nav(page, 'Lịch tiếp');
  await said(page, /tiếp ít nhất 02 ngày\/tháng/);
  await page.getByRole('link', { name: '07:30 Hứa Minh Đạo' }).first().click();
  await page.waitForURL(`**/sessions/${ids.past}`);
  await follow(page, 'Ghi kết luận');
  const typed = 'Giao Phòng Tài nguyên và Môi trường đo đạc lại, trả lời công dân trước ngày 29/03/2024.';
  await page.getByLabel('Kết luận của người chủ trì').fill(typed);
  await press(page, 'Lưu kết luận');
  await said(page, 'Đã lưu kết luận.');
  await follow(page, 'Giao việc');
  expect(await page.getByLabel('Việc giao').inputValue()).toBe(typed);
  await choose(page, 'Cơ quan chủ trì', 'Phòng TN&MT');
  await page.getByLabel('Thời hạn hoàn thành').fill('29/03/2024');
  await page.getByLabel('Ngày trả lời công dân').fill('01/04/2024');
  await press(page, 'Giao việc');
  await said(page, 'Đã giao việc.');
  await page
    .getByRole('row', { name: /trước ngày 29\/03\/2024/ })
    .getByText('Phòng TN&MT')
    .waitFor();

  await nav(page, 'Việc của tôi');
  await page.getByRole('link', { name: /^Quá hạn/ }).click();
  await said(page, 'Phản ánh mương thủy lợi thôn Bản Rị bị lấp');
  await next(page, 'truongphong');
  await nav(page, 'Việc được giao');
  await said(page, typed);
});

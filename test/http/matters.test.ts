import { beforeAll, describe, expect, test } from 'vitest';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

let at: TestSite;
let desk: Client;
let handler: Client;
let head: Client;

const letter = {
  channel: 'post',
  receivedOn: '05/02/2024',
  statedKind: 'complaint',
  summary:
    'Khiếu nại Quyết định số 624/QĐ-UBND về bồi thường đất trồng hồi tại thôn Nà Pò, xã Tú Đoạn; tính thiếu diện tích cây lâu năm.',
  respondentName: 'Ủy ban nhân dân huyện Lộc Bình',
  'persons.0.fullName': 'Nông Văn Thử',
  'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
  'persons.0.idNumber': '020999111222',
};
const reworded = {
  ...letter,
  receivedOn: '20/02/2024',
  summary:
    'Dat trong hoi cua gia dinh o thon Na Po tinh thieu dien tich cay lau nam khi boi thuong theo QD 624, xin do lai.',
};

beforeAll(async () => {
  at = await testSite();
  desk = await at.as('tiepnhan');
  handler = await at.as('xuly');
  head = await at.as('truongban');
});

async function receive(form: Record<string, string>, who = desk): Promise<string> {
  const reply = await who.post('/petitions/new', form);
  expect(reply.status, reply.body.slice(0, 2_000)).toBe(303);
  return reply.location?.split('/').at(-1) ?? '';
}

// Each story has a person and a decision of its own.
let told = 0;
const own = (form: typeof letter) => {
  const no = String(told).padStart(3, '0');
  const village =
    [
      'Nà Pò',
      'Khòn Chè',
      'Bản Giểng',
      'Pò Lọi',
      'Nà Mìu',
      'Phiêng Quăn',
      'Tằm Hán',
      'Nà Van',
      'Kéo Cọ',
      'Lũng Sâu',
    ][told % 10] ?? '';
  return {
    ...form,
    summary: form.summary.replace('624', `7${no}`).replace(/Nà Pò|Na Po/, village),
    'persons.0.fullName': `Nông Văn ${['An', 'Bình', 'Chín', 'Dương', 'Giang', 'Hậu', 'Khôi', 'Lực', 'Mạnh', 'Nghĩa'][told % 10] ?? ''}`,
    'persons.0.address': `Thôn ${village}, xã Tú Đoạn`,
    'persons.0.idNumber': `020999222${no}`,
  };
};
const pair = async (first: Record<string, string> = {}, second: Record<string, string> = {}) => {
  told += 1;
  return [
    await receive({ ...own(letter), ...first }),
    await receive({ ...own(reworded), ...second }),
  ] as const;
};

async function linked(): Promise<{ one: string; two: string; matter: string }> {
  const [one, two] = await pair();
  const reply = await new Repeated(desk).send('/matters/link', [
    ['petitionIds', one],
    ['petitionIds', two],
  ]);
  expect(reply.status, reply.body).toBe(303);
  return { one, two, matter: reply.location ?? '' };
}

// Several ticked boxes of one name, as a browser sends them.
class Repeated {
  readonly #client: Client;
  constructor(client: Client) {
    this.#client = client;
  }
  send(where: string, pairs: [string, string][]) {
    return this.#client.send(where, { method: 'POST', body: new URLSearchParams(pairs) });
  }
}

const finish = (matter: string, changes: Record<string, string> = {}) =>
  handler.post('/matters/finish', {
    matterId: matter.split('/').at(-1) ?? '',
    kind: 'second',
    bodyName: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
    number: '1234/QĐ-UBND',
    decidedOn: '01/12/2023',
    content: 'Công nhận việc bồi thường là đúng quy định.',
    ...changes,
  });

describe('đơn trùng', () => {
  test('khi đang gõ và sau khi vào sổ: thấy đơn trước cùng lý do; cơ quan khác không thấy', async () => {
    const [one, two] = await pair();
    const typing = await desk.post('/matters/candidates', own(reworded));
    expect(typing.status).toBe(200);
    expect(typing.body).toContain('Có thể trùng');
    expect(typing.body).toContain('ùng số CCCD');
    expect(typing.body).toMatch(/nội dung giống \d+\s%/);
    const page = (await desk.get(`/petitions/${two}`)).body;
    expect(page).toContain('Có thể trùng');
    expect(page).toContain(`href="/petitions/${one}"`);
    const elsewhere = await (await at.as('xa')).post('/matters/candidates', own(reworded));
    expect(elsewhere.status).toBe(200);
    expect(elsewhere.body).not.toContain('trùng');
  });

  test('việc khác của người khác: không hiện gì', async () => {
    const typing = await desk.post('/matters/candidates', {
      summary: 'Phản ánh cầu treo qua suối đứt cáp, ván mục, học sinh đi lại nguy hiểm.',
      'persons.0.fullName': 'Hoàng Thị Nguyên',
      'persons.0.address': 'Thôn Kéo Van, xã Mẫu Sơn',
    });
    expect(typing.body).toBe('');
  });

  test('hai đơn đã vào sổ đang trống hoặc gõ dở: không lỗi', async () => {
    expect((await desk.post('/matters/candidates', { summary: 'Khiếu' })).body).toBe('');
    expect((await desk.post('/matters/candidates', {})).status).toBe(200);
  });
});

describe('cùng một vụ việc', () => {
  test('ghép: mỗi đơn giữ số, ngày, người gửi; tách ra có lý do; diễn biến hai bên', async () => {
    const { one, two, matter } = await linked();
    const page = (await desk.get(matter)).body;
    for (const id of [one, two]) {
      expect(page).toContain(`href="/petitions/${id}"`);
      expect((await desk.get(`/petitions/${id}`)).body).toContain('Ghép vào cùng một vụ việc');
    }
    expect(page).toContain('05/02/2024');
    expect(page).toContain('20/02/2024');
    const without = await desk.post(`${matter}/unlink`, { petitionId: two });
    expect(without.status).toBe(422);
    expect(without.body).toContain('Ghi lý do');
    const apart = await desk.post(`${matter}/unlink`, { petitionId: two, reason: 'Khác thửa đất' });
    expect(apart.status, apart.body).toBe(303);
    expect((await desk.get(`/petitions/${two}`)).body).toContain('Khác thửa đất');
    expect((await desk.get(`/petitions/${one}`)).body).toContain('Khác thửa đất');
    expect((await desk.get(matter)).body).not.toContain(`href="/petitions/${two}"`);
  });

  test('một đơn thì không ghép; đơn của cơ quan khác không ghép được', async () => {
    const [one] = await pair();
    const alone = await desk.post('/matters/link', { petitionIds: one });
    expect(alone.status).toBe(422);
    expect(alone.body).toContain('Chọn ít nhất hai');
    const strange = await new Repeated(await at.as('xa')).send('/matters/link', [
      ['petitionIds', one],
      ['petitionIds', '1'],
    ]);
    expect(strange.status).toBe(404);
  });

  test('hai vụ việc ghép lại thành một, không đơn nào bị bỏ lại', async () => {
    const [a, b] = [await linked(), await linked()];
    const reply = await new Repeated(desk).send('/matters/link', [
      ['petitionIds', a.one],
      ['petitionIds', b.two],
    ]);
    expect(reply.location).toBe(a.matter);
    const page = (await desk.get(a.matter)).body;
    for (const id of [a.one, a.two, b.one, b.two]) expect(page).toContain(`href="/petitions/${id}"`);
  });

  test('đơn tố cáo trong vụ việc: người không được giao không thấy, không đoán được', async () => {
    const [open, secret] = await pair({}, { statedKind: 'denunciation' });
    const reply = await new Repeated(handler).send('/matters/link', [
      ['petitionIds', open],
      ['petitionIds', secret],
    ]);
    expect(reply.status, reply.body).toBe(303);
    const matter = reply.location ?? '';
    expect((await handler.get(matter)).body).toContain(`href="/petitions/${secret}"`);
    const clerk = await at.as('vanthu');
    for (const where of [matter, `/petitions/${open}`]) {
      const { body, status } = await clerk.get(where);
      expect(status, where).toBe(200);
      expect(body, where).not.toContain(`/petitions/${secret}"`);
      expect(body, where).not.toContain('Ghép vào cùng một vụ việc');
      expect(body, where).not.toContain('bí mật');
    }
    expect((await finish(matter, { kind: 'conclusion' })).status).toBe(303);
    expect((await handler.get(matter)).body).toContain('Kết luận nội dung tố cáo');
    for (const where of [matter, `/petitions/${open}`])
      expect((await clerk.get(where)).body, where).not.toContain('1234/QĐ-UBND');
  });

  test('người tố cáo được nhận ra mà không lộ: chỉ chức vụ xử lý tố cáo thấy', async () => {
    told += 1;
    const secret = await receive({ ...own(letter), statedKind: 'denunciation' }, handler);
    const seen = (await handler.post('/matters/candidates', own(reworded))).body;
    expect(seen).toContain(`href="/petitions/${secret}"`);
    expect(seen).toContain('Danh tính được giữ bí mật');
    expect(seen).not.toContain(own(letter)['persons.0.fullName']);
    expect((await desk.post('/matters/candidates', own(reworded))).body).toBe('');
  });
});

describe('vụ việc đã giải quyết', () => {
  test('đơn mới nói ngay bằng quyết định nào; một lần bấm: phân loại theo M25, soạn công văn trả lời', async () => {
    const { matter } = await linked();
    const late = await finish(matter, { decidedOn: '01/01/2030' });
    expect(late.status).toBe(422);
    expect(late.body).toContain('không được sau ngày hôm nay');
    expect((await finish(matter)).status).toBe(303);
    const typing = (await handler.post('/matters/candidates', own(reworded))).body;
    expect(typing).toContain('1234/QĐ-UBND');
    const third = await receive({ ...own(letter), receivedOn: '01/03/2024' });
    const page = (await handler.get(`/petitions/${third}`)).body;
    expect(page).toContain('Vụ việc đã có quyết định giải quyết cuối cùng');
    expect(page).toContain('1234/QĐ-UBND ngày 01/12/2023');
    const version = hidden(page, 'version');
    const reply = await handler.post(`/petitions/${third}/settled`, { version });
    expect(reply.status, reply.body).toBe(303);
    const done = (await handler.get(`/petitions/${third}`)).body;
    expect(done).toContain('Xếp lưu đơn');
    expect(done).toContain('Quyết định giải quyết đã có hiệu lực, không có tình tiết mới');
    const paper = /href="(\/papers\/\d+)"/.exec(done)?.[1] ?? '';
    const text = (await handler.get(paper)).body;
    expect(text).toContain('1234/QĐ-UBND');
    expect(text).toContain('chấm dứt việc gửi đơn');
    expect((await handler.get(matter)).body).toContain(`href="/petitions/${third}"`);
    const again = await handler.post(`/petitions/${third}/settled`, { version });
    expect(again.status).toBe(409);
  });

  test('bản án: M26, thông báo không thụ lý trích bản án', async () => {
    const { matter } = await linked();
    expect(
      (
        await finish(matter, {
          kind: 'judgment',
          number: '05/2023/HC-PT',
          bodyName: 'Tòa án nhân dân tỉnh Lạng Sơn',
        })
      ).status,
    ).toBe(303);
    const third = await receive({ ...own(letter), receivedOn: '01/03/2024' });
    const version = hidden((await handler.get(`/petitions/${third}`)).body, 'version');
    const reply = await handler.post(`/petitions/${third}/settled`, { version });
    expect(reply.status, reply.body).toBe(303);
    const done = (await handler.get(`/petitions/${third}`)).body;
    expect(done).toContain('Không thụ lý, thông báo lý do');
    expect((await handler.get(`/petitions/${third}/paper`)).body).toContain('05/2023/HC-PT');
  });

  test('rút ghi nhận có lý do: vụ việc trở lại chưa có quyết định cuối cùng', async () => {
    const { one, matter } = await linked();
    await finish(matter);
    const link = /href="(\/matters\/decisions\/\d+\/reopen)/.exec((await head.get(matter)).body)?.[1] ?? '';
    expect((await head.post(link, { matterId: matter.split('/').at(-1) ?? '' })).status).toBe(422);
    const reply = await head.post(link, {
      matterId: matter.split('/').at(-1) ?? '',
      reason: 'Nhập nhầm vụ việc',
    });
    expect(reply.status, reply.body).toBe(303);
    expect((await head.get(matter)).body).toContain('Chưa có quyết định cuối cùng');
    expect((await head.get(`/petitions/${one}`)).body).toContain('Nhập nhầm vụ việc');
    const version = hidden((await handler.get(`/petitions/${one}/classify`)).body, 'version');
    const refused = await handler.post(`/petitions/${one}/settled`, { version });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('chưa có quyết định giải quyết cuối cùng');
  });
});

describe('hệ thống đã biết gì khi phân loại', () => {
  test('cùng người gửi lại cùng nội dung: “trùng” được đánh dấu sẵn, nói vì sao; đề xuất M06', async () => {
    const [one, two] = await pair();
    const form = (await handler.get(`/petitions/${two}/classify`)).body;
    expect(form).toContain('Đã điền sẵn từ hồ sơ trước');
    expect(form).toContain('Trùng với đơn số');
    expect(form).toContain(`href="/petitions/${one}"`);
    expect(ticked(form)).toContain('duplicate');
    expect(ticked((await handler.get(`/petitions/${one}/classify`)).body)).not.toContain('duplicate');
  });

  test('đã có quyết định có hiệu lực: điền sẵn, không còn coi là đơn trùng đang xử lý', async () => {
    const { two, matter } = await linked();
    await finish(matter);
    const form = (await handler.get(`/petitions/${two}/classify`)).body;
    expect(form).toContain('1234/QĐ-UBND');
    expect(ticked(form)).toContain('decisionInForce');
    expect(ticked(form)).not.toContain('duplicate');
  });

  test('vụ việc đã được hướng dẫn một lần: điền sẵn cho đơn sau, dẫn số văn bản', async () => {
    const { one, two } = await linked();
    const version = hidden((await handler.get(`/petitions/${one}/classify`)).body, 'version');
    const outside = {
      kind: 'complaint',
      eligible: 'yes',
      competent: 'no',
      outcome: 'guide',
      happenedOn: '06/02/2024',
    };
    const classified = await handler.post(`/petitions/${one}/classify`, {
      ...outside,
      competentBody: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
      deviationReason: 'Theo phân cấp',
      version,
    });
    expect(classified.status, classified.body).toBe(303);
    const paper = (await handler.get(`/petitions/${one}/paper`)).body;
    const sent = {
      paperId: hidden(paper, 'paperId'),
      matter: 'bồi thường đất',
      archive: 'VT, BTCD',
      addressee: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn',
      legalBasis: 'Luật Khiếu nại năm 2011',
    };
    const proposed = await handler.post(`/petitions/${one}/paper`, {
      ...sent,
      version: hidden(paper, 'version'),
    });
    expect(proposed.status, proposed.body).toBe(303);
    const paperId = sent.paperId;
    await head.post(`/petitions/${one}/paper/sign`, {
      paperId,
      version: hidden((await head.get(`/petitions/${one}`)).body, 'version'),
    });
    const issue = hidden((await head.get(`/petitions/${one}/paper/issue`)).body, 'version');
    const issued = await head.post(`/petitions/${one}/paper/issue`, {
      paperId,
      version: issue,
      issuedOn: '07/02/2024',
    });
    expect(issued.status, issued.body).toBe(303);
    const form = (await handler.get(`/petitions/${two}/classify`)).body;
    expect(form).toMatch(/đã được hướng dẫn tại văn bản số \d+\/HD-BTCD ngày 07\/02\/2024/);
    expect(ticked(form)).toContain('previouslyGuided');
  });
});

// The values of the boxes that are ticked in a page.
const ticked = (page: string): string[] =>
  [...page.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('checked'))
    .map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '');

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officialCalendar } from '../../src/law/calendar.ts';
import { day } from '../../src/law/day.ts';
import { seriesDays } from '../../src/features/reception/series.ts';
import { Client, hidden, testSite, type Answer, type TestSite } from './site.ts';

let at: TestSite;
let owner: pg.Client;
let desk: Client;
let handler: Client;
let head: Client;
let clerk: Client;
let chairman: Client;
let office: Client;
let stranger: Client;
let placeId = '';
let leaderId = '';

beforeAll(async () => {
  at = await testSite();
  owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  desk = await at.as('tiepnhan');
  handler = await at.as('xuly');
  head = await at.as('truongban');
  clerk = await at.as('vanthu');
  chairman = await at.as('chutich');
  office = await at.as('truongphong');
  stranger = await at.as('xa');
  leaderId = await one(
    `select p.id from post p join official o on o.id = p.official_id where o.login = 'chutich'`,
  );
  const added = await head.post('/places/new', {
    name: 'Trụ sở tiếp công dân huyện Lộc Bình',
    address: 'Khu Phiêng Quăn, thị trấn Lộc Bình',
    hours: 'Các ngày làm việc: sáng 07:30–11:30, chiều 13:30–17:00',
    main: 'on',
    since: '01/01/2024',
  });
  expect(added.status, added.body).toBe(303);
  placeId = await one(
    `select p.id from reception_place p join unit u on u.id = p.unit_id where u.code = 'ban-tcd' order by p.id desc`,
  );
});
afterAll(() => owner.end());

async function one(text: string, values: unknown[] = []): Promise<string> {
  const { rows } = await owner.query<(string | number | null)[]>({ text, values, rowMode: 'array' });
  return String(rows[0]?.[0] ?? '');
}

const idIn = ({ location }: Answer): string => /\/(\d+)(?:\?|$)/.exec(location ?? '')?.[1] ?? '';
const planned = (heldOn: string, more: Record<string, string> = {}) => ({
  kind: 'periodic',
  heldOn,
  fromTime: '07:30',
  toTime: '11:30',
  placeId,
  leaderPostId: leaderId,
  contents: 'Bồi thường, giải phóng mặt bằng tại xã Khánh Xuân',
  ...more,
});

async function plan(heldOn: string, more: Record<string, string> = {}): Promise<string> {
  const reply = await desk.post('/sessions/new', planned(heldOn, more));
  expect(reply.status, reply.body).toBe(303);
  return idIn(reply);
}

/** Opens the form, takes its version and sends it filled. */
async function send(who: Client, where: string, form: Record<string, string>): Promise<Answer> {
  const version = hidden((await who.get(where)).body, 'version');
  return who.post(where, { version, ...form });
}

async function publish(id: string, more: Record<string, string> = {}): Promise<Answer> {
  return clerk.post('/sessions/publish', {
    sessionIds: id,
    publishedOn: '15/03/2024',
    publishedWhere: 'Trụ sở tiếp công dân; trang thông tin điện tử huyện',
    ...more,
  });
}

const public_ = () => new Client(at.address).get('/lich-tiep-cong-dan?don-vi=ban-tcd');

let visits = 0;
/** A visit received at a session, as the desk writes it. */
async function aVisit(sessionId: string, kind: 'complaint' | 'denunciation' = 'complaint'): Promise<string> {
  visits += 1;
  const id = await one(
    `insert into visit (unit_id, book_year, book_number, place_id, session_id, kind, received_on, receiver_post_id, content_kind, secret, content, state, recorded_by)
     select s.unit_id, 2024, 900 + $2::int, s.place_id, s.id, s.kind, s.held_on, s.leader_post_id, $3, $3 = 'denunciation', 'Đề nghị đo đạc lại thửa đất số 125', 'open',
            (select id from official where login = 'xuly')
       from reception_session s where s.id = $1 returning id`,
    [sessionId, visits, kind],
  );
  if (kind === 'complaint')
    await owner.query(
      `insert into visit_person (visit_id, position, full_name, address) values ($1, 0, 'Lương Văn Thắng', 'thôn Bản Chu, xã Khánh Xuân')`,
      [id],
    );
  return id;
}

describe('nơi tiếp, nội quy', () => {
  test('thiếu địa chỉ thì báo tại ô; cán bộ tiếp nhận không được khai; thôi dùng thì ghi ngày', async () => {
    const short = await head.post('/places/new', { name: 'Phòng phụ', hours: 'Sáng', since: '01/02/2024' });
    expect(short.status).toBe(422);
    expect(short.body).toContain('Nhập địa chỉ.');
    expect(short.body).toContain('Phòng phụ');
    expect((await desk.get('/places/new')).status).toBe(403);
    const made = await head.post('/places/new', {
      name: 'Phòng phụ',
      address: 'Khu 1',
      hours: 'Sáng',
      since: '01/02/2024',
    });
    expect(made.status).toBe(303);
    const id = await one(`select id from reception_place where name = 'Phòng phụ'`);
    const ended = {
      name: 'Phòng phụ',
      address: 'Khu 1',
      hours: 'Sáng',
      since: '01/02/2024',
      until: '01/03/2024',
    };
    expect((await send(head, `/places/${id}`, { ...ended, until: '01/01/2024' })).status).toBe(422);
    expect((await send(head, `/places/${id}`, ended)).status).toBe(303);
    expect((await desk.get('/places')).body).toContain('Thôi dùng từ 01/03/2024');
  });

  test('bản nội quy mới thay bản cũ từ ngày có hiệu lực; bản cũ vẫn đọc được và in được', async () => {
    const form = (await head.get('/places/documents/new')).body;
    expect(form).toContain('Điều 1. Thời gian, địa điểm tiếp công dân');
    const base = { kind: 'rules', title: 'Nội quy tiếp công dân', publishedOn: '02/01/2024' };
    const empty = await head.post('/places/documents/new', { ...base, inForceFrom: '02/01/2024' });
    expect(empty.status).toBe(422);
    const first = await head.post('/places/documents/new', {
      ...base,
      inForceFrom: '02/01/2024',
      text: 'Điều 1. Phạm vi\nNội quy này áp dụng tại Trụ sở.',
    });
    expect(first.status, first.body).toBe(303);
    const second = await head.post('/places/documents/new', {
      ...base,
      inForceFrom: '01/03/2024',
      text: 'Điều 1. Phạm vi\nBản sửa đổi.',
    });
    expect(second.status).toBe(303);
    const old = (await desk.get(first.location ?? '')).body;
    expect(old).toContain('Hết hiệu lực');
    expect(old).toContain('Nội quy này áp dụng tại Trụ sở.');
    expect((await desk.get(`${first.location}/print`)).headers.get('content-disposition')).toContain('.docx');
    const shown = (await public_()).body;
    expect(shown).toContain('Bản sửa đổi.');
    expect(shown).not.toContain('Nội quy này áp dụng tại Trụ sở.');
  });
});

describe('lịch', () => {
  test('ngày nghỉ chuyển sang ngày làm việc tiếp theo', () => {
    const span = { from: day('2024-03-01'), to: day('2024-05-31') };
    const days = seriesDays({ by: 'month-days', days: [10, 30] }, span, officialCalendar);
    expect(days.map(({ on, instead }) => [on, instead?.on])).toEqual([
      ['2024-03-11', '2024-03-10'],
      ['2024-04-01', '2024-03-30'],
      ['2024-04-10', undefined],
      ['2024-05-02', '2024-04-30'],
      ['2024-05-10', undefined],
      ['2024-05-30', undefined],
    ]);
    expect(
      seriesDays(
        { by: 'weekday', weekday: 3 },
        { from: day('2024-04-01'), to: day('2024-04-30') },
        officialCalendar,
      ).map(({ on }) => on),
    ).toEqual(['2024-04-03', '2024-04-10', '2024-04-17', '2024-04-24']);
  });

  test('lập lịch cả tháng theo ngày 10, 25; gửi lại không lập hai lần; lịch nói đủ hay thiếu số ngày theo luật', async () => {
    expect((await desk.get('/sessions?month=2024-04')).body).toContain('Chưa có buổi tiếp nào trong tháng');
    const preview = (await desk.get('/sessions/series?from=01/04/2024&to=30/04/2024&monthDays=10,+27')).body;
    expect(preview).toContain('Chuyển từ ngày 27/04/2024');
    const days = preview.match(/value="2024-04-[^"]*"/g)?.map((one_) => one_.slice(7, -1)) ?? [];
    expect(days.length).toBeGreaterThanOrEqual(1);
    const form = planned('', { heldOn: '', days: '2024-04-10', submitId: hidden(preview, 'submitId') });
    expect((await desk.post('/sessions/series', form)).location).toBe('/sessions?month=2024-04');
    const lacking = (await desk.get('/sessions?month=2024-04')).body;
    expect(lacking).toContain('còn thiếu 1 ngày trong lịch');
    expect(lacking).toContain('Luật Tiếp công dân 2013, Điều 13 khoản 5');
    await desk.post('/sessions/series', form);
    const again = await desk.post('/sessions/series', { ...form, submitId: '', days: '2024-04-25' });
    expect(again.status).toBe(303);
    await desk.post('/sessions/series', { ...form, submitId: '', days: '2024-04-10' });
    expect(
      await one(`select count(*) from reception_session where held_on between '2024-04-01' and '2024-04-30'`),
    ).toBe('2');
    expect((await desk.get('/sessions?month=2024-04')).body).toContain('đủ số ngày theo luật');
    expect((await desk.get('/sessions?month=2024-04&view=list')).body).toContain('25/04/2024');
  });

  test('ngày nghỉ, giờ sai, thiếu lãnh đạo, thiếu căn cứ đột xuất, trực tuyến khi luật chưa cho: báo tại ô, không mất chữ', async () => {
    const off = await desk.post('/sessions/new', planned('17/03/2024', { contents: 'Nội dung đã gõ' }));
    expect(off.status).toBe(422);
    expect(off.body).toContain('là ngày nghỉ');
    expect(off.body).toContain('Nội dung đã gõ');
    expect((await desk.post('/sessions/new', planned('31/02/2024'))).body).toContain('Ngày không có thật');
    expect((await desk.post('/sessions/new', planned('10/05/2024', { toTime: '25:00' }))).body).toContain(
      'Giờ không có thật',
    );
    expect((await desk.post('/sessions/new', planned('10/05/2024', { toTime: '06:00' }))).body).toContain(
      'Giờ kết thúc phải sau',
    );
    expect((await desk.post('/sessions/new', planned('10/05/2024', { leaderPostId: '' }))).body).toContain(
      'Chọn lãnh đạo',
    );
    expect(
      (await desk.post('/sessions/new', planned('10/05/2024', { kind: 'extraordinary' }))).body,
    ).toContain('căn cứ tiếp đột xuất');
    expect((await desk.post('/sessions/new', planned('10/05/2024', { mode: 'online' }))).body).toContain(
      '01/07/2026',
    );
    expect((await desk.post('/sessions/new', planned('10/05/2024', { placeId: '999' }))).status).toBe(422);
  });

  test('hai cán bộ cùng lập một buổi: người sau được báo, không thành hai buổi', async () => {
    const both = await Promise.all([
      desk.post('/sessions/new', planned('14/05/2024')),
      handler.post('/sessions/new', planned('14/05/2024')),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422]);
    expect(both.find(({ status }) => status === 422)?.body).toContain('đã có buổi tiếp cùng giờ');
  });

  test('sửa, bỏ buổi chưa công bố; thành phần được nhớ cho buổi sau', async () => {
    const tnmt = await one(`select id from unit where code = 'tnmt'`);
    const id = await plan('20/05/2024', { units: tnmt, others: 'Văn phòng Huyện ủy' });
    const form = (await desk.get('/sessions/new')).body;
    expect(form).toContain('Văn phòng Huyện ủy');
    const changed = await send(
      desk,
      `/sessions/${id}/edit`,
      planned('21/05/2024', { others: 'Công an huyện' }),
    );
    expect(changed.status, changed.body).toBe(303);
    const page = (await desk.get(`/sessions/${id}`)).body;
    expect(page).toContain('Công an huyện');
    expect(page).not.toContain('Văn phòng Huyện ủy');
    const stale = await desk.post(`/sessions/${id}/edit`, { ...planned('22/05/2024'), version: '1' });
    expect(stale.status).toBe(409);
    const version = hidden((await desk.get(`/sessions/${id}`)).body, 'version');
    expect((await desk.post(`/sessions/${id}/remove`, { version })).status).toBe(303);
    expect((await desk.get('/sessions?month=2024-05&view=list')).body).not.toContain('21/05/2024');
  });
});

describe('công bố, lùi, hủy', () => {
  test('công bố đúng hạn thì hiện ở trang công khai; cán bộ tiếp nhận không công bố được', async () => {
    const id = await plan('27/03/2024', { others: 'Thanh tra huyện' });
    expect((await public_()).body).not.toContain('27/03/2024');
    expect((await desk.get('/sessions/publish')).status).toBe(403);
    const reply = await publish(id);
    expect(reply.status, reply.body).toBe(303);
    const shown = (await public_()).body;
    expect(shown).toContain('27/03/2024');
    expect(shown).toContain('Thanh tra huyện');
    expect(shown).toContain('Bồi thường, giải phóng mặt bằng');
    expect(shown).not.toContain('<script');
    expect((await publish(id)).status).toBe(409);
  });

  test('công bố muộn phải có lý do, và vẫn mang dấu vi phạm cùng điều luật', async () => {
    const id = await plan('20/03/2024');
    const refused = await publish(id);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('sau hạn cuối là ngày 13/03/2024');
    expect(
      (await publish(id, { lateReason: 'Chủ tịch đi công tác đột xuất, mới xếp được lịch' })).status,
    ).toBe(303);
    const page = (await desk.get(`/sessions/${id}`)).body;
    expect(page).toContain('Công bố muộn so với quy định.');
    expect(page).toContain('Điều 24 khoản 4');
    expect(page).toContain('Chủ tịch đi công tác đột xuất');
  });

  test('lùi lịch: lý do và ngày mới công khai, thành phần và người đã xếp theo sang buổi mới', async () => {
    const id = await plan('29/03/2024', { others: 'Hạt Kiểm lâm' });
    await publish(id);
    const registered = await desk.post('/registrations/new', {
      registeredOn: '14/03/2024',
      fullName: 'Hứa Thị Sinh',
      address: 'thôn Bản Chu',
      content: 'Chậm chi trả bồi thường',
    });
    const registration = idIn(registered);
    await send(desk, `/registrations/${registration}`, {});
    const version = hidden((await desk.get(`/registrations/${registration}`)).body, 'version');
    expect(
      (await desk.post(`/registrations/${registration}/place`, { version, intoSessionId: id })).status,
    ).toBe(303);

    const form = { reason: 'Chủ tịch họp Tỉnh ủy', newDay: '31/03/2024', fromTime: '07:30', toTime: '11:30' };
    const off = await send(clerk, `/sessions/${id}/postpone`, form);
    expect(off.status).toBe(422);
    expect(off.body).toContain('Ngày làm việc tiếp theo: 01/04/2024');
    const done = await send(clerk, `/sessions/${id}/postpone`, { ...form, newDay: '02/04/2024' });
    expect(done.status, done.body).toBe(303);
    const shown = (await public_()).body;
    expect(shown).toContain('Lùi lịch tiếp công dân ngày 29/03/2024');
    expect(shown).toContain('Chủ tịch họp Tỉnh ủy');
    expect(shown).toContain('02/04/2024');
    const next = (await desk.get(done.location ?? '')).body;
    expect(next).toContain('Hạt Kiểm lâm');
    expect(next).toContain('Hứa Thị Sinh');
    expect(next).not.toContain('Công bố muộn');
    expect((await send(clerk, `/sessions/${id}/postpone`, { ...form, newDay: '03/04/2024' })).status).toBe(
      422,
    );
  });

  test('hủy buổi đã công bố phải có lý do; thông báo vẫn công khai', async () => {
    const id = await plan('05/04/2024');
    await publish(id);
    expect((await send(clerk, `/sessions/${id}/cancel`, {})).status).toBe(422);
    expect((await send(clerk, `/sessions/${id}/cancel`, { reason: 'Sáp nhập đơn vị' })).status).toBe(303);
    expect((await public_()).body).toContain('Hủy buổi tiếp công dân ngày 05/04/2024');
  });

  test('in lịch tháng; tháng trống thì nói chưa có gì để in', async () => {
    const print = await desk.get('/sessions/print?month=2024-04');
    expect(print.status).toBe(200);
    expect(print.headers.get('content-disposition')).toContain('lich-tiep-cong-dan-2024-04.docx');
    expect((await desk.get('/sessions/print?month=2030-01')).status).toBe(422);
  });
});

describe('buổi tiếp', () => {
  test('giấy mời ghi ngày mời; không ai đến vẫn được ghi nhận, có biên bản', async () => {
    const id = await plan('15/03/2024', {
      kind: 'extraordinary',
      ground: 'Vụ việc đông người',
      others: 'Công an huyện',
    });
    const begun = (await desk.get(`/papers/new?kind=TH-08&subject=session&subjectId=${id}`)).body;
    expect(begun).toContain('Công an huyện');
    const written = await desk.post('/papers/new', {
      kind: 'TH-08',
      subject: 'session',
      subjectId: id,
      next: 'propose',
      'texts.invitees': 'Công an huyện',
      'texts.where': 'Trụ sở tiếp công dân',
      'texts.content': 'Vụ việc đông người',
      'texts.contactName': 'Nông Thị Hạnh',
      'texts.archive': 'VT',
    });
    expect(written.status, written.body).toBe(303);
    const paper = written.location ?? '';
    expect(
      (await head.post(`${paper}/sign`, { version: hidden((await head.get(paper)).body, 'version') })).status,
    ).toBe(303);
    expect((await send(clerk, `${paper}/issue`, { issuedOn: '15/03/2024' })).status).toBe(303);
    expect(await one('select invited_on from session_participant where session_id = $1', [id])).toContain(
      '2024',
    );

    const who = await one('select id from session_participant where session_id = $1', [id]);
    const form = {
      noteTaker: 'Nông Thị Hạnh, cán bộ tiếp nhận',
      beganAt: '8h',
      endedAt: '9h30',
      'participants.0.id': who,
    };
    const silent = await send(desk, `/sessions/${id}/hold`, { ...form, next: 'close' });
    expect(silent.body).toContain('Chưa có lượt tiếp nào trong sổ');
    const absent = { ...form, nobodyCame: 'on', 'participants.0.attendance': 'absent', next: 'close' };
    expect((await send(desk, `/sessions/${id}/hold`, absent)).body).toContain('Ghi lý do vắng mặt.');
    const closed = await send(desk, `/sessions/${id}/hold`, {
      ...absent,
      'participants.0.absenceReason': 'Bận trực',
    });
    expect(closed.status, closed.body).toBe(303);
    const page = (await desk.get(`/sessions/${id}`)).body;
    expect(page).toContain('Đã tiếp');
    expect(page).toContain('Không có công dân đến');
    const record = await desk.post('/papers/new', {
      kind: 'TH-03K',
      subject: 'session',
      subjectId: id,
      next: 'complete',
      'texts.secretary': 'Nông Thị Hạnh, cán bộ tiếp nhận',
      'texts.archive': 'VT',
    });
    expect(record.status, record.body).toBe(303);
    expect((await desk.get(record.location ?? '')).body).toContain('Hứa Minh Đạo');
  });

  test('ủy quyền phải có văn bản và lý do, và không tính vào số ngày trực tiếp tiếp', async () => {
    const id = await plan('11/03/2024');
    const deputy = await one(
      `select p.id from post p join official o on o.id = p.official_id where o.login = 'truongban'`,
    );
    const form = {
      receiverPostId: deputy,
      noteTaker: 'Hạnh',
      beganAt: '7:30',
      endedAt: '9:00',
      nobodyCame: 'on',
      next: 'close',
    };
    const bare = await send(desk, `/sessions/${id}/hold`, form);
    expect(bare.body).toContain('Ghi văn bản ủy quyền');
    expect(bare.body).toContain('Ghi lý do ủy quyền');
    const full = {
      ...form,
      delegationPaper: 'Giấy ủy quyền số 03, ngày 08/03/2024',
      delegationReason: 'Họp Hội đồng nhân dân tỉnh',
    };
    expect((await send(desk, `/sessions/${id}/hold`, full)).status).toBe(303);
    expect((await desk.get(`/sessions/${id}`)).body).toContain('Giấy ủy quyền số 03');
    expect((await desk.get('/sessions?month=2024-03')).body).toContain('ủy quyền tiếp 1');
  });

  test('có công dân: không kết thúc được khi chưa có thông báo kết luận; việc giao có chủ trì, hạn, ngày trả lời; chủ trì báo cáo', async () => {
    const id = await plan('12/03/2024');
    const visit = await aVisit(id);
    const secret = await aVisit(id, 'denunciation');
    const form = { noteTaker: 'Hạnh', beganAt: '07:30', endedAt: '10:00', next: 'close' };
    const early = await send(desk, `/sessions/${id}/hold`, form);
    expect(early.status).toBe(422);
    expect(early.body).toContain('Chưa soạn Thông báo kết luận');

    const conclude = await send(handler, `/sessions/${id}/conclude`, {
      'visits.0.id': visit,
      'visits.0.conclusion': 'Giao Phòng Tài nguyên và Môi trường đo đạc lại.',
      'visits.1.id': secret,
      'visits.1.conclusion': 'Giao Thanh tra huyện kiểm tra.',
    });
    expect(conclude.status, conclude.body).toBe(303);
    const tnmt = await one(`select id from unit where code = 'tnmt'`);
    const task = {
      visitId: visit,
      title: 'Đo đạc lại thửa đất số 125',
      ownerUnitId: tnmt,
      dueOn: '10/04/2024',
    };
    const untold = await desk.post(`/sessions/${id}/tasks/new`, task);
    expect(untold.status).toBe(422);
    expect(untold.body).toContain('Điều 18 khoản 4');
    const given = await desk.post(`/sessions/${id}/tasks/new`, { ...task, answerOn: '15/04/2024' });
    expect(given.status, given.body).toBe(303);

    const notice = await desk.post('/papers/new', {
      kind: 'TH-05',
      subject: 'session',
      subjectId: id,
      next: 'propose',
      'texts.archive': 'VT',
      'texts.members': 'Thanh tra huyện',
    });
    expect(notice.status, notice.body).toBe(303);
    const shown = (await desk.get(notice.location ?? '')).body;
    expect(shown).toContain('Đo đạc lại thửa đất số 125');
    expect(shown).toContain('Lương Văn Thắng');
    const closed = await send(desk, `/sessions/${id}/hold`, form);
    expect(closed.status, closed.body).toBe(303);
    // Who handles no denunciations does not see the secret visit; who does sees no name.
    expect((await desk.get(`/sessions/${id}`)).body).not.toContain(`/visits/${secret}`);
    expect((await handler.get(`/sessions/${id}`)).body).toContain('Danh tính được giữ bí mật');

    const mine = (await office.get('/tasks')).body;
    expect(mine).toContain('Đo đạc lại thửa đất số 125');
    const taskId = await one(`select id from task where session_id = $1`, [id]);
    expect((await stranger.get(`/tasks/${taskId}`)).status).toBe(404);
    const page = (await office.get(`/tasks/${taskId}`)).body;
    const done = {
      version: hidden(page, 'version'),
      doneOn: '15/03/2024',
      result: 'Công văn số 45/TNMT ngày 15/03/2024',
    };
    expect((await office.post(`/tasks/${taskId}/done`, { ...done, doneOn: '16/03/2024' })).status).toBe(422);
    expect((await desk.post(`/tasks/${taskId}/done`, done)).status).toBe(403);
    expect((await office.post(`/tasks/${taskId}/done`, done)).status).toBe(303);
    expect((await office.post(`/tasks/${taskId}/done`, { ...done, submitId: '' })).status).toBe(409);
    expect((await desk.get(`/tasks/${taskId}`)).body).toContain('Công văn số 45/TNMT');
  });

  test('chưa đến ngày thì không ghi được; đơn vị khác chỉ thấy buổi mà mình được mời', async () => {
    const id = await plan('28/05/2024', { units: await one(`select id from unit where code = 'tnmt'`) });
    expect((await send(desk, `/sessions/${id}/hold`, { beganAt: '8:00', next: 'keep' })).body).toContain(
      'chưa đến ngày tiếp',
    );
    expect((await office.get(`/sessions/${id}`)).status).toBe(200);
    expect((await office.post(`/sessions/${id}/cancel`, { version: '1', reason: 'x' })).status).toBe(403);
    expect((await stranger.get(`/sessions/${id}`)).status).toBe(404);
    expect((await chairman.get('/sessions?month=2024-05')).body).toContain('Hứa Minh Đạo');
  });
});

describe('đăng ký gặp lãnh đạo', () => {
  const registration = { registeredOn: '13/03/2024', content: 'Đề nghị gặp Chủ tịch về việc thu hồi đất' };

  test('thiếu tên thì báo; xếp theo thứ tự; từ chối phải có lý do; in phiếu', async () => {
    expect((await desk.post('/registrations/new', registration)).body).toContain('Nhập họ và tên.');
    const id = await plan('30/05/2024');
    const made: string[] = [];
    for (const fullName of ['Vi Văn Một', 'Vi Văn Hai']) {
      const reply = await desk.post('/registrations/new', {
        ...registration,
        fullName,
        address: 'xã Tú Đoạn',
      });
      made.push(idIn(reply));
    }
    for (const one_ of made) {
      const version = hidden((await desk.get(`/registrations/${one_}`)).body, 'version');
      await desk.post(`/registrations/${one_}/place`, { version, intoSessionId: id });
    }
    const order = `select string_agg(full_name, ',' order by position) from session_registration where session_id = $1`;
    expect(await one(order, [id])).toBe('Vi Văn Một,Vi Văn Hai');
    const [first = ''] = made;
    expect((await desk.get(`/registrations/${first}/print`)).headers.get('content-disposition')).toContain(
      '.docx',
    );
    const version = hidden((await desk.get(`/registrations/${first}`)).body, 'version');
    const refuse = { version, state: 'refused' };
    expect((await desk.post(`/registrations/${first}/decide`, refuse)).status).toBe(422);
    const reason = 'Đã có Quyết định giải quyết cuối cùng số 12 ngày 02/01/2024, không có tình tiết mới';
    expect((await desk.post(`/registrations/${first}/decide`, { ...refuse, reason })).status).toBe(303);
    expect((await desk.get('/registrations?view=decided')).body).toContain('Vi Văn Một');
    expect(
      (await desk.post(`/registrations/${first}/place`, { version: '9', intoSessionId: id })).status,
    ).toBe(422);
  });

  test('nội dung tố cáo: không lưu tên, địa chỉ, số giấy tờ, điện thoại ở bất cứ đâu', async () => {
    const reply = await desk.post('/registrations/new', {
      ...registration,
      secret: 'on',
      fullName: 'Lộc Thị Giấu Tên',
      address: 'thôn Kín',
      idNumber: '020999111222',
      phone: '0100999888',
    });
    expect(reply.status, reply.body).toBe(303);
    const page = (await desk.get(reply.location ?? '')).body;
    expect(page).toContain('Người tố cáo (hẹn số 1/2024)');
    const kept = await one(
      `select (select string_agg(r::text, ' ') from session_registration r) || (select string_agg(e::text, ' ') from event e) || (select string_agg(s::text, ' ') from submission s)`,
    );
    for (const word of ['Giấu Tên', 'thôn Kín', '020999111222', '0100999888'])
      expect(kept).not.toContain(word);
    // The clerk handles no denunciations.
    expect((await clerk.get(reply.location ?? '')).status).toBe(404);
  });
});

test('tiếp trực tuyến từ 01/07/2026: căn cứ, điều kiện với tố cáo, thông báo, kiểm tra, kết nối, bản ghi', async () => {
  expect((await desk.post('/demo/day', { today: '03/08/2026' })).status).toBe(303);
  const made = await desk.post('/sessions/new', planned('07/08/2026', { mode: 'online' }));
  expect(made.status, made.body).toBe(303);
  const id = idIn(made);
  const where = `/sessions/${id}/online`;
  expect((await desk.get(where)).body).toContain(
    'Chưa thông báo cho công dân, cơ quan liên quan; hạn cuối là ngày 31/07/2026',
  );
  const form = {
    contentKind: 'denunciation',
    onlineCase: 'TTT-4',
    central: 'Trụ sở',
    components: 'Nhà văn hóa xã: công dân',
  };
  const open = await send(desk, where, { ...form, protectionAsked: 'on', secrecyEnsured: 'on' });
  expect(open.status).toBe(422);
  expect(open.body).toContain('không yêu cầu bảo vệ danh tính');
  expect((await send(desk, where, { ...form, contentKind: 'complaint' })).body).toContain(
    'không áp dụng cho loại nội dung',
  );
  const saved = await send(desk, where, {
    ...form,
    secrecyEnsured: 'on',
    notifiedOn: '03/08/2026',
    connectedAt: '07:00',
  });
  expect(saved.status, saved.body).toBe(303);
  const page = (await desk.get(`/sessions/${id}`)).body;
  expect(page).toContain('Đã thông báo cho công dân, cơ quan liên quan ngày 03/08/2026, sau hạn cuối');
  expect(page).toContain('Các điểm cầu kết nối trước 30 phút; quy định 1 giờ');
  expect(page).toContain('Nhà văn hóa xã: công dân');
  await desk.post('/demo/day', { today: '15/03/2024' });
});

import pg from 'pg';
import type { TestSite } from './site.ts';
import { hidden } from './site.ts';

export type SessionIds = {
  session: string;
  planned: string;
  past: string;
  registration: string;
  task: string;
  place: string;
  document: string;
};

/** A reception board at work: a place, rules, a published month, a held session with its visit and task, a queue. */
export async function aReceptionBoard(at: TestSite): Promise<SessionIds> {
  const owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  try {
    return await setUp(at, async (text, values = []) => {
      const { rows } = await owner.query<(string | number | null)[]>({ text, values, rowMode: 'array' });
      return String(rows[0]?.[0] ?? '');
    });
  } finally {
    await owner.end();
  }
}

async function setUp(
  at: TestSite,
  one: (text: string, values?: string[]) => Promise<string>,
): Promise<SessionIds> {
  const [desk, head, clerk] = [await at.as('tiepnhan'), await at.as('truongban'), await at.as('vanthu')];
  const sent = async (who: typeof desk, where: string, form: Record<string, string>): Promise<string> => {
    const reply = await who.post(where, form);
    if (reply.status !== 303) throw new Error(`${where}: ${reply.status} ${reply.body.slice(0, 4_000)}`);
    return /\/(\d+)(?:\?|$)/.exec(reply.location ?? '')?.[1] ?? '';
  };
  await sent(head, '/places/new', {
    name: 'Trụ sở tiếp công dân huyện Lộc Bình',
    address: 'Khu Phiêng Quăn, thị trấn Lộc Bình',
    hours: 'Các ngày làm việc: sáng 07:30–11:30, chiều 13:30–17:00',
    main: 'on',
    since: '01/01/2024',
  });
  const place = await one(
    `select id from reception_place where unit_id = (select id from unit where code = 'ban-tcd') order by id desc limit 1`,
  );
  const document = await sent(head, '/places/documents/new', {
    kind: 'rules',
    title: 'Nội quy tiếp công dân',
    number: 'Quyết định số 12/QĐ-UBND của Chủ tịch Ủy ban nhân dân huyện',
    signedOn: '02/01/2024',
    inForceFrom: '05/01/2024',
    publishedOn: '05/01/2024',
    text: 'Điều 1. Phạm vi\nNội quy này áp dụng tại Trụ sở tiếp công dân.\nĐiều 2. Quyền của công dân\n1. Trình bày nội dung.',
  });
  const leaderPostId = await one(
    `select p.id from post p join official o on o.id = p.official_id where o.login = 'chutich'`,
  );
  const unit = (code: string) => one('select id from unit where code = $1', [code]);
  const details = {
    fromTime: '07:30',
    toTime: '11:30',
    placeId: place,
    leaderPostId,
    units: await unit('tnmt'),
    others: 'Văn phòng Huyện ủy\nỦy ban Kiểm tra Huyện ủy',
    contents: 'Bồi thường, giải phóng mặt bằng tại xã Khánh Xuân; kiến nghị về mương thủy lợi',
  };
  const plan = (heldOn: string, kind = 'periodic') =>
    sent(desk, '/sessions/new', {
      ...details,
      kind,
      heldOn,
      ground: kind === 'periodic' ? '' : 'Vụ việc đông người',
    });
  const past = await plan('13/03/2024');
  const session = await plan('25/03/2024');
  const put = await plan('22/03/2024');
  const planned = await plan('10/04/2024');
  const announce = { publishedOn: '15/03/2024', publishedWhere: 'Trụ sở; trang thông tin điện tử huyện' };
  await sent(clerk, '/sessions/publish', { ...announce, sessionIds: session });
  await sent(clerk, '/sessions/publish', { ...announce, sessionIds: put });
  const version = async (who: typeof desk, where: string) => hidden((await who.get(where)).body, 'version');
  await sent(clerk, `/sessions/${put}/postpone`, {
    version: await version(clerk, `/sessions/${put}/postpone`),
    reason: 'Chủ tịch Ủy ban nhân dân huyện họp Tỉnh ủy',
    newDay: '28/03/2024',
    fromTime: '07:30',
    toTime: '11:30',
  });
  const registration = await sent(desk, '/registrations/new', {
    registeredOn: '14/03/2024',
    fullName: 'Hứa Thị Sinh',
    address: 'thôn Bản Chu, xã Khánh Xuân',
    people: '3',
    content: 'Đề nghị chi trả tiền bồi thường dự án đường liên xã',
  });
  await sent(desk, `/registrations/${registration}/place`, {
    version: await version(desk, `/registrations/${registration}`),
    intoSessionId: session,
  });
  const visit = await one(
    `with v as (insert into visit (unit_id, book_year, book_number, place_id, session_id, kind, received_on, receiver_post_id, content_kind, secret, content, state, recorded_by)
       select s.unit_id, 2024, 9001, s.place_id, s.id, s.kind, s.held_on, s.leader_post_id, 'complaint', false, 'Đề nghị đo đạc lại thửa đất số 125', 'open', s.recorded_by
         from reception_session s where s.id = $1 returning id)
     insert into visit_person (visit_id, position, full_name, address) select id, 0, 'Lương Văn Thắng', 'thôn Bản Chu, xã Khánh Xuân' from v returning visit_id`,
    [past],
  );
  await sent(desk, `/sessions/${past}/conclude`, {
    version: await version(desk, `/sessions/${past}/conclude`),
    'visits.0.id': visit,
    'visits.0.conclusion': 'Giao Phòng Tài nguyên và Môi trường đo đạc lại, báo cáo trước ngày 10/04/2024.',
  });
  await sent(desk, `/sessions/${past}/tasks/new`, {
    visitId: visit,
    title: 'Đo đạc lại thửa đất số 125, trả lời công dân bằng văn bản',
    ownerUnitId: await unit('tnmt'),
    dueOn: '10/04/2024',
    answerOn: '15/04/2024',
    contact: 'ông Chu Đình Sơn, 0205 3840 001',
  });
  const task = await one('select id from task where session_id = $1', [past]);
  return { session, planned, past, registration, task, place, document };
}

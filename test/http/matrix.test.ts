import { beforeAll, expect, test } from 'vitest';
import { forgetSession } from '../../src/core/session.ts';
import { getFormSheet } from '../../src/documents/forms.ts';
import { parseVietnameseDay } from '../../src/law/day.ts';
import { outcomes } from '../../src/law/handling/outcomes.ts';
import { handlingRow } from '../../src/law/handling/propose.ts';
import { mainRows, overlayRows } from '../../src/law/handling/rows.ts';
import { usualForm } from '../../src/law/handling/usual-form.ts';
import { isInForce } from '../../src/law/period.ts';
import { refusalGrounds } from '../../src/law/refusal.ts';
import { hidden, testSite, type Client, type TestSite } from './site.ts';

// For every row of the handling matrix: a petition whose facts lead there is entered and classified as an official does it,
// then outcome, article and form are read from its page. Both regimes, by the day on which the petition came.

type Sent = Record<string, string | readonly string[]>;
type Case = { received?: Record<string, string>; answers?: Sent };

const old = '05/02/2024';
const now = '20/07/2026';

const shown = ['DK1:language', 'DK2:date', 'DK2:name', 'DK2:address', 'DK2:signature'];
const items: Readonly<Record<string, readonly string[]>> = {
  complaint: [...shown, 'DK3-KN:respondent', 'DK3-KN:content', 'DK3-KN:request'],
  denunciation: [...shown, 'DK3-TC:respondent', 'DK3-TC:violation', 'DK3-TC:contact'],
  feedback: [...shown, 'DK3-KNPA:content'],
  mixed: shown,
};
const without = (kind: string, ...gone: string[]) => (items[kind] ?? []).filter((one) => !gone.includes(one));

const c = (answers: Sent = {}, received: Record<string, string> = {}): Case => ({
  answers: { kind: 'complaint', ...answers },
  received: { statedKind: 'complaint', ...received },
});
const d = (answers: Sent = {}, received: Record<string, string> = {}): Case => ({
  answers: { kind: 'denunciation', ...answers },
  received: { statedKind: 'denunciation', ...received },
});
const f = (answers: Sent = {}, received: Record<string, string> = {}): Case => ({
  answers: { kind: 'feedback', ...answers },
  received: { statedKind: 'feedback', ...received },
});
const m = (answers: Sent = {}, received: Record<string, string> = {}): Case => ({
  answers: { kind: 'mixed', ...answers },
  received: { statedKind: 'mixed', ...received },
});
const outside = { competent: 'no', competentBody: 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn' };
const inPerson = { channel: 'in_person' };
const forwarded = { channel: 'forwarded', forwarderName: 'Báo Lạng Sơn' };
const nameless = { anonymous: 'on', 'persons.0.fullName': '', 'persons.0.address': '' };
const many = { signatoryCount: '12' };

/** One case for each main row. */
const cases: Readonly<Record<string, Case>> = {
  M03: f({ contentSigns: 'aboutRegulation' }),
  M06: c({ formSigns: 'duplicate' }),
  M07: c({ formSigns: 'unfit' }),
  M08: m({ contentSigns: 'severalBodies' }),
  M08b: m({ arrival: 'in-person' }, inPerson),
  M08c: m(),
  M10: c({ items: without('complaint', 'DK2:signature') }),
  M11: c(),
  M12: c({ instance: 'second' }),
  M13: c({ ground: 'D11_6' }),
  M14: c({ ground: 'D11_4' }),
  M15: c({ complaintSigns: 'groupPapersMissing' }, many),
  M15b: c({ complaintSigns: 'groupPapersMissing' }, many),
  M16: c({ ...outside, competenceSigns: 'lowerLevelOverdue' }),
  M17: c({ ...outside, competenceSigns: 'previouslyGuided' }),
  M18: c({ ...outside, competenceSigns: 'copiedToCompetent' }),
  M19: c({ ...outside, forwarder: 'listed' }, forwarded),
  M20: c({ ...outside, forwarder: 'other' }, forwarded),
  M21: c(outside, many),
  M22: c(outside),
  M23: c({ ...outside, arrival: 'in-person' }, inPerson),
  M23b: c({ ...outside, arrival: 'in-person' }, inPerson),
  M24: c({ complaintSigns: ['decisionInForce', 'signsOfIllegality'] }),
  M25: c({ complaintSigns: 'decisionInForce' }),
  M26: c({ complaintSigns: 'courtSeized' }),
  M27: c({ complaintSigns: 'discipline' }),
  M30: d({ denunciationSigns: 'crimeSigns' }),
  M31: d({ items: without('denunciation', 'DK2:name', 'DK2:address', 'DK2:signature') }, nameless),
  M32: d(
    { items: without('denunciation', 'DK2:name', 'DK2:address', 'DK2:signature'), exception: 'true' },
    nameless,
  ),
  M33: d(
    {
      ...outside,
      items: without('denunciation', 'DK2:name', 'DK2:address', 'DK2:signature'),
      exception: 'true',
    },
    nameless,
  ),
  M34: d({
    ...outside,
    denunciationSigns: 'partyDiscipline',
    competentBody: 'Ủy ban Kiểm tra Huyện ủy Lộc Bình',
  }),
  M35: d(),
  M36: d({ items: without('denunciation', 'DK3-TC:violation') }),
  M37: d({ denunciationSigns: 'fromResolvedComplaint' }),
  M38: d({ ...outside, competenceSigns: 'copiedToCompetent' }),
  M38b: d({ ...outside, competenceSigns: 'previouslyGuided' }),
  M39: d({ ...outside, competenceSigns: 'alreadyTransferred' }),
  M40: d(outside),
  M41: d({ ...outside, arrival: 'in-person' }, inPerson),
  M41b: d({ ...outside, arrival: 'in-person' }, inPerson),
  M42: d({ ...outside, continued: 'overdue' }),
  M43: d({ continued: 'overdue-serious' }),
  M44: d({ continued: 'lawful' }),
  M45: d({ continued: 'wrong-competence' }),
  M46: d({ continued: 'reopen' }),
  M60: f(),
  M61: f(outside),
  M62: f({ items: without('feedback', 'DK2:name', 'DK2:address') }, nameless),
  M62b: f({ items: without('feedback', 'DK2:date') }),
  M70: c({ ...outside, competentBodyKind: 'judicial', competentBody: 'Tòa án nhân dân huyện Lộc Bình' }),
  M71: f({ ...outside, competentBodyKind: 'elected', competentBody: 'Thường trực Hội đồng nhân dân huyện' }),
  M72: c({ ...outside, competentBodyKind: 'audit', competentBody: 'Kiểm toán nhà nước khu vực X' }),
  M73: c({ ...outside, competentBodyKind: 'organisation', competentBody: 'Hội Nông dân huyện Lộc Bình' }),
  M74: c({ ...outside, competentBodyKind: 'public-service', competentBody: 'Trung tâm Y tế huyện Lộc Bình' }),
  M75: c({ contentSigns: 'landDispute', ...outside }),
  M75b: f({ contentSigns: 'procedureRequest', ...outside }),
};

/** One case for each duty beside the outcome. */
const beside: Readonly<Record<string, Case>> = {
  M04: d({ contentSigns: 'urgent' }),
  M05: c({ contentSigns: 'complexOrTense' }),
  M09: c({ ...outside, formSigns: 'originalsAttached' }),
  M47: d({}, forwarded),
  M48: d({}, many),
  M49: d(),
  M50: d({ denunciationSigns: 'bodyChanged' }),
};

let at: TestSite;
let handler: Client;

beforeAll(async () => {
  at = await testSite();
  handler = await at.as('xuly');
  const moved = await handler.json('/api/v1/commands/demo.day', { today: '03/08/2026' });
  expect(moved.status, moved.body).toBe(200);
  forgetSession();
});

const form = (values: Sent): URLSearchParams =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((one) => [name, one] as [string, string]),
    ),
  );
const send = (where: string, values: Sent) => handler.send(where, { method: 'POST', body: form(values) });

/** Enters the petition, asks what the law proposes, and gives the file, the version and the proposal's page. */
async function asked({ received = {}, answers = {} }: Case, on: string) {
  const entered = await send('/petitions/new', {
    channel: 'post',
    receivedOn: on,
    summary: 'Khiếu nại việc thu hồi đất tại thôn Nà Pò',
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
    ...received,
  });
  expect(entered.status, textOf(entered.body)).toBe(303);
  const file = entered.location ?? '';
  const page = (await handler.get(`${file}/classify`)).body;
  const kind = String(answers['kind']);
  const values: Sent = {
    version: hidden(page, 'version'),
    happenedOn: on,
    itemsAsked: 'true',
    items: items[kind] ?? [],
    competent: 'yes',
    ...answers,
  };
  const proposed = await send(`${file}/classify/preview`, values);
  expect(proposed.status).toBe(200);
  return { file, values, page: textOf(proposed.body.split('id="proposal"')[1] ?? '') };
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');

const regimes = (row: { inForce: (typeof mainRows)[number]['inForce'] }): string[] =>
  [old, now].filter((on) => isInForce(row.inForce, parseVietnameseDay(on)!));

const tried = mainRows.flatMap((row) => regimes(row).map((on) => [row.id, on] as const));

test.each(tried)('%s, đơn nhận ngày %s: hướng xử lý, căn cứ, mẫu văn bản', async (id, on) => {
  const row = handlingRow(id);
  const one = cases[id];
  if (!one) throw new Error(`Dòng ${id} chưa có tình huống thử.`);
  const { file, values, page } = await asked(one, on);
  const human = row.outcome === 'human-decision';
  expect(page).toContain(human ? 'Người có thẩm quyền quyết định' : outcomes[row.outcome]);
  expect(page).toContain(human ? row.note : row.basis);
  const outcome = human ? 'guide' : row.outcome === 'guide-or-transfer' ? 'guide' : row.outcome;
  if (human) {
    const bare = await send(`${file}/classify`, { ...values, outcome });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain('Ghi rõ lý do bằng văn bản');
  }
  const kept = await send(`${file}/classify`, {
    ...values,
    outcome,
    ...(human ? { deviationReason: 'Chủ tịch đã cho ý kiến', competentBody: 'Ủy ban nhân dân tỉnh' } : {}),
  });
  expect(kept.status, textOf(kept.body)).toBe(303);
  const after = textOf((await handler.get(file)).body);
  expect(after).toContain(outcomes[outcome]);
  expect(after).toContain(row.basis);
  const formCode = human
    ? 'TT05-02'
    : (row.form ?? usualForm(row.outcome, one.answers?.['kind'] as 'complaint'));
  if (formCode === undefined) expect(after).not.toContain('Văn bản xử lý');
  else expect(after).toContain(`Văn bản ${getFormSheet(formCode).title}`);
});

test.each(overlayRows.flatMap((row) => regimes(row).map((on) => [row.id, on] as const)))(
  '%s, đơn nhận ngày %s: việc phải làm kèm theo hướng xử lý',
  async (id, on) => {
    const row = overlayRows.find((one) => one.id === id)!;
    const one = beside[id];
    if (!one) throw new Error(`Dòng ${id} chưa có tình huống thử.`);
    const { page } = await asked(one, on);
    expect(page).toContain(row.duty);
    expect(page).toContain(row.basis);
  },
);

test('mỗi dòng của bảng hướng xử lý có một tình huống; M00, M01, M02 thuộc nơi tiếp công dân', () => {
  expect(Object.keys(cases).sort()).toEqual(mainRows.map(({ id }) => id).sort());
  expect(Object.keys(beside).sort()).toEqual(overlayRows.map(({ id }) => id).sort());
  // Refusals at the reception desk: each of these rows has its grounds, which the desk's own tests go through.
  expect([...new Set(refusalGrounds.map(({ row }) => row))].sort()).toEqual(['M00', 'M01', 'M02']);
});

test('thiếu điều kiện nào thì phiếu hướng dẫn nêu đúng điều kiện đó', async () => {
  const { file, values } = await asked(
    c({ items: without('complaint', 'DK2:signature', 'DK3-KN:respondent') }),
    now,
  );
  expect((await send(`${file}/classify`, { ...values, outcome: 'supplement' })).status).toBe(303);
  const paper = textOf((await handler.get(`${file}/paper/preview`)).body);
  expect(paper.toLowerCase()).toContain('chữ ký hoặc điểm chỉ');
  expect(paper.toLowerCase()).toContain('địa chỉ cơ quan, tổ chức, cá nhân bị khiếu nại');
});

test('thẩm quyền theo cấp của người bị khiếu nại: nêu ai, vì sao; cơ quan để trống được điền theo địa bàn', async () => {
  const place = /<option value="(\d+)"[^>]*>UBND xã Tú Đoạn/.exec(
    (await handler.get('/petitions/new')).body,
  )?.[1];
  const { file, values, page } = await asked(
    c({ competent: 'no', respondent: 'commune-chairman' }, { placeUnitId: place ?? '' }),
    old,
  );
  expect(page).toContain('Chủ tịch Ủy ban nhân dân cấp xã');
  expect(page).toContain('Cơ quan có thẩm quyền đề xuất: Chủ tịch Ủy ban nhân dân xã Tú Đoạn');
  expect((await send(`${file}/classify`, { ...values, outcome: 'guide' })).status).toBe(303);
  expect((await handler.get(file)).body).toContain('Chủ tịch Ủy ban nhân dân xã Tú Đoạn');
  const second = await asked(
    c({ instance: 'second', respondent: 'commune-chairman' }, { placeUnitId: place ?? '' }),
    old,
  );
  expect(second.page).toContain('là người đứng đầu cơ quan này');
});

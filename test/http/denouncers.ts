import pg from 'pg';
import { openedCase } from './a-case.ts';
import { aReceptionBoard } from './a-session.ts';
import { hidden, type Answer, type Client, type TestSite } from './site.ts';

// People who denounce, each with a name, identity number, telephone and village that nobody else has: a hit is proof.

/** How each record came to be a denunciation; the letter marks its people and its content. */
export const stories = {
  a: 'đơn tố cáo do cán bộ tiếp nhận ghi',
  b: 'lượt tiếp người tố cáo',
  c: 'đơn nhiều nội dung tách ra phần tố cáo',
  d: 'đơn tố cáo chuyển xã, xã đã nhận',
  e: 'đơn tố cáo gộp vụ việc với đơn khiếu nại',
  f: 'đăng ký gặp lãnh đạo về tố cáo',
  g: 'đơn khiếu nại phân loại lại là tố cáo',
  h: 'lượt tiếp khiếu nại đính chính thành tố cáo',
  i: 'danh sách người ký đơn tố cáo',
  j: 'bản nháp đơn tố cáo',
} as const;
export type Story = keyof typeof stories;

const place = (story: Story): number => Object.keys(stories).indexOf(story);

/** Who denounces in a story. */
export const denouncer = (story: Story) => ({
  fullName: `Trịnh Vrọng${story}`,
  address: `Bản Xkín${story}, xã Tú Đoạn`,
  idNumber: `02077700010${place(story)}`,
  phone: `039911122${place(story)}`,
});
/** The word by which the content of a story is known. */
export const marker = (story: Story): string => `Qzđấu${story}`;

/** Everything that says who denounces, in folded text. */
export const telling = /vrong[a-j]\b|xkin[a-j]\b|02077700010\d|0?39911122\d/g;
/** The content of a secret record, in folded text. */
export const markers = /qzdau[a-j]/g;

const person = (story: Story): Record<string, string> =>
  Object.fromEntries(Object.entries(denouncer(story)).map(([name, value]) => [`persons.0.${name}`, value]));

const letterOf = (story: Story, statedKind: string, more: Record<string, string> = {}) => ({
  channel: 'post',
  receivedOn: '05/02/2024',
  statedKind,
  summary: `Tố cáo cán bộ thu tiền ${marker(story)} không có biên lai`,
  request: `Đề nghị làm rõ việc ${marker(story)}`,
  respondentName: 'Triệu Văn Khải',
  ...person(story),
  ...more,
});

export type Officials = Record<'desk' | 'handler' | 'head' | 'commune', Client>;

/** What an official did must have gone through. */
export async function sent(by: Client, where: string, form: Record<string, string>): Promise<string> {
  const reply = await by.post(where, form);
  if (reply.status !== 303) throw new Error(`${where}: ${reply.status} ${faultIn(reply)}`);
  return reply.location ?? '';
}
const faultIn = ({ body }: Answer): string =>
  [...body.matchAll(/class="[^"]*(?:invalid-feedback|alert)[^"]*"[^>]*>([^<]+)/g)]
    .map(([, text]) => text)
    .join(' | ') || body.slice(0, 2_000);

const idOf = (where: string): string => where.split('/').at(-1) ?? '';
const versionAt = async (by: Client, where: string): Promise<string> =>
  hidden((await by.get(where)).body, 'version');

const classify = async (by: Client, file: string, answers: Record<string, string>): Promise<string> =>
  sent(by, `${file}/classify`, {
    version: await versionAt(by, `${file}/classify`),
    happenedOn: '06/02/2024',
    eligible: 'yes',
    competent: 'no',
    competentBodyKind: 'administrative',
    competentBody: 'Ủy ban nhân dân xã Tú Đoạn',
    ...answers,
  });

const paper = async (by: Client, kind: string, subject: string, file: string, next = 'complete') =>
  sent(by, '/papers/new', {
    kind,
    subject,
    subjectId: idOf(file),
    next,
    'texts.copies': '2',
    'texts.archive': 'VT',
  });

/** A picture of one dot, as a phone sends it. */
const scan = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
async function withFile(by: Client, file: string, name: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([scan]), name);
  const staged = await by.send('/files/stage', { method: 'POST', body: form });
  await sent(by, `${file}/files`, { files: (JSON.parse(staged.body) as { id: string }).id });
}

/** Open records and a board at work, before anybody denounces. */
export async function ordinaryWork(at: TestSite, { desk }: Officials): Promise<{ open: string }> {
  await aReceptionBoard(at);
  const open = await sent(desk, '/petitions/new', {
    ...letterOf('e', 'complaint'),
    summary: 'Khiếu nại việc đo đạc thửa đất số 88 tại thôn Nà Pò',
    request: '',
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
    'persons.0.idNumber': '020999000001',
    'persons.0.phone': '0912345678',
  });
  return { open };
}

/** What only posts that handle denunciations do: nothing of it may be noticed by the others. */
export async function secretWork({ handler, head, commune }: Officials): Promise<Record<string, string>> {
  const visit = await sent(handler, '/visits/new', {
    receivedOn: '15/03/2024',
    ...person('b'),
    contentKind: 'denunciation',
    content: `Tố cáo công chức địa chính ${marker('b')}`,
    respondentName: 'Triệu Văn Khải',
    petition: 'dictated',
    'items.0.name': 'Bản ghi âm',
  });
  const registration = await sent(handler, '/registrations/new', {
    ...denouncer('f'),
    secret: 'on',
    registeredOn: '14/03/2024',
    content: `Xin gặp về việc ${marker('f')}`,
  });
  const crowd = await sent(handler, '/petitions/new', letterOf('i', 'denunciation'));
  await sent(handler, `${crowd}/signatories`, {
    version: await versionAt(handler, `${crowd}/signatories`),
    mode: 'append',
    table: `Họ và tên\tSố CCCD\tĐịa chỉ\nTrịnh Hai Vrọngi\t020777000108\tBản Xkíni`,
  });
  await withFile(handler, crowd, 'Đơn của Trịnh Vrọngi.png');
  await classify(handler, crowd, {
    kind: 'denunciation',
    competent: 'yes',
    competentBody: '',
    outcome: 'accept',
  });
  const verified = await underWork(handler, crowd);
  return {
    visit,
    registration,
    crowd,
    verified,
    passed: await passedOn(handler, head),
    ...(await taken(commune)),
  };
}

// A case whose every text tells what it is about.
async function underWork(handler: Client, petition: string): Promise<string> {
  const told = `Thu tiền ${marker('i')}`;
  const file = await openedCase(handler, petition, {
    receivedOn: '12/03/2024',
    title: told,
    contents: told,
    respondentName: 'Triệu Văn Khải',
  });
  const kept = { resolutionId: idOf(file), take: 'later' };
  const seen = async () => ({ ...kept, version: await versionAt(handler, `${file}/void/0`) });
  await sent(handler, `${file}/verification/minutes`, {
    ...(await seen()),
    kind: 'petitioner',
    heldOn: '13/03/2024',
    fromHour: '8:00',
    place: 'Trụ sở',
    ours: 'Tổ xác minh',
    content: told,
    copies: '2',
    signature: 'signed',
  });
  await sent(handler, `${file}/verification/request`, {
    ...(await seen()),
    kind: 'explanation',
    addressee: 'Triệu Văn Khải',
    about: told,
    askedOn: '13/03/2024',
    dueOn: '20/03/2024',
  });
  await sent(handler, `${file}/verification/receipt`, {
    ...(await seen()),
    kind: 'evidence',
    receivedOn: '14/03/2024',
    ofDenouncer: 'on',
    receiver: 'Tổ xác minh',
    'items.0.name': told,
  });
  // Asked of the district itself and late: whoever else sees the list of requests must not learn of it.
  const page = (await handler.get(`${file}/coordination`)).body;
  const request = await sent(handler, `${file}/coordination`, {
    ...(await seen()),
    kind: 'report',
    askedUnitId: /<option value="(\d+)"[^>]*>[^<]*UBND huyện/.exec(page)?.[1] ?? '',
    about: told,
    askedOn: '13/03/2024',
    dueOn: '14/03/2024',
  });
  await sent(handler, '/papers/new', {
    kind: 'PH-DONDOC',
    subject: 'coordination',
    subjectId: idOf(request),
    'texts.addressees': 'Ủy ban nhân dân huyện Lộc Bình',
    'texts.subject': told,
    'texts.paragraphs': told,
    'texts.reportBy': '18/03/2024',
    'texts.archive': 'VT',
    next: 'propose',
  });
  return file;
}

async function passedOn(handler: Client, head: Client): Promise<string> {
  const file = await sent(handler, '/petitions/new', letterOf('d', 'denunciation'));
  await classify(handler, file, { kind: 'denunciation', outcome: 'transfer' });
  const form = (await handler.get(`${file}/paper`)).body;
  await sent(handler, `${file}/paper`, {
    paperId: hidden(form, 'paperId'),
    version: hidden(form, 'version'),
    matter: 'nội dung nêu trong đơn',
    addressee: 'Ủy ban nhân dân xã Tú Đoạn',
    legalBasis: 'Luật Tố cáo năm 2018',
    archive: 'VT',
    body: 'Đơn và tài liệu kèm theo',
  });
  const page = (await head.get(file)).body;
  const paperId = hidden(page, 'paperId');
  await sent(head, `${file}/paper/sign`, { paperId, version: hidden(page, 'version') });
  const version = await versionAt(head, `${file}/paper/issue`);
  await sent(head, `${file}/paper/issue`, { paperId, version, issuedOn: '07/02/2024' });
  return file;
}

async function taken(commune: Client): Promise<{ there: string }> {
  const ids = [...(await commune.get('/transfers')).body.matchAll(/href="\/transfers\/(\d+)/g)].map(
    ([, id]) => Number(id),
  );
  const take = `/transfers/${Math.max(...ids)}/take`;
  const version = await versionAt(commune, take);
  return { there: await sent(commune, take, { version, receivedOn: '08/02/2024' }) };
}

/** Records that are open or half open, and turn out to hold a denunciation. */
export async function turnedSecret(officials: Officials, open: string): Promise<Record<string, string>> {
  const { desk, handler } = officials;
  const recorded = await sent(desk, '/petitions/new', letterOf('a', 'denunciation'));
  const linked = await sent(handler, '/petitions/new', letterOf('e', 'denunciation'));
  const link = await handler.json('/api/v1/commands/matter.link', {
    petitionIds: [idOf(open), idOf(linked)],
  });
  if (link.status !== 200) throw new Error(link.body);
  const letter = await sent(
    handler,
    '/petitions/new',
    letterOf('c', 'mixed', { summary: `Khiếu nại thu hồi đất, tố cáo ${marker('c')}`, request: '' }),
  );
  await sent(handler, `${letter}/split`, {
    version: await versionAt(handler, `${letter}/split`),
    happenedOn: '07/02/2024',
    'parts.0.kind': 'complaint',
    'parts.0.summary': 'Khiếu nại quyết định thu hồi đất',
    'parts.1.kind': 'denunciation',
    'parts.1.summary': `Tố cáo ${marker('c')}`,
  });
  await desk.json('/drafts/petition/keep', letterOf('j', 'denunciation'));
  return { recorded, linked, letter, ...(await reclassified(officials)), ...(await corrected(officials)) };
}

// Everything that may carry the name is done while the letter is still a complaint.
async function reclassified({ desk, handler, head }: Officials): Promise<Record<string, string>> {
  const { fullName, idNumber, phone } = denouncer('g');
  const about = `${fullName}, căn cước ${idNumber}, điện thoại ${phone}`;
  const file = await sent(
    desk,
    '/petitions/new',
    letterOf('g', 'complaint', {
      summary: `Ông ${fullName} khiếu nại việc thu tiền ${marker('g')}`,
      request: `Trả lời cho ${about}`,
    }),
  );
  await withFile(desk, file, `Đơn ${fullName}.png`);
  await sent(desk, '/registrations/new', {
    ...denouncer('g'),
    registeredOn: '14/03/2024',
    content: `Xin gặp về việc ${marker('g')} của ${fullName}`,
    petition: await numberOf(desk, file),
  });
  const receipts = /value="([^"]*receipt[^"]*|TH-0[23]|BC\.quick)"/.exec((await desk.get(file)).body);
  const made = receipts ? [await paper(desk, receipts[1] ?? '', 'petition', file)] : [];
  await classify(desk, file, { kind: 'complaint', outcome: 'guide' });
  const unit = /name="unitId"[^]*?<option value="(\d+)"/.exec(
    (await head.get(`/assign?petitionIds=${idOf(file)}`)).body,
  )?.[1];
  if (unit) await head.post('/assign', { petitionIds: idOf(file), unitId: unit, note: `Gọi cho ${about}` });
  await classify(handler, file, { kind: 'denunciation', outcome: 'transfer' });
  return { reclassified: file, ...(made[0] ? { receipt: made[0] } : {}) };
}

const numberOf = async (by: Client, file: string): Promise<string> =>
  /\b(\d+\/2024)\b/.exec((await by.get(file)).body.split('<h1')[1] ?? '')?.[1] ?? '';

async function corrected({ desk, handler }: Officials): Promise<Record<string, string>> {
  const { fullName } = denouncer('h');
  const file = await sent(desk, '/visits/new', {
    receivedOn: '15/03/2024',
    beganAt: '08:30',
    ...person('h'),
    contentKind: 'complaint',
    content: `Ông ${fullName} trình bày về ${marker('h')}`,
    competence: 'own',
    petition: 'handed',
    'items.0.name': `Đơn của ${fullName}`,
    'items.0.pages': '3',
  });
  await paper(desk, 'visit.receipt-2021', 'visit', file);
  const again = async (by: Client, changes: Record<string, string>) => {
    const form = (await by.get(`${file}/correct`)).body;
    await sent(by, `${file}/correct`, {
      version: hidden(form, 'version'),
      content: `Ông ${fullName} trình bày về ${marker('h')}`,
      ...changes,
    });
  };
  await again(desk, { reason: `Ông ${fullName} đề nghị ghi thêm`, note: `Số của ông ${fullName}` });
  await again(handler, { reason: 'Nội dung là tố cáo', contentKind: 'denunciation', content: marker('h') });
  return { corrected: file };
}

/** The database as its owner sees it. */
export async function ownerOf(at: TestSite): Promise<pg.Client> {
  const owner = new pg.Client({ connectionString: at.ownerUrl });
  await owner.connect();
  return owner;
}

import { hidden, type Client } from './site.ts';

/** The commune of the demo that takes what the district's board passes on. */
export const commune = 'Ủy ban nhân dân xã Tú Đoạn';

const sent = async (who: Client, where: string, form: Record<string, string>): Promise<string> => {
  const reply = await who.post(where, form);
  if (reply.status !== 303) throw new Error(`${where}: ${reply.status} ${reply.body.slice(0, 4_000)}`);
  return reply.location ?? '';
};

/** A letter that came by post, entered in the book. Gives the address of its file. */
export const aPetition = (who: Client, about: Record<string, string>): Promise<string> =>
  sent(who, '/petitions/new', {
    channel: 'post',
    receivedOn: '11/03/2024',
    statedKind: 'feedback',
    'persons.0.fullName': 'Nông Văn Thử',
    'persons.0.address': 'Thôn Nà Pò, xã Tú Đoạn',
    ...about,
  });

/** The same letter as a proposal or feedback for another body, its letter of transfer drafted and proposed. */
export async function proposedTransfer(
  who: Client,
  about: Record<string, string>,
  to: string,
): Promise<string> {
  const file = await aPetition(who, about);
  const version = async (page: string): Promise<string> => hidden((await who.get(page)).body, 'version');
  await sent(who, `${file}/classify`, {
    version: await version(`${file}/classify`),
    kind: 'feedback',
    eligible: 'yes',
    competent: 'no',
    competentBodyKind: 'administrative',
    competentBody: to,
    outcome: 'transfer',
    happenedOn: '12/03/2024',
  });
  const paper = (await who.get(`${file}/paper`)).body;
  await sent(who, `${file}/paper`, {
    paperId: hidden(paper, 'paperId'),
    version: hidden(paper, 'version'),
    matter: about['summary'] ?? '',
    addressee: to,
    legalBasis: 'Luật Tiếp công dân năm 2013',
    archive: 'VT',
    body: 'Đơn và tài liệu kèm theo',
  });
  return file;
}

/** The proposed paper of that file signed and issued by whoever may. */
export async function issued(signer: Client, file: string, on = '13/03/2024'): Promise<void> {
  const page = (await signer.get(file)).body;
  const paperId = hidden(page, 'paperId');
  await sent(signer, `${file}/paper/sign`, { paperId, version: hidden(page, 'version') });
  const version = hidden((await signer.get(`${file}/paper/issue`)).body, 'version');
  await sent(signer, `${file}/paper/issue`, { paperId, version, issuedOn: on });
}

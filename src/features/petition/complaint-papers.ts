import { formatDay } from '../../law/day.ts';
import { nonAcceptanceGrounds } from '../../law/non-acceptance.ts';
import { linesOf } from '../paper/door.ts';
import { instanceText, type FormPart } from './form-part.ts';
import { newestClassification, personsOf, type Petition } from './queries.ts';
import { authorityOf, dayIn, identityOfSender, matterOf } from './record.ts';
import type { Tx } from '../../core/db.ts';

/** First or second complaint, as the classification has it. */
async function instanceOf(tx: Tx, { id }: Petition): Promise<string> {
  const facts = (await newestClassification(tx, id))?.facts;
  const second =
    typeof facts === 'object' && facts !== null && 'instance' in facts && facts.instance === 'second';
  return second ? 'lần hai' : 'lần đầu';
}

/** Why a complaint is not accepted, in the words of the ground that was found. */
async function reasonOf(tx: Tx, { id }: Petition): Promise<string> {
  const found = await newestClassification(tx, id);
  const answers = found?.answers;
  const groundId =
    typeof answers === 'object' && answers !== null && 'ground' in answers ? answers.ground : undefined;
  const ground = nonAcceptanceGrounds.find((row) => row.id === groundId);
  return ground
    ? `thuộc trường hợp: ${ground.text.charAt(0).toLowerCase()}${ground.text.slice(1)} (${ground.basis})`
    : '';
}

const toCourt =
  'Nếu không đồng ý, người khiếu nại có quyền khởi kiện vụ án hành chính tại Tòa án theo quy định của Luật Tố tụng hành chính.';

// The complainant, who had passed it on, and the state inspectorate of the same level (Luật Khiếu nại 2011, Điều 27).
const told = async (_tx: Tx, { forwarder_name }: Petition): Promise<string> =>
  [...(forwarder_name ? [forwarder_name] : []), 'Cơ quan thanh tra nhà nước cùng cấp'].join('\n');

/** Thông báo về việc thụ lý giải quyết khiếu nại. */
export const acceptanceNotice: FormPart = {
  recipients: told,
  texts: [
    instanceText,
    { name: 'acceptedOn', label: 'Thụ lý từ ngày', required: true, day: true },
    { name: 'resolver', label: 'Thuộc thẩm quyền giải quyết của', required: true },
  ],
  draft: async (tx, petition, today) => ({
    instance: await instanceOf(tx, petition),
    acceptedOn: formatDay(today),
    resolver: await authorityOf(tx, petition.handler_unit_id, today),
  }),
  fill: async (tx, petition, texts) => ({
    instance: texts['instance'],
    acceptedOn: dayIn(texts['acceptedOn']),
    resolver: texts['resolver'],
    identity: await identityOfSender(tx, petition),
  }),
};

/** Thông báo về việc không thụ lý giải quyết khiếu nại. */
export const declineNotice: FormPart = {
  recipients: told,
  texts: [
    instanceText,
    { name: 'reason', label: 'Lý do không thụ lý', rows: 3, required: true },
    { name: 'advice', label: 'Hướng dẫn quyền tiếp theo', rows: 2 },
  ],
  draft: async (tx, petition) => ({
    instance: await instanceOf(tx, petition),
    reason: await reasonOf(tx, petition),
    advice: toCourt,
  }),
  fill: async (tx, petition, texts) => ({
    instance: texts['instance'],
    reason: texts['reason']?.replace(/[.\s]+$/, ''),
    advice: texts['advice'] || undefined,
    identity: await identityOfSender(tx, petition),
  }),
};

/** Đơn khiếu nại: the blank, filled with what is known, for the complainant to sign. */
export const complaintBlank: FormPart = {
  texts: [
    { name: 'addressee', label: 'Kính gửi', required: true },
    instanceText,
    { name: 'matter', label: 'Khiếu nại về việc', rows: 2 },
    { name: 'content', label: 'Nội dung, mỗi đoạn một dòng', rows: 4 },
  ],
  draft: async (tx, petition, today) => ({
    addressee: await authorityOf(tx, petition.handler_unit_id, today),
    instance: await instanceOf(tx, petition),
    matter: matterOf(petition.summary),
    content: [petition.summary, petition.request ?? ''].filter(Boolean).join('\n'),
  }),
  fill: async (tx, petition, texts) => ({
    addressee: texts['addressee'],
    complainants: await citizensOf(tx, petition),
    respondent: {
      name: petition.respondent_name ?? undefined,
      place: petition.respondent_address ?? undefined,
    },
    instance: texts['instance'],
    matter: texts['matter'] || undefined,
    content: linesOf(texts['content']),
  }),
};

/** Giấy ủy quyền khiếu nại: the blank. */
export const authorisationBlank: FormPart = {
  texts: [{ name: 'scope', label: 'Nội dung ủy quyền, mỗi nội dung một dòng', rows: 3 }],
  draft: async (_tx, petition) => ({
    scope: `Thay mặt tôi thực hiện việc khiếu nại về việc ${matterOf(petition.summary)}.`,
  }),
  fill: async (tx, petition, texts) => ({
    giver: (await citizensOf(tx, petition))[0] ?? {},
    scope: linesOf(texts['scope']),
  }),
};

async function citizensOf(tx: Tx, { id, secret }: Petition) {
  const persons = secret ? [] : await personsOf(tx, id);
  return persons.map((one) => ({
    name: one.full_name,
    place: one.address,
    phone: one.phone ?? undefined,
    identity: one.id_number
      ? {
          number: one.id_number,
          issuedOn: one.id_issued_on ?? undefined,
          issuedBy: one.id_issued_by ?? undefined,
        }
      : undefined,
  }));
}

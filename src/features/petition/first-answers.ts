import type { Tx } from '../../core/db.ts';
import type { Values } from '../../core/form.ts';
import { formatDay, type Day } from '../../law/day.ts';
import { findBody } from '../bodies.ts';
import type { KnownFacts } from '../matter/door.ts';
import { personsOf, type Petition } from './queries.ts';
import { respondentOf } from './whose.ts';

/** What the book already answers about a petition, so that nobody is asked twice. */
export async function firstAnswers(
  tx: Tx,
  petition: Petition,
  today: Day,
  known: KnownFacts = {},
): Promise<Values> {
  const { kind, stated_kind, field_code, visit_id } = petition;
  const body = petition.forwarder_id === null ? undefined : await findBody(tx, petition.forwarder_id);
  return {
    kind: kind ?? (stated_kind === 'unclear' ? '' : stated_kind),
    happenedOn: formatDay(today),
    fieldCode: field_code ?? '',
    itemsAsked: 'true',
    items: await itemsShown(tx, petition),
    contentSigns: petition.urgent ? ['urgent'] : [],
    formSigns: [
      ...(petition.originals ? ['originalsAttached'] : []),
      ...(known.duplicate ? ['duplicate'] : []),
    ],
    competenceSigns: among(known, ['previouslyGuided', 'alreadyTransferred']),
    complaintSigns: among(known, ['courtSeized', 'decisionInForce']),
    denunciationSigns: among(known, ['fromResolvedComplaint']),
    respondent: respondentOf(petition) ?? '',
    competentBodyKind: 'administrative',
    instance: 'first',
    continued: known.continued?.value === 'lawful' ? 'lawful' : 'none',
    arrival: visit_id === null ? 'written' : 'in-person',
    ...(petition.channel === 'forwarded' ? { forwarder: body?.listed ? 'listed' : 'other' } : {}),
    outcome: '',
  };
}

const among = (known: KnownFacts, names: readonly (keyof KnownFacts)[]): string[] =>
  names.filter((name) => known[name] !== undefined);

async function itemsShown(tx: Tx, petition: Petition): Promise<string[]> {
  const { id, secret, signatory_count, written_on, respondent_name, request } = petition;
  const persons = await personsOf(tx, id);
  const named = signatory_count > 0;
  // A denouncer's name and address lie in the vault: the book says only that they were given.
  const address = named && (secret || persons.some((one) => one.address !== ''));
  const signed = named && (secret || persons.every((one) => one.signed));
  return [
    'DK1:language',
    ...(written_on ? ['DK2:date'] : []),
    ...(named ? ['DK2:name'] : []),
    ...(address ? ['DK2:address'] : []),
    ...(signed ? ['DK2:signature'] : []),
    ...(respondent_name ? ['DK3-KN:respondent', 'DK3-TC:respondent'] : []),
    'DK3-KN:content',
    'DK3-TC:violation',
    'DK3-KNPA:content',
    ...(request ? ['DK3-KN:request'] : []),
    ...(persons.some((one) => one.phone !== null) ? ['DK3-TC:contact'] : []),
  ];
}

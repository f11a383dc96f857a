import { procedures } from '../../law/flows/case/procedures.ts';
import type { ProcedureId } from '../../law/flows/case/row.ts';
import type { Petition } from '../petition/queries.ts';

/** The name of each procedure, as a person chooses it. */
export const procedureNames = Object.fromEntries(procedures.map(({ id, name }) => [id, name])) as Readonly<
  Record<ProcedureId, string>
>;

export const procedureIds = procedures.map(({ id }) => id) as [ProcedureId, ...ProcedureId[]];

/** Which procedures resolve a petition of that kind, the usual one first. What the classification found decides, not the title. */
export function proceduresFor({ kind, stated_kind }: Pick<Petition, 'kind' | 'stated_kind'>): ProcedureId[] {
  const wanted = kind ?? stated_kind;
  return procedureIds.filter((id) => kindsOf(id).includes(wanted));
}

const kindsOf = (id: ProcedureId): string[] => {
  if (id.startsWith('complaint')) return ['complaint', 'mixed', 'unclear'];
  if (id.startsWith('denunciation')) return ['denunciation'];
  return id === 'land' ? ['complaint', 'feedback', 'mixed', 'unclear'] : ['feedback', 'mixed', 'unclear'];
};

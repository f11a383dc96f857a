import { regionNames, type ProcedureId, type Region, type Standing } from '../../law/flows/case/row.ts';
import { procedureOf } from '../../law/flows/case/procedures.ts';
import { choices } from '../../law/choices.ts';
import { bookNumber } from '../book.ts';
import { procedureNames } from './procedures.ts';

/** "Vụ việc số 3/2024". */
export const caseTitle = (row: { book_number: number; book_year: number }): string =>
  `Vụ việc số ${bookNumber(row)}`;

/** The name of the procedure. */
export const procedureText = (procedure: string): string => procedureNames[procedure as ProcedureId];

/** The state of a region in words. */
export const stateText = (procedure: string, state: string, region: Region = 'main'): string =>
  procedureOf(procedure as ProcedureId).states[region]?.[state]?.name ?? state;

/** Where each region that has begun stands. */
export const regionStates = ({
  procedure,
  states,
}: Standing): { region: Region; name: string; state: string }[] =>
  (Object.entries(states) as [Region, string][])
    .filter(([region, state]) => region === 'main' || state !== 'new')
    .map(([region, state]) => ({
      region,
      name: regionNames[region],
      state: stateText(procedure, state, region),
    }));

/** What was chosen with a step, in words. */
export const choiceText = (id: string | null): string =>
  id === null ? '' : (choices.find((one) => one.id === id)?.text ?? id);

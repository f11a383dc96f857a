import { reportRegimes, type ReportRegime } from '../fields.ts';
import type { ColumnId, ReportColumn, ReportForm } from './form.ts';
import type { RegimeId } from './fact.ts';
import * as execution01 from './forms/tt01/execution.ts';
import * as management01 from './forms/tt01/management.ts';
import * as petitions01 from './forms/tt01/petitions.ts';
import * as reception01 from './forms/tt01/reception.ts';
import * as resolution01 from './forms/tt01/resolution.ts';
import * as execution02 from './forms/tt02/execution.ts';
import * as management02 from './forms/tt02/management.ts';
import * as petitions02 from './forms/tt02/petitions.ts';
import * as reception02 from './forms/tt02/reception.ts';
import * as resolution02 from './forms/tt02/resolution.ts';
import * as execution06 from './forms/tt06/execution.ts';
import * as management06 from './forms/tt06/management.ts';
import * as petitions06 from './forms/tt06/petitions.ts';
import * as reception06 from './forms/tt06/reception.ts';
import * as resolution06 from './forms/tt06/resolution.ts';

/** The forms of the three regimes on reception, petitions, resolution, execution and state management, in the order they are sent. */
export const reportForms: readonly ReportForm[] = [
  reception02.reception,
  reception02.receptionPetitions,
  petitions02.petitions,
  petitions02.complaints,
  petitions02.denunciations,
  petitions02.feedback,
  resolution02.complaintCases,
  execution02.complaintExecution,
  resolution02.denunciationCases,
  execution02.denunciationExecution,
  management02.management,
  reception01.reception,
  petitions01.petitions,
  petitions01.complaints,
  petitions01.denunciations,
  petitions01.feedback,
  resolution01.complaintCases,
  execution01.complaintExecution,
  resolution01.denunciationCases,
  execution01.denunciationExecution,
  management01.management,
  reception06.reception,
  petitions06.petitions,
  resolution06.complaintCases,
  resolution06.denunciationCases,
  execution06.execution,
  management06.management,
];

/** The forms of a regime. */
export function formsOf(regime: RegimeId): ReportForm[] {
  return reportForms.filter((form) => form.regime === regime);
}

/** The form of a regime with this number (biểu số); undefined when it has none. */
export function findReportForm(regime: RegimeId, code: string): ReportForm | undefined {
  return reportForms.find((form) => form.regime === regime && form.code === code);
}

/** The form of a regime with this number. @throws RangeError when the regime has none */
export function getReportForm(regime: RegimeId, code: string): ReportForm {
  const form = findReportForm(regime, code);
  if (!form) throw new RangeError(`Chế độ ${regime} không có biểu ${code}`);
  return form;
}

/** The column of a form. @throws RangeError when it has none */
export function getColumn(form: ReportForm, id: ColumnId): ReportColumn {
  const column = form.columns.find((one) => one.id === id);
  if (!column) throw new RangeError(`Biểu ${form.code} không có cột ${id}`);
  return column;
}

/** The regime by its id. @throws RangeError when there is none */
export function getRegime(id: RegimeId): ReportRegime {
  const regime = reportRegimes.find((one) => one.id === id);
  if (!regime) throw new RangeError(`Không có chế độ báo cáo ${id}`);
  return regime;
}

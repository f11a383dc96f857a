// What other features may use of reports.
export { readWindow, shownForms, slugOf, windowText, type NotAsked } from './asked.ts';
export { seenRecords } from './behind-queries.ts';
export { RecordList, type Listed } from './behind.page.tsx';
export { countedColumns, figuresOf, listAllBehind, listBehind } from './figures.ts';
export { executionByForms } from './execution-rates.ts';
export { FormTable, missingRow, type FormRow } from './form-table.tsx';
export { namedUnits, unitsUnder, type NamedUnit } from './unit-queries.ts';

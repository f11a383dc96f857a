// What other features may use of the execution of decisions and conclusions. What a report counts stands in two tables:
// obligation: ordered (phải thu, phải trả, kiến nghị xử lý) from `ordered_on`, done in full on `done_on`; of it count the rows whose
//   `voided_on` is null. kind thu-hoi-tien, thu-hoi-dat: to the State; tra-lai-tien, tra-lai-dat: to `beneficiary_sort` organisation
//   or person, with `organisations` and `people` who regain their rights; ky-luat, kiem-diem: `people`, `organisations`, of the
//   people `officials`; dieu-tra: one case a row, its `people`, `officials`. `amount` is in đồng, `area` in m².
// obligation_part: done (đã thu, đã trả, đã xử lý) on `done_on`, the same columns, and what was prosecuted (đã khởi tố):
//   `prosecuted_cases`, `prosecuted_people`, `prosecuted_officials`; again without what has a `voided_on`.
// A decision is executed on the day of its step finish-execution, which the law allows when every obligation is done.
export { executionCard } from './card.page.tsx';
export { addObligation } from './obligation.ts';
export { recordPart } from './part.ts';

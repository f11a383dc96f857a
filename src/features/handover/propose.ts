import type { Tx } from '../../core/db.ts';
import { whoContinues, type SuccessionRule } from '../../law/succession.ts';
import type { Handover } from './queries.ts';
import { recordsOf, type RecordFacts, type RecordKind } from './record-queries.ts';

export type Proposed = RecordFacts & {
  /** Where the record goes: what was chosen, else what the rule says; undefined when neither says. */
  to: number | undefined;
  proposed: number | undefined;
  /** The row of the law that proposes, 'stays' for who handles it already, 'chosen' for a choice by hand. */
  ruleId: string;
};

export const recordNames: Readonly<Record<RecordKind, string>> = {
  resolution: 'Vụ việc giải quyết',
  petition: 'Đơn',
  visit: 'Lượt tiếp công dân',
  task: 'Việc được giao',
  transfer: 'Đơn chuyển đến chờ tiếp nhận',
  registration: 'Đăng ký gặp lãnh đạo',
};

/** Who continues each record of a hand-over, by the rules of the day on which the unit ends and by what was chosen by hand. */
export async function proposedFor(tx: Tx, handover: Handover): Promise<Proposed[]> {
  const records = await recordsOf(tx, handover.id);
  return records.map((record) => proposalOf(record, handover));
}

function proposalOf(record: RecordFacts, handover: Handover): Proposed {
  if (record.stays !== null) return { ...record, to: record.stays, proposed: record.stays, ruleId: 'stays' };
  const rule = whoContinues(
    {
      kind: record.kind ?? undefined,
      second: record.second,
      communeHead: record.commune_head,
      heirs: record.heirs.length,
    },
    handover.ends_on,
  );
  const proposed = targetOf(rule, record, handover);
  return record.chosen === null
    ? { ...record, to: proposed, proposed, ruleId: rule.id }
    : { ...record, to: record.chosen, proposed, ruleId: 'chosen' };
}

function targetOf(rule: SuccessionRule, record: RecordFacts, handover: Handover): number | undefined {
  const main = record.main_heir ?? undefined;
  if (rule.to === 'above') return handover.above_unit_id ?? main;
  return rule.to === 'place' ? (record.heirs[0] ?? main) : main;
}

/** A record's name in forms: "petition-12". */
export const recordKey = ({ record, id }: { record: RecordKind; id: number }): string => `${record}-${id}`;

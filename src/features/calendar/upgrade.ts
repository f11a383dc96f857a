import { asTask, type Database } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { rulesWhy } from './change.ts';
import { movedLimits, store, type Moved } from './moved.ts';
import { raiseMark } from './queries.ts';
import { keepRulesMark, rulesDiffer, rulesDifferences } from './rules-mark.ts';

/** At start: says when limits that run would be reckoned otherwise by the rules of this version. Changes none of them. */
export async function checkRulesAtStart(db: Database, log: (line: string) => void): Promise<void> {
  const pending = await asTask(db, 'clockwork', async (tx) => {
    if (!(await rulesDiffer(tx))) return false;
    if (await rulesDifferences(tx)) return true;
    await keepRulesMark(tx);
    return false;
  });
  if (pending)
    log(
      'Quy định về thời hạn khác lần chạy trước: có thời hạn đang chạy sẽ tính khác. Xem và áp dụng: trang "Lịch nghỉ, làm bù", hoặc npm run due:recompute.',
    );
}

/** Which limits the rules of this version reckon otherwise, of every record: for whoever runs the server. Stores them when told to. */
export function recomputeByRules(db: Database, today: Day, apply: boolean): Promise<Moved[]> {
  return asTask(
    db,
    'clockwork',
    async (tx) => {
      const found = await rulesDifferences(tx);
      const moved = found ? await movedLimits(tx, found, today) : [];
      if (found && apply) {
        await store(tx, found, rulesWhy);
        await raiseMark(tx);
        await keepRulesMark(tx);
      }
      return moved;
    },
    apply ? 'change' : 'read',
  );
}

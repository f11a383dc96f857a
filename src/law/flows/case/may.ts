import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import { groundsOn } from '../../grounds.ts';
import { advance } from './advance.ts';
import type { Circumstances } from './circumstances.ts';
import { factNames } from './facts.ts';
import { notInForce, outOfOrder, outOfState, unmetGuard, unmetTiming, unmetWhile } from './refusals.ts';
import { ofTime, type CaseRole, type CaseStep, type Given } from './row.ts';
import type { Procedure, Refused, Standing } from './row.ts';

/** A step that this person may take now, or whose papers he may draft for the person who decides. */
export type AllowedStep = { readonly row: CaseStep; readonly as: 'decides' | 'drafts' };
export type RefusedStep = Refused & { readonly row: CaseStep };
export type MayDo = { readonly allowed: readonly AllowedStep[]; readonly refused: readonly RefusedStep[] };

/**
 * What may this person do now, and if not, why not: every row of the procedure, allowed or refused in words with its article.
 * Buttons, commands, API and messages all ask here. What the form of a step asks for is not yet demanded.
 */
export function mayDo(
  procedure: Procedure,
  standing: Standing,
  role: CaseRole,
  on: Day,
  calendar: Calendar,
): MayDo {
  const at = { procedure, standing, on, calendar };
  const judged = procedure.rows.map((row) => ({ row, fault: judge(row, at) ?? wrongRole(row, role) }));
  return {
    allowed: judged.flatMap(({ row, fault }) => (fault ? [] : [{ row, as: asWhat(row, role) }])),
    refused: judged.flatMap(({ row, fault }) => (fault ? [{ row, ...fault }] : [])),
  };
}

/**
 * One answer for each action, in the order of the procedure: where a law has changed, an action has several rows, and only the
 * nearest speaks. What a page of buttons shows.
 */
export function actionsNow(...asked: Parameters<typeof mayDo>): (AllowedStep | RefusedStep)[] {
  const [procedure, standing, , on] = asked;
  const { allowed, refused } = mayDo(...asked);
  const byAction = Map.groupBy(procedure.rows, ({ action }) => action);
  return [...byAction.values()].flatMap((rows) => {
    const near = rows[nearest(rows, standing, on)];
    const one = allowed.find(({ row }) => rows.includes(row)) ?? refused.find(({ row }) => row === near);
    return one ?? [];
  });
}

export type Taken = { readonly row: CaseStep; readonly standing: Standing };

/** Takes a step: where the case then stands, or why not. Nothing is changed by a refusal. */
export function takeStep(
  procedure: Procedure,
  action: string,
  standing: Standing,
  role: CaseRole,
  on: Day,
  given: Given,
  calendar: Calendar,
): Taken | Refused {
  const rows = procedure.rows.filter((row) => row.action === action);
  const faults: Refused[] = [];
  for (const row of rows) {
    const fault =
      judge(row, { procedure, standing, on, calendar, given }) ??
      (row.roles.includes(role) ? undefined : roleFault(row));
    if (!fault) return { row, standing: advance(row, standing, on, given, calendar) };
    faults.push(fault);
  }
  return (
    faults[nearest(rows, standing, on)] ?? {
      refused: `“${action}” không phải là việc của thủ tục “${procedure.name}”.`,
      basis: procedure.basis,
    }
  );
}

// Of several rows of one action the refusal of the row that comes nearest is the one that helps.
function nearest(rows: readonly CaseStep[], { states }: Standing, on: Day): number {
  const inForce = rows.map((row) => !notInForce(row, on));
  const here = rows.findIndex((row, i) => inForce[i] && row.from.includes(states[row.region] ?? ''));
  return here >= 0 ? here : Math.max(0, inForce.indexOf(true));
}

/** The first thing that stands against the step, whoever takes it. */
export function judge(row: CaseStep, at: Circumstances): Refused | undefined {
  return (
    notInForce(row, at.on) ??
    outOfState(row, at) ??
    unmetWhile(row, at) ??
    outOfOrder(row, at) ??
    unmetGuard(row, at) ??
    unmetTiming(row, at) ??
    unnamedGround(row, at)
  );
}

const asWhat = (row: CaseStep, role: CaseRole): AllowedStep['as'] =>
  row.roles.includes(role) ? 'decides' : 'drafts';

const wrongRole = (row: CaseStep, role: CaseRole): Refused | undefined =>
  row.roles.includes(role) || row.drafts.includes(role) ? undefined : roleFault(row);

const roleFault = (row: CaseStep): Refused => ({
  refused: ofTime(row)
    ? `“${row.label}” do hệ thống ghi nhận khi đến ngày.`
    : `Chức vụ đang dùng không được “${row.label}”.`,
  basis: row.basis,
});

function unnamedGround(row: CaseStep, at: Circumstances): Refused | undefined {
  const { grounds, label, basis } = row;
  if (!grounds || !at.given) return undefined;
  const ground = groundsOn(grounds, at.on).find(({ id }) => id === at.given?.ground);
  if (!ground) return { refused: `Phải nêu một căn cứ pháp luật để “${label}”.`, basis };
  if (row.adds && at.standing.grounds.includes(ground.id))
    return { refused: `Đã ghi nhận “${ground.text}”.`, basis: ground.basis };
  const facts = { ...at.standing.facts, ...at.given.facts };
  if (ground.unless && facts[ground.unless.fact])
    return { refused: ground.unless.refusal, basis: ground.unless.basis };
  const missing = ground.needs?.find((fact) => !facts[fact]);
  return (
    missing && {
      refused: `Căn cứ “${ground.text}” chỉ dùng khi ${factNames[missing]}.`,
      basis: ground.basis,
    }
  );
}

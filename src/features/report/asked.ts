import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { formatDay, parseVietnameseDay, type Day } from '../../law/day.ts';
import type { RegimeId } from '../../law/reports/fact.ts';
import type { ReportForm } from '../../law/reports/form.ts';
import { findReportForm, formsOf } from '../../law/reports/forms.ts';
import { nameOfWindow, quarterOf, regimeOf, windowOf, type Window } from '../../law/reports/periods.ts';
import type { Query } from '../../ui/index.ts';
import { namedUnits, reportUnits, unitsUnder, type NamedUnit } from './unit-queries.ts';

/** Which report a page shows, as its address says. */
export type ReportAsked = {
  readonly window: Window;
  readonly regime: RegimeId;
  /** The unit whose report it is. */
  readonly unit: NamedUnit;
  /** The rows: the unit itself, or all units under it too. */
  readonly units: readonly NamedUnit[];
  readonly below: boolean;
  readonly knownOn: Day | undefined;
};
/** What cannot be shown, by field. */
export type NotAsked = { readonly faults: Readonly<Record<string, string>> };

/** Reads the address of a report: the running quarter of the own unit when it says nothing. */
export async function readAsked(visit: Visit, tx: Tx): Promise<ReportAsked | NotAsked> {
  const { query, actor, today } = visit;
  const asked = readWindow(visit);
  if ('faults' in asked) return asked;
  const { window, regime } = asked;
  const knownOn = query['knownOn'] ? parseVietnameseDay(query['knownOn']) : undefined;
  if (query['knownOn'] && (!knownOn || knownOn > today))
    return { faults: { knownOn: 'Nhập một ngày có thật, không sau hôm nay.' } };
  const wanted = Number(query['unit']) || actor.unitId;
  const readable = await reportUnits(tx);
  if (!readable.includes(wanted)) throw new NotFound();
  const below = query['below'] === 'on';
  const ids = below ? await unitsUnder(tx, wanted, window, readable) : [wanted];
  const units = await namedUnits(tx, ids, window.to);
  const unit = units.find(({ id }) => id === wanted) ?? (await namedUnits(tx, [wanted], window.to))[0];
  if (!unit) return { faults: { unit: 'Đơn vị này không tồn tại vào cuối kỳ báo cáo.' } };
  return { window, regime, unit, units, below, knownOn };
}

/** The days that the address names, the running quarter when it says nothing, and how they are counted. */
export function readWindow({
  query,
  today,
  actor,
}: Pick<Visit, 'query' | 'today' | 'actor'>): Pick<ReportAsked, 'window' | 'regime'> | NotAsked {
  const window = windowIn(query, today);
  if ('faults' in window) return window;
  const refused = refusedWindow(actor, window);
  if (refused) return { faults: { from: refused } };
  const regime = regimeOf(window);
  if (!regime) return { faults: { from: 'Chưa có biểu mẫu của kỳ báo cáo trước ngày 10/05/2021.' } };
  return { window, regime: regime.id };
}

function windowIn(query: Query, today: Day): Window | NotAsked {
  if (!query['from'] && !query['to']) {
    const { code, year } = quarterOf(today);
    return windowOf(code, year);
  }
  const [from, to] = [parseVietnameseDay(query['from'] ?? ''), parseVietnameseDay(query['to'] ?? '')];
  const faults: Record<string, string> = {};
  if (!from) faults['from'] = 'Nhập ngày đầu của số liệu, ví dụ 15/12/2023.';
  if (!to) faults['to'] = 'Nhập ngày cuối của số liệu, ví dụ 14/03/2024.';
  if (!from || !to) return { faults };
  return from > to ? { faults: { to: 'Ngày cuối không được trước ngày đầu.' } } : { from, to };
}

// Figures of a day or two would tell whoever may not handle denunciations when one came.
function refusedWindow({ handlesDenunciations }: Actor, window: Window): string | undefined {
  if (handlesDenunciations || nameOfWindow(window) !== undefined) return undefined;
  return 'Chức vụ đang dùng chỉ xem được số liệu theo tháng, quý, 6 tháng, 9 tháng, năm: khoảng ngày khác có thể làm lộ đơn tố cáo.';
}

/** "02/XLD" stands in an address as 02-XLD. */
export const slugOf = ({ code }: Pick<ReportForm, 'code'>): string => code.replace('/', '-');

/** The form that an address names; undefined when the regime has none of that number, as after a change of regime. */
export const formIn = (regime: RegimeId, slug: string): ReportForm | undefined =>
  findReportForm(regime, slug.replace('-', '/'));

/** The forms of a regime which have columns. */
export const shownForms = (regime: RegimeId): ReportForm[] =>
  formsOf(regime).filter(({ columns }) => columns.length > 0);

/** The address of a report, kept from page to page. */
export function queryOf({ window, unit, below, knownOn }: ReportAsked): Query {
  return {
    from: formatDay(window.from),
    to: formatDay(window.to),
    unit: String(unit.id),
    ...(below ? { below: 'on' } : {}),
    ...(knownOn ? { knownOn: formatDay(knownOn) } : {}),
  };
}

/** "Quý I năm 2024", or the days. */
export const windowText = (window: Window): string =>
  nameOfWindow(window) ?? `Từ ngày ${formatDay(window.from)} đến ngày ${formatDay(window.to)}`;

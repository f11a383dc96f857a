import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import { NotFound } from '../../core/errors.ts';
import type { Visit } from '../../core/web.tsx';
import { countsPetitions, type Dimension } from '../../law/reports/pivot.ts';
import { ButtonLink, Card, withQuery } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { namedUnits, RecordList, seenRecords, type Listed } from '../report/door.ts';
import { queryOf, readPivot, type PivotAsked } from './asked.ts';
import { titleOf, underTitle } from './pivot.page.tsx';
import { recordsBehind } from './table.ts';
import { dimensionName, measureNouns, valueName } from './words.ts';

type Found = { asked: PivotAsked; list: Listed; where: string };

async function found(visit: Visit, tx: Tx): Promise<Found> {
  const asked = await readPivot(visit, tx);
  if ('faults' in asked) throw new NotFound(Object.values(asked.faults)[0]);
  const { row, column } = visit.query;
  const { ids, count } = await recordsBehind(tx, asked, { row, column });
  const subject = countsPetitions(asked.measure) ? 'petition' : 'visit';
  const seen = await seenRecords(tx, subject, ids);
  const names = [
    row === undefined ? [] : [await named(tx, asked, asked.rows, row)],
    column === undefined ? [] : [await named(tx, asked, asked.columns, column)],
  ];
  const list = {
    subject,
    seen,
    hidden: ids.length - seen.length,
    amounts: new Map(),
    sum: count,
    total: ids.length,
  } as const;
  return { asked, list, where: names.flat().join(' · ') || 'Tổng số' };
}

async function named(tx: Tx, { measure, window }: PivotAsked, dimension: Dimension, value: string) {
  const known = valueName(dimension, measure, value);
  const [unit] = known === undefined ? await namedUnits(tx, [Number(value) || 0], window.to) : [];
  return `${dimensionName(dimension, measure)}: ${known ?? unit?.name ?? value}`;
}

/** The records behind a figure: as many as it says; those that this reader may not see are told of in number only. */
export async function pivotListPage(visit: Visit): Promise<VNode> {
  const { asked, list, where } = await visit.read((tx) => found(visit, tx));
  const back = withQuery('/pivot', queryOf(asked, visit.query));
  return framed(visit, {
    title: where,
    breadcrumbs: [{ label: 'Bảng tổng hợp', href: back }, { label: 'Danh sách' }],
    actions: (
      <ButtonLink href={back} icon="chevron-left">
        Về bảng
      </ButtonLink>
    ),
    children: (
      <>
        <Card title={titleOf(asked)}>
          <p>{underTitle(asked)}</p>
        </Card>
        <RecordList
          visit={visit}
          units={asked.units}
          column={{ unit: measureNouns[asked.measure] }}
          list={list}
        />
      </>
    ),
  });
}

import type { Visit } from '../../core/web.tsx';
import { formatDay, type Day } from '../../law/day.ts';
import { overviewField } from '../../law/fields.ts';
import {
  BarChart,
  Card,
  DataTable,
  EmptyState,
  numberText,
  Tabs,
  TileMap,
  tileLevel,
} from '../../ui/index.ts';
import type { PlaceCount } from './needs-queries.ts';

const views = { cases: 'Số đơn', late: 'Quá hạn', field: 'Lĩnh vực nhiều nhất' } as const;
type View = keyof typeof views;

type Place = {
  id: number;
  name: string;
  parent: string;
  petitions: number;
  late: number;
  fields: FieldCount[];
};
type FieldCount = { name: string; code: string; petitions: number; late: number };

function fieldOf(code: string | null): { code: string; name: string } {
  const shown = code === null ? undefined : overviewField(code);
  return shown ? { code: shown.code, name: shown.label } : { code: 'none', name: 'Chưa phân lĩnh vực' };
}

function fieldsOf(rows: readonly PlaceCount[]): FieldCount[] {
  const byCode = new Map<string, FieldCount>();
  for (const { field_code, petitions, late } of rows) {
    const { code, name } = fieldOf(field_code);
    const known = byCode.get(code) ?? { code, name, petitions: 0, late: 0 };
    byCode.set(code, { ...known, petitions: known.petitions + petitions, late: known.late + late });
  }
  return [...byCode.values()]
    .filter(({ petitions }) => petitions > 0)
    .toSorted((a, b) => b.petitions - a.petitions || a.name.localeCompare(b.name, 'vi'));
}

function placesOf(rows: readonly PlaceCount[]): Place[] {
  const ids = [
    ...new Set(rows.flatMap(({ place_id, commune }) => (place_id !== null && commune ? [place_id] : []))),
  ];
  return ids.map((id) => {
    const own = rows.filter(({ place_id }) => place_id === id);
    const fields = fieldsOf(own);
    const sum = (key: 'petitions' | 'late') => own.reduce((all, one) => all + one[key], 0);
    return {
      id,
      name: own[0]?.place ?? '',
      parent: own[0]?.parent ?? 'Đơn vị khác',
      petitions: sum('petitions'),
      late: sum('late'),
      fields,
    };
  });
}

const figureOf = ({ petitions, late, fields }: Place, view: View): number =>
  view === 'late' ? late : view === 'field' ? (fields[0]?.petitions ?? 0) : petitions;

/** The communes as tiles: petitions of the reporting year, what is overdue, the commonest field. */
export function PlacesCard({ visit, rows, from }: { visit: Visit; rows: readonly PlaceCount[]; from: Day }) {
  const asked = visit.query['map'];
  const view: View = asked === 'late' || asked === 'field' ? asked : 'cases';
  const places = placesOf(rows);
  const most = Math.max(0, ...places.map((place) => figureOf(place, view)));
  const since = `&from=${formatDay(from)}&to=${formatDay(visit.today)}&voided=no&book=all`;
  const tile = (place: Place) => ({
    label: place.name,
    figure: numberText(figureOf(place, view)),
    note: view === 'field' ? place.fields[0]?.name : undefined,
    href: `/petitions?at=${place.id}${view === 'late' ? '&due=overdue' : ''}${view === 'field' ? `&under=${place.fields[0]?.code ?? 'none'}` : ''}${since}`,
    level: tileLevel(figureOf(place, view), most),
  });
  return (
    <Card title={`Địa bàn xảy ra vụ việc, đơn nhận từ ${formatDay(from)}`} id="map">
      <Tabs
        label="Sơ đồ theo"
        items={Object.entries(views).map(([value, label]) => ({
          href: `/leader?map=${value}#map`,
          label,
          current: value === view,
        }))}
      />
      {places.length === 0 ? (
        <EmptyState title="Chưa có đơn ghi địa bàn cấp xã" />
      ) : (
        <TileMap
          label={`Sơ đồ các xã, thị trấn theo ${views[view].toLowerCase()}`}
          groups={[...new Set(places.map(({ parent }) => parent))].map((parent) => ({
            name: parent,
            tiles: places.filter((place) => place.parent === parent).map(tile),
          }))}
        />
      )}
      <p class="muted">
        Sơ đồ ô vuông theo cây đơn vị, không phải bản đồ địa giới; đơn không ghi địa bàn tính cho xã, thị trấn
        nhận đơn. Ô càng đậm số càng lớn.
      </p>
    </Card>
  );
}

/** The fields of those petitions, as bars and in a table beside them. */
export function FieldsCard({ visit, rows, from }: { visit: Visit; rows: readonly PlaceCount[]; from: Day }) {
  const fields = fieldsOf(rows);
  const since = `&from=${formatDay(from)}&to=${formatDay(visit.today)}&voided=no&book=all`;
  return (
    <Card title={`Lĩnh vực, đơn nhận từ ${formatDay(from)}`} id="fields">
      {fields.length === 0 ? (
        <EmptyState title="Không phát sinh" />
      ) : (
        <div class="beside">
          <BarChart
            title="Số đơn theo lĩnh vực; số liệu trong bảng bên cạnh"
            bars={fields.map(({ name, petitions }) => ({ label: name, value: petitions }))}
          />
          <DataTable
            caption="Số đơn theo lĩnh vực"
            rows={fields}
            rowKey={({ code }) => code}
            rowHref={({ code }) => `/petitions?under=${code}${since}`}
            columns={[
              { key: 'name', label: 'Lĩnh vực', main: true, cell: ({ name }) => name },
              {
                key: 'petitions',
                label: 'Số đơn',
                numeric: true,
                cell: ({ petitions }) => numberText(petitions),
              },
              { key: 'late', label: 'Đang quá hạn', numeric: true, cell: ({ late }) => numberText(late) },
            ]}
          />
        </div>
      )}
    </Card>
  );
}

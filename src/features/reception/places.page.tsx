import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import { textOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { publicationDutiesOn } from '../../law/reception/publish.ts';
import {
  Badge,
  ButtonLink,
  Card,
  Checkbox,
  DataTable,
  DateField,
  EmptyState,
  Filters,
  Form,
  FormActions,
  Hidden,
  Results,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { allPlaces, documentsOf, getPlace, type Place, type ReceptionDocument } from './place-queries.ts';
import { unitsOn } from '../unit-queries.ts';
import { unitInScope } from './scope.ts';
import { unitChoices } from './unit-choices.ts';
import { documentKinds, numberIn } from './words.tsx';

/** The way back to the places. */
export const crumb = { label: 'Nơi tiếp, nội quy', href: '/places' };

/** Where a unit receives citizens, its rules and posted procedures, and what the law wants made known. */
export async function placesPage(visit: Visit): Promise<VNode> {
  const { actor, today, query } = visit;
  const unitId = unitInScope(actor, Number(query['unitId']) || undefined);
  const { places, documents, units, level } = await visit.read(async (tx) => ({
    places: await allPlaces(tx, unitId),
    documents: await documentsOf(tx, unitId),
    units: await unitChoices(tx, actor, today),
    level: (await unitsOn(tx, today)).find(({ id }) => id === unitId)?.level,
  }));
  const may = allows(actor.role, 'reception.set');
  const other = level === 'commune' ? 'board' : 'commune';
  const duties = publicationDutiesOn(today).filter(({ by }) => by !== other);
  return framed(visit, {
    title: 'Nơi tiếp công dân, nội quy, quy chế',
    breadcrumbs: [{ label: 'Lịch tiếp công dân', href: '/sessions' }, { label: crumb.label }],
    children: (
      <>
        {units.length > 1 && (
          <Filters path="/places" query={{ unitId: String(unitId) }}>
            <UnitField name="unitId" label="Đơn vị" units={units} />
          </Filters>
        )}
        <Results>
          <PlacesCard places={places} today={today} add={may ? `/places/new?unitId=${unitId}` : undefined} />
          <DocumentsCard
            documents={documents}
            today={today}
            add={may ? `/places/documents/new?unitId=${unitId}` : undefined}
          />
          <Card title="Phải công bố theo luật">
            <ul>
              {duties.map(({ id, text, where, basis }) => (
                <li key={id}>
                  {text}. Nơi công bố: {where}. <span class="form-hint">{basis}</span>
                </li>
              ))}
            </ul>
          </Card>
        </Results>
      </>
    ),
  });
}

type CardProps = { today: Visit['today']; add: string | undefined };

const PlacesCard = ({ places, today, add }: CardProps & { places: readonly Place[] }) => (
  <Card
    title="Nơi tiếp công dân"
    flush={places.length > 0}
    actions={
      add && (
        <ButtonLink href={add} small icon="plus">
          Thêm nơi tiếp
        </ButtonLink>
      )
    }
  >
    <DataTable
      caption="Nơi tiếp công dân"
      rows={places}
      rowKey={({ id }) => id}
      rowHref={({ id }) => (add ? `/places/${id}` : undefined)}
      columns={[
        { key: 'name', label: 'Nơi tiếp', main: true, cell: ({ name }) => name },
        { key: 'address', label: 'Địa chỉ', cell: ({ address }) => address },
        { key: 'hours', label: 'Thời gian tiếp thường xuyên', cell: ({ hours }) => hours },
        {
          key: 'state',
          label: 'Tình trạng',
          narrow: true,
          cell: ({ until, main }) =>
            until !== null && until <= today ? (
              <Badge>Thôi dùng từ {formatDay(until)}</Badge>
            ) : (
              <Badge tone="success">{main ? 'Nơi tiếp chính' : 'Đang dùng'}</Badge>
            ),
        },
      ]}
      empty={
        <EmptyState
          title="Chưa khai nơi tiếp công dân"
          text="Nơi tiếp được dùng cho lịch tiếp, sổ tiếp công dân và trang công khai."
          icon="building"
        />
      }
    />
  </Card>
);

const DocumentsCard = ({
  documents,
  today,
  add,
}: CardProps & { documents: readonly ReceptionDocument[] }) => (
  <Card
    title="Nội quy, quy chế, quy trình niêm yết"
    flush={documents.length > 0}
    actions={
      add && (
        <ButtonLink href={add} small icon="plus">
          Thêm bản mới
        </ButtonLink>
      )
    }
  >
    <DataTable
      caption="Nội quy, quy chế, quy trình niêm yết"
      rows={documents}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/places/documents/${id}`}
      columns={[
        { key: 'title', label: 'Văn bản', main: true, cell: ({ title }) => title },
        { key: 'kind', label: 'Loại', cell: ({ kind }) => documentKinds[kind as keyof typeof documentKinds] },
        { key: 'revision', label: 'Bản', narrow: true, numeric: true, cell: ({ revision }) => revision },
        { key: 'force', label: 'Hiệu lực', narrow: true, cell: (row) => forceText(row) },
        {
          key: 'state',
          label: 'Tình trạng',
          narrow: true,
          cell: (row) => <ForceMark row={row} today={today} />,
        },
      ]}
      empty={
        <EmptyState
          title="Chưa có nội quy, quy chế"
          text="Mỗi bản mới giữ nguyên các bản trước để tra cứu."
          icon="file-text"
        />
      }
    />
  </Card>
);

/** From when until when a revision holds. */
export const forceText = ({ in_force_from, in_force_until }: ReceptionDocument): string =>
  in_force_until === null
    ? `từ ${formatDay(in_force_from)}`
    : `${formatDay(in_force_from)} – trước ${formatDay(in_force_until)}`;

/** Whether a revision holds and is posted up. */
export const ForceMark = ({ row, today }: { row: ReceptionDocument; today: Visit['today'] }) =>
  row.in_force_until !== null && row.in_force_until <= today ? (
    <Badge>Hết hiệu lực</Badge>
  ) : row.published_on === null ? (
    <Badge tone="warning">Chưa niêm yết</Badge>
  ) : (
    <Badge tone="success">Đã niêm yết</Badge>
  );

/** Adds a place, or changes and ends one. */
export async function placeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const id = numberIn(visit.params, 'placeId');
  const place = id === 0 ? undefined : await visit.read((tx) => getPlace(tx, id));
  const unitId =
    place?.unit_id ?? unitInScope(visit.actor, Number(textOf(draft.values, 'unitId')) || undefined);
  const title = place ? 'Sửa nơi tiếp công dân' : 'Thêm nơi tiếp công dân';
  const first = place
    ? { ...place, main: place.main ? 'on' : '', until: place.until ?? '', id: '', unit_id: '', version: '' }
    : { since: visit.today, main: 'on', hours: 'Các ngày làm việc: sáng 07:30–11:30, chiều 13:30–17:00' };
  return framed(visit, {
    title,
    breadcrumbs: [crumb, { label: title }],
    narrow: true,
    children: (
      <Form
        action={place ? `/places/${place.id}` : '/places/new'}
        draft={{ ...draft, values: { ...first, ...draft.values } }}
        version={place?.version}
        label={title}
      >
        {!place && <Hidden name="unitId" value={unitId} />}
        <TextField name="name" label="Tên nơi tiếp" required width="full" maxLength={200} />
        <TextField name="address" label="Địa chỉ" required width="full" maxLength={300} />
        <TextArea name="hours" label="Thời gian tiếp công dân thường xuyên" required rows={2} />
        <Checkbox name="main" label="Nơi tiếp chính" />
        <DateField name="since" label="Dùng từ ngày" required />
        {place && <DateField name="until" label="Thôi dùng từ ngày" optional />}
        <FormActions cancel={`/places?unitId=${unitId}`}>
          <SubmitButton icon="check">Lưu</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

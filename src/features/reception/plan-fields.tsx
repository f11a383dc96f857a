import type { VNode } from 'preact';
import type { Tx } from '../../core/db.ts';
import type { Values } from '../../core/form.ts';
import type { Day } from '../../law/day.ts';
import { CheckboxGroup, Fieldset, TextArea } from '../../ui/index.ts';
import { unitsOn } from '../unit-queries.ts';
import { leadersInUse, leadersOf, requiredParticipants, type Leader } from './people-queries.ts';
import { placesOf, type Place } from './place-queries.ts';

export type FormChoices = {
  places: readonly Place[];
  leaders: readonly Leader[];
  offices: readonly { value: string; label: string }[];
  communes: readonly { value: string; label: string }[];
};

/** What may be chosen for a session of the unit on that day. */
export async function formChoices(tx: Tx, unitId: number, on: Day): Promise<FormChoices> {
  const units = (await unitsOn(tx, on)).filter(({ id }) => id !== unitId);
  const option = ({ id, short_name }: (typeof units)[number]) => ({ value: String(id), label: short_name });
  return {
    places: await placesOf(tx, unitId, on),
    leaders: await leadersOf(tx, [unitId], on),
    offices: units.filter(({ level }) => level !== 'commune').map(option),
    communes: units.filter(({ level }) => level === 'commune').map(option),
  };
}

/** First values: the leader of earlier sessions, the main place, and who had to take part last time. */
export async function startDetails(
  tx: Tx,
  { places, leaders }: FormChoices,
  { unitId, on, wanted }: { unitId: number; on: Day; wanted: number | undefined },
): Promise<Values> {
  const [used] = await leadersInUse(tx, [unitId], on);
  const leader = wanted ?? (leaders.find(({ id }) => id === used?.id) ?? leaders[0])?.id;
  const people = await requiredParticipants(tx, unitId, leader ?? null);
  const ids = people.flatMap(({ unitId: each }) => (each === null ? [] : [String(each)]));
  return {
    placeId: String(places[0]?.id ?? ''),
    leaderPostId: String(leader ?? ''),
    fromTime: '07:30',
    toTime: '11:30',
    units: ids,
    communes: ids,
    others: people
      .filter(({ unitId: each }) => each === null)
      .map(({ name }) => name)
      .join('\n'),
  };
}

/** Who takes part: offices and communes to tick, others to write. */
export const ParticipantFields = ({ choices }: { choices: FormChoices }): VNode => (
  <Fieldset
    legend="Thành phần tham dự"
    hint="Lấy theo buổi tiếp gần nhất của lãnh đạo; bỏ hoặc thêm cho buổi này."
  >
    <CheckboxGroup name="units" label="Cơ quan, đơn vị" options={choices.offices} inline />
    <details class="field field-full">
      <summary>Ủy ban nhân dân các xã, thị trấn</summary>
      <CheckboxGroup name="communes" label="Xã, thị trấn" options={choices.communes} inline />
    </details>
    <TextArea
      name="others"
      label="Thành phần khác"
      hint="Mỗi cơ quan hoặc người một dòng, ví dụ: Văn phòng Huyện ủy."
      rows={2}
    />
  </Fieldset>
);

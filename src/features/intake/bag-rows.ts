import { z } from 'zod';
import type { Context } from '../../core/command.ts';
import type { Tx } from '../../core/db.ts';
import type { Day } from '../../law/day.ts';
import { fields } from '../../law/fields.ts';
import { optionalText } from '../input.ts';
import { entryFaults, receiveInput, statedKinds, type Entry } from '../petition/door.ts';
import { unitsOn } from '../unit-queries.ts';
import { match, type Choice } from './match.ts';

const cell = optionalText(2_000);

/** A row of the bag as it is typed: every cell is text. */
export const bagRow = z.object({
  receivedOn: cell,
  fullName: cell,
  address: cell,
  statedKind: cell,
  summary: cell,
  respondentName: cell,
  place: cell,
  field: cell,
  signatoryCount: cell,
});
export type BagRow = z.output<typeof bagRow>;
export type BagChannel = 'post' | 'drop_box';

const shortKinds: Readonly<Record<keyof typeof statedKinds, readonly string[]>> = {
  complaint: ['KN'],
  denunciation: ['TC'],
  feedback: ['KNPA', 'KN-PA', 'Kiến nghị', 'Phản ánh', 'PA'],
  mixed: ['NN', 'Hỗn hợp'],
  unclear: ['CR'],
};

/** The kinds that a cell takes: in words or as officials shorten them. */
export const kindChoices: readonly Choice[] = Object.entries(statedKinds).map(([value, label]) => ({
  value,
  names: [label, ...shortKinds[value as keyof typeof statedKinds]],
}));

/** The fields of law that a cell takes, by name or code. */
export const fieldChoices: readonly Choice[] = fields.map(({ code, label }) => ({
  value: code,
  names: [label, code],
}));

/** The places that a cell takes on that day. */
export async function placeChoices(tx: Tx, on: Day): Promise<Choice[]> {
  const units = await unitsOn(tx, on);
  return units
    .filter(({ level }) => level !== 'office')
    .map(({ id, short_name, name }) => ({ value: String(id), names: [short_name, name] }));
}

/** Whether anything was typed beside the day, which is there from the start. */
export const isFilled = ({ receivedOn: _day, ...rest }: BagRow): boolean =>
  Object.values(rest).some((value) => value !== undefined);

export type ReadRow = { entry: Entry } | { faults: Readonly<Record<string, string>> };

const cellOf: Readonly<Record<string, string>> = {
  'persons.0.fullName': 'fullName',
  'persons.0.address': 'address',
  placeUnitId: 'place',
  fieldCode: 'field',
};

/** A typed row as a petition, or what is wrong with it by cell: all that the form of one petition would ask. */
export async function readRow(
  context: Context,
  channel: BagChannel,
  row: BagRow,
  places: readonly Choice[],
): Promise<ReadRow> {
  const { form, faults: unknown } = formOf(channel, row, places);
  const read = receiveInput.safeParse(form);
  const issues = read.success
    ? {}
    : Object.fromEntries(
        read.error.issues.toReversed().map(({ path, message }) => [path.join('.'), message] as const),
      );
  const between = read.success ? await entryFaults(context, read.data) : {};
  const faults = { ...byCell({ ...between, ...issues }), ...unknown };
  if (Object.keys(faults).length > 0 || !read.success) return { faults };
  return { entry: read.data };
}

const byCell = (faults: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(faults).map(([name, message]) => [cellOf[name] ?? name, message]));

const nameless: Choice[] = [{ value: 'yes', names: ['không rõ', 'nặc danh', 'không tên', 'giấu tên'] }];

/** The row as the form of one petition sends it. */
function formOf(channel: BagChannel, row: BagRow, places: readonly Choice[]) {
  const faults: Record<string, string> = {};
  const chosen = (name: 'statedKind' | 'place' | 'field', choices: readonly Choice[]): string | undefined => {
    const typed = row[name];
    if (typed === undefined) return undefined;
    const found = match(choices, typed);
    if ('value' in found) return found.value;
    faults[name] = found.fault;
    return undefined;
  };
  const anonymous = row.fullName !== undefined && 'value' in match(nameless, row.fullName);
  const statedKind = chosen('statedKind', kindChoices);
  const form = {
    channel,
    receivedOn: row.receivedOn ?? '',
    statedKind,
    anonymous,
    persons: anonymous ? [] : [{ fullName: row.fullName ?? '', address: row.address ?? '' }],
    signatoryCount: row.signatoryCount,
    respondentName: row.respondentName,
    placeUnitId: chosen('place', places),
    fieldCode: chosen('field', fieldChoices),
    summary: row.summary ?? '',
  };
  return { form, faults };
}

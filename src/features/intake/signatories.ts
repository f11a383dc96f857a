import { z } from 'zod';
import { command, type Context, type Faults } from '../../core/command.ts';
import { Invalid, Refused, Stale } from '../../core/errors.ts';
import type { Keys } from '../../core/keys.ts';
import { readTable } from '../../documents/read-sheet.ts';
import { BadFile } from '../../documents/zip.ts';
import { closedStates, type PetitionState } from '../../law/flows/processing.ts';
import { id, oneOf, ticked, version } from '../input.ts';
import { petitionEvent } from '../petition/door.ts';
import { getPetition, indexPetition, insertPersons } from '../petition/queries.ts';
import { sealMore } from '../vault-queries.ts';
import { mostSignatories, readSignatories, type SignatoryRow } from './signatory-rows.ts';
import {
  changeSignatories,
  dropList,
  listFrom,
  nextPosition,
  nextSealedPosition,
  signatoriesOf,
} from './signatory-queries.ts';

const signatoriesInput = z.object({
  petitionId: id,
  version,
  table: z.string({ error: 'Dán hoặc tải danh sách người ký.' }).max(1_500_000, 'Danh sách quá lớn.'),
  mode: oneOf(['append', 'replace'], 'Chọn thêm hay thay danh sách.').default('append'),
  dropRepeated: ticked,
});
type Given = z.output<typeof signatoriesInput>;

/** Stores the list of those who signed a collective petition; of a denunciation, in the vault. */
export const saveSignatories = (keys: Keys) =>
  command({
    name: 'petition.signatories',
    summary: 'Nhập danh sách người ký đơn; đơn tố cáo thì đưa vào kho bảo mật',
    permission: 'petition.receive',
    input: signatoriesInput,
    faults: signatoryFaults,
    async run(context, input) {
      const { tx, today } = context;
      const petition = await getPetition(tx, input.petitionId);
      if (closedStates.includes(petition.state as PetitionState))
        throw new Refused('Đơn đã kết thúc xử lý nên không sửa danh sách người ký.');
      const wanted = (await listOf(context, input)).filter(
        ({ repeats }) => !input.dropRepeated || repeats === undefined,
      );
      const persons = wanted.map(({ person }) => person);
      const stored = petition.secret
        ? await seal(context, keys, input, persons)
        : await store(context, input, persons);
      if (!stored) throw new Stale();
      const event = petitionEvent(petition, 'petition.signatories', today, {
        count: persons.length,
        sealed: petition.secret,
        mode: input.mode,
      });
      return { events: [event], result: { petitionId: petition.id, count: persons.length } };
    },
  });

type Persons = readonly SignatoryRow['person'][];

async function seal({ tx }: Context, keys: Keys, { petitionId, version: seen }: Given, persons: Persons) {
  const from = await nextSealedPosition(tx, petitionId);
  await sealMore(tx, keys, { petitionId, from }, persons);
  return changeSignatories(tx, petitionId, seen, { atLeast: persons.filter(({ signed }) => signed).length });
}

async function store({ tx }: Context, { petitionId, mode, version: seen }: Given, persons: Persons) {
  if (mode === 'replace') await dropList(tx, petitionId);
  const from = await nextPosition(tx, petitionId);
  await insertPersons(
    tx,
    persons.map((person, at) => ({ ...person, petitionId, position: from + at })),
  );
  await indexPetition(tx, petitionId);
  return changeSignatories(tx, petitionId, seen, { exactly: true });
}

/** The typed list, row by row, beside who stands in the petition already. @throws Invalid when it cannot be read */
export async function listOf(
  { tx }: Pick<Context, 'tx'>,
  { petitionId, table, mode }: Pick<Given, 'petitionId' | 'table' | 'mode'>,
): Promise<SignatoryRow[]> {
  const { rows } = await signatoriesOf(tx, petitionId, mostSignatories * 2);
  const present = rows.filter(({ position }) => mode === 'append' || position < listFrom);
  try {
    return readSignatories(
      readTable(table),
      present.map((one) => ({ fullName: one.full_name, address: one.address, idNumber: one.id_number })),
    );
  } catch (error) {
    if (error instanceof BadFile) throw new Invalid({ table: error.message });
    throw error;
  }
}

async function signatoryFaults(context: Context, given: Partial<Given>): Promise<Faults> {
  const { petitionId, table, mode = 'append' } = given;
  if (petitionId === undefined || table === undefined) return {};
  const rows = await listOf(context, { petitionId, table, mode });
  if (rows.length === 0) return { table: 'Danh sách chưa có ai.' };
  if (rows.length > mostSignatories)
    return { table: `Danh sách có ${rows.length} người; tối đa 2.000 người một đơn.` };
  const faulty = rows.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return {};
  const shown = faulty.slice(0, 10).map(({ number, faults }) => `dòng ${number} ${faults.join(', ')}`);
  const more = faulty.length > 10 ? `; và ${faulty.length - 10} dòng khác` : '';
  return { table: `Còn ${faulty.length} dòng cần sửa: ${shown.join('; ')}${more}.` };
}

import { z } from 'zod';
import { command } from '../../core/command.ts';
import { Forbidden, Invalid } from '../../core/errors.ts';
import { attachFiles } from '../../core/files.ts';
import { dayField, fileIds, id, oneOf, optionalDay, optionalText, text, ticked, version } from '../input.ts';
import {
  changePlace,
  documentsOf,
  endDocument,
  getPlace,
  insertDocument,
  insertPlace,
} from './place-queries.ts';
import { unitInScope } from './scope.ts';

const unitId = z.coerce.number().int().positive().optional();
const place = z.object({
  name: text(200, 'Nhập tên nơi tiếp công dân.'),
  address: text(300, 'Nhập địa chỉ.'),
  hours: text(500, 'Nhập thời gian tiếp công dân thường xuyên.'),
  main: ticked,
  since: dayField('Nhập ngày bắt đầu.'),
});

/** Adds a place where the unit receives citizens. */
export const addPlace = command({
  name: 'place.add',
  summary: 'Thêm nơi tiếp công dân',
  permission: 'reception.set',
  input: place.extend({ unitId }),
  async run({ tx, actor, today }, { unitId: wanted, ...values }) {
    const owner = unitInScope(actor, wanted);
    const placeId = await insertPlace(tx, owner, values);
    return {
      events: [{ type: 'place.added', happenedOn: today, unitId: owner, data: { placeId } }],
      result: { placeId, unitId: owner },
    };
  },
});

/** Changes a place, or ends it on a day. */
export const editPlace = command({
  name: 'place.edit',
  summary: 'Sửa hoặc thôi dùng nơi tiếp công dân',
  permission: 'reception.set',
  input: place.extend({ placeId: id, version, until: optionalDay }),
  async run({ tx, actor, today }, { placeId, version: seen, until, ...values }) {
    const before = await getPlace(tx, placeId);
    if (!actor.unitIds.includes(before.unit_id)) throw new Forbidden();
    if (until !== undefined && until <= values.since)
      throw new Invalid({ until: 'Ngày thôi dùng phải sau ngày bắt đầu.' });
    await changePlace(tx, placeId, seen, { ...values, until: until ?? null });
    return {
      events: [
        {
          type: until === undefined ? 'place.changed' : 'place.ended',
          happenedOn: until ?? today,
          unitId: before.unit_id,
          data: { placeId, before: { address: before.address, hours: before.hours } },
        },
      ],
      result: { placeId, unitId: before.unit_id },
    };
  },
});

/** Adds the rules, the regulation or a posted procedure as a new revision; the one before stays readable, its force ended. */
export const addDocument = command({
  name: 'reception-document.add',
  summary: 'Ban hành nội quy, quy chế, quy trình niêm yết',
  permission: 'reception.set',
  input: z.object({
    unitId,
    kind: oneOf(['rules', 'regulation', 'procedure'], 'Chọn loại văn bản.'),
    title: text(300, 'Nhập tên văn bản.'),
    number: optionalText(200),
    signedOn: optionalDay,
    inForceFrom: dayField('Nhập ngày có hiệu lực.'),
    publishedOn: optionalDay,
    text: optionalText(60_000),
    files: fileIds,
  }),
  async run({ tx, actor, today }, input) {
    const owner = unitInScope(actor, input.unitId);
    const errors: Record<string, string> = {};
    if (input.text === undefined && input.files.length === 0)
      errors['text'] = 'Nhập nội dung hoặc đính kèm tệp văn bản.';
    if (input.publishedOn !== undefined && input.publishedOn > today)
      errors['publishedOn'] = 'Ngày niêm yết không được sau ngày hôm nay.';
    if (input.signedOn !== undefined && input.signedOn > today)
      errors['signedOn'] = 'Ngày ký không được sau ngày hôm nay.';
    const earlier = (await documentsOf(tx, owner)).find(
      ({ kind, title, in_force_until }) =>
        kind === input.kind && in_force_until === null && (kind !== 'procedure' || title === input.title),
    );
    if (earlier && input.inForceFrom <= earlier.in_force_from)
      errors['inForceFrom'] = 'Ngày có hiệu lực phải sau ngày có hiệu lực của bản đang dùng.';
    if (Object.keys(errors).length > 0) throw new Invalid(errors);
    if (earlier) await endDocument(tx, earlier.id, input.inForceFrom);
    const documentId = await insertDocument(tx, {
      unit_id: owner,
      kind: input.kind,
      title: input.title,
      number: input.number ?? null,
      signed_on: input.signedOn ?? null,
      text: input.text ?? null,
      in_force_from: input.inForceFrom,
      published_on: input.publishedOn ?? null,
      recorded_by: actor.officialId,
    });
    await attachFiles(tx, input.files, { documentId }, false);
    return {
      events: [
        { type: 'document.added', happenedOn: input.inForceFrom, unitId: owner, data: { documentId } },
      ],
      result: { documentId, unitId: owner },
    };
  },
});

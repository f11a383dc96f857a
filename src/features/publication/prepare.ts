import { sql } from 'kysely';
import { z } from 'zod';
import { command, type Context } from '../../core/command.ts';
import { Forbidden, Invalid, Refused, Stale } from '../../core/errors.ts';
import type { Site } from '../../core/web.tsx';
import { choicesOn } from '../../law/choices.ts';
import { denouncerPattern } from '../identity.ts';
import { id, text, version } from '../input.ts';
import { personsOf } from '../petition/queries.ts';
import { caseEvent } from '../resolution/door.ts';
import { holdResolution, peopleOfCase, type Resolution } from '../resolution/queries.ts';
import { tellingPattern } from '../telling.ts';
import { publicationState } from './publish.ts';
import { getPublication } from './queries.ts';
import { placesTakenOut, redacted } from './redact.ts';

const input = z.object({
  resolutionId: id,
  publicationId: z.union([z.literal('').transform(() => undefined), id]).optional(),
  version: z.union([z.literal('').transform(() => undefined), version]).optional(),
  form: z.string({ error: 'Chọn hình thức công khai.' }).min(1, 'Chọn hình thức công khai.').max(60),
  title: text(500, 'Nhập tiêu đề.'),
  body: text(20_000, 'Nhập nội dung công khai.'),
});

/**
 * Keeps what is to be made known. What tells who the people are is taken out before anything is kept; who denounces is found
 * with the help of the vault and shown to nobody.
 */
export const preparePublication = ({ keys }: Pick<Site, 'keys'>) =>
  command({
    name: 'publication.prepare',
    summary: 'Soạn nội dung công khai; lược bỏ danh tính, dữ liệu cá nhân trước khi lưu',
    permission: 'publication.prepare',
    input,
    run: async (context, given) => {
      const { tx, actor, today } = context;
      const resolution = await holdResolution(tx, given.resolutionId);
      if (resolution.secret && !actor.handlesDenunciations) throw new Forbidden();
      if (publicationState(resolution) === undefined || resolution.decided_on === null)
        throw new Refused('Chưa có quyết định, kết luận, văn bản trả lời để công khai.');
      if (!choicesOn('publication', today).some((one) => one.id === given.form))
        throw new Invalid({ form: 'Chọn hình thức trong danh mục.' });
      const pattern = resolution.secret
        ? await denouncerPattern(tx, keys, resolution.id, today)
        : tellingPattern(await peopleKnown(context, resolution), true);
      const kept = {
        form: given.form,
        title: redacted(given.title, pattern),
        body: redacted(given.body, pattern),
        as_denunciation: resolution.secret,
      };
      const publicationId = await keep(context, given, kept);
      const removed = placesTakenOut(kept.title) + placesTakenOut(kept.body);
      const event = caseEvent(resolution, 'publication.prepared', today, { removed });
      return { events: [event], result: { resolutionId: resolution.id, publicationId, removed } };
    },
  });

async function peopleKnown({ tx }: Context, { id: of, petition_id }: Resolution) {
  const people = await peopleOfCase(tx, of);
  const signed = petition_id === null ? [] : await personsOf(tx, petition_id);
  return [
    ...people.map((one) => ({ fullName: one.full_name, address: one.address, phone: one.phone })),
    ...signed.map((one) => ({
      fullName: one.full_name,
      address: one.address,
      phone: one.phone,
      idNumber: one.id_number,
    })),
  ];
}

type Kept = { form: string; title: string; body: string; as_denunciation: boolean };

async function keep(
  { tx, actor }: Context,
  { resolutionId, publicationId, version: seen }: z.output<typeof input>,
  kept: Kept,
): Promise<number> {
  if (publicationId === undefined) {
    const made = await tx
      .insertInto('publication')
      .values({ ...kept, resolution_id: resolutionId, prepared_by: actor.officialId })
      .returning('id')
      .executeTakeFirstOrThrow();
    return made.id;
  }
  const before = await getPublication(tx, publicationId);
  if (before.resolution_id !== resolutionId || before.version !== seen) throw new Stale();
  if (before.published_on !== null)
    throw new Refused('Đã công khai thì không sửa; gỡ xuống rồi soạn bản mới.');
  await tx
    .updateTable('publication')
    .set({ ...kept, version: sql<number>`version + 1` })
    .where('id', '=', publicationId)
    .execute();
  return publicationId;
}

import type { Context } from '../../core/command.ts';
import { Invalid, Refused } from '../../core/errors.ts';
import type { Actor } from '../../core/policy.ts';
import type { FileSubject } from '../../core/file-subject.ts';
import { keepMade } from '../../core/files.ts';
import type { Tx } from '../../core/db.ts';
import { fillTemplate } from '../../documents/docx.ts';
import { builtInTemplate, getFormSheet } from '../../documents/forms.ts';
import { numberAndSymbol, symbolFor, type PaperData, type PaperForm } from '../../documents/papers.ts';
import { namesDenouncer } from '../../documents/renditions.ts';
import type { Day } from '../../law/day.ts';
import { nextNumber } from '../book.ts';
import { getUnitOn, signerOf } from '../unit-queries.ts';
import { changePaper, newestTemplate, type Paper } from './queries.ts';

/** The DOCX of a paper: from the office's own template where there is one. */
export async function render(data: PaperData, ownTemplate: Uint8Array | undefined): Promise<Buffer> {
  return fillTemplate(ownTemplate ?? (await builtInTemplate(data.form)), data);
}

/** A form's code as a plain file name: no accents, no slash. */
export const fileName = (code: string): string => code.replaceAll('Đ', 'D').replaceAll(/[^\w-]/g, '-');

/** The title of a form for people. */
export const formTitle = (code: string): string => getFormSheet(code).title;

/** What every paper carries by itself: office, number and day, place, recipients, who signs. */
export async function frameOf(
  tx: Tx,
  paper: Pick<Paper, 'unit_id' | 'form_code' | 'issued_on' | 'number' | 'symbol' | 'signed_by'>,
  { recipients, archive }: { recipients: string[]; archive: string },
  today: Day,
) {
  const on = paper.issued_on ?? today;
  const unit = await getUnitOn(tx, paper.unit_id, on);
  const signer = await signerOf(tx, paper.unit_id, on, paper.signed_by);
  const form = paper.form_code as PaperForm;
  return {
    form,
    parentAgency: unit.superior_name ?? undefined,
    agency: unit.name,
    agencyInText: unit.name,
    number: paper.number ?? undefined,
    symbol: paper.symbol ?? symbolFor(form, unit.symbol),
    place: unit.place,
    draftedOn: today,
    issuedOn: paper.issued_on ?? undefined,
    recipients,
    archive,
    signer: { capacity: signer?.signs_as ?? signer?.title ?? '', name: signer?.full_name ?? '' },
  };
}

/** In whose name a paper goes out: what a chairman signs, his committee issues, what a head signs in a case, his office (Nghị định 30/2020/NĐ-CP), save a proposal to him. */
export function issuerBy(
  { role, unitId }: Actor,
  { form, subject }: { form: string; subject: string },
): { unit_id?: number } {
  const own = subject === 'resolution' || role === 'chairman';
  return own && form !== 'TT05-01' ? { unit_id: unitId } : {};
}

type Issuing = {
  paper: Paper;
  version: number;
  issuedOn: Day;
  /** No paper is older than what it is about. */
  since: Day;
  subject: FileSubject | undefined;
  secret: boolean;
  data: (paper: Paper) => Promise<PaperData>;
};

/**
 * Fixes a paper: number of the unit's book (none for minutes and receipts), day, and the file as it is printed.
 * Gives the number as it is written. @throws Invalid at issuedOn, Stale
 */
export async function issue(
  { tx, actor, today }: Context,
  dataDir: string,
  { paper, version, issuedOn, since, subject, secret, data }: Issuing,
): Promise<string | undefined> {
  if (!actor.unitIds.includes(paper.unit_id)) {
    const { name } = await getUnitOn(tx, paper.unit_id, issuedOn);
    throw new Refused(`Văn bản do ${name} ban hành: cấp số tại ${name}.`);
  }
  if (issuedOn > today) throw new Invalid({ issuedOn: 'Ngày ban hành không được sau ngày hôm nay.' });
  if (issuedOn < since) throw new Invalid({ issuedOn: 'Ngày ban hành không được trước ngày nhận đơn.' });
  const year = Number(issuedOn.slice(0, 4));
  const written = await data(paper);
  // A blank for citizens bears no number.
  const symbol = ('symbol' in written && written.symbol) || null;
  const number = symbol === null ? null : await nextNumber(tx, paper.unit_id, `paper:${symbol}`, year);
  const template = await newestTemplate(tx, paper.unit_id, paper.form_code);
  const printed = await data({ ...paper, number, symbol, issued_on: issuedOn });
  const docx = await render(printed, template?.docx);
  const fileId = await keepMade(tx, dataDir, actor, {
    name: `${fileName(paper.form_code)}-${number ?? paper.id}-${year}.docx`,
    content: docx,
    subject,
    secret,
  });
  await changePaper(tx, paper.id, version, {
    state: 'issued',
    number,
    symbol,
    number_year: number === null ? null : year,
    issued_on: issuedOn,
    file_id: fileId,
    template_id: template?.id ?? null,
    printed: secret && namesDenouncer(printed) ? JSON.stringify(printed) : null,
  });
  return number === null || symbol === null ? undefined : numberAndSymbol(number, symbol);
}

// Authors templates/*.docx: the layout of NĐ 30/2020/NĐ-CP around the texts of the forms, which stand in scripts/templates/.
// Run: node scripts/templates.ts — needed only when a text or the layout changes; the files are kept in the repository.
import { mkdir, writeFile } from 'node:fs/promises';
import { pack } from '../src/documents/docx.ts';
import { formSheets, type FormSheet } from '../src/documents/forms.ts';
import { paragraph, wordParts } from '../src/documents/ooxml.ts';
import type { PaperForm, PracticeForm } from '../src/documents/papers.ts';
import { citizenBodies } from './templates/citizen.ts';
import { complaintBodies } from './templates/complaint.ts';
import { denunciationBodies } from './templates/denunciation.ts';
import { denunciationCourseBodies } from './templates/denunciation-course.ts';
import { practiceBodies } from './templates/practice.ts';
import { handoverBodies } from './templates/handover.ts';
import { processingBodies } from './templates/processing.ts';
import { receptionBodies } from './templates/reception.ts';

const folder = new URL('../templates/', import.meta.url);

const bodies: Readonly<Record<Exclude<PaperForm, PracticeForm>, readonly string[]>> = {
  ...processingBodies,
  ...complaintBodies,
  ...receptionBodies,
  ...denunciationBodies,
  ...denunciationCourseBodies,
  ...citizenBodies,
  ...handoverBodies,
};

const pageSignature = paragraph(
  [{ text: '{trưởng đoàn} ký từng trang: ………………………', size: 11, italic: true }],
  { align: 'right' },
);

const bodyByForm = new Map<string, readonly string[]>(Object.entries(bodies));

/** Papers of one type share a file; the first that uses it gives its title. */
async function write(sheet: FormSheet): Promise<void> {
  const blocks = bodyByForm.get(sheet.form) ?? practiceBodies[sheet.file];
  if (!blocks) throw new Error(`Chưa có nội dung cho ${sheet.file}`);
  const content = pack(
    wordParts(blocks.join(''), {
      title: sheet.title,
      landscape: sheet.landscape === true,
      ...(sheet.signedPages ? { foot: pageSignature } : {}),
    }),
  );
  await writeFile(new URL(sheet.file, folder), content);
}

const byFile = new Map(formSheets.toReversed().map((sheet) => [sheet.file, sheet]));
await mkdir(folder, { recursive: true });
await Promise.all([...byFile.values()].map(write));
console.log(`Đã ghi ${byFile.size} mẫu vào templates/.`);

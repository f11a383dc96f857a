import { fillTemplate, openWord, tagsOf, TemplateError } from './docx.ts';
import { getFormSheet } from './forms.ts';
import type { PaperForm } from './papers.ts';
import { samplesFor } from './samples.ts';
import { tagValues, type TagValues } from './tags.ts';
import { textOf } from './word.ts';

/** Sound: the paper filled with the form's sample, as a Word file for previewHtml. Or what must be mended, in Vietnamese. */
export type Verdict = { ok: true; previewData: Buffer } | { ok: false; problems: string[] };

/**
 * Whether a Word file edited by an office may take the place of the form's template: really a DOCX without dangers,
 * all required tags present, no unknown tag, loops closed, and every variant of the sample comes out without a leftover brace.
 */
export function validateTemplate(content: Uint8Array, form: PaperForm): Verdict {
  try {
    const tags = tagsOf(content);
    const problems = [...missingTags(tags, form), ...unknownTags(tags, form)];
    if (problems.length > 0) return { ok: false, problems };
    const filled = samplesFor(form).map((sample) => fillTemplate(content, sample));
    const leftovers = filled.flatMap(leftoverBraces);
    const [first] = filled;
    return first && leftovers.length === 0
      ? { ok: true, previewData: first }
      : { ok: false, problems: [...new Set(leftovers)] };
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, problems: [...error.problems] };
    throw error;
  }
}

function missingTags(tags: readonly string[], form: PaperForm): string[] {
  // {Người gửi} opens a sentence, {người gửi} stands within one: either will do.
  const present = new Set(tags.flatMap((tag) => tag.toLocaleLowerCase('vi').split('/')));
  return getFormSheet(form)
    .required.filter((tag) => !present.has(tag))
    .map((tag) => `Mẫu thiếu thẻ bắt buộc {${tag}}.`);
}

function unknownTags(tags: readonly string[], form: PaperForm): string[] {
  const known = samplesFor(form).map(tagValues);
  const unknown = tags.filter((tag) => !known.some((values) => isKnown(tag.split('/'), [values])));
  return unknown.map((tag) => `Thẻ {${tag.split('/').at(-1) ?? tag}} không có trong mẫu này.`);
}

/** A tag inside a loop may name a column of the loop's rows or anything around it. */
function isKnown([tag, ...inner]: string[], scopes: readonly TagValues[]): boolean {
  if (tag === undefined) return true;
  const scope = scopes.findLast((values) => Object.hasOwn(values, tag));
  const value = scope?.[tag];
  if (value === undefined) return false;
  if (typeof value === 'string' || typeof value === 'boolean') return isKnown(inner, scopes);
  const [row] = value;
  return isKnown(inner, row ? [...scopes, row] : scopes);
}

function leftoverBraces(filled: Buffer): string[] {
  const line = textOf(openWord(filled)).find((text) => /[{}]/.test(text));
  return line === undefined ? [] : [`Sau khi điền thử vẫn còn dấu { hoặc } ở dòng: "${line.slice(0, 80)}".`];
}

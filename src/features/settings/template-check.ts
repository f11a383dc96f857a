import { tagsOf, TemplateError } from '../../documents/docx.ts';
import type { FormSheet } from '../../documents/forms.ts';

/** Why an edited form cannot be used, each a sentence; none when it can. */
export function templateProblems(docx: Buffer, { required }: FormSheet): readonly string[] {
  try {
    const present = new Set(tagsOf(docx).flatMap((tag) => tag.split('/')));
    return required.filter((tag) => !present.has(tag)).map((tag) => `Mẫu thiếu trường {${tag}}.`);
  } catch (error) {
    if (error instanceof TemplateError) return error.problems;
    throw error;
  }
}

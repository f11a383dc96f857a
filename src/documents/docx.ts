import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { PaperData } from './papers.ts';
import { tagValues, type TagValues } from './tags.ts';
import { parseXml } from './xml.ts';
import { BadFile, unzip } from './zip.ts';

// The only file that knows docxtemplater and PizZip.

/** What is wrong with a template or with filling it; each problem is a Vietnamese sentence. */
export class TemplateError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * Sets a paper's data in a template and gives the Word file.
 * @throws TemplateError when a tag of the template has no value, or the template is not sound
 */
export function fillTemplate(template: Uint8Array, data: PaperData): Buffer {
  return fill(openWord(template), tagValues(data));
}

/** The tags which a template uses, each once, with those inside loops and conditions as "loop/tag". @throws TemplateError */
export function tagsOf(template: Uint8Array): string[] {
  const reader = new TagReader();
  compile(openWord(template), new Set(), reader);
  if (reader.foreign.length > 0) throw new TemplateError(reader.foreign);
  return [...reader.found];
}

/** Sets values in the parts of a Word file. @throws TemplateError when a tag has no value or the template is not sound */
export function fill(parts: Map<string, Buffer>, values: TagValues): Buffer {
  const missing = new Set<string>();
  const reader = new TagReader();
  const document = compile(parts, missing, reader);
  if (reader.foreign.length > 0) throw new TemplateError(reader.foreign);
  try {
    document.render(values);
  } catch (error) {
    throw new TemplateError(explain(error));
  }
  if (missing.size > 0)
    throw new TemplateError([...missing].map((tag) => `Chưa có nội dung cho thẻ {${tag}} của mẫu.`));
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

function compile(parts: Map<string, Buffer>, missing: Set<string>, reader: TagReader): Docxtemplater<PizZip> {
  try {
    return new Docxtemplater(zipOf(parts), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      modules: [reader],
      parser: (tag: string) => ({ get: (scope: unknown) => lookUp(scope, tidy(tag)) }),
      nullGetter: (part: { value: string }) => {
        missing.add(tidy(part.value));
        return '';
      },
    });
  } catch (error) {
    throw new TemplateError(explain(error));
  }
}

type Part = Docxtemplater.DXT.Part;

/** Sees the tags of each part of the file once they are read, and changes nothing. */
class TagReader {
  readonly name = 'TagReader';
  readonly found = new Set<string>();
  readonly foreign: string[] = [];

  set({ inspect }: { inspect?: { postparsed?: Part[] } }): void {
    if (inspect?.postparsed) this.#walk(inspect.postparsed, '');
  }

  #walk(parts: readonly Part[], path: string): void {
    for (const part of parts.filter(({ type }) => type === 'placeholder')) {
      const name = path + tidy(part.value);
      this.found.add(name);
      if (part.module === 'rawxml' || !/^\p{L}/u.test(tidy(part.value))) {
        this.foreign.push(
          `Thẻ {${tidy(part.value)}} viết theo cách không được dùng; tên thẻ bắt đầu bằng chữ cái.`,
        );
      }
      if (part.subparsed) this.#walk(part.subparsed, `${name}/`);
    }
  }
}

/** A tag as it is compared: NFC, and the spaces which Word makes in a broken line as one. */
export const tidy = (tag: string): string => tag.normalize('NFC').replace(/\s+/g, ' ').trim();

function lookUp(scope: unknown, tag: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined;
  return Object.entries(scope).find(([key]) => key === tag)?.[1];
}

type Fault = {
  properties: {
    id?: string;
    xtag?: string;
    openingtag?: string;
    closingtag?: string;
    errors?: unknown[];
    explanation?: string;
  };
};

function explain(error: unknown): string[] {
  if (!isFault(error)) throw error;
  const { errors, ...properties } = error.properties;
  if (errors) return [...new Set(errors.flatMap(explain))];
  const tag = tidy(properties.xtag ?? properties.openingtag ?? '');
  return [
    (properties.id && sentences[properties.id]?.(tag, tidy(properties.closingtag ?? ''))) ??
      `Thẻ {${tag}} viết không đúng.`,
  ];
}

const isFault = (error: unknown): error is Fault =>
  error instanceof Error &&
  'properties' in error &&
  typeof error.properties === 'object' &&
  error.properties !== null;

const sentences: Readonly<Record<string, (tag: string, closing: string) => string>> = {
  unopened_tag: (tag) => `Có dấu } mà không có dấu { mở trước, gần chữ "${tag}".`,
  unclosed_tag: (tag) => `Thẻ {${tag} chưa có dấu } đóng.`,
  duplicate_open_tag: (tag) => `Thẻ {{${tag} viết thừa dấu {.`,
  duplicate_close_tag: (tag) => `Thẻ ${tag}}} viết thừa dấu }.`,
  unclosed_loop: (tag) => `Đoạn lặp hoặc điều kiện {#${tag}} chưa có thẻ đóng {/${tag}}.`,
  unopened_loop: (tag) => `Có thẻ đóng {/${tag}} mà không có thẻ mở {#${tag}}.`,
  closing_tag_does_not_match_opening_tag: (tag, closing) => `Thẻ mở {#${tag}} lại đóng bằng {/${closing}}.`,
};

const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/**
 * The parts of a Word file that is safe to work with: really a DOCX, no macros, no embedded programs, nothing fetched
 * from outside, no field that reads other files or starts programs.
 * @throws TemplateError with every reason for refusing
 */
export function openWord(content: Uint8Array): Map<string, Buffer> {
  try {
    const parts = unzip(content);
    const problems = dangersIn(parts);
    if (problems.length > 0) throw new TemplateError(problems);
    return parts;
  } catch (error) {
    if (error instanceof BadFile) throw new TemplateError([error.message]);
    throw error;
  }
}

function dangersIn(parts: Map<string, Buffer>): string[] {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  const names = [...parts.keys()];
  if (/macroEnabled/i.test(types) || names.some((name) => /vbaProject|vbaData/i.test(name))) {
    return ['Tệp có macro (.docm). Hãy lưu lại dạng Word Document (.docx), không có macro.'];
  }
  if (!types.includes(mainType) || !parts.has('word/document.xml'))
    return ['Tệp không phải là tệp Word (.docx).'];
  const xml = names
    .filter((name) => /\.(xml|rels)$/i.test(name))
    .map((name) => [name, parts.get(name)?.toString('utf8') ?? ''] as const);
  return [
    ...(names.some((name) => /embeddings|activeX|afchunk/i.test(name))
      ? ['Tệp có đối tượng nhúng (OLE, ActiveX). Hãy xóa đối tượng đó.']
      : []),
    ...new Set(
      xml.flatMap(([name, text]) => [
        ...outsideLinks(name, text),
        ...readingFields(text),
        ...brokenXml(name, text),
      ]),
    ),
  ];
}

function outsideLinks(name: string, text: string): string[] {
  if (!name.endsWith('.rels')) return [];
  const links = [...text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => tag);
  return links
    .filter((tag) => /TargetMode\s*=\s*["']External["']/i.test(tag))
    .filter((tag) => !(/\/hyperlink["']/.test(tag) && /Target\s*=\s*["'](https?:|mailto:)/i.test(tag)))
    .map(
      (tag) =>
        `Tệp lấy nội dung từ bên ngoài (${/Target\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? ''}). Hãy bỏ liên kết đó.`,
    );
}

function readingFields(text: string): string[] {
  const code = [...text.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr\s*=\s*"([^"]*)/g)]
    .map(([, inner, simple]) => inner ?? simple ?? '')
    .join('');
  const found = /\b(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|LINK)\b/i.exec(code);
  return found ? [`Tệp có trường ${found[1] ?? ''} đọc dữ liệu bên ngoài. Hãy xóa trường đó.`] : [];
}

function brokenXml(name: string, text: string): string[] {
  try {
    parseXml(text);
    return [];
  } catch {
    return [`Thành phần ${name} của tệp bị hỏng.`];
  }
}

function zipOf(parts: ReadonlyMap<string, Buffer | string>): PizZip {
  const zip = new PizZip();
  // A fixed day keeps a template byte for byte the same when it is generated again; PizZip takes it only as a Date.
  // oxlint-disable-next-line eslint/no-restricted-globals
  const date = new Date(Date.UTC(2024, 0, 1));
  for (const [name, content] of parts) zip.file(name, content, { date });
  return zip;
}

/** A Word file of its parts. */
export function pack(parts: ReadonlyMap<string, Buffer | string>): Buffer {
  return zipOf(parts).generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

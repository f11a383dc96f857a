import { openWord } from './docx.ts';
import { escapeXml } from './xml.ts';
import { readBlocks, type WordBlock, type WordCell, type WordParagraph, type WordTable } from './word.ts';

/**
 * The paper as HTML, read from the Word file itself, so that what is shown and what is printed cannot differ.
 * Only classes of preview.css, no styles inside; every text is escaped.
 * @throws TemplateError when the file is not a sound Word file
 */
export function previewHtml(docx: Uint8Array): string {
  const blocks = readBlocks(openWord(docx));
  return `<div class="paper" lang="vi">${blocks.map(blockHtml).join('')}</div>`;
}

const blockHtml = (block: WordBlock): string =>
  block.kind === 'table' ? tableHtml(block) : paragraphHtml(block);

function paragraphHtml(given: WordParagraph): string {
  if (given.rule !== undefined && given.spans.length === 0)
    return `<hr class="paper-rule paper-w-${given.rule}">`;
  const classes = [
    `paper-${given.align}`,
    `paper-s-${Math.min(20, Math.max(8, Math.round(given.size)))}`,
    given.indented ? 'paper-indent' : '',
    given.listed ? 'paper-list' : '',
    given.signed ? 'paper-signed' : '',
    given.gap ? 'paper-gap' : '',
  ];
  return `<p class="${classes.filter(Boolean).join(' ')}">${given.spans.map(spanHtml).join('')}</p>`;
}

function spanHtml({ text, bold, italic, underlined }: WordParagraph['spans'][number]): string {
  const plain = escapeXml(text).replaceAll('\n', '<br>');
  const slanted = italic ? `<em>${plain}</em>` : plain;
  const strong = bold ? `<strong>${slanted}</strong>` : slanted;
  return underlined ? `<u>${strong}</u>` : strong;
}

function tableHtml({ bordered, rows }: WordTable): string {
  const heads = bordered ? rows.filter((row) => row.header) : [];
  const rest = rows.filter((row) => !heads.includes(row));
  const line = (tag: string) => (row: WordTable['rows'][number]) =>
    `<tr>${row.cells.map((cell) => cellHtml(cell, tag)).join('')}</tr>`;
  const head = heads.length > 0 ? `<thead>${heads.map(line('th')).join('')}</thead>` : '';
  // A table that only sets things side by side is no table to a screen reader.
  const kind = bordered ? 'class="paper-table"' : 'class="paper-columns" role="presentation"';
  return `<table ${kind}>${head}<tbody>${rest.map(line('td')).join('')}</tbody></table>`;
}

function cellHtml({ width, span, blocks }: WordCell, tag: string): string {
  const merged = span > 1 ? ` colspan="${span}"` : '';
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag} class="paper-w-${width}"${merged}${scope}>${blocks.map(blockHtml).join('')}</${tag}>`;
}

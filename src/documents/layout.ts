import { paragraph, shortLine, table, type Cell, type Run } from './ooxml.ts';

// The blocks of an administrative paper (NĐ 30/2020/NĐ-CP, Phụ lục I). Texts hold the tags of docx.ts where a template is made.

/** Between the margins of 30 and 15 mm. */
export const textWidth = 165;
const left = 65;

const centred = (text: string, style: Omit<Run, 'text'>): string =>
  paragraph([{ text, ...style }], { align: 'center' });

/** Repeats the paragraphs for each row of the tag, or shows them once when it holds. The marks stand in paragraphs of their own, which vanish. */
export function each(tag: string, ...paragraphs: string[]): string {
  return [paragraph(`{#${tag}}`), ...paragraphs, paragraph(`{/${tag}}`)].join('');
}

/** The label of a legal form, top right. */
export function formLabel(): string {
  const style = { align: 'right' as const };
  return each(
    'nhãn mẫu',
    paragraph([{ text: '{nhãn mẫu}', bold: true, size: 11 }], style),
    paragraph([{ text: '({nguồn mẫu})', italic: true, size: 11 }], { ...style, after: 6 }),
  );
}

export type Heading = {
  parent: string;
  agency: string;
  number?: string;
  subject?: string;
  placeAndDay?: string;
};

/** Names of the offices and the national title, each with its line, then number and day side by side. */
export function heading(given: Heading, width = textWidth): string {
  const names = given.parent + centred(given.agency, { size: 13, bold: true }) + shortLine(left, 22);
  const nation =
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }) +
    centred('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }) +
    shortLine(width - left, 67);
  const rows: Cell[][] = [[{ content: names }, { content: nation }]];
  if (given.number ?? given.placeAndDay)
    rows.push([{ content: numberCell(given) }, { content: dayCell(given) }]);
  return (
    table(
      [left, width - left],
      rows.map((cells) => ({ cells })),
    ) + paragraph('', { after: 0 })
  );
}

function numberCell({ number, subject }: Heading): string {
  const line =
    number === undefined
      ? paragraph('')
      : paragraph([{ text: number, size: 13 }], { align: 'center', before: 4 });
  return (
    line +
    (subject === undefined ? '' : paragraph([{ text: subject, size: 12 }], { align: 'center', before: 2 }))
  );
}

const dayCell = ({ placeAndDay }: Heading): string =>
  paragraph([{ text: placeAndDay ?? '', size: 14, italic: true }], { align: 'center', before: 4 });

/** The type of paper in bold capitals and what it is about, with the line below. */
export function title(type: string, subject?: string, width = textWidth): string {
  const about =
    subject === undefined ? '' : centred(subject, { size: 14, bold: true }) + shortLine(width, 45);
  return paragraph([{ text: type, size: 14, bold: true }], { align: 'center', before: 6 }) + about;
}

/** What a paper is about, below its title, with the line: for a paper that may go without. */
export const subjectLine = (subject: string): string =>
  centred(subject, { size: 14, bold: true }) + shortLine(textWidth, 45);

/** "Kính gửi: …", and the address below it where there is one. */
export function addressed(to: string, address?: string): string {
  const line = paragraph([{ text: `Kính gửi: ${to}` }], {
    align: 'center',
    before: 12,
    after: address === undefined ? 12 : 2,
  });
  return address === undefined ? line : line + paragraph([{ text: address }], { align: 'center', after: 12 });
}

/** A paragraph of the body: 14 pt, justified, first line in by 12.7 mm, 6 pt below. What names the next lines stays with them. */
export function body(text: string, style: Omit<Run, 'text'> & { keepNext?: true } = {}): string {
  // The last paragraph stays too: a signature never stands alone on a page.
  const { keepNext, ...run } = style;
  const leads = keepNext ?? (style.bold === true || text.endsWith(':') || text.endsWith('./.'));
  const kept = leads ? { keepNext: true } : {};
  return paragraph([{ text, ...run }], { align: 'both', indent: 12.7, after: 6, line: 1.1, ...kept });
}

/** A line that a pen may have to complete: at the left, so that its dots stay together. */
export function fillIn(text: string): string {
  return paragraph([{ text }], { align: 'left', indent: 12.7, after: 6, line: 1.1 });
}

/** A paragraph of the body that opens in bold: "Điều 1. …". */
export function clause(lead: string, text: string): string {
  return paragraph([{ text: lead, bold: true }, { text }], {
    align: 'both',
    indent: 12.7,
    after: 6,
    line: 1.1,
    ...(text.endsWith('./.') ? { keepNext: true } : {}),
  });
}

/** A line in the middle: who decides, "QUYẾT ĐỊNH:", the name of a chapter. */
export function middle(text: string, style: Omit<Run, 'text'> = { bold: true }): string {
  return paragraph([{ text, ...style }], { align: 'center', before: 6, after: 6, keepNext: true });
}

const spacer = paragraph('', { after: 0, keepNext: true });

/** Recipients at the left, signature at the right, on one page. */
export function ending(width = textWidth): string {
  const recipients =
    paragraph([{ text: 'Nơi nhận:', size: 12, bold: true, italic: true }]) +
    each('nơi nhận', paragraph([{ text: '{dòng}', size: 11 }]));
  const cells = [{ content: recipients }, { content: signature('{chức vụ ký}', '{người ký}') }];
  return spacer + table([75, width - 75], [{ cells }]);
}

/** The national title in the middle, then place and day at the right: the head of a paper that a citizen writes. */
export function citizenHeading(): string {
  return (
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }) +
    centred('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }) +
    shortLine(textWidth, 67) +
    paragraph([{ text: '{địa danh}, {ngày viết}', italic: true }], { align: 'right', before: 12, after: 6 })
  );
}

/** Several signatures side by side; the names stand in a row of their own so that they keep one line. */
export function signatures(columns: readonly { capacity: string; note?: string; name: string }[]): string {
  const widths = columns.map(() => textWidth / columns.length);
  const heads = columns.map(({ capacity, note }) => ({
    content: signedAs(capacity, 13) + (note === undefined ? '' : hint(note)),
  }));
  const names = columns.map(({ name }) => ({ content: signedBy(name, 13) }));
  return spacer + table(widths, [{ cells: heads }, { cells: names }]);
}

/** Signatures two in a row, a row of the table for each row of the tag; a row never breaks, the table may. */
export function signaturePairs(tag: string): string {
  const place = (side: string, before: string, after: string) => ({
    content:
      paragraph([{ text: `${before}{tư cách ${side}}`, size: 13, bold: true }], {
        align: 'center',
        before: 10,
      }) +
      paragraph([{ text: `{cách ký ${side}}`, size: 13, italic: true }], { align: 'center' }) +
      signedBy(`{tên ${side}}${after}`, 13),
  });
  const cells = [place('trái', `{#${tag}}`, ''), place('phải', '', `{/${tag}}`)];
  return spacer + table([textWidth / 2, textWidth / 2], [{ cells }]);
}

const signature = (capacity: string, name: string): string => signedAs(capacity, 14) + signedBy(name, 14);

const signedAs = (capacity: string, size: number): string =>
  paragraph([{ text: capacity, size, bold: true }], { align: 'center', keepNext: true });

const hint = (note: string): string =>
  paragraph([{ text: note, size: 13, italic: true }], { align: 'center', keepNext: true });

/** Leaves 27 mm for the signature and the seal. */
const signedBy = (name: string, size: number): string =>
  paragraph([{ text: name, size, bold: true }], { align: 'center', before: 76 });

/** A bordered list whose one row is repeated for each row of the tag. */
export function listTable(
  tag: string,
  columns: readonly { heading: string; width: number; cell: string; centred?: boolean }[],
): string {
  const headings = columns.map(({ heading: text }) => ({
    content: paragraph([{ text, bold: true, size: 13 }], { align: 'center', before: 3, after: 3 }),
  }));
  const cells = columns.map(({ cell, centred: middle }, index) => {
    const opened = index === 0 ? `{#${tag}}${cell}` : cell;
    const text = index === columns.length - 1 ? `${opened}{/${tag}}` : opened;
    return {
      content: paragraph([{ text, size: 13 }], { align: middle ? 'center' : 'left', before: 3, after: 3 }),
    };
  });
  const rows = [{ cells: headings, header: true }, { cells }];
  return (
    table(
      columns.map(({ width }) => width),
      rows,
      { borders: true },
    ) + paragraph('', { after: 6 })
  );
}

/** The title of a list that goes with a paper, on a page of its own. */
export const annexTitle = (type: string, with_: string): string =>
  paragraph([{ text: type, size: 14, bold: true }], { align: 'center', newPage: true }) +
  paragraph([{ text: with_, size: 14, italic: true }], { align: 'center', after: 12 });

/** The heading of a template: everything from tags. A paper that may go without number shows one when it has it. */
export function templateHeading(
  given: { numbered: boolean | 'if any'; subject?: string; dated?: true },
  width = textWidth,
): string {
  const number = 'Số: {số}/{ký hiệu}';
  return heading(
    {
      parent: each('cơ quan chủ quản', centred('{cơ quan chủ quản}', { size: 13 })),
      agency: '{cơ quan ban hành}',
      ...(given.numbered === false
        ? {}
        : { number: given.numbered === 'if any' ? `{#có số}${number}{/có số}` : number }),
      ...(given.numbered === false && !given.dated ? {} : { placeAndDay: '{địa danh}, {ngày ký}' }),
      ...(given.subject === undefined ? {} : { subject: given.subject }),
    },
    width,
  );
}

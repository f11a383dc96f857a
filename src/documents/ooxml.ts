import { escapeXml } from './xml.ts';

// WordprocessingML measured as people measure: millimetres for lengths, points for type. Layout: NĐ 30/2020/NĐ-CP, Phụ lục I.

export type Align = 'left' | 'center' | 'right' | 'both';
export type Run = { text: string; bold?: boolean; italic?: boolean; size?: number };
export type ParagraphStyle = {
  align?: Align;
  /** First-line indent, mm. */
  indent?: number;
  /** Indent of the whole paragraph, mm. */
  left?: number;
  right?: number;
  /** Space before and after, pt. */
  before?: number;
  after?: number;
  keepNext?: boolean;
  /** Multiple of the single line. */
  line?: number;
  /** A solid line above; used alone as the short line below names and titles. */
  rule?: boolean;
  newPage?: boolean;
};
export type Cell = { content: string; span?: number; shaded?: boolean };
export type Row = { cells: Cell[]; header?: boolean };

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const flag = (name: string, on: boolean | undefined): string => (on ? `<w:${name}/>` : '');

/** A run of text in one style; a line break in the text is a line break on paper. */
export function run(piece: Run): string {
  const half =
    piece.size === undefined ? '' : `<w:sz w:val="${piece.size * 2}"/><w:szCs w:val="${piece.size * 2}"/>`;
  const style = `${flag('b', piece.bold)}${flag('i', piece.italic)}${half}`;
  const lines = piece.text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${style && `<w:rPr>${style}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`;
}

/** A paragraph. The order of the properties is the one which the schema of Word demands. */
export function paragraph(runs: readonly Run[] | string, style: ParagraphStyle = {}): string {
  const pieces = typeof runs === 'string' ? [{ text: runs }] : runs;
  const content = pieces.map(run).join('');
  return `<w:p><w:pPr>${properties(style)}</w:pPr>${content}</w:p>`;
}

function properties(style: ParagraphStyle): string {
  const line = style.line === undefined ? '' : ` w:line="${Math.round(style.line * 240)}" w:lineRule="auto"`;
  const indents = [
    style.left === undefined ? '' : ` w:left="${twips(style.left)}"`,
    style.right === undefined ? '' : ` w:right="${twips(style.right)}"`,
    style.indent === undefined ? '' : ` w:firstLine="${twips(style.indent)}"`,
  ].join('');
  return [
    flag('keepNext', style.keepNext),
    flag('pageBreakBefore', style.newPage),
    style.rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '',
    `<w:spacing w:before="${Math.round((style.before ?? 0) * 20)}" w:after="${Math.round((style.after ?? 0) * 20)}"${line}/>`,
    indents && `<w:ind${indents}/>`,
    style.align ? `<w:jc w:val="${style.align}"/>` : '',
  ].join('');
}

/** A short line, `length` mm long, in the middle of a column `width` mm wide. */
export function shortLine(width: number, length: number): string {
  const side = (width - length) / 2;
  const style = properties({ rule: true, left: side, right: side });
  // The smallest type keeps the line close below the words it belongs to.
  const exact = style.replace(
    /<w:spacing[^>]*>/,
    '<w:spacing w:before="60" w:after="0" w:line="60" w:lineRule="exact"/>',
  );
  return `<w:p><w:pPr>${exact}<w:rPr><w:sz w:val="4"/></w:rPr></w:pPr></w:p>`;
}

/** A table with columns given in mm. Bordered for lists; without borders to set things side by side. */
export function table(columns: readonly number[], rows: readonly Row[], { borders = false } = {}): string {
  const edge = (name: string) =>
    `<w:${name} w:val="${borders ? 'single' : 'nil'}"${borders ? ' w:sz="4" w:space="0" w:color="000000"' : ''}/>`;
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const padding = borders ? 80 : 0;
  const width = columns.reduce((sum, column) => sum + column, 0);
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${twips(column)}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row) => tableRow(columns, row)),
    '</w:tbl>',
  ].join('');
}

function tableRow(columns: readonly number[], row: Row): string {
  let at = 0;
  const cells = row.cells.map(({ content, span = 1, shaded }) => {
    const width = columns.slice(at, at + span).reduce((sum, column) => sum + column, 0);
    at += span;
    const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    const shade = shaded ? '<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>' : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${twips(width)}" w:type="dxa"/>${merged}${shade}</w:tcPr>${content}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/>${row.header ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = `xmlns:w="${namespace}" xmlns:r="${relations}"`;

const coreRelation = `<Relationship Id="rId2" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/**
 * The parts of a Word file around a body: A4, margins 20/20/30/15 mm, Times New Roman 14,
 * page number centred in the top margin from page 2 on (NĐ 30/2020, Phụ lục I, phần I). `foot` stands below every page.
 */
export function wordParts(
  body: string,
  { landscape = false, title, foot }: { landscape?: boolean; title: string; foot?: string },
): Map<string, string> {
  const part = (name: string, xml: string): [string, string] => [name, declaration + xml];
  return new Map([
    part('[Content_Types].xml', contentTypes(foot !== undefined)),
    part(
      '_rels/.rels',
      relationships(['officeDocument', 'word/document.xml']).replace('</Relationships>', coreRelation),
    ),
    part(
      'word/_rels/document.xml.rels',
      relationships(
        ['styles', 'styles.xml'],
        ['header', 'header1.xml'],
        ['header', 'header2.xml'],
        ['settings', 'settings.xml'],
        ...(foot === undefined ? [] : [['footer', 'footer1.xml'] as [string, string]]),
      ),
    ),
    part(
      'word/document.xml',
      `<w:document ${namespaces}><w:body>${body}${section(landscape, foot !== undefined)}</w:body></w:document>`,
    ),
    part('word/styles.xml', styles()),
    part('word/header1.xml', `<w:hdr ${namespaces}>${pageNumber}</w:hdr>`),
    part('word/header2.xml', `<w:hdr ${namespaces}>${paragraph([])}</w:hdr>`),
    ...(foot === undefined ? [] : [part('word/footer1.xml', `<w:ftr ${namespaces}>${foot}</w:ftr>`)]),
    part(
      'word/settings.xml',
      `<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    ),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`,
    ),
  ]);
}

const pageNumber =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr>' +
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

function section(landscape: boolean, foot: boolean): string {
  const size = landscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const margins =
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>';
  const headers =
    '<w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>';
  const footers = foot
    ? '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>'
    : '';
  return `<w:sectPr>${headers}${footers}${size}${margins}<w:titlePg/></w:sectPr>`;
}

function styles(): string {
  const font =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
  const defaults = `<w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/>`;
  return `<w:styles ${namespaces}><w:docDefaults>${defaults}</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;
}

function contentTypes(foot: boolean): string {
  const parts = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/header1.xml', `${wordType}.header+xml`],
    ['/word/header2.xml', `${wordType}.header+xml`],
    ['/word/settings.xml', `${wordType}.settings+xml`],
    ...(foot ? [['/word/footer1.xml', `${wordType}.footer+xml`]] : []),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const overrides = parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('');
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${packageTypes}/content-types">${defaults}${overrides}</Types>`;
}

function relationships(...targets: [string, string][]): string {
  const rows = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageTypes}/relationships">${rows.join('')}</Relationships>`;
}

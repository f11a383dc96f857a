import { childOf, childrenOf, elementsIn, parseXml, type XmlNode } from './xml.ts';

// Reads a Word file as it will look: paragraphs and tables with the style that holds for each run.

export type Span = { text: string; bold: boolean; italic: boolean; underlined: boolean };
export type WordParagraph = {
  kind: 'paragraph';
  align: 'left' | 'center' | 'right' | 'justify';
  indented: boolean;
  listed: boolean;
  /** Size of its letters, pt. */
  size: number;
  /** A line above it: its length as a share of the column, in per cent. */
  rule: number | undefined;
  /** Room for a signature above it. */
  signed: boolean;
  /** More space below it than between lines. */
  gap: boolean;
  spans: Span[];
};
export type WordTable = { kind: 'table'; bordered: boolean; rows: { header: boolean; cells: WordCell[] }[] };
/** Width in per cent of the table. */
export type WordCell = { width: number; span: number; blocks: WordBlock[] };
export type WordBlock = WordParagraph | WordTable;

type Look = {
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  capitals: boolean;
  size: number;
  align: string;
};
type Styles = { base: Look; byId: Map<string, XmlNode> };

const defaultWidth = 9355;

/** The blocks of the main text. @throws Error when the XML is broken */
export function readBlocks(parts: ReadonlyMap<string, Buffer>): WordBlock[] {
  const body = childOf(parseXml(parts.get('word/document.xml')?.toString('utf8') ?? ''), 'w:body');
  return body ? blocksIn(body, stylesOf(parts), defaultWidth) : [];
}

/** The lines of text of the main part, one for each paragraph, empty ones left out. */
export function textOf(parts: ReadonlyMap<string, Buffer>): string[] {
  return readBlocks(parts)
    .flatMap(linesOf)
    .filter((line) => line !== '');
}

function linesOf(block: WordBlock): string[] {
  if (block.kind === 'paragraph') return [block.spans.map((span) => span.text).join('')];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(linesOf)));
}

function blocksIn(node: XmlNode, styles: Styles, width: number): WordBlock[] {
  return elementsIn(node).flatMap((child): WordBlock[] => {
    if (child.name === 'w:p') return [readParagraph(child, styles, width)];
    if (child.name === 'w:tbl') return [readTable(child, styles)];
    // Content controls and changes under review wrap ordinary blocks; what is deleted is not shown.
    return child.name === 'w:del' || child.name === 'w:tcPr' ? [] : blocksIn(child, styles, width);
  });
}

function readParagraph(node: XmlNode, styles: Styles, width: number): WordParagraph {
  const properties = childOf(node, 'w:pPr');
  const look = styled(styles.base, styles, valueOf(properties, 'w:pStyle'));
  const align = valueOf(properties, 'w:jc') ?? look.align;
  const indent = childOf(properties, 'w:ind')?.attributes ?? {};
  const spacing = childOf(properties, 'w:spacing')?.attributes ?? {};
  const spans = spansIn(node, look, styles);
  return {
    kind: 'paragraph',
    align:
      align === 'both'
        ? 'justify'
        : align === 'center'
          ? 'center'
          : align === 'right' || align === 'end'
            ? 'right'
            : 'left',
    indented: Number(indent['w:firstLine'] ?? 0) > 0,
    listed: childOf(properties, 'w:numPr') !== undefined,
    size: spans[0]?.size ?? look.size,
    rule: childOf(childOf(properties, 'w:pBdr'), 'w:top') && ruleShare(indent, width),
    signed: Number(spacing['w:before'] ?? 0) > 1000,
    gap: Number(spacing['w:after'] ?? 0) >= 200,
    spans,
  };
}

const ruleShare = (indent: Readonly<Record<string, string>>, width: number): number =>
  share(
    width -
      Number(indent['w:left'] ?? indent['w:start'] ?? 0) -
      Number(indent['w:right'] ?? indent['w:end'] ?? 0),
    width,
  );

/** Per cent in steps of five, so that a small sheet of classes does for all. */
const share = (part: number, whole: number): number =>
  Math.min(100, Math.max(5, Math.round((part / whole) * 20) * 5));

function spansIn(node: XmlNode, look: Look, styles: Styles): (Span & { size: number })[] {
  return elementsIn(node).flatMap((child) => {
    if (child.name === 'w:r') return readRun(child, look, styles);
    return child.name === 'w:pPr' || child.name === 'w:del' ? [] : spansIn(child, look, styles);
  });
}

function readRun(node: XmlNode, paragraphLook: Look, styles: Styles): (Span & { size: number })[] {
  const properties = childOf(node, 'w:rPr');
  const look = withProperties(styled(paragraphLook, styles, valueOf(properties, 'w:rStyle')), properties);
  const text = elementsIn(node).map(pieceOf).join('');
  if (text === '') return [];
  const { bold, italic, underlined, size } = look;
  return [{ text: look.capitals ? text.toLocaleUpperCase('vi') : text, bold, italic, underlined, size }];
}

function pieceOf(piece: XmlNode): string {
  if (piece.name === 'w:t') return piece.children.filter((child) => typeof child === 'string').join('');
  if (piece.name === 'w:br' || piece.name === 'w:cr') return '\n';
  if (piece.name === 'w:noBreakHyphen') return '-';
  return piece.name === 'w:tab' ? '\t' : '';
}

function readTable(node: XmlNode, styles: Styles): WordTable {
  const properties = childOf(node, 'w:tblPr');
  const columns = childrenOf(childOf(node, 'w:tblGrid') ?? node, 'w:gridCol').map((column) =>
    Number(column.attributes['w:w'] ?? 0),
  );
  const whole = columns.reduce((sum, column) => sum + column, 0) || defaultWidth;
  const edges = elementsIn(childOf(properties, 'w:tblBorders') ?? { name: '', attributes: {}, children: [] });
  return {
    kind: 'table',
    bordered:
      edges.some((edge) => !['nil', 'none', undefined].includes(edge.attributes['w:val'])) ||
      (edges.length === 0 && valueOf(properties, 'w:tblStyle') !== undefined),
    rows: childrenOf(node, 'w:tr').map((row) => ({
      header: childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== undefined,
      cells: childrenOf(row, 'w:tc').map((cell) => readCell(cell, styles, whole)),
    })),
  };
}

function readCell(node: XmlNode, styles: Styles, whole: number): WordCell {
  const properties = childOf(node, 'w:tcPr');
  const width = Number(childOf(properties, 'w:tcW')?.attributes['w:w'] ?? whole) || whole;
  return {
    width: share(width, whole),
    span: Number(valueOf(properties, 'w:gridSpan') ?? 1),
    blocks: blocksIn(node, styles, width),
  };
}

function stylesOf(parts: ReadonlyMap<string, Buffer>): Styles {
  const plain: Look = {
    bold: false,
    italic: false,
    underlined: false,
    capitals: false,
    size: 14,
    align: 'left',
  };
  const source = parts.get('word/styles.xml')?.toString('utf8');
  if (source === undefined) return { base: plain, byId: new Map() };
  const root = parseXml(source);
  const all = childrenOf(root, 'w:style');
  const styles = {
    base: plain,
    byId: new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style])),
  };
  const defaults = withProperties(
    plain,
    childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
  );
  const normal = all.find(
    (style) => style.attributes['w:type'] === 'paragraph' && style.attributes['w:default'] === '1',
  );
  return { ...styles, base: styled(defaults, styles, normal?.attributes['w:styleId']) };
}

function styled(look: Look, styles: Styles, id: string | undefined, depth = 0): Look {
  const style = id === undefined ? undefined : styles.byId.get(id);
  if (!style || depth > 20) return look;
  const inherited = styled(look, styles, valueOf(style, 'w:basedOn'), depth + 1);
  const align = valueOf(childOf(style, 'w:pPr'), 'w:jc') ?? inherited.align;
  return { ...withProperties(inherited, childOf(style, 'w:rPr')), align };
}

function withProperties(look: Look, properties: XmlNode | undefined): Look {
  const size = Number(valueOf(properties, 'w:sz'));
  return {
    ...look,
    bold: switched(properties, 'w:b') ?? look.bold,
    italic: switched(properties, 'w:i') ?? look.italic,
    capitals: switched(properties, 'w:caps') ?? look.capitals,
    underlined: switched(properties, 'w:u') ?? look.underlined,
    size: size > 0 ? size / 2 : look.size,
  };
}

function switched(properties: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(properties, name);
  return found && !['0', 'false', 'none', 'off'].includes(found.attributes['w:val'] ?? '1');
}

const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val'];

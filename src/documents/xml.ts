/** An element of XML with its attributes and children; text is a plain string. */
export type XmlNode = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
};

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>!?]+)([^>]*?)(\/?)>|([^<]+)|(<)/g;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const deepest = 200;

/**
 * Reads the XML of a part of a Word file into a tree.
 * @throws Error when it is not well-formed, nested deeper than 200, or holds a DTD (which Word never writes: a way to attack readers)
 */
export function parseXml(text: string): XmlNode {
  if (text.includes('<!DOCTYPE')) throw new Error('Tệp XML có khai báo DOCTYPE.');
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const match of text.matchAll(token)) step(open, match);
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || !first) throw new Error('Tệp XML không đóng đủ thẻ.');
  return first;
}

function step(open: XmlNode[], match: RegExpExecArray): void {
  const [, cdata, closing, name, attributes, empty, text, stray] = match;
  const parent = open.at(-1);
  if (!parent || stray) throw new Error('Tệp XML sai cú pháp.');
  if (cdata !== undefined) parent.children.push(cdata);
  else if (text !== undefined) parent.children.push(unescape(text));
  else if (closing) close(open, name);
  else if (name) {
    const element = { name, attributes: readAttributes(attributes ?? ''), children: [] };
    parent.children.push(element);
    if (!empty) open.push(element);
    if (open.length > deepest) throw new Error('Tệp XML lồng quá sâu.');
  }
}

function close(open: XmlNode[], name: string | undefined): void {
  if (open.pop()?.name !== name || open.length === 0) throw new Error('Tệp XML sai cú pháp.');
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(attribute)].map(
    ([, name = '', double, single]) => [name, unescape(double ?? single ?? '')] as const,
  );
  return Object.fromEntries(found);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (point !== undefined) return point <= 0x10ffff ? String.fromCodePoint(point) : '';
    return named[name] ?? whole;
  });
}

/** Text made safe inside XML and HTML elements and quoted attributes; control characters, which XML forbids, are dropped. */
export function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

/** The child elements of that name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return elementsIn(node).filter((child) => child.name === name);
}

/** The first child element of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node && elementsIn(node).find((child) => child.name === name);
}

/** The child elements, without the text between them. */
export function elementsIn(node: XmlNode): XmlNode[] {
  return node.children.filter((child) => typeof child !== 'string');
}

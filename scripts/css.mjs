import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The sheet for officials: Tabler cut down to the class names that the sources speak of, tom-select, and our own rules. */
export function appCss(root, words) {
  const own = ownSheets(root)
    .map((path) => readFileSync(path, 'utf8'))
    .join('');
  const kept = lighten(trim(installed(import.meta.resolve('@tabler/core/dist/css/tabler.min.css')), words));
  const combobox = installed(
    import.meta.resolve('tom-select/dist/css/tom-select.bootstrap5.min.css'),
  ).replace(/\/\*#.*?\*\//g, '');
  return minify(dropUnusedVariables(`${kept}\n${combobox}\n${own}`));
}

// Read in the order of their names: print and narrow screens have the last word.
const ownSheets = (root) => [
  ...readdirSync(`${root}/src/ui/styles`)
    .sort()
    .map((name) => `${root}/src/ui/styles/${name}`),
  `${root}/src/documents/preview.css`,
];

/** The small sheet for pages without a signed-in official: ours alone. */
export const publicCss = (root) => minify(read(root, 'src/ui/public.css'));

const installed = (address) => readFileSync(new URL(address), 'utf8');

const read = (root, path) => readFileSync(`${root}/${path}`, 'utf8');

const minify = (css) =>
  transformSync(css, { loader: 'css', minify: true, legalComments: 'none', logLevel: 'error' }).code;

/** Keeps the rules whose classes all occur among the words. */
function trim(css, words) {
  let kept = '';
  for (const { head, body } of blocks(css)) {
    if (body === undefined) continue;
    if (head.startsWith('@media print')) continue;
    if (head.startsWith('@media') || head.startsWith('@supports')) {
      const inner = trim(body, words);
      if (inner) kept += `${head}{${inner}}`;
    } else if (head.startsWith('@')) kept += `${head}{${body}}`;
    else {
      const selectors = split(head).filter((selector) => isWanted(selector, words));
      if (selectors.length > 0) kept += `${selectors.join(',')}{${body}}`;
    }
  }
  return kept;
}

/** Top-level blocks of a sheet: what stands before the brace, and what is within. */
function* blocks(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  let start = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"' || sign === "'") at = text.indexOf(sign, at + 1);
    else if (sign === '{' && depth++ === 0) open = at;
    else if (sign === '}' && --depth === 0) {
      yield { head: text.slice(start, open).trim(), body: text.slice(open + 1, at) };
      start = at + 1;
    } else if (sign === ';' && depth === 0) start = at + 1;
  }
}

/** Splits "a, b:is(c, d)" at the commas that stand between selectors. */
function split(list) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    if ('(['.includes(list[at])) depth += 1;
    else if (')]'.includes(list[at])) depth -= 1;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)].map((part) => part.trim());
}

// The other colour schemes and right-to-left writing are not offered.
const foreign = /theme=|dir=rtl|prefers-color-scheme/;

function isWanted(selector, words) {
  if (foreign.test(selector)) return false;
  const asked = selector.replace(/:not\([^()]*\)/g, '');
  return [...asked.matchAll(/\.((?:[\w-]|\\.)+)/g)].every(([, name]) => words.has(name.replaceAll('\\', '')));
}

// Browsers on offices' older machines know neither light-dark() nor a dark scheme of ours: the light colour stays.
function lighten(css) {
  let text = css;
  for (let at = text.indexOf('light-dark('); at >= 0; at = text.indexOf('light-dark(', at)) {
    const from = at + 'light-dark('.length;
    let depth = 1;
    let end = from;
    while (depth > 0) depth += { '(': 1, ')': -1 }[text[end++]] ?? 0;
    text = text.slice(0, at) + split(text.slice(from, end - 1))[0] + text.slice(end);
  }
  return text;
}

/** Removes the declarations of custom properties which nothing reads, until none is left. */
function dropUnusedVariables(css) {
  const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const lean = css.replace(
    /(^|[{;])\s*(--tblr-[\w-]+):(?:"[^"]*"|'[^']*'|[^;{}"'])*(?=[;}])/g,
    (whole, before, name) => (used.has(name) ? whole : before),
  );
  const animations = [...lean.matchAll(/animation(?:-name)?:([^;}]+)/g)].map(([, value]) => value).join(' ');
  const still = lean.replace(/@keyframes ([\w-]+)\{(?:[^{}]*\{[^{}]*\})*\}/g, (whole, name) =>
    animations.includes(name) ? whole : '',
  );
  return still.length < css.length ? dropUnusedVariables(still) : still;
}

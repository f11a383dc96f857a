// Writes src/ui/icons.ts: the few Tabler icons in use, as path data. Run again after adding a name here.
import { readFileSync, writeFileSync } from 'node:fs';

const names = [
  'alert-circle',
  'alert-triangle',
  'archive',
  'arrow-back-up',
  'arrow-right',
  'bell',
  'book',
  'building',
  'building-bank',
  'calendar',
  'calendar-due',
  'calendar-event',
  'chart-bar',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevrons-right',
  'circle-check',
  'clipboard-list',
  'clock',
  'clock-pause',
  'download',
  'edit',
  'external-link',
  'eye',
  'file',
  'file-certificate',
  'file-text',
  'filter',
  'gavel',
  'help',
  'home',
  'hourglass',
  'id',
  'inbox',
  'info-circle',
  'keyboard',
  'list-check',
  'list-details',
  'lock',
  'logout',
  'menu-2',
  'mail',
  'message-report',
  'notebook',
  'paperclip',
  'pencil',
  'phone',
  'plus',
  'printer',
  'refresh',
  'report',
  'scale',
  'search',
  'send',
  'settings',
  'shield-lock',
  'signature',
  'sitemap',
  'rubber-stamp',
  'trash',
  'upload',
  'user',
  'user-circle',
  'users',
  'writing',
  'x',
];

const nodes = JSON.parse(
  readFileSync(new URL('../node_modules/@tabler/icons/tabler-nodes-outline.json', import.meta.url), 'utf8'),
);

const line = (name) => `  '${name}': '${pathOf(name)}',`;

function pathOf(name) {
  const parts = nodes[name];
  if (!parts?.every(([tag]) => tag === 'path'))
    throw new Error(`Tabler has no icon "${name}" made of paths alone`);
  return parts.map(([, { d }]) => d).join('');
}

writeFileSync(
  new URL('../src/ui/icons.ts', import.meta.url),
  [
    '// Written by scripts/icons.mjs from @tabler/icons (MIT). Path data on a grid of 24 × 24, drawn as lines.',
    'export const icons = {',
    ...names.map(line),
    '} as const;',
    '',
    'export type IconName = keyof typeof icons;',
    '',
  ].join('\n'),
);

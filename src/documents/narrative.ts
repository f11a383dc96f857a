import { addressed, body, each, ending, heading, title } from './layout.ts';
import { fill, pack } from './docx.ts';
import { paragraph, wordParts } from './ooxml.ts';
import { unzip } from './zip.ts';

/** A narrative report as it is printed. */
export type NarrativeDocument = {
  readonly parent: string;
  readonly agency: string;
  readonly number: string;
  readonly placeAndDay: string;
  readonly subject: string;
  readonly to: string;
  readonly parts: readonly { readonly heading: string; readonly top: boolean; readonly text: string }[];
  readonly recipients: readonly string[];
  readonly signer: { readonly capacity: string; readonly name: string };
};

const line = (tag: string): string => `{${tag}}`;

/** A narrative report as a Word file in the layout of NĐ 30/2020/NĐ-CP; what people wrote is set in as it is. */
export function narrativeDocument(given: NarrativeDocument): Buffer {
  const content = [
    heading({
      parent: each('cấp trên', paragraph([{ text: '{dòng}', size: 13 }], { align: 'center' })),
      agency: line('cơ quan'),
      number: line('số'),
      placeAndDay: line('ngày'),
    }),
    title('BÁO CÁO', line('trích yếu')),
    addressed(line('kính gửi')),
    each(
      'phần',
      each('mục lớn', body('{dòng}', { bold: true })),
      each('mục', body('{dòng}', { bold: true, italic: true })),
      each('đoạn', body('{dòng}')),
    ),
    ending(),
  ].join('');
  const packed = pack(wordParts(content, { title: given.subject }));
  return fill(unzip(packed, 'Word'), valuesOf(given));
}

const rows = (lines: readonly string[]) => lines.map((one) => ({ dòng: one }));

function valuesOf(given: NarrativeDocument) {
  return {
    'cấp trên': rows(given.parent === '' ? [] : [given.parent.toLocaleUpperCase('vi')]),
    'cơ quan': given.agency.toLocaleUpperCase('vi'),
    số: given.number,
    ngày: given.placeAndDay,
    'trích yếu': given.subject,
    'kính gửi': given.to,
    phần: given.parts.map((part) => ({
      'mục lớn': rows(part.top ? [part.heading] : []),
      mục: rows(part.top ? [] : [part.heading]),
      đoạn: rows(part.text.split('\n').filter((one) => one.trim() !== '')),
    })),
    'nơi nhận': rows(given.recipients),
    'chức vụ ký': given.signer.capacity.toLocaleUpperCase('vi'),
    'người ký': given.signer.name,
  };
}

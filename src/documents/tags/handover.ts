import { dayInWords, numberText, type Paper } from '../papers.ts';
import { paragraphs, type TagValues } from './words.ts';

type Party = Paper<'BB-BG'>['giver'];

const partyTags = ({ unit, people }: Party): TagValues => ({
  'tên bên': unit,
  'người đại diện': people.map(({ name, capacity }) => ({ 'họ tên': name, 'chức vụ': capacity })),
});

/** The own tags of the minutes of a hand-over. */
export const handoverTags = {
  'BB-BG': (data: Paper<'BB-BG'>): TagValues => ({
    'ngày bàn giao': dayInWords(data.at.on),
    'nơi bàn giao': data.at.where,
    'văn bản': data.basis,
    'bên giao': [partyTags(data.giver)],
    'bên nhận': data.takers.map(partyTags),
    'danh mục': data.rows.map(({ taker, what, open, closed }, index) => ({
      stt: String(index + 1),
      'nơi nhận hồ sơ': taker,
      'loại hồ sơ': what,
      'đang giải quyết': numberText(open),
      'đã xong': numberText(closed),
    })),
    'ghi chú': paragraphs(data.notes),
    'số bản': numberText(data.copies),
  }),
};

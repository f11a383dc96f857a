import { practicePapers } from '../../law/forms/practice.ts';
import { isPractice, type PaperForm } from '../papers.ts';
import {
  decisionCodes,
  inventoryCodes,
  invitationCodes,
  letterCodes,
  minutesCodes,
  noticeCodes,
  reportCodes,
  slipCodes,
} from '../papers/practice.ts';
import { ending, heading, letter, type FormSheet } from './sheet.ts';

type Layout = { file: string; required: readonly string[] };

// One template for each type; an office that wants its own brings it for the one paper.
const layouts: readonly (Layout & { codes: readonly string[] })[] = [
  {
    codes: decisionCodes.options,
    file: 'quyet-dinh.docx',
    required: [...letter, 'thẩm quyền ban hành', 'trích yếu', 'căn cứ', 'điều', 'lời đầu', 'người thi hành'],
  },
  { codes: noticeCodes.options, file: 'thong-bao.docx', required: [...letter, 'tên văn bản', 'lời cuối'] },
  {
    codes: letterCodes.options,
    file: 'cong-van-vu-viec.docx',
    required: [...letter, 'trích yếu', 'kính gửi', 'lời cuối'],
  },
  {
    codes: reportCodes.options,
    file: 'bao-cao-ke-hoach.docx',
    required: [...letter, 'tên văn bản', 'trích yếu', 'các phần'],
  },
  {
    codes: minutesCodes.options,
    file: 'bien-ban.docx',
    required: [
      'cơ quan ban hành',
      'trích yếu',
      'ngày lập',
      'thành phần',
      'các phần',
      'giờ kết thúc',
      'hàng ký',
    ],
  },
  {
    codes: slipCodes.options,
    file: 'phieu.docx',
    required: ['cơ quan ban hành', 'tên văn bản', 'mục', 'chức vụ ký', 'người ký'],
  },
  {
    codes: invitationCodes.options,
    file: 'giay-moi.docx',
    required: [...letter, 'kính gửi', 'ngày họp', 'nơi họp'],
  },
];

const ownLayouts: Readonly<
  Record<(typeof inventoryCodes.options)[number] | 'KN-RUT' | 'KN-CU-DAIDIEN', Layout>
> = {
  'KN-GUI': { file: 'phieu-gui.docx', required: [...heading, ...ending, 'kính gửi', 'tài liệu'] },
  'HS-MUCLUC': { file: 'muc-luc.docx', required: ['cơ quan ban hành', 'tài liệu', 'người lập'] },
  'KN-RUT': { file: 'KN-RUT.docx', required: ['kính gửi', 'người rút', 'nội dung rút'] },
  'KN-CU-DAIDIEN': { file: 'KN-CU-DAIDIEN.docx', required: ['kính gửi', 'người đại diện', 'người cử'] },
};

function layoutOf(code: string): Layout {
  const own = Object.entries(ownLayouts).find(([name]) => name === code)?.[1];
  const found = own ?? layouts.find(({ codes }) => codes.includes(code));
  if (!found) throw new Error(`Văn bản ${code} chưa có mẫu trình bày`);
  return found;
}

/** The papers of a case for which no text prescribes a form; names and symbols stand in src/law/forms/practice.ts. */
export const practiceForms: readonly FormSheet[] = practicePapers.flatMap(({ code, title }) => {
  const form = code as PaperForm;
  if (!isPractice(form)) return [];
  const { file, required } = layoutOf(code);
  return [{ form, title, file, labels: [], required }];
});

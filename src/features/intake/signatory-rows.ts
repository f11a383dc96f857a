import type { SheetRow } from '../../documents/read-sheet.ts';
import { fold } from '../fold.ts';

/** How many signatories one list may have. */
export const mostSignatories = 2_000;

export type Signatory = {
  fullName: string;
  address: string;
  idNumber: string | undefined;
  phone: string | undefined;
  signed: boolean;
  representative: boolean;
};

/** A row of the list as it was read: the person, what is wrong, and of which earlier row it is a repetition. */
export type SignatoryRow = {
  number: number;
  person: Signatory;
  faults: readonly string[];
  repeats: string | undefined;
};

const columns = ['fullName', 'address', 'idNumber', 'phone', 'signed', 'representative'] as const;
type Column = (typeof columns)[number];

/** The headings of a list, in its order. */
export const signatoryHeadings = [
  'Họ và tên',
  'Địa chỉ',
  'Số giấy tờ',
  'Điện thoại',
  'Đã ký',
  'Người đại diện',
] as const;

const headingWords: Readonly<Record<Column, RegExp>> = {
  fullName: /ho (va )?ten|ten nguoi/,
  address: /dia chi|noi o|thuong tru|thon/,
  idNumber: /cccd|cmnd|can cuoc|dinh danh|giay to/,
  phone: /dien thoai|sdt|lien he/,
  signed: /\bky\b|diem chi/,
  representative: /dai dien/,
};

/** Reads pasted or imported rows: by their headings where there are any, else in the usual order. */
export function readSignatories(
  rows: readonly SheetRow[],
  present: readonly { fullName: string; address: string; idNumber: string | null }[] = [],
): SignatoryRow[] {
  const [first, ...rest] = rows;
  const headed = first && placesOf(first.cells);
  const body = headed ? rest : rows;
  const places = headed ?? usualPlaces(body);
  const seen = new Map(present.flatMap((one) => marksOf(one).map((mark) => [mark, 'đã có trong đơn'])));
  let above: Partial<Record<Column, string>> = {};
  return body.map(({ number, cells }) => {
    const cellAt = (column: Column): string => {
      const typed = cells[places.get(column) ?? -1] ?? '';
      return sameAsAbove.test(fold(typed)) ? (above[column] ?? '') : typed;
    };
    const texts = Object.fromEntries(columns.map((column) => [column, cellAt(column)] as const)) as Record<
      Column,
      string
    >;
    above = texts;
    const { person, faults } = readPerson(texts);
    const marks = marksOf({ ...person, idNumber: person.idNumber ?? null });
    const repeats = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, `trùng dòng ${number}`);
    return { number, person, faults, repeats };
  });
}

const sameAsAbove = /^("|''|nt|nhu tren|-nt-)$/;

function placesOf(cells: readonly string[]): Map<Column, number> | undefined {
  const found = new Map<Column, number>();
  for (const column of columns) {
    const at = cells.findIndex((cell) => headingWords[column].test(fold(cell)));
    if (at !== -1) found.set(column, at);
  }
  return found.size >= 2 && found.has('fullName') ? found : undefined;
}

// Lists often begin with a running number.
function usualPlaces(rows: readonly SheetRow[]): Map<Column, number> {
  const numbered = rows.length > 0 && rows.every(({ cells }) => /^\d{1,4}[.)]?$/.test(cells[0] ?? ''));
  return new Map(columns.map((column, at) => [column, at + (numbered ? 1 : 0)] as const));
}

function readPerson(texts: Readonly<Record<Column, string>>): { person: Signatory; faults: string[] } {
  const faults: string[] = [];
  const idNumber = texts.idNumber.replaceAll(/[\s.]/g, '').toUpperCase();
  const phone = texts.phone.replaceAll(/[\s.()-]/g, '');
  if (texts.fullName === '') faults.push('thiếu họ tên');
  if (texts.fullName.length > 200) faults.push('họ tên quá dài');
  if (texts.address === '') faults.push('thiếu địa chỉ');
  if (texts.address.length > 300) faults.push('địa chỉ quá dài');
  if (idNumber !== '' && !/^(\d{9}|\d{12}|[A-Z]{1,2}\d{6,8})$/.test(idNumber))
    faults.push('số giấy tờ không phải 9 hoặc 12 chữ số, hay số hộ chiếu');
  if (phone !== '' && !/^\+?\d{8,15}$/.test(phone)) faults.push('số điện thoại không đúng');
  const signed = yesOrNo(texts.signed, true);
  const representative = yesOrNo(texts.representative, false);
  if (signed === undefined) faults.push('cột “Đã ký” ghi có hoặc không');
  if (representative === undefined) faults.push('cột “Người đại diện” ghi có hoặc không');
  return {
    person: {
      fullName: texts.fullName,
      address: texts.address,
      idNumber: idNumber || undefined,
      phone: phone || undefined,
      signed: signed ?? true,
      representative: representative ?? false,
    },
    faults,
  };
}

function yesOrNo(typed: string, empty: boolean): boolean | undefined {
  const said = fold(typed);
  if (said === '') return empty;
  if (/^(co|x|1|roi|da ky|dung|yes|true|diem chi|dai dien)$/.test(said)) return true;
  return /^(khong|k|0|chua|chua ky|no|false)$/.test(said) ? false : undefined;
}

/** By what a person is known again in the list. */
const marksOf = ({
  fullName,
  address,
  idNumber,
}: {
  fullName: string;
  address: string;
  idNumber: string | null;
}): string[] => [
  ...(fullName ? [`${fold(fullName)}|${fold(address)}`] : []),
  ...(idNumber ? [idNumber] : []),
];

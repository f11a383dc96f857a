/** What one unit may ask of another about a case. */
export const requestNames = {
  information: 'Cung cấp thông tin',
  documents: 'Cung cấp tài liệu',
  people: 'Cử người phối hợp',
  consult: 'Tham vấn ý kiến',
  report: 'Báo cáo, xin ý kiến chỉ đạo',
} as const;
export type RequestKind = keyof typeof requestNames;
export const requestKinds = Object.keys(requestNames) as [RequestKind, ...RequestKind[]];

/** The name of what was asked. */
export const kindText = (kind: string): string => requestNames[kind as RequestKind] ?? kind;

const nouns: Readonly<Record<RequestKind, string>> = {
  information: 'cung cấp thông tin',
  documents: 'cung cấp tài liệu',
  people: 'cử người phối hợp',
  consult: 'cho ý kiến',
  report: 'cho ý kiến chỉ đạo',
};

/** The same within a sentence: "đề nghị … cung cấp tài liệu". */
export const kindNoun = (kind: string): string => nouns[kind as RequestKind] ?? kind;

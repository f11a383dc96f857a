// What other features may use of papers.
export { fileName, formTitle, frameOf, issue, issuerBy, render } from './issue.ts';
export {
  commonTexts as commonPaperTexts,
  linesOf,
  memberIn,
  type About,
  type PaperKind,
  type PaperText,
  type Texts,
} from './kinds.ts';
export { beginPaper, paperNumber, PapersCard } from './papers.page.tsx';
export { PaperTextField } from './text-field.tsx';
export { kindOf, paperContent, textsOf, wordType, writtenIn } from './content.ts';
export { move, publish, write as writePaper } from './write.ts';
export { originalAt } from './original.page.tsx';

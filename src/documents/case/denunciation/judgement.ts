import { lines, linesIn, optional, optionalLines, tidied, type Typed } from '../asked.ts';
import type { CaseFacts } from '../facts.ts';
import { blocksIn, noName } from './texts.ts';

const verdicts = ['đúng một phần', 'đúng', 'sai'] as const;
const explained = /^(?:người bị tố cáo )?giải trình\s*:\s*/i;

/** What the reports and the conclusion ask alike: each matter with its findings, each with its verdict. */
export const judgementTexts = [
  lines('matters', 'Nội dung và kết quả xác minh', 10, {
    hint: 'Mỗi nội dung một dòng bắt đầu bằng #; kết quả ghi ở các dòng dưới; dòng bắt đầu bằng “Giải trình:” là giải trình của người bị tố cáo.',
  }),
  lines('lawApplied', 'Căn cứ pháp luật, mỗi căn cứ một dòng', 3),
  lines('conclusions', 'Kết luận từng nội dung, theo thứ tự trên', 6, {
    hint: 'Mỗi nội dung một dòng: # đúng, # đúng một phần hoặc # sai; lý do ghi ở các dòng dưới.',
  }),
  optional('deliberate', 'Việc cố ý tố cáo sai sự thật'),
  optionalLines('violations', 'Hành vi vi phạm pháp luật', 2, noName),
  optionalLines('causes', 'Nguyên nhân', 2, noName),
  lines('responsibility', 'Trách nhiệm của từng cơ quan, tổ chức, cá nhân', 3, noName),
  optionalLines('damage', 'Thiệt hại về vật chất, tinh thần; đối tượng bị thiệt hại', 2, noName),
  optionalLines('earlier', 'Vi phạm, sai lầm của việc giải quyết trước đó (khi giải quyết lại)', 2, noName),
];

export const judgementFirst = ({ contents }: CaseFacts) => ({
  matters: contents.map((content) => `# ${content}`).join('\n'),
});

const verdictIn = (head: string) =>
  verdicts.find((one) =>
    head
      .toLocaleLowerCase('vi')
      .replace(/[\s.;,:]+$/, '')
      .endsWith(one),
  );

/** The matters with their verdicts in the same order; one without the other is left to the schema. */
function mattersIn(typed: Typed) {
  const found = blocksIn(typed['matters']);
  const judged = blocksIn(typed['conclusions']);
  return Array.from({ length: Math.max(found.length, judged.length) }, (_, index) => {
    const { head = '', below = [] } = found[index] ?? {};
    return {
      content: head,
      results: below.filter((line) => !explained.test(line)),
      explanation: below.filter((line) => explained.test(line)).map((line) => line.replace(explained, '')),
      verdict: verdictIn(judged[index]?.head ?? ''),
      reasons: judged[index]?.below ?? [],
    };
  });
}

export const judgementIn = (facts: CaseFacts, typed: Typed) => ({
  accused: facts.accused,
  matters: mattersIn(typed),
  lawApplied: linesIn(typed['lawApplied']),
  deliberate: tidied(typed['deliberate']),
  violations: linesIn(typed['violations']),
  causes: linesIn(typed['causes']),
  responsibility: linesIn(typed['responsibility']),
  damage: linesIn(typed['damage']),
  earlier: linesIn(typed['earlier']),
});

/** A fault of a verdict belongs to the conclusions, any other of a matter to the matters. */
export const judgementFields: Readonly<Record<string, string>> = {
  accused: 'matters',
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`matters.${index}.verdict`, 'conclusions']),
  ),
};

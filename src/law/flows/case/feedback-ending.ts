import { day } from '../../day.ts';
import { fresh, recorders, rowsOf, verifiers, type CaseStep, type While } from './row.ts';

const law = 'Luật Tiếp công dân 2013';
const row = rowsOf('PA', { from: day('2014-07-01') });
const leaders = ['head', 'chairman'] as const;

const answered: While = {
  region: 'main',
  in: ['answered', 'fulfilling', 'finished'],
  refusal: 'Chưa có văn bản trả lời để công khai.',
};

/** Publication of the answer and the end of the matter. */
export const feedbackEnding: readonly CaseStep[] = [
  row({
    action: 'publish',
    label: 'Công khai kết quả giải quyết',
    region: 'publication',
    from: [fresh],
    to: 'published',
    roles: [...recorders, 'chairman', 'clerk'],
    guards: [
      {
        fact: 'privateMatter',
        is: false,
        refusal: 'Nội dung riêng tư, bí mật thì không công khai.',
        basis: 'Kế hoạch, mục II.2.3; pháp luật về bảo vệ dữ liệu cá nhân',
      },
      {
        fact: 'redacted',
        is: true,
        asked: true,
        refusal: 'Phải lược bỏ dữ liệu cá nhân trước khi công khai.',
        basis: 'Pháp luật về bảo vệ dữ liệu cá nhân',
      },
    ],
    whiles: [answered],
    chooses: 'publication',
    basis: 'Kế hoạch, mục II.2.3',
    confidence: 'medium',
    note: 'Luật chỉ buộc công khai kết quả phản ánh, kiến nghị về quy định hành chính (Nghị định 20/2008/NĐ-CP, Điều 19).',
  }),
  row({
    action: 'keep-private',
    label: 'Không công khai vì riêng tư, bí mật',
    region: 'publication',
    from: [fresh],
    to: 'private',
    roles: leaders,
    guards: [
      {
        fact: 'privateMatter',
        is: true,
        asked: true,
        refusal: 'Chỉ không công khai khi nội dung riêng tư hoặc bí mật.',
        basis: 'Kế hoạch, mục II.2.3',
      },
    ],
    whiles: [answered],
    basis: 'Kế hoạch, mục II.2.3',
    confidence: 'medium',
  }),
  row({
    action: 'finish',
    label: 'Kết thúc vụ việc',
    from: ['answered', 'fulfilling'],
    to: 'finished',
    roles: [...verifiers, 'chairman'],
    whiles: [
      {
        region: 'publication',
        in: ['published', 'private'],
        refusal: 'Chưa công khai kết quả giải quyết.',
      },
    ],
    basis: `${law}, Điều 26`,
    confidence: 'medium',
  }),
];

import type { InForce } from '../../period.ts';
import type { Step } from '../../steps.ts';
import { fresh, recorders, rowsOf, type CaseStep, type Guard, type States, type While } from './row.ts';

/** What differs between the publication of decisions on complaints and of conclusions on denunciations. */
export type Publication = {
  readonly prefix: string;
  readonly variant?: string;
  readonly publish: Step;
  readonly posting: Step;
  /** The notice before a meeting; the law on denunciations gives no number of days. */
  readonly meeting?: Step;
  readonly main: While;
  readonly guards: readonly Guard[];
  readonly basis: string;
  readonly press: string;
  readonly paper: string;
  readonly inForce: InForce;
};

export const publicationStates: States = {
  new: { name: 'Chưa công khai', next: 'end' },
  called: { name: 'Đã thông báo họp công bố', next: 'clock' },
  posted: { name: 'Đang niêm yết, đăng tải', next: 'clock' },
  published: { name: 'Đã công khai', next: 'end' },
};

/** Publication in one of its ways: a meeting, posting, the portal, the press. */
export function publicationRows(of: Publication): CaseStep[] {
  const { prefix, publish, main, guards, basis, inForce, variant } = of;
  const row = rowsOf(prefix, inForce);
  const common = {
    region: 'publication',
    roles: [...recorders, 'chairman', 'clerk'],
    guards,
    whiles: [main],
    papers: [of.paper],
    chooses: 'publication',
    basis,
    ...(variant ? { variant } : {}),
  } as const;
  return [
    ...meetings(of, common),
    row({
      ...common,
      action: 'post',
      label: 'Niêm yết hoặc đăng trên trang thông tin điện tử',
      from: [fresh, 'called'],
      to: 'posted',
      meets: [publish],
      starts: [of.posting],
      dates: 'posted',
      note: 'Ít nhất 15 ngày. Cơ quan có cổng thông tin điện tử thì đăng tại đó.',
    }),
    row({
      ...common,
      action: 'finish-posting',
      label: 'Kết thúc niêm yết, đăng tải',
      from: ['posted'],
      to: 'published',
      timings: [
        { how: 'after', step: of.posting, since: 'posted', refusal: 'Chưa đủ 15 ngày niêm yết, đăng tải' },
      ],
      meets: [of.posting],
      sets: { publicationDone: true },
    }),
    row({
      ...common,
      action: 'publish-in-press',
      label: 'Công khai trên báo chí, phát thanh, truyền hình',
      from: [fresh, 'called'],
      to: 'published',
      guards: [
        ...guards,
        {
          count: 'issues',
          atLeast: 2,
          asked: true,
          refusal: of.press,
          basis,
        },
      ],
      meets: [publish],
      sets: { publicationDone: true },
    }),
  ];
}

type Common = Pick<CaseStep, 'region' | 'roles' | 'guards' | 'whiles' | 'papers' | 'basis'> & {
  variant?: string;
};

function meetings({ prefix, inForce, meeting, publish }: Publication, common: Common): CaseStep[] {
  const row = rowsOf(prefix, inForce);
  return [
    row({
      ...common,
      action: 'call-meeting',
      label: 'Thông báo họp công bố',
      from: [fresh],
      to: 'called',
      timings: meeting
        ? [
            {
              how: 'before',
              step: meeting,
              since: 'meeting',
              refusal: 'Thông báo họp công bố phải trước ngày họp ít nhất 03 ngày',
            },
          ]
        : [],
    }),
    row({
      ...common,
      action: 'hold-meeting',
      label: 'Họp công bố, lập biên bản',
      from: ['called'],
      to: 'published',
      meets: [publish],
      sets: { publicationDone: true },
    }),
  ];
}

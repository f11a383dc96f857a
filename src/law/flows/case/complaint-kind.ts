import type { Step } from '../../steps.ts';
import type { ProcedureId } from './row.ts';

/** What differs between the four courses of a complaint: limits, articles, the form of the decision. */
export type ComplaintKind = {
  readonly id: ProcedureId;
  readonly prefix: string;
  readonly name: string;
  readonly instance: 'first' | 'second';
  readonly discipline: boolean;
  readonly accept: Step;
  readonly resolve: Step;
  readonly send: Step;
  readonly publish: Step;
  readonly effect: Step;
  readonly window: Step;
  readonly decisionForm: 'NĐ124-15' | 'NĐ124-16';
  readonly articles: {
    readonly accept: string;
    readonly resolve: string;
    readonly dialogue: string;
    readonly decision: string;
    readonly send: string;
    readonly effect: string;
  };
};

/** The states in which a case has been accepted and is not yet decided. */
export const undecided = [
  'accepted',
  'rechecking',
  'verifying',
  'reported',
  'dialogue',
  'dialogued',
  'drafting',
] as const;

const law = 'Luật Khiếu nại 2011';

const discipline = {
  discipline: true,
  accept: 'complaint.accept.discipline',
  resolve: 'complaint.resolve.discipline',
  publish: 'complaint.publish.discipline',
  effect: 'complaint.effect.discipline',
} as const;

const disciplineArticles = {
  accept: `${law}, Điều 50`,
  resolve: `${law}, Điều 50`,
  effect: `${law}, Điều 57`,
} as const;

export const complaintKinds: readonly ComplaintKind[] = [
  {
    id: 'complaint.first',
    prefix: 'KN1',
    name: 'Giải quyết khiếu nại lần đầu',
    instance: 'first',
    discipline: false,
    accept: 'complaint.accept.first',
    resolve: 'complaint.resolve.first',
    send: 'complaint.send.first',
    publish: 'complaint.publish.first',
    effect: 'complaint.effect.first',
    window: 'complaint.window.second',
    decisionForm: 'NĐ124-15',
    articles: {
      accept: `${law}, Điều 27`,
      resolve: `${law}, Điều 28`,
      dialogue: `${law}, Điều 30 khoản 1`,
      decision: `${law}, Điều 31`,
      send: `${law}, Điều 32`,
      effect: `${law}, Điều 44 khoản 1`,
    },
  },
  {
    id: 'complaint.second',
    prefix: 'KN2',
    name: 'Giải quyết khiếu nại lần hai',
    instance: 'second',
    discipline: false,
    accept: 'complaint.accept.second',
    resolve: 'complaint.resolve.second',
    send: 'complaint.send.second',
    publish: 'complaint.publish.second',
    effect: 'complaint.effect.second',
    window: 'complaint.window.second',
    decisionForm: 'NĐ124-16',
    articles: {
      accept: `${law}, Điều 36 khoản 1`,
      resolve: `${law}, Điều 37`,
      dialogue: `${law}, Điều 39`,
      decision: `${law}, Điều 40`,
      send: `${law}, Điều 41 khoản 1`,
      effect: `${law}, Điều 44 khoản 2`,
    },
  },
  {
    id: 'complaint.discipline.first',
    prefix: 'KNKL1',
    name: 'Giải quyết khiếu nại quyết định kỷ luật cán bộ, công chức lần đầu',
    instance: 'first',
    ...discipline,
    send: 'complaint.send.discipline.first',
    window: 'complaint.window.discipline.second',
    decisionForm: 'NĐ124-15',
    articles: {
      ...disciplineArticles,
      dialogue: `${law}, Điều 53`,
      decision: `${law}, Điều 54`,
      send: `${law}, Điều 54 khoản 2; Nghị định 124/2020/NĐ-CP, Điều 29 khoản 2 điểm b`,
    },
  },
  {
    id: 'complaint.discipline.second',
    prefix: 'KNKL2',
    name: 'Giải quyết khiếu nại quyết định kỷ luật cán bộ, công chức lần hai',
    instance: 'second',
    ...discipline,
    send: 'complaint.send.discipline.second',
    window: 'complaint.window.discipline.second',
    decisionForm: 'NĐ124-16',
    articles: {
      ...disciplineArticles,
      dialogue: `${law}, Điều 55 khoản 3`,
      decision: `${law}, Điều 56`,
      send: `${law}, Điều 56 khoản 2`,
    },
  },
];

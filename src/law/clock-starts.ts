import { day, type Day } from './day.ts';
import { isInForce, type InForce } from './period.ts';
import type { Step } from './steps.ts';

/** What happens to a petition that may start a time limit. */
type ClockEvent = 'received' | 'found-competent' | 'found-not-competent';

/** Which limit an event starts, for which petitions. The number of days stands in the table of deadlines. */
type ClockStart = {
  event: ClockEvent;
  step: Step;
  kinds?: readonly string[];
  channels?: readonly string[];
  /** Which acceptance of a complaint: first or second instance, or against a disciplinary decision. */
  complaint?: 'first' | 'second' | 'discipline';
  /** Papers that end the processing without doing what this limit asks: a proposal to accept is no notice of acceptance. */
  notMetBy?: readonly string[];
  basis: string;
  inForce: InForce;
};

/** The steps whose limit a paper of that form does not meet. */
export function stepsNotMetBy(form: string): Step[] {
  return clockStarts.filter(({ notMetBy }) => notMetBy?.includes(form)).map(({ step }) => step);
}

const always = { from: day('2012-07-01') };

/** Which limits a paper beside the paper of the outcome keeps, by its issue. */
const metBy: readonly { form: string; steps: readonly Step[]; basis: string }[] = [
  {
    form: 'NĐ124-03',
    steps: ['complaint.accept.first', 'complaint.accept.second', 'complaint.accept.discipline'],
    basis: 'Luật Khiếu nại 2011, Điều 27, Điều 36, Điều 50',
  },
  {
    form: 'NĐ124-04',
    steps: ['complaint.accept.first', 'complaint.accept.second', 'complaint.accept.discipline'],
    basis: 'Luật Khiếu nại 2011, Điều 27, Điều 36, Điều 50',
  },
  { form: 'NĐ31-04', steps: ['denunciation.accept'], basis: 'Luật Tố cáo 2018, Điều 24, Điều 29' },
  { form: 'NĐ31-05', steps: ['denunciation.accept.notify'], basis: 'Luật Tố cáo 2018, Điều 29 khoản 3' },
  {
    form: 'TH-14',
    steps: ['denunciation.accept', 'denunciation.decline.notify'],
    basis: 'Luật Tố cáo 2018, Điều 24 khoản 1',
  },
];

/** The steps whose limit the issue of a paper of that form keeps. */
export function stepsMetBy(form: string): readonly Step[] {
  return metBy.find((row) => row.form === form)?.steps ?? [];
}

/** Conflict rule: all applicable limits are attached; the earliest unmet one leads. */
export const clockStarts: readonly ClockStart[] = [
  {
    event: 'received',
    step: 'petition.process',
    basis: 'Thủ tục hành chính xử lý đơn (Quyết định 194/QĐ-TTCP)',
    inForce: { from: day('2022-05-20') },
  },
  {
    event: 'received',
    step: 'reception.answer',
    channels: ['in_person'],
    basis: 'Luật Tiếp công dân 2013, Điều 28 khoản 1',
    inForce: { from: day('2014-07-01') },
  },
  {
    event: 'received',
    step: 'denunciation.accept',
    notMetBy: ['TT05-01'],
    kinds: ['denunciation'],
    basis: 'Luật Tố cáo 2018, Điều 24 khoản 1',
    inForce: { from: day('2019-01-01') },
  },
  {
    event: 'received',
    step: 'denunciation.report.forwarder',
    kinds: ['denunciation'],
    channels: ['forwarded'],
    basis: 'Luật Tố cáo 2018, Điều 26 khoản 2',
    inForce: { from: day('2019-01-01') },
  },
  {
    event: 'found-competent',
    step: 'complaint.accept.first',
    notMetBy: ['TT05-01'],
    kinds: ['complaint'],
    complaint: 'first',
    basis: 'Luật Khiếu nại 2011, Điều 27',
    inForce: always,
  },
  {
    event: 'found-competent',
    step: 'complaint.accept.second',
    notMetBy: ['TT05-01'],
    kinds: ['complaint'],
    complaint: 'second',
    basis: 'Luật Khiếu nại 2011, Điều 36 khoản 1',
    inForce: always,
  },
  {
    event: 'found-competent',
    step: 'complaint.accept.discipline',
    notMetBy: ['TT05-01'],
    kinds: ['complaint'],
    complaint: 'discipline',
    basis: 'Luật Khiếu nại 2011, Điều 50',
    inForce: always,
  },
  {
    event: 'found-not-competent',
    step: 'denunciation.transfer',
    kinds: ['denunciation'],
    basis: 'Luật Tố cáo 2018, Điều 24 khoản 2',
    inForce: { from: day('2019-01-01') },
  },
];

export type ClockOccasion = {
  event: ClockEvent;
  on: Day;
  kind: string;
  channel: string;
  complaint?: 'first' | 'second' | 'discipline';
};

/** The steps whose limits begin with this event for such a petition. */
export function stepsStartedBy({ event, on, kind, channel, complaint }: ClockOccasion): Step[] {
  return clockStarts
    .filter(
      (row) =>
        row.event === event &&
        isInForce(row.inForce, on) &&
        (row.kinds?.includes(kind) ?? true) &&
        (row.channels?.includes(channel) ?? true) &&
        (row.complaint === undefined || row.complaint === complaint),
    )
    .map(({ step }) => step);
}

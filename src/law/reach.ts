import { day, type Day } from './day.ts';

/** From which day on the tables hold rules for what came in, and how far days may be reckoned. */
export const reach: Readonly<Record<'petition' | 'reception' | 'last', Day>> = {
  /** Luật Khiếu nại 2011 is in force since that day. */
  petition: day('2012-07-01'),
  /** Luật Tiếp công dân 2013 is in force since that day. */
  reception: day('2014-07-01'),
  last: day('2035-12-31'),
};

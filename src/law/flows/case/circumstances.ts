import type { Calendar } from '../../calendar.ts';
import type { Day } from '../../day.ts';
import type { Given, Procedure, Standing } from './row.ts';

/** The circumstances in which a row is judged; `given` is there when the step is really taken. */
export type Circumstances = {
  readonly procedure: Procedure;
  readonly standing: Standing;
  readonly on: Day;
  readonly calendar: Calendar;
  readonly given?: Given;
};

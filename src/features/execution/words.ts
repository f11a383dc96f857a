import { choicesOf } from '../../law/choices.ts';

/** The name of a status of an obligation. */
export const statusText = (status: string): string =>
  choicesOf('obligation.status').find(({ id }) => id === status)?.text ?? status;

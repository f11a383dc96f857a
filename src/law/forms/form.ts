import { day } from '../day.ts';
import type { Confidence, InForce } from '../period.ts';

/** A form as a text prescribes it, in one version. */
export type LegalForm = {
  readonly code: string;
  /** What is printed at the head of the form: Mẫu số 01. */
  readonly number: string;
  readonly title: string;
  /** The type code in the document's symbol (Nghị định 30/2020/NĐ-CP): HD, TB, QĐ; none for minutes, receipts, books and papers of citizens. */
  readonly type?: string;
  readonly when: string;
  readonly issuer: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
  readonly note?: string;
};

export const from = (first: string): InForce => ({ from: day(first) });
export const between = (first: string, until: string): InForce => ({ from: day(first), until: day(until) });

/** Rows of one issuer: the code's prefix, the issuer and the period are the same for all. */
export const formsOf =
  (prefix: string, issuer: string, inForce: InForce, confidence: Confidence) =>
  (number: string, title: string, when: string, type?: string, more: Partial<LegalForm> = {}): LegalForm => ({
    code: `${prefix}-${number}`,
    number: `Mẫu số ${number}`,
    title,
    when,
    issuer,
    inForce,
    confidence,
    ...(type ? { type } : {}),
    ...more,
  });

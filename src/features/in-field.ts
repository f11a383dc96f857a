import { sql } from 'kysely';
import { fieldsUnder } from '../law/fields.ts';

/** The record is of this field or of one below it in the tree. */
export const inField = (code: string) => sql<boolean>`field_code = any (${fieldsUnder(code)}::text[])`;

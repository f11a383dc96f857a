import { DateField, SelectField, TextArea, TextField } from '../../ui/index.ts';
import type { PaperText } from './kinds.ts';

/** A text of a paper as its field in a form; `under` is put before its name. */
export const PaperTextField = ({ text, under }: { text: PaperText; under: string }) => {
  const { label, hint, rows, required, options, day } = text;
  const common = { name: `${under}.${text.name}`, label, hint, required };
  if (options) return <SelectField {...common} options={options} width="short" />;
  if (day) return <DateField {...common} width="short" />;
  return rows === undefined ? <TextField {...common} width="full" /> : <TextArea {...common} rows={rows} />;
};

import type { Visit } from '../../core/web.tsx';
import { choiceListNames, choicesOn } from '../../law/choices.ts';
import type { Asks } from '../../law/flows/case/asks.ts';
import { countNames, dateNames, factNames } from '../../law/flows/case/facts.ts';
import type { CaseStep } from '../../law/flows/case/row.ts';
import { groundListNames } from '../../law/grounds.ts';
import { Checkbox, DateField, Fieldset, Hidden, RadioGroup, SelectField, TextField } from '../../ui/index.ts';
import { capital } from './open.page.tsx';
import type { Resolution } from './queries.ts';

type Asked = { resolution: Resolution; deed: { row: CaseStep }; asks: Asks };

/** What the law asks of the step, whichever way it is done. */
export const StepFields = ({ opened: { deed, asks }, visit }: { opened: Asked; visit: Visit }) => {
  const { row } = deed;
  const { facts, dates, counts, grounds } = asks;
  if (facts.length + dates.length + counts.length + grounds.length === 0 && !row.chooses) return null;
  return (
    <Fieldset legend="Điều kiện, căn cứ">
      <Hidden name="asked" value={facts.join(' ')} />
      {grounds.length > 0 && row.grounds && (
        <RadioGroup
          name="ground"
          label={groundListNames[row.grounds]}
          required
          width="full"
          options={grounds.map(({ id, text, basis }) => ({ value: id, label: text, hint: basis }))}
        />
      )}
      {row.chooses && (
        <SelectField
          name="choice"
          label={choiceListNames[row.chooses]}
          required
          options={choicesOn(row.chooses, visit.today).map(({ id, text }) => ({ value: id, label: text }))}
        />
      )}
      {dates.map((name) => (
        <DateField key={name} name={`dates.${name}`} label={capital(dateNames[name])} />
      ))}
      {counts.map((name) => (
        <TextField key={name} name={`counts.${name}`} label={capital(countNames[name])} width="short" />
      ))}
      {facts.map((name) => (
        <Checkbox key={name} name={`facts.${name}`} label={capital(factNames[name])} />
      ))}
    </Fieldset>
  );
};

/** The facts that are known to hold, as the form shows them at first. */
export const factValues = ({ resolution, asks }: Asked): Record<string, string> =>
  Object.fromEntries(
    asks.facts.flatMap((name) => (resolution.standing.facts[name] ? [[`facts.${name}`, 'on']] : [])),
  );

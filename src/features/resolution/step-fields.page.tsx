import type { Visit } from '../../core/web.tsx';
import { choiceListNames, choicesOn } from '../../law/choices.ts';
import type { Asks } from '../../law/flows/case/asks.ts';
import { countNames, dateNames, factNames } from '../../law/flows/case/facts.ts';
import type { CaseStep } from '../../law/flows/case/row.ts';
import { groundListNames } from '../../law/grounds.ts';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  Fieldset,
  Hidden,
  RadioGroup,
  SelectField,
  TextField,
} from '../../ui/index.ts';
import { capital } from './open.page.tsx';
import type { Resolution } from './queries.ts';
import type { withdrawable } from './withdrawn.ts';

type Asked = {
  resolution: Resolution;
  deed: { row: CaseStep };
  asks: Asks;
  /** Of a partial withdrawal: who, what may be withdrawn. */
  withdrawable?: Awaited<ReturnType<typeof withdrawable>>;
};

/** What the law asks of the step, whichever way it is done. */
export const StepFields = ({ opened, visit }: { opened: Asked; visit: Visit }) => (
  <>
    <Conditions opened={opened} visit={visit} />
    {opened.withdrawable && <WhoWithdraws {...opened.withdrawable} secret={opened.resolution.secret} />}
  </>
);

const WhoWithdraws = ({
  people,
  contents,
  secret,
}: NonNullable<Asked['withdrawable']> & { secret: boolean }) => (
  <>
    {people.length > 0 && (
      <Fieldset legend="Người rút">
        <CheckboxGroup
          name="withdrawnPeople"
          label="Người rút khiếu nại"
          required
          hint="Vụ việc tiếp tục được giải quyết đối với những người không rút."
          options={people.map(({ id, full_name, address, representative }) => ({
            value: String(id),
            label: full_name,
            hint: [address, representative && 'người đại diện'].filter(Boolean).join(', '),
          }))}
        />
      </Fieldset>
    )}
    {contents.length > 0 && (
      <Fieldset legend="Nội dung rút">
        <CheckboxGroup
          name="withdrawnContents"
          label="Nội dung được rút"
          required={!secret}
          hint={
            secret
              ? 'Nhiều người tố cáo mà một số người rút thì không chọn nội dung, ghi số người rút ở ghi chú.'
              : 'Những nội dung còn lại tiếp tục được giải quyết.'
          }
          options={contents.map(({ id, text }) => ({ value: String(id), label: text }))}
        />
      </Fieldset>
    )}
  </>
);

const Conditions = ({ opened: { deed, asks }, visit }: { opened: Asked; visit: Visit }) => {
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

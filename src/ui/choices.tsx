import type { ComponentChildren } from 'preact';
import { Field, FieldError, FieldHint, FieldMarks, useControl, type FieldTexts } from './field.tsx';
import { useField } from './form.tsx';

export type Option = { value: string; label: string; disabled?: boolean | undefined };
export type OptionGroup = { group: string; options: readonly Option[] };

export type SelectFieldProps = FieldTexts & {
  options: readonly (Option | OptionGroup)[];
  /** The first, empty choice. */
  placeholder?: string | undefined;
  /** Searching by typing, with or without accents, where script runs. For more than about ten options. */
  combobox?: boolean | undefined;
};

/** One choice out of a list. */
export function SelectField({ options, placeholder = '— Chọn —', combobox, ...texts }: SelectFieldProps) {
  const control = useControl(texts);
  const { value } = useField(texts.name);
  return (
    <Field {...texts}>
      <select class="form-select" {...control} data-combobox={combobox}>
        <option value="">{placeholder}</option>
        {options.map((one) =>
          'group' in one ? (
            <optgroup key={one.group} label={one.group}>
              {one.options.map((option) => (
                <OptionItem key={option.value} {...option} chosen={value} />
              ))}
            </optgroup>
          ) : (
            <OptionItem key={one.value} {...one} chosen={value} />
          ),
        )}
      </select>
    </Field>
  );
}

const OptionItem = ({ value, label, disabled, chosen }: Option & { chosen: string }) => (
  <option value={value} disabled={disabled} selected={value === chosen}>
    {label}
  </option>
);

export type UnitOption = { id: number; label: string; group?: string | undefined };

export type UnitFieldProps = Omit<SelectFieldProps, 'options' | 'combobox'> & {
  units: readonly UnitOption[];
};

/** A unit; units that name a group stand under it. The value is the unit's id. */
export const UnitField = ({ units, placeholder = '— Chọn cơ quan, đơn vị —', ...rest }: UnitFieldProps) => (
  <SelectField {...rest} placeholder={placeholder} options={grouped(units)} combobox />
);

function grouped(units: readonly UnitOption[]): (Option | OptionGroup)[] {
  const byGroup = Map.groupBy(units, ({ group }) => group ?? '');
  return [...byGroup].flatMap(([group, members]): (Option | OptionGroup)[] => {
    const options = members.map(({ id, label }) => ({ value: String(id), label }));
    return group ? [{ group, options }] : options;
  });
}

export type TreeNode = { code: string; label: string; children?: readonly TreeNode[] | undefined };

export type FieldTreeFieldProps = Omit<SelectFieldProps, 'options' | 'combobox'> & {
  tree: readonly TreeNode[];
  /** Only the ends of the tree can be chosen. */
  leavesOnly?: boolean | undefined;
};

/** A place in the tree of fields (lĩnh vực), up to three levels; the value is the code. */
export const FieldTreeField = ({
  tree,
  leavesOnly,
  placeholder = '— Chọn lĩnh vực —',
  ...rest
}: FieldTreeFieldProps) => (
  <SelectField
    {...rest}
    placeholder={placeholder}
    combobox
    options={tree.map((top) => ({ group: top.label, options: branch(top, leavesOnly ?? false) }))}
  />
);

function branch(top: TreeNode, leavesOnly: boolean): Option[] {
  const walk = (node: TreeNode, trail: string): Option[] => {
    const label = trail ? `${trail} › ${node.label}` : node.label;
    const inner = (node.children ?? []).flatMap((child) => walk(child, label));
    return leavesOnly && inner.length > 0 ? inner : [{ value: node.code, label }, ...inner];
  };
  const inner = (top.children ?? []).flatMap((child) => walk(child, ''));
  return leavesOnly && inner.length > 0 ? inner : [{ value: top.code, label: top.label }, ...inner];
}

export type Choice = Option & { hint?: ComponentChildren };

export type RadioGroupProps = FieldTexts & {
  options: readonly Choice[];
  /** Beside each other instead of below each other. */
  inline?: boolean | undefined;
};

/** One choice out of a few that are all visible. */
export function RadioGroup({ options, inline, ...texts }: RadioGroupProps) {
  return <ChoiceGroup type="radio" options={options} inline={inline} {...texts} />;
}

export type CheckboxGroupProps = RadioGroupProps;

/** Any number of choices; the name is sent once for each. */
export function CheckboxGroup({ options, inline, ...texts }: CheckboxGroupProps) {
  return <ChoiceGroup type="checkbox" options={options} inline={inline} {...texts} />;
}

function ChoiceGroup({
  type,
  options,
  inline,
  width = 'full',
  ...texts
}: RadioGroupProps & { type: 'radio' | 'checkbox' }) {
  const { id, name, ...aria } = useControl(texts);
  const { values, error } = useField(name);
  return (
    <fieldset
      class={`field field-${width} choices${error ? ' has-error' : ''}`}
      aria-describedby={aria['aria-describedby']}
    >
      <legend class="form-label">
        {texts.label}
        <FieldMarks {...texts} />
      </legend>
      {texts.hint && <FieldHint id={id}>{texts.hint}</FieldHint>}
      <div class={inline ? 'choices-inline' : undefined}>
        {options.map(({ value, label, hint, disabled }, index) => (
          <label class="form-check" key={value}>
            <input
              class="form-check-input"
              type={type}
              // The error summary leads to the first choice.
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              value={value}
              checked={values.includes(value)}
              disabled={disabled}
              aria-invalid={type === 'checkbox' ? aria['aria-invalid'] : undefined}
            />
            <span class="form-check-label">
              {label}
              {hint && <span class="form-check-description">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError name={name} />
    </fieldset>
  );
}

import type { ComponentChildren } from 'preact';
import { dayText } from './format.ts';
import { fieldId, useField } from './form.tsx';
import { Icon } from './icon.tsx';

/** How much of a row the field takes where there is room. */
export type FieldWidth = 'short' | 'half' | 'full';

/** What every field may say. */
export type FieldTexts = {
  name: string;
  label: string;
  hint?: ComponentChildren;
  required?: boolean | undefined;
  /** Says "(không bắt buộc)" beside the label. */
  optional?: boolean | undefined;
  width?: FieldWidth | undefined;
};

/** What connects a control with its label, hint and error. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
  'aria-required': 'true' | undefined;
};

/** The attributes of the control of a field. */
export function useControl({ name, hint, required }: FieldTexts): ControlAttributes {
  const { id, error } = useField(name);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': required ? 'true' : undefined,
  };
}

/** Label, hint and error around one control; the control takes its attributes from {@link useControl}. */
export function Field({ children, ...texts }: FieldTexts & { children: ComponentChildren }) {
  const { name, label, hint, width = 'half' } = texts;
  const { id, error } = useField(name);
  return (
    <div class={`field field-${width}${error ? ' has-error' : ''}`}>
      <label class="form-label" for={id}>
        {label}
        <FieldMarks {...texts} />
      </label>
      {children}
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <FieldError name={name} />
    </div>
  );
}

/** The star of a required field, or the words of an optional one. */
export const FieldMarks = ({ required, optional }: Pick<FieldTexts, 'required' | 'optional'>) => (
  <>
    {required && (
      <span class="required" title="Bắt buộc" aria-hidden="true">
        *
      </span>
    )}
    {optional && <span class="optional">(không bắt buộc)</span>}
  </>
);

export const FieldHint = ({ id, children }: { id: string; children: ComponentChildren }) => (
  <p class="form-hint" id={`${id}-hint`}>
    {children}
  </p>
);

/** What is wrong with the field, if anything is. */
export function FieldError({ name }: { name: string }) {
  const { id, error } = useField(name);
  if (!error) return null;
  return (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="alert-circle" />
      {error}
    </p>
  );
}

export type TextFieldProps = FieldTexts & {
  type?: 'text' | 'tel' | 'email' | 'password' | 'search' | undefined;
  inputMode?: 'numeric' | 'tel' | 'email' | undefined;
  autoComplete?: 'off' | 'username' | 'current-password' | 'new-password' | 'one-time-code' | undefined;
  maxLength?: number | undefined;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
};

/** One line of text. A password is never shown again. */
export function TextField({
  type = 'text',
  inputMode,
  autoComplete = 'off',
  maxLength,
  placeholder,
  autoFocus,
  ...texts
}: TextFieldProps) {
  const control = useControl(texts);
  const { value } = useField(texts.name);
  return (
    <Field {...texts}>
      <input
        class="form-control"
        // Preact types each input type apart and takes no union of them.
        type={type as 'text'}
        {...control}
        value={type === 'password' ? undefined : value}
        inputmode={inputMode}
        autocomplete={autoComplete}
        maxlength={maxLength}
        placeholder={placeholder}
        autofocus={autoFocus}
      />
    </Field>
  );
}

export type TextAreaProps = FieldTexts & { rows?: number | undefined; maxLength?: number | undefined };

/** Several lines of text. */
export function TextArea({ rows = 4, maxLength, width = 'full', ...texts }: TextAreaProps) {
  const control = useControl(texts);
  const { value } = useField(texts.name);
  return (
    <Field {...texts} width={width}>
      <textarea class="form-control" rows={rows} maxlength={maxLength} {...control}>
        {value}
      </textarea>
    </Field>
  );
}

export type DateFieldProps = FieldTexts & { autoFocus?: boolean | undefined };

/** A day, typed as dd/mm/yyyy; an ISO day among the values is shown that way too. */
export function DateField({ autoFocus, width = 'short', ...texts }: DateFieldProps) {
  const control = useControl(texts);
  const { value } = useField(texts.name);
  return (
    <Field {...texts} width={width}>
      <div class="date-box" data-date>
        <input
          class="form-control"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          placeholder="ngày/tháng/năm"
          maxlength={10}
          {...control}
          value={dayText(value)}
          autofocus={autoFocus}
        />
      </div>
    </Field>
  );
}

export type CheckboxProps = {
  name: string;
  label: ComponentChildren;
  value?: string | undefined;
  hint?: ComponentChildren;
};

/** One question answered by ticking. */
export function Checkbox({ name, label, value = 'on', hint }: CheckboxProps) {
  const { values, error } = useField(name);
  const id = fieldId(name);
  const described =
    [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`field field-full${error ? ' has-error' : ''}`}>
      <label class="form-check">
        <input
          class="form-check-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={values.includes(value)}
          aria-describedby={described}
          aria-invalid={error ? 'true' : undefined}
        />
        <span class="form-check-label">{label}</span>
      </label>
      {hint && <FieldHint id={id}>{hint}</FieldHint>}
      <FieldError name={name} />
    </div>
  );
}

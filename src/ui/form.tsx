import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Button, type ButtonKind } from './basics.tsx';
import { Icon, type IconName } from './icon.tsx';

/** What stands in a form, by field path: "persons.0.fullName" → text. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form's values and what was found wrong with them; core/web's Draft is one. */
export type FormDraft = {
  values: FormValues;
  errors: Readonly<Record<string, string>>;
  /** A refusal that belongs to no field. */
  problem?: string | undefined;
  submitId?: string | undefined;
};

const emptyForm: FormDraft = { values: {}, errors: {} };

const Current = createContext<FormDraft>(emptyForm);

/** The form around a field. */
export const useForm = (): FormDraft => useContext(Current);

/** What a field of the form around it shows: its id, first value, all values, error. */
export function useField(name: string): {
  id: string;
  value: string;
  values: readonly string[];
  error: string | undefined;
} {
  const { values, errors } = useForm();
  const given = values[name];
  const all = given === undefined ? [] : typeof given === 'string' ? [given] : given;
  return { id: fieldId(name), value: all[0] ?? '', values: all, error: errors[name] };
}

/** The id of the control of a field, to which the error summary leads. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`;

/** Gives values to fields outside a posted form, such as filters. */
export const FormValuesProvider = ({
  values,
  errors = {},
  children,
}: {
  values: FormValues;
  errors?: FormDraft['errors'] | undefined;
  children: ComponentChildren;
}) => <Current.Provider value={{ values, errors }}>{children}</Current.Provider>;

export type FormProps = {
  action: string;
  /** Values, errors and the id by which a repeated submit is known. */
  draft?: FormDraft | undefined;
  /** The record's version when the form was opened. */
  version?: number | string | undefined;
  /** Uploads are possible. */
  files?: boolean | undefined;
  /** Ctrl+Enter and the warning about unsaved changes are on unless this says no. */
  guard?: boolean | undefined;
  /** An address to which a changed form is posted now and then, to keep a draft on the server. */
  keepAt?: string | undefined;
  id?: string | undefined;
  label?: string | undefined;
  children: ComponentChildren;
};

/** A form that is posted: it shows again what was typed and what is wrong, and is sent only once. */
export const Form = ({
  action,
  draft = emptyForm,
  version,
  files,
  guard = true,
  keepAt,
  id,
  label,
  children,
}: FormProps) => (
  <Current.Provider value={draft}>
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      aria-label={label}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      data-once
      data-guard={guard}
      data-keep={keepAt}
    >
      {draft.submitId && <input type="hidden" name="submitId" value={draft.submitId} />}
      <Version value={version} />
      <ErrorSummary errors={draft.errors} problem={draft.problem} />
      {children}
    </form>
  </Current.Provider>
);

// A refused form keeps the version it was opened with, so that a newer save by someone else is still noticed.
function Version({ value }: { value: number | string | undefined }) {
  const typed = useField('version').value;
  const version = typed || value;
  return version === undefined ? null : <input type="hidden" name="version" value={version} />;
}

export type ErrorSummaryProps = { errors: Readonly<Record<string, string>>; problem?: string | undefined };

/** What stopped the form, with a link to each field. {@link Form} shows it by itself. */
export function ErrorSummary({ errors, problem }: ErrorSummaryProps) {
  const found = Object.entries(errors);
  if (found.length === 0 && !problem) return null;
  return (
    <div class="notice notice-danger error-summary" role="alert" tabIndex={-1} id="error-summary" data-focus>
      <Icon name="alert-circle" />
      <div>
        <p class="notice-title">
          {found.length > 0 ? `Chưa lưu được. Có ${found.length} điểm cần sửa:` : 'Chưa thực hiện được.'}
        </p>
        {problem && <p>{problem}</p>}
        {found.length > 0 && (
          <ul>
            {found.map(([name, message]) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** A value that travels with the form unseen. What was sent before wins over the given one. */
export function Hidden({ name, value }: { name: string; value?: string | number | undefined }) {
  const { value: typed } = useField(name);
  return <input type="hidden" name={name} value={typed || value} />;
}

export type SubmitButtonProps = {
  children: ComponentChildren;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  name?: string | undefined;
  value?: string | undefined;
  keys?: string | undefined;
  small?: boolean | undefined;
  formAction?: string | undefined;
};

/** The button that sends the form; disabled by script once it is pressed. */
export const SubmitButton = ({ kind = 'primary', ...rest }: SubmitButtonProps) => (
  <Button kind={kind} type="submit" {...rest} />
);

/** The row of buttons at the end of a form: the main one first, then the way back. */
export const FormActions = ({
  children,
  cancel,
}: {
  children: ComponentChildren;
  cancel?: string | undefined;
}) => (
  <div class="form-actions">
    {children}
    {cancel && (
      <a class="btn btn-ghost" href={cancel} data-dialog-close>
        Bỏ qua
      </a>
    )}
    <span class="kept" data-kept role="status" />
  </div>
);

export type FieldsetProps = {
  legend: string;
  hint?: string | undefined;
  children: ComponentChildren;
  id?: string | undefined;
};

/** Fields that belong together, under a heading. */
export const Fieldset = ({ legend, hint, children, id }: FieldsetProps) => (
  <fieldset class="group" id={id}>
    <legend>{legend}</legend>
    {hint && <p class="form-hint">{hint}</p>}
    <div class="form-grid">{children}</div>
  </fieldset>
);

export type MoreFieldsProps = {
  label: string;
  /** The field paths inside: one that is filled or faulty opens them at once. */
  names: readonly string[];
  children: ComponentChildren;
};

/** Fields that are seldom needed, folded away until one is. */
export function MoreFields({ label, names, children }: MoreFieldsProps) {
  const { values, errors } = useForm();
  const open = names.some((name) => Boolean(values[name]?.length) || errors[name] !== undefined);
  return (
    <details class="more-fields" open={open}>
      <summary>{label}</summary>
      <div class="form-grid">{children}</div>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { Button } from './basics.tsx';
import { FieldError, TextField } from './field.tsx';
import { fieldId, useForm } from './form.tsx';

export type PersonFieldProps = {
  /** Field path of the person, such as "persons.0"; fields are .fullName, .address, .idNumber, .phone. */
  name: string;
  legend?: string | undefined;
  required?: boolean | undefined;
  /** Further fields of the same group. */
  children?: ComponentChildren;
};

/** Who a person is and how to reach him. */
export const PersonField = ({ name, legend = 'Người đứng đơn', required, children }: PersonFieldProps) => (
  <fieldset class="group person" id={fieldId(name)} tabIndex={-1} data-row>
    <legend>{legend}</legend>
    <FieldError name={name} />
    <div class="form-grid">
      <TextField name={`${name}.fullName`} label="Họ và tên" required={required} maxLength={120} />
      <TextField name={`${name}.address`} label="Địa chỉ" required={required} maxLength={300} />
      <TextField
        name={`${name}.idNumber`}
        label="Số định danh cá nhân/CCCD/hộ chiếu"
        hint="Số định danh và CCCD gồm 12 chữ số"
        optional
        maxLength={20}
      />
      <TextField
        name={`${name}.phone`}
        label="Số điện thoại"
        type="tel"
        inputMode="tel"
        optional
        maxLength={20}
      />
      {children}
    </div>
  </fieldset>
);

export type PersonListProps = {
  /** Field path of the list, such as "persons". */
  name: string;
  legend?: string | undefined;
  required?: boolean | undefined;
  /** Rows shown at least; an empty row sends nothing. */
  rows?: number | undefined;
  /** Further fields of each person, by its field path. */
  more?: ((name: string) => ComponentChildren) | undefined;
};

/**
 * Several persons: as many rows as were sent, at least `rows`. Script adds and removes rows; without it
 * the empty spare row at the end is used, and the form comes back with another.
 */
export function PersonList({ name, legend = 'Người đứng đơn', required, rows = 1, more }: PersonListProps) {
  const shown = Math.max(rows, rowsSent(useForm().values, name));
  return (
    <div class="rows" data-rows={name} id={fieldId(name)} tabIndex={-1}>
      <FieldError name={name} />
      {Array.from({ length: shown }, (_, index) => (
        <PersonField
          key={index}
          name={`${name}.${index}`}
          legend={`${legend} ${index + 1}`}
          required={required && index === 0}
        >
          {more?.(`${name}.${index}`)}
        </PersonField>
      ))}
      <div class="rows-more" data-rows-add>
        <Button type="button" icon="plus" small>
          Thêm người
        </Button>
      </div>
    </div>
  );
}

/** How many rows of that name a form sent. */
export function rowsSent(values: Readonly<Record<string, unknown>>, name: string): number {
  const numbers = Object.keys(values)
    .filter((path) => path.startsWith(`${name}.`))
    .map((path) => Number(path.slice(name.length + 1).split('.')[0]) + 1);
  return Math.max(0, ...numbers.filter(Number.isInteger));
}

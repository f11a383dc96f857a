import { Field, useControl, type FieldTexts } from './field.tsx';
import { sizeText } from './format.ts';
import { Icon } from './icon.tsx';

export type StagedFile = { id: string; name: string; size: number; href?: string | undefined };

export type FileFieldProps = Omit<FieldTexts, 'name'> & {
  name?: string | undefined;
  /** What the browser offers to choose, such as ".pdf,.docx,image/*". */
  accept?: string | undefined;
  maxMegabytes?: number | undefined;
  multiple?: boolean | undefined;
  /** Files that an earlier, refused submit brought; they are sent again by id under the same name. */
  staged?: readonly StagedFile[] | undefined;
};

/** Uploads. A ticked staged file is left out: its id is sent under "<name>Removed". The form must allow `files`. */
export function FileField({
  name = 'files',
  accept,
  maxMegabytes,
  multiple = true,
  staged = [],
  hint,
  width = 'full',
  ...rest
}: FileFieldProps) {
  const texts = { ...rest, name, width, hint: hint ?? limits(accept, maxMegabytes) };
  const control = useControl(texts);
  return (
    <Field {...texts}>
      {staged.length > 0 && (
        <ul class="staged" aria-label="Tệp đã tải lên">
          {staged.map((file) => (
            <StagedItem key={file.id} name={name} file={file} />
          ))}
        </ul>
      )}
      <input
        class="form-control"
        type="file"
        {...control}
        accept={accept}
        multiple={multiple}
        data-max-mb={maxMegabytes}
        data-stage={name === 'files' ? '/files/stage' : undefined}
      />
    </Field>
  );
}

const StagedItem = ({ name, file }: { name: string; file: StagedFile }) => (
  <li>
    <Icon name="paperclip" />
    <span class="staged-name">{file.href ? <a href={file.href}>{file.name}</a> : file.name}</span>
    <span class="staged-size">{sizeText(file.size)}</span>
    <input type="hidden" name={name} value={file.id} />
    <label class="form-check">
      <input class="form-check-input" type="checkbox" name={`${name}Removed`} value={file.id} />
      <span class="form-check-label">Bỏ tệp này</span>
    </label>
  </li>
);

function limits(accept: string | undefined, maxMegabytes: number | undefined): string | undefined {
  const kinds = accept ? `Loại tệp: ${accept.replaceAll('image/*', 'ảnh').replaceAll(',', ', ')}.` : '';
  const size = maxMegabytes ? `Mỗi tệp không quá ${maxMegabytes} MB.` : '';
  return [kinds, size].filter(Boolean).join(' ') || undefined;
}

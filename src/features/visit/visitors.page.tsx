import type { VNode } from 'preact';
import { formatDay, type Day } from '../../law/day.ts';
import { capacityNames, capacityPapers, identityPapersOn } from '../../law/reception/identity-papers.ts';
import { isInForce } from '../../law/period.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  MoreFields,
  SelectField,
  TextField,
  UnitField,
  useForm,
  type UnitOption,
} from '../../ui/index.ts';
import { ethnicities } from './ethnicities.ts';
import type { Earlier } from './lookup.ts';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The papers of capacity that the law of the day knows, each once. */
export const shownPapers = (on: Day) => [
  ...new Map(
    capacityPapers.filter(({ inForce }) => isInForce(inForce, on)).map(({ paper, text }) => [paper, text]),
  ),
];

const RowMore = ({ name, on }: { name: string; on: Day }): VNode => (
  <MoreFields
    label="Giấy tờ, tư cách, đại diện"
    names={['idIssuedOn', 'idIssuedBy', 'shown', 'papers', 'representative'].map(
      (field) => `${name}.${field}`,
    )}
  >
    <SelectField
      name={`${name}.idKind`}
      label="Loại giấy tờ"
      placeholder="Mặc định: căn cước"
      width="short"
      options={identityPapersOn(on).map(({ paper, label }) => ({ value: paper, label }))}
    />
    <DateField name={`${name}.idIssuedOn`} label="Ngày cấp" />
    <TextField name={`${name}.idIssuedBy`} label="Nơi cấp" width="half" />
    <SelectField
      name={`${name}.capacity`}
      label="Tư cách"
      placeholder={capacityNames.self}
      options={options(capacityNames).filter(({ value }) => value !== 'self')}
      width="half"
    />
    <TextField name={`${name}.papers`} label="Giấy tờ khác đã xuất trình" width="half" />
    <CheckboxGroup
      name={`${name}.shown`}
      label="Giấy tờ về tư cách đã xuất trình"
      options={shownPapers(on).map(([value, label]) => ({ value, label }))}
    />
    <Checkbox name={`${name}.representative`} label="Người đại diện của đoàn" />
  </MoreFields>
);

// A number that was typed is looked up at once; what is found fills the fields that are still empty.
const lookUp = {
  'hx-post': '/visits/new/again',
  'hx-trigger': 'change',
  'hx-include': 'closest form',
  'hx-target': '#lookup',
  'hx-select': '#lookup',
  'hx-swap': 'outerHTML',
};

type Props = { units: readonly UnitOption[]; on: Day; rows: number };

/** Who comes: the number first, because it tells the rest of whoever has been here before. */
export const VisitorRows = ({ units, on, rows }: Props): VNode => (
  <div class="rows" data-rows="persons" id="f-persons" tabIndex={-1}>
    {Array.from({ length: rows }, (_, index) => (
      <fieldset key={index} class="group person" data-row tabIndex={-1}>
        <legend>Người đến {index + 1}</legend>
        <div class="form-grid">
          <div class="field-short" {...lookUp}>
            <TextField
              name={`persons.${index}.idNumber`}
              label="Số căn cước/hộ chiếu"
              width="full"
              maxLength={20}
              autoFocus={index === 0}
            />
          </div>
          <div class="field-short" {...lookUp}>
            <TextField
              name={`persons.${index}.phone`}
              label="Điện thoại"
              type="tel"
              inputMode="tel"
              width="full"
              maxLength={20}
            />
          </div>
          <TextField
            name={`persons.${index}.fullName`}
            label="Họ và tên"
            required={index === 0}
            maxLength={120}
          />
          <TextField name={`persons.${index}.address`} label="Địa chỉ (thôn, số nhà)" maxLength={300} />
          <UnitField
            name={`persons.${index}.residenceUnitId`}
            label="Xã, thị trấn"
            width="short"
            placeholder="— Xã —"
            units={units}
          />
          <SelectField
            name={`persons.${index}.ethnicity`}
            label="Dân tộc"
            width="short"
            placeholder="—"
            options={ethnicities.map((value) => ({ value, label: value }))}
          />
          <TextField
            name={`persons.${index}.birthYear`}
            label="Năm sinh"
            inputMode="numeric"
            width="short"
            maxLength={4}
          />
          <RowMore name={`persons.${index}`} on={on} />
        </div>
      </fieldset>
    ))}
    <div class="rows-more" data-rows-add>
      <Button type="button" icon="plus" small>
        Thêm người
      </Button>
    </div>
  </div>
);

/** What the look-up found: earlier visits and petitions, any of which may be the same matter. */
export function LookupResults({ earlier, known }: { earlier: readonly Earlier[]; known: object }): VNode {
  const { values, errors } = useForm();
  const chosen = values['sameAs'] ?? '';
  return (
    <div id="lookup" class="lookup" aria-live="polite">
      {earlier.length > 0 && (
        <fieldset class="field field-full choices" data-fill={JSON.stringify(known)}>
          <legend class="form-label">
            Đã có {earlier.length} lượt tiếp, đơn của người này. Nếu cùng vụ việc, chọn lượt hoặc đơn trước:
          </legend>
          <label class="form-check">
            <input class="form-check-input" type="radio" name="sameAs" value="" checked={chosen === ''} />
            <span class="form-check-label">Không, việc khác</span>
          </label>
          {earlier.map((one) => (
            <label class="form-check" key={`${one.kind}:${one.id}`}>
              <input
                class="form-check-input"
                type="radio"
                name="sameAs"
                value={`${one.kind}:${one.id}`}
                checked={chosen === `${one.kind}:${one.id}`}
              />
              <span class="form-check-label">
                {one.kind === 'visit' ? 'Lượt tiếp' : 'Đơn'} số {one.book_number}/{one.book_year}, ngày{' '}
                {formatDay(one.received_on)}
                <span class="form-check-description">
                  {one.full_name}, {one.address}: {one.summary}
                </span>
              </span>
            </label>
          ))}
          {errors['sameAs'] && <p class="field-error">{errors['sameAs']}</p>}
        </fieldset>
      )}
    </div>
  );
}

/** A group, an interpreter: seldom, but never forgotten. */
export const GroupPart = (): VNode => (
  <MoreFields label="Đoàn nhiều người, phiên dịch, đến nhiều lần" names={['people', 'interpreter', 'again']}>
    <TextField
      name="people"
      label="Số người đến"
      inputMode="numeric"
      width="short"
      hint="Từ 5 người là đoàn đông người: 5–10 người cử 1–2 đại diện, trên 10 người tối đa 5."
    />
    <TextField name="interpreter" label="Người phiên dịch, tiếng" width="half" />
    <Checkbox name="again" label="Đã đến trình bày việc này trước đây" />
  </MoreFields>
);

import type { VNode } from 'preact';
import type { Day } from '../../law/day.ts';
import { visitAnswers, type VisitOutcomeRow } from '../../law/reception/outcomes.ts';
import { refusalGroundsOn } from '../../law/refusal.ts';
import {
  Button,
  Checkbox,
  Confidence,
  DateField,
  Fieldset,
  FieldTreeField,
  MoreFields,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  UnitField,
  useForm,
} from '../../ui/index.ts';
import { fieldTree } from '../petition/door.ts';
import { competences, contentKinds, petitionWays } from './input.ts';
import type { FormData } from './receive.page.tsx';

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** When, where and in which reception; folded, because all of it is known already. */
export const TimePart = ({ data, lead }: { data: FormData; lead: string }): VNode => (
  <MoreFields label={lead} names={[]}>
    <DateField name="receivedOn" label="Ngày tiếp" required />
    <TextField name="beganAt" label="Giờ bắt đầu" width="short" placeholder="08:30" />
    <TextField name="endedAt" label="Giờ kết thúc" width="short" placeholder="09:00" />
    <SelectField
      name="placeId"
      label="Nơi tiếp công dân"
      width="short"
      options={data.places.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
  </MoreFields>
);

// Changing what it is about changes which outcomes the law has for it.
const outcomeAgain = {
  'hx-post': '/visits/new/again',
  'hx-trigger': 'change',
  'hx-include': 'closest form',
  'hx-target': '#outcome',
  'hx-select': '#outcome',
  'hx-swap': 'outerHTML',
};

/** What is said: kind, content, request, against whom, what was done before. */
export const ContentPart = ({ units, officials }: Pick<FormData, 'units' | 'officials'>): VNode => (
  <Fieldset legend="Nội dung">
    <div class="field-full" {...outcomeAgain}>
      <RadioGroup
        name="contentKind"
        label="Loại nội dung"
        required
        inline
        options={options(contentKinds)}
        hint="Chọn Tố cáo thì danh tính được đưa ngay vào kho bảo mật; không ghi họ tên, địa chỉ người tố cáo vào nội dung."
      />
    </div>
    <TextArea name="content" label="Nội dung trình bày" required rows={4} />
    <TextArea name="request" label="Yêu cầu, đề nghị" rows={2} width="half" />
    <TextField name="respondentName" label="Cơ quan, người bị khiếu nại, tố cáo, phản ánh" />
    <SelectField
      name="respondentOfficial"
      label="Là cán bộ trong hệ thống"
      combobox
      options={officials}
      hint="Người được chọn không thấy lượt tiếp và đơn này. Để trống thì hệ thống tự tìm người trùng họ tên."
    />
    <MoreFields
      label="Lĩnh vực, địa bàn, quá trình giải quyết trước đây"
      names={[
        'fieldCode',
        'matterPlaceUnitId',
        'respondentAddress',
        'earlierBody',
        'earlierHandling',
        'secret',
      ]}
    >
      <FieldTreeField name="fieldCode" label="Lĩnh vực" tree={fieldTree} />
      <UnitField name="matterPlaceUnitId" label="Địa bàn phát sinh" units={units} />
      <TextField name="respondentAddress" label="Địa chỉ, chức vụ của bên bị khiếu nại, tố cáo" />
      <TextField name="earlierBody" label="Cơ quan đã giải quyết" />
      <TextArea
        name="earlierHandling"
        label="Quá trình xem xét, giải quyết (văn bản, ngày, kết quả)"
        rows={2}
      />
      <Checkbox
        name="secret"
        label="Trong nhiều nội dung có nội dung tố cáo: giữ bí mật danh tính của lượt tiếp"
      />
    </MoreFields>
  </Fieldset>
);

const partKinds = options(contentKinds).filter(({ value }) => value !== 'mixed' && value !== 'other');

/** The petition, if there is one, and the documents. */
export const HandedPart = (): VNode => (
  <Fieldset legend="Đơn và tài liệu">
    <RadioGroup
      name="petition"
      label="Đơn"
      inline
      options={options(petitionWays)}
      hint="Đơn được vào sổ đơn cùng lúc với lượt tiếp."
    />
    <MoreFields
      label="Ngày viết đơn, số người ký, tách nhiều nội dung thành từng đơn"
      names={[
        'writtenOn',
        'signatoryCount',
        'parts.0.summary',
        'parts.0.kind',
        'parts.1.kind',
        'parts.1.summary',
      ]}
    >
      <DateField name="writtenOn" label="Ngày viết đơn" />
      <TextField name="signatoryCount" label="Số người ký đơn" inputMode="numeric" width="short" />
      {[0, 1, 2].map((index) => (
        <div key={index} class="field-full form-grid">
          <SelectField
            name={`parts.${index}.kind`}
            label={`Nội dung ${index + 1}`}
            width="short"
            options={partKinds}
          />
          <TextField name={`parts.${index}.summary`} label="Tóm tắt" />
        </div>
      ))}
    </MoreFields>
    <ItemRows />
  </Fieldset>
);

function ItemRows(): VNode {
  const { values } = useForm();
  const sent = Object.keys(values).flatMap((name) => /^items\.(\d{1,2})\./.exec(name)?.[1] ?? []);
  const rows = Math.max(2, ...sent.map((at) => Number(at) + 1));
  return (
    <div class="rows field-full" data-rows="items" id="f-items" tabIndex={-1}>
      {Array.from({ length: rows }, (_, index) => (
        <fieldset key={index} class="item-row" data-row>
          <legend class="visually-hidden">Tài liệu {index + 1}</legend>
          <div class="form-grid">
            <TextField name={`items.${index}.name`} label={`Tài liệu ${index + 1}`} />
            <TextField
              name={`items.${index}.pages`}
              label="Số trang"
              inputMode="numeric"
              width="short"
              placeholder="1"
            />
            <TextField
              name={`items.${index}.condition`}
              label="Tình trạng"
              width="short"
              placeholder="Nguyên vẹn"
            />
            <Checkbox name={`items.${index}.original`} label="Bản gốc" />
          </div>
        </fieldset>
      ))}
      <div class="rows-more" data-rows-add>
        <Button type="button" icon="plus" small>
          Thêm tài liệu
        </Button>
      </div>
    </div>
  );
}

/** What comes of it by the law of the day. */
export const OutcomePart = ({ rows }: { rows: readonly VisitOutcomeRow[] }): VNode => (
  <Fieldset legend="Kết quả tiếp">
    <div class="field-full" {...outcomeAgain}>
      <RadioGroup name="competence" label="Thẩm quyền" inline options={options(competences)} />
    </div>
    <div id="outcome" class="field-half">
      <SelectField
        name="outcome"
        label="Kết quả"
        placeholder={rows[0]?.proposed ? `Theo luật: ${rows[0].text}` : '— Chọn —'}
        options={rows.map(({ outcome, text }) => ({ value: outcome, label: text }))}
        hint={
          rows[0]?.proposed && (
            <>
              Căn cứ: {rows[0].basis} <Confidence level={rows[0].confidence} />
            </>
          )
        }
      />
    </div>
    <TextField
      name="guidedTo"
      label="Cơ quan được hướng dẫn đến, nơi nhận chuyển"
      hint="Khi hướng dẫn hoặc chuyển đơn."
    />
    <MoreFields
      label="Trả lời ngay, nội dung giải thích, ghi chú"
      names={['answer', 'outcomeDetail', 'note']}
    >
      <SelectField
        name="answer"
        label="Đã trả lời ngay tại buổi tiếp (Điều 28)"
        placeholder="Chưa; trả lời trong 10 ngày làm việc"
        width="full"
        options={visitAnswers.map(({ answer, text }) => ({ value: answer, label: text }))}
      />
      <TextArea name="outcomeDetail" label="Nội dung đã giải thích, hướng dẫn" rows={2} />
      <TextField name="note" label="Ghi chú" width="full" />
    </MoreFields>
  </Fieldset>
);

/** The grounds on which the law of the day lets a citizen be turned away, and what each asks. */
export const RefusalPart = ({ on }: { on: Day }): VNode => (
  <MoreFields
    label="Từ chối tiếp công dân"
    names={['refusalGround', 'refusalExplained', 'refusalReportedTo']}
  >
    <RadioGroup
      name="refusalGround"
      label="Căn cứ từ chối"
      options={[
        { value: '', label: 'Không từ chối' },
        ...refusalGroundsOn(on).map(({ id, text, basis, how, confidence }) => ({
          value: id,
          label: text,
          hint: (
            <>
              {basis}.{' '}
              {how === 'oral'
                ? 'Giải thích trực tiếp, báo cáo người phụ trách.'
                : 'Ra thông báo từ chối bằng văn bản.'}{' '}
              <Confidence level={confidence} />
            </>
          ),
        })),
      ]}
    />
    <TextArea name="refusalExplained" label="Nội dung đã giải thích cho công dân" rows={2} width="half" />
    <TextField name="refusalReportedTo" label="Đã báo cáo ai" />
  </MoreFields>
);

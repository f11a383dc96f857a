import {
  CheckboxGroup,
  FieldTreeField,
  RadioGroup,
  SelectField,
  UnitField,
  type TreeNode,
} from './choices.tsx';
import { Dialog } from './dialog.tsx';
import { Checkbox, DateField, TextArea, TextField } from './field.tsx';
import { FileField } from './file.tsx';
import { Fieldset, Form, FormActions, Hidden, SubmitButton, type FormDraft } from './form.tsx';
import { PersonList } from './person.tsx';
import { Sample } from './sample.tsx';

/** A whole form that was refused, with every kind of field, and a dialog. */
export const KitForms = () => (
  <>
    <Sample name="Form, ErrorSummary và các trường">
      <Form action="/kit" draft={draft} version={7} files id="kit-form">
        <Hidden name="channel" value="post" />
        <Fieldset legend="Tiếp nhận" hint="Trường có dấu * là bắt buộc.">
          <DateField name="receivedOn" label="Ngày nhận đơn" required hint="Ngày ghi trên dấu đến" />
          <TextField name="code" label="Số đến" optional width="short" />
          <UnitField name="unitId" label="Cơ quan chuyển đến" units={units} optional />
          <FieldTreeField name="field" label="Lĩnh vực" tree={tree} required />
          <SelectField name="kind" label="Loại đơn" options={kinds} required />
          <TextArea
            name="content"
            label="Nội dung tóm tắt"
            required
            hint="Tối đa 500 ký tự"
            maxLength={500}
          />
          <RadioGroup name="signed" label="Chữ ký" inline required options={signed} />
          <CheckboxGroup name="traits" label="Đặc điểm vụ việc" options={traits} />
          <Checkbox name="urgent" label="Đơn khẩn, cần báo cáo lãnh đạo ngay" />
        </Fieldset>
        <PersonList name="persons" required />
        <FileField
          label="Tài liệu kèm theo"
          accept=".pdf,.docx,image/*"
          maxMegabytes={20}
          staged={staged}
          optional
        />
        <FormActions cancel="#main">
          <SubmitButton icon="check">Lưu đơn</SubmitButton>
          <SubmitButton kind="secondary" name="next" value="new">
            Lưu và nhập đơn khác
          </SubmitButton>
        </FormActions>
      </Form>
    </Sample>
    <Sample name="Dialog (khi mở như một trang)">
      <KitDialog />
    </Sample>
  </>
);

/** A small task on a page of its own. */
export const KitDialog = () => (
  <Dialog title="Lùi thời hạn" back="#main">
    <Form action="/kit">
      <TextArea name="reason" label="Lý do" required rows={2} />
      <FormActions cancel="#main">
        <SubmitButton>Đồng ý</SubmitButton>
      </FormActions>
    </Form>
  </Dialog>
);

const draft: FormDraft = {
  submitId: '7d9f2c1e-0000-4000-8000-000000000000',
  values: {
    receivedOn: '31/02/2024',
    unitId: '3',
    content: 'Không đồng ý với phương án bồi thường.',
    signed: 'yes',
    traits: ['remote'],
    'persons.0.fullName': 'Nguyễn Thị Đượm',
    'persons.0.idNumber': '0123',
  },
  errors: {
    receivedOn: 'Ngày không có thật. Nhập theo dạng ngày/tháng/năm, ví dụ 05/02/2024.',
    field: 'Chọn lĩnh vực.',
    'persons.0.idNumber': 'Số CCCD gồm 12 chữ số.',
  },
};

const units = [
  { id: 1, label: 'Ủy ban nhân dân huyện' },
  { id: 2, label: 'Thanh tra huyện', group: 'Cơ quan chuyên môn' },
  { id: 3, label: 'Phòng Tài nguyên và Môi trường', group: 'Cơ quan chuyên môn' },
  { id: 4, label: 'Ủy ban nhân dân xã Đồng Lạc', group: 'Cấp xã' },
];

const tree: readonly TreeNode[] = [
  {
    code: 'admin',
    label: 'Hành chính',
    children: [
      {
        code: 'admin.land',
        label: 'Đất đai',
        children: [
          { code: 'admin.land.clearance', label: 'Bồi thường, giải phóng mặt bằng' },
          { code: 'admin.land.title', label: 'Cấp giấy chứng nhận' },
        ],
      },
      { code: 'admin.policy', label: 'Chế độ, chính sách' },
    ],
  },
  { code: 'justice', label: 'Tư pháp' },
];

const kinds = [
  { value: 'complaint', label: 'Khiếu nại' },
  { value: 'denunciation', label: 'Tố cáo' },
];

const signed = [
  { value: 'yes', label: 'Có chữ ký hoặc điểm chỉ' },
  { value: 'no', label: 'Không có' },
];

const traits = [
  { value: 'complex', label: 'Vụ việc phức tạp', hint: 'Thời hạn dài hơn theo Điều 28 Luật Khiếu nại' },
  { value: 'remote', label: 'Vùng sâu, vùng xa, đi lại khó khăn' },
];

const staged = [{ id: 'a1', name: 'don-khieu-nai-trang-1.pdf', size: 482_133 }];

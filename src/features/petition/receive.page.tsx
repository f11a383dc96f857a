import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { fields } from '../../law/fields.ts';
import {
  Checkbox,
  DateField,
  Fieldset,
  FieldTreeField,
  FileField,
  Form,
  FormActions,
  Hidden,
  MoreFields,
  PersonList,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
  type TreeNode,
  type UnitOption,
} from '../../ui/index.ts';
import { bodiesByName, bodyKindNames, type Body } from '../bodies.ts';
import { IntakeTabs, withDraft } from '../intake-parts.page.tsx';
import { respondentOptions } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { remembered } from '../remembered.ts';
import { CandidatesWhileTyping } from '../matter/door.ts';
import { unitsOn } from '../unit-queries.ts';
import { PersonMore } from './person-more.tsx';
import { channels, statedKinds } from './receive.ts';

const levels: Readonly<Record<string, string>> = {
  office: 'Cơ quan, đơn vị',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
  province: 'Cấp tỉnh',
};

/** The fields of law as the tree which the form offers. */
export const fieldTree: readonly TreeNode[] = (() => {
  const under = (parent: string | undefined): TreeNode[] =>
    fields
      .filter((field) => field.parent === parent)
      .map(({ code, label }) => ({ code, label, children: under(code) }));
  return under(undefined);
})();

const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The units that stand for a place: everything but offices, under their level. */
export const placeOptions = (units: Awaited<ReturnType<typeof unitsOn>>): UnitOption[] =>
  units
    .filter((unit) => unit.level !== 'office')
    .map(({ id, short_name, level }) => ({ id, label: short_name, group: levels[level] }));

/** The form by which a petition is entered in the book. */
export async function receiveForm(visit: Visit, given: Draft): Promise<VNode> {
  const { draft, bar } = await withDraft(visit, 'petition', given);
  const { units, bodies, staged, officials } = await visit.read(async (tx) => ({
    officials: await remembered(visit.site, `officials ${visit.actor.unitId} ${visit.today}`, () =>
      respondentOptions(tx, visit.actor.unitId, visit.today),
    ),
    units: await unitsOn(tx, visit.today),
    bodies: await bodiesByName(tx),
    staged: await stagedFiles(tx, textsOf(draft.values, 'files')),
  }));
  const values = {
    channel: 'post',
    receivedOn: formatDay(visit.today),
    statedKind: 'unclear',
    ...draft.values,
  };
  const communes = units
    .filter(({ level }) => level === 'commune')
    .map(({ id, short_name }) => ({ id, label: short_name }));
  return framed(visit, {
    title: 'Tiếp nhận đơn',
    breadcrumbs: [{ label: 'Sổ đơn', href: '/petitions' }, { label: 'Tiếp nhận đơn' }],
    narrow: true,
    children: (
      <>
        <IntakeTabs at="one" />
        {bar}
        <Form
          action="/petitions/new"
          draft={{ ...draft, values }}
          files
          keepAt={bar ? undefined : '/drafts/petition/keep'}
          label="Tiếp nhận đơn"
          id="receive"
        >
          {!bar && <Hidden name="keptDraft" value="on" />}
          <Fieldset legend="Đơn đến">
            <RadioGroup
              name="channel"
              label="Nguồn đơn"
              required
              inline
              options={choices(channels)}
              width="full"
            />
            <DateField name="receivedOn" label="Ngày nhận đơn" required width="short" />
            <DateField name="writtenOn" label="Ngày viết đơn" optional width="short" />
            <Checkbox name="originals" label="Có bản gốc giấy tờ, tài liệu gửi kèm" />
            <Checkbox
              name="urgent"
              label="Khẩn: có nội dung cần báo cáo, xử lý ngay"
              hint="Đơn được đánh dấu và đưa lên đầu danh sách việc."
            />
          </Fieldset>
          <ForwarderFields bodies={bodies} />
          <ContentFields places={placeOptions(units)} officials={officials} />
          <PersonList
            name="persons"
            legend="Người đứng đơn"
            more={(name) => <PersonMore name={name} communes={communes} on={visit.today} />}
          />
          <Fieldset legend="Số người ký">
            <Checkbox name="anonymous" label="Đơn không rõ họ tên, địa chỉ" />
            <TextField
              name="signatoryCount"
              label="Số người ký đơn"
              inputMode="numeric"
              hint="Để trống nếu bằng số người đã nhập."
            />
          </Fieldset>
          <Fieldset legend="Tệp kèm theo">
            <FileField
              label="Bản chụp đơn, tài liệu"
              accept={acceptedFiles}
              maxMegabytes={25}
              multiple
              staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
            />
          </Fieldset>
          <FormActions cancel="/petitions">
            <SubmitButton icon="check">Vào sổ</SubmitButton>
          </FormActions>
        </Form>
        <CandidatesWhileTyping form="receive" />
      </>
    ),
  });
}

const ForwarderFields = ({ bodies }: { bodies: readonly Body[] }) => (
  <Fieldset legend="Nơi chuyển đơn" hint="Chỉ nhập khi đơn do cơ quan, người khác chuyển đến.">
    <SelectField
      name="forwarderId"
      label="Cơ quan chuyển đơn"
      combobox
      options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
    />
    <TextField
      name="forwarderName"
      label="Cơ quan, người khác"
      maxLength={200}
      hint="Nhập tên khi danh sách chưa có; lần sau chọn được trong danh sách."
    />
    <MoreFields
      label="Cho biết thêm về cơ quan mới nhập"
      names={['forwarderKind', 'forwarderListed', 'forwarderSuperior']}
    >
      <SelectField name="forwarderKind" label="Nhóm cơ quan" options={choices(bodyKindNames)} />
      <Checkbox
        name="forwarderListed"
        label="Cơ quan, cá nhân nêu tại Thông tư 05/2021/TT-TTCP, Điều 8 khoản 2"
      />
      <Checkbox name="forwarderSuperior" label="Là cơ quan cấp trên" />
    </MoreFields>
    <TextField name="forwarderNumber" label="Số văn bản chuyển đơn" width="short" maxLength={60} />
    <DateField name="forwarderOn" label="Ngày văn bản chuyển" width="short" />
    <DateField
      name="forwarderReplyDueOn"
      label="Đề nghị trả lời trước ngày"
      width="short"
      hint="Ngày nơi chuyển đơn yêu cầu; chỉ để theo dõi nội bộ."
    />
  </Fieldset>
);

const ContentFields = ({
  places,
  officials,
}: {
  places: readonly UnitOption[];
  officials: Awaited<ReturnType<typeof respondentOptions>>;
}) => (
  <Fieldset legend="Nội dung">
    <RadioGroup
      name="statedKind"
      label="Loại đơn ghi trên tiêu đề"
      required
      inline
      options={choices(statedKinds)}
      width="full"
      hint="Chọn Tố cáo thì danh tính người đứng đơn được đưa ngay vào kho bảo mật. Không ghi họ tên, địa chỉ người tố cáo vào phần tóm tắt."
    />
    <TextArea name="summary" label="Tóm tắt nội dung đơn" required rows={3} />
    <TextArea name="request" label="Yêu cầu, đề nghị của người gửi" optional rows={2} />
    <TextField name="respondentName" label="Cơ quan, người bị khiếu nại, tố cáo" />
    <TextField name="respondentAddress" label="Địa chỉ, chức vụ" />
    <SelectField
      name="respondentOfficial"
      label="Là cán bộ trong hệ thống"
      combobox
      options={officials}
      hint="Người được chọn không tham gia, không thấy đơn này và không được báo. Để trống thì hệ thống tự tìm người trùng họ tên."
    />
    <FieldTreeField name="fieldCode" label="Lĩnh vực" optional tree={fieldTree} />
    <UnitField name="placeUnitId" label="Địa bàn phát sinh" optional units={places} />
  </Fieldset>
);

import { respondentNames } from '../../law/competence-rules.ts';
import type { Day } from '../../law/day.ts';
import {
  anonymousException,
  eligibilityConditions,
  type EligibilityCondition,
} from '../../law/eligibility.ts';
import { nonAcceptanceGroundsOn } from '../../law/non-acceptance.ts';
import {
  Checkbox,
  CheckboxGroup,
  Fieldset,
  FieldTreeField,
  Hidden,
  RadioGroup,
  SelectField,
  TextField,
  type Option,
  type OptionGroup,
} from '../../ui/index.ts';
import { conditionCode } from './answers.ts';
import type { Petition } from './queries.ts';
import { fieldTree } from './receive.page.tsx';
import { statedKinds } from './receive.ts';

const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];
const kinds = Object.entries(statedKinds)
  .filter(([value]) => value !== 'unclear')
  .map(([value, label]) => ({ value, label }));

const Signs = ({ name, of }: { name: string; of: Readonly<Record<string, string>> }) => (
  <CheckboxGroup
    name={name}
    label="Dấu hiệu (đánh dấu nếu có)"
    width="full"
    options={Object.entries(of).map(([value, label]) => ({ value, label }))}
  />
);

/** The questions of the law about a petition, those of other kinds out of sight. */
export const Questions = ({ petition, on, officials }: { petition: Petition; on: Day } & Officials) => (
  <>
    <Content petition={petition} />
    <Eligibility />
    <div class="for-complaint">
      <ComplaintQuestions on={on} />
    </div>
    <div class="for-denunciation">
      <Fieldset legend="Đối với tố cáo">
        <Signs name="denunciationSigns" of={denunciationSigns} />
        <SelectField name="continued" label="Tố cáo tiếp" options={continuedCases} width="full" />
      </Fieldset>
    </div>
    <Competence petition={petition} officials={officials} />
  </>
);

const Content = ({ petition }: { petition: Petition }) => (
  <Fieldset
    legend="Nội dung đơn"
    hint="Phân loại theo nội dung, mục đích và yêu cầu của người viết, không theo tiêu đề (Thông tư 05/2021/TT-TTCP)."
  >
    <RadioGroup name="kind" label="Loại đơn theo nội dung" required inline options={kinds} width="full" />
    <FieldTreeField name="fieldCode" label="Lĩnh vực" tree={fieldTree} width="full" />
    <Signs name="contentSigns" of={contentSigns} />
    {petition.channel === 'in_person' && (
      <RadioGroup
        name="arrival"
        label="Người gửi trình bày trực tiếp khi tiếp công dân"
        inline
        options={[
          { value: 'in-person', label: 'Có' },
          { value: 'written', label: 'Không, chỉ nộp đơn' },
        ]}
      />
    )}
  </Fieldset>
);

const conditionBox = (one: EligibilityCondition) => ({
  value: conditionCode(one),
  label: one.ask,
});
const shared = eligibilityConditions.filter(({ kinds: of }) => of.length > 1).map(conditionBox);
const own = (kind: 'complaint' | 'denunciation' | 'feedback') =>
  eligibilityConditions.filter(({ kinds: of }) => of.length === 1 && of[0] === kind).map(conditionBox);

const Eligibility = () => (
  <Fieldset
    legend="Điều kiện xử lý"
    hint="Đánh dấu điều kiện mà đơn đáp ứng; những gì sổ đã ghi được đánh dấu sẵn (Thông tư 05/2021/TT-TTCP, Điều 6 khoản 2 điểm a)."
  >
    <Hidden name="itemsAsked" value="true" />
    <CheckboxGroup name="items" label="Đơn có" width="full" options={shared} />
    <div class="for-complaint">
      <CheckboxGroup
        name="items"
        label="Đối với khiếu nại, có thêm"
        width="full"
        options={own('complaint')}
      />
    </div>
    <div class="for-denunciation">
      <CheckboxGroup
        name="items"
        label="Đối với tố cáo, có thêm"
        width="full"
        options={own('denunciation')}
      />
      <Checkbox
        name="exception"
        label={`Không rõ người tố cáo nhưng: ${anonymousException.ask.charAt(0).toLowerCase()}${anonymousException.ask.slice(1)}`}
      />
    </div>
    <div class="for-feedback">
      <CheckboxGroup
        name="items"
        label="Đối với kiến nghị, phản ánh, có thêm"
        width="full"
        options={own('feedback')}
      />
    </div>
    <Signs name="formSigns" of={formSigns} />
  </Fieldset>
);

const ComplaintQuestions = ({ on }: { on: Day }) => (
  <Fieldset legend="Đối với khiếu nại">
    <RadioGroup
      name="instance"
      label="Lần giải quyết"
      inline
      options={[
        { value: 'first', label: 'Lần đầu' },
        { value: 'second', label: 'Lần hai' },
      ]}
    />
    <SelectField
      name="ground"
      label="Trường hợp không thụ lý (Luật Khiếu nại, Điều 11)"
      placeholder="Không có"
      width="full"
      options={[
        { group: 'Bổ sung được', options: grounds(on, true) },
        { group: 'Không được thụ lý', options: grounds(on, false) },
      ]}
    />
    <Signs name="complaintSigns" of={complaintSigns} />
  </Fieldset>
);

const grounds = (on: Day, curable: boolean) =>
  nonAcceptanceGroundsOn(on)
    .filter((row) => row.curable === curable)
    .map(({ id, text }) => ({ value: id, label: text }));

type Officials = { officials: readonly (Option | OptionGroup)[] };

const Competence = ({ petition, officials }: { petition: Petition } & Officials) => (
  <Fieldset legend="Thẩm quyền">
    <div class="for-whom field-full">
      <SelectField
        name="respondentOfficial"
        label="Người bị khiếu nại, tố cáo là cán bộ trong hệ thống"
        combobox
        width="full"
        options={officials}
        hint="Người được chọn không thấy đơn này kể từ lúc lưu. Người đã ghi nhận ở đơn không cần chọn lại."
      />
      <SelectField
        name="respondent"
        label="Người bị khiếu nại, tố cáo thuộc"
        placeholder="Chưa xác định"
        options={Object.entries(respondentNames).map(([value, label]) => ({ value, label }))}
        width="full"
      />
    </div>
    <RadioGroup
      name="competent"
      label="Thuộc thẩm quyền giải quyết của cơ quan"
      required
      inline
      options={yesNo}
    />
    <SelectField name="competentBodyKind" label="Nếu không: nhóm cơ quan có thẩm quyền" options={bodyKinds} />
    <TextField
      name="competentBody"
      label="Tên cơ quan có thẩm quyền"
      hint="Để trống thì lấy theo cấp của người bị khiếu nại, tố cáo và địa bàn phát sinh."
      width="full"
    />
    <Signs name="competenceSigns" of={competenceSigns} />
    {petition.channel === 'forwarded' && (
      <SelectField name="forwarder" label="Nơi chuyển đơn" options={forwarders} />
    )}
  </Fieldset>
);

const contentSigns = {
  severalBodies: 'Nhiều nội dung thuộc thẩm quyền của nhiều cơ quan',
  aboutRegulation: 'Phản ánh về quy định, thủ tục hành chính',
  landDispute: 'Tranh chấp đất đai giữa công dân với nhau',
  procedureRequest: 'Đề nghị giải quyết thủ tục hành chính',
  urgent: 'Khẩn cấp, đe dọa gây thiệt hại nghiêm trọng',
  complexOrTense: 'Phức tạp, gay gắt, đông người; dân tộc, tôn giáo',
};
const formSigns = {
  unfit: 'Thô tục, xúc phạm; hoặc rách nát, tẩy xóa',
  anonymous: 'Mạo danh; hoặc họ tên, địa chỉ không có thật',
  duplicate: 'Trùng với đơn đang hoặc đã xử lý tại đây',
  originalsAttached: 'Có giấy tờ gốc kèm theo',
};
const competenceSigns = {
  previouslyGuided: 'Đã được hướng dẫn một lần về cùng nội dung',
  copiedToCompetent: 'Đã gửi đồng thời đến cơ quan có thẩm quyền',
  alreadyTransferred: 'Đã chuyển đơn một lần về cùng nội dung',
  lowerLevelOverdue: 'Thuộc cấp dưới, đã quá hạn chưa giải quyết',
};
const complaintSigns = {
  groupPapersMissing: 'Nhiều người: thiếu chữ ký hoặc văn bản cử đại diện',
  discipline: 'Khiếu nại quyết định kỷ luật cán bộ, công chức',
  courtSeized: 'Tòa án đã thụ lý hoặc đã giải quyết',
  decisionInForce: 'Đã có quyết định giải quyết có hiệu lực',
  signsOfIllegality: 'Có dấu hiệu vi phạm pháp luật hoặc tình tiết mới',
};
const denunciationSigns = {
  crimeSigns: 'Có dấu hiệu tội phạm',
  partyDiscipline: 'Tố cáo đảng viên vi phạm quy định của Đảng',
  fromResolvedComplaint: 'Xuất phát từ khiếu nại đã giải quyết đúng pháp luật',
  newEvidence: 'Có thông tin, chứng cứ mới',
  bodyChanged: 'Người bị tố cáo chuyển công tác; cơ quan sáp nhập, giải thể',
};

const bodyKinds = [
  { value: 'administrative', label: 'Cơ quan hành chính nhà nước' },
  { value: 'elected', label: 'Cơ quan dân cử' },
  { value: 'judicial', label: 'Cơ quan tiến hành tố tụng, thi hành án' },
  { value: 'audit', label: 'Kiểm toán nhà nước' },
  { value: 'organisation', label: 'Tổ chức chính trị - xã hội, xã hội, tôn giáo' },
  { value: 'public-service', label: 'Đơn vị sự nghiệp công lập, doanh nghiệp nhà nước' },
  { value: 'party', label: 'Cơ quan của Đảng' },
  { value: 'unknown', label: 'Chưa xác định' },
];
const forwarders = [
  { value: 'other', label: 'Cơ quan, tổ chức, báo chí, Mặt trận Tổ quốc, Hội đồng nhân dân' },
  { value: 'listed', label: 'Cơ quan, người nêu tại Điều 8 khoản 2 Thông tư 05/2021/TT-TTCP' },
];
const continuedCases = [
  { value: 'none', label: 'Không phải tố cáo tiếp' },
  { value: 'lawful', label: 'Việc giải quyết trước đúng pháp luật' },
  { value: 'wrong-competence', label: 'Đã giải quyết không đúng thẩm quyền' },
  { value: 'reopen', label: 'Có căn cứ giải quyết lại' },
  { value: 'overdue', label: 'Cấp dưới quá hạn chưa giải quyết' },
  { value: 'overdue-serious', label: 'Cấp dưới quá hạn; vi phạm nghiêm trọng hoặc không khách quan' },
];

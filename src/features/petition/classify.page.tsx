import type { VNode } from 'preact';
import { nest } from '../../core/form.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { outcomes } from '../../law/handling/outcomes.ts';
import type { Proposal } from '../../law/handling/propose.ts';
import type { HandlingRow } from '../../law/handling/rows.ts';
import {
  Alert,
  Button,
  Card,
  CheckboxGroup,
  Confidence,
  DateField,
  Fieldset,
  FieldTreeField,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { preview } from './classify.ts';
import { getPetition, type Petition } from './queries.ts';
import { fieldTree } from './receive.page.tsx';
import { statedKinds } from './receive.ts';
import { bookNumber } from './words.tsx';

const yesNo = [
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];
const kinds = Object.entries(statedKinds)
  .filter(([value]) => value !== 'unclear')
  .map(([value, label]) => ({ value, label }));

/** Guided classification: the questions of the law, then what the matrix proposes for the answers, then the decision. */
export async function classifyForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const values = { ...startValues(petition, visit), ...draft.values };
  const proposal = preview(nest(values), petition);
  const chosen = { ...values, outcome: values.outcome || (proposal?.main?.outcome ?? '') };
  return framed(visit, {
    title: `Phân loại đơn số ${bookNumber(petition)}`,
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: `/petitions/${petition.id}` },
      { label: 'Phân loại' },
    ],
    narrow: true,
    children: (
      <>
        <Card title="Tóm tắt đơn">
          <p>{petition.summary}</p>
          {petition.request && <p>Yêu cầu: {petition.request}</p>}
        </Card>
        <Form
          action={`/petitions/${petition.id}/classify`}
          draft={{ ...draft, values: chosen }}
          version={petition.version}
          label="Phân loại đơn"
        >
          <Questions petition={petition} />
          <div class="form-actions">
            <Button
              name="step"
              value="preview"
              kind={proposal ? 'secondary' : 'primary'}
              formAction={`/petitions/${petition.id}/classify/preview#proposal`}
              icon="list-details"
            >
              Xem hướng xử lý đề xuất
            </Button>
          </div>
          <div id="proposal">{proposal && <ProposalView {...proposal} />}</div>
          {proposal && <Decision />}
        </Form>
      </>
    ),
  });
}

function startValues(petition: Petition, visit: Visit): Record<string, string> {
  const { kind, stated_kind, field_code, signatory_count } = petition;
  return {
    kind: kind ?? (stated_kind === 'unclear' ? '' : stated_kind),
    happenedOn: formatDay(visit.today),
    fieldCode: field_code ?? '',
    formSigns: signatory_count === 0 ? 'anonymous' : '',
    competentBodyKind: 'administrative',
    nonAcceptance: 'none',
    instance: 'first',
    continued: 'none',
    outcome: '',
  };
}

const Signs = ({ name, of }: { name: string; of: Readonly<Record<string, string>> }) => (
  <CheckboxGroup
    name={name}
    label="Dấu hiệu (đánh dấu nếu có)"
    width="full"
    options={Object.entries(of).map(([value, label]) => ({ value, label }))}
  />
);

const Questions = ({ petition }: { petition: Petition }) => (
  <>
    <Fieldset
      legend="Nội dung đơn"
      hint="Phân loại theo nội dung, mục đích và yêu cầu của người viết, không theo tiêu đề (Thông tư 05/2021/TT-TTCP)."
    >
      <RadioGroup name="kind" label="Loại đơn theo nội dung" required options={kinds} width="full" />
      <FieldTreeField name="fieldCode" label="Lĩnh vực" tree={fieldTree} width="full" />
      <Signs name="contentSigns" of={contentSigns} />
    </Fieldset>
    <Fieldset
      legend="Điều kiện xử lý"
      hint="Đơn tiếng Việt (hoặc bản dịch công chứng); ghi ngày viết, họ tên, địa chỉ, chữ ký hoặc điểm chỉ; người bị khiếu nại, tố cáo; nội dung, lý do, yêu cầu."
    >
      <RadioGroup name="eligible" label="Đơn đủ điều kiện xử lý" required inline options={yesNo} />
      <Signs name="formSigns" of={formSigns} />
    </Fieldset>
    <Fieldset legend="Thẩm quyền">
      <RadioGroup
        name="competent"
        label="Thuộc thẩm quyền giải quyết của cơ quan"
        required
        inline
        options={yesNo}
      />
      <SelectField
        name="competentBodyKind"
        label="Nếu không: nhóm cơ quan có thẩm quyền"
        options={bodyKinds}
      />
      <TextField
        name="competentBody"
        label="Tên cơ quan có thẩm quyền"
        hint="Ghi đầy đủ như trên văn bản, ví dụ: Chủ tịch Ủy ban nhân dân xã Tú Đoạn."
        width="full"
      />
      <Signs name="competenceSigns" of={competenceSigns} />
      {petition.channel === 'forwarded' && (
        <SelectField name="forwarder" label="Nơi chuyển đơn" options={forwarders} />
      )}
    </Fieldset>
    <div class="for-complaint">
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
          name="nonAcceptance"
          label="Trường hợp không thụ lý (Luật Khiếu nại, Điều 11)"
          options={[
            { value: 'none', label: 'Không có' },
            { value: 'curable', label: 'Có, nhưng bổ sung được' },
            { value: 'final', label: 'Có' },
          ]}
        />
        <Signs name="complaintSigns" of={complaintSigns} />
      </Fieldset>
    </div>
    <div class="for-denunciation">
      <Fieldset legend="Đối với tố cáo">
        <Signs name="denunciationSigns" of={denunciationSigns} />
        <SelectField name="continued" label="Tố cáo tiếp" options={continuedCases} width="full" />
      </Fieldset>
    </div>
  </>
);

const contentSigns = {
  severalBodies: 'Nhiều nội dung thuộc thẩm quyền của nhiều cơ quan',
  aboutRegulation: 'Phản ánh về quy định, thủ tục hành chính',
  landDispute: 'Tranh chấp đất đai giữa công dân, hoặc xin làm thủ tục hành chính',
  urgent: 'Khẩn cấp, đe dọa gây thiệt hại nghiêm trọng',
  complexOrTense: 'Phức tạp, gay gắt, đông người; dân tộc, tôn giáo',
};
const formSigns = {
  unfit: 'Thô tục, xúc phạm; hoặc rách nát, tẩy xóa',
  anonymous: 'Không rõ họ tên, địa chỉ; mạo danh',
  clearEvidence: 'Nêu rõ người vi phạm, có chứng cứ cụ thể, có cơ sở thẩm tra',
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

const ProposalView = ({ main, overlays }: Proposal) => (
  <Card title="Hướng xử lý đề xuất theo pháp luật">
    {main && main.outcome !== 'human-decision' ? (
      <Row row={main} />
    ) : (
      <Alert tone="warning" title="Người có thẩm quyền quyết định">
        <p>{main?.note ?? 'Bảng hướng xử lý không có quy định cho trường hợp này.'}</p>
      </Alert>
    )}
    {overlays.map((row) => (
      <Alert key={row.id} tone="info" title={row.condition}>
        <p>
          {row.note} Căn cứ: {row.basis}. <Confidence level={row.confidence} />
        </p>
      </Alert>
    ))}
  </Card>
);

const Row = ({ row }: { row: HandlingRow }) => (
  <Alert tone="success" title={outcomes[row.outcome]}>
    <p>{row.condition}.</p>
    <p>
      Căn cứ: {row.basis}. <Confidence level={row.confidence} />
    </p>
    {row.note && <p>{row.note}</p>}
  </Alert>
);

const Decision = () => (
  <Fieldset legend="Quyết định hướng xử lý">
    <Hidden name="confirmed" value="yes" />
    <SelectField
      name="outcome"
      label="Hướng xử lý"
      required
      options={Object.entries(outcomes)
        .filter(([value]) => value !== 'human-decision')
        .map(([value, label]) => ({ value, label }))}
    />
    <DateField name="happenedOn" label="Ngày phân loại" required width="short" />
    <TextArea name="deviationReason" label="Lý do nếu xử lý khác đề xuất" rows={2} />
    <FormActions>
      <SubmitButton icon="check">Lưu phân loại, lập văn bản</SubmitButton>
    </FormActions>
  </Fieldset>
);

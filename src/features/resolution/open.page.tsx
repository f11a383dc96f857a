import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { factNames } from '../../law/flows/case/facts.ts';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  Checkbox,
  DateField,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
  UnitField,
} from '../../ui/index.ts';
import { bookNumber } from '../book.ts';
import { respondentOptions } from '../exclusion/door.ts';
import { framed } from '../frame.tsx';
import { getPetition } from '../petition/queries.ts';
import { competentUnit, unitsOn } from '../unit-queries.ts';
import { openingFacts } from './open.ts';
import { procedureNames, proceduresFor } from './procedures.ts';
import { earlierCases } from './earlier.ts';

/** Opens the case of a petition: what is known of it, by which procedure and whose it is to resolve. */
export async function openForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petitionId = Number(draft.values['petitionId'] ?? visit.query['petition']) || 0;
  const { petition, units, officials, resolver, earlier } = await visit.read(async (tx) => {
    const found = await getPetition(tx, petitionId);
    return {
      petition: found,
      units: await unitsOn(tx, visit.today),
      officials: await respondentOptions(tx, visit.actor.unitId, visit.today),
      resolver: await competentUnit(tx, found.handler_unit_id, visit.today),
      earlier: await earlierCases(tx, found),
    };
  });
  const back = `/petitions/${petition.id}`;
  const offered = proceduresFor(petition);
  const first = {
    petitionId: String(petition.id),
    procedure: offered[0] ?? '',
    unitId: String(resolver ?? ''),
    receivedOn: formatDay(petition.received_on),
    title: petition.summary,
    contents: petition.summary,
    respondentName: petition.respondent_name ?? '',
    respondentAddress: petition.respondent_address ?? '',
  };
  return framed(visit, {
    title: 'Mở vụ việc giải quyết',
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: back },
      { label: 'Mở vụ việc' },
    ],
    narrow: true,
    children: (
      <Form
        action="/resolutions/new"
        draft={{ ...draft, values: { ...first, ...draft.values } }}
        label="Mở vụ việc giải quyết"
      >
        <Hidden name="petitionId" value={petition.id} />
        <Fieldset legend="Thủ tục và thẩm quyền">
          <SelectField
            name="procedure"
            label="Thủ tục giải quyết"
            required
            width="full"
            options={offered.map((value) => ({ value, label: procedureNames[value] }))}
          />
          <UnitField
            name="unitId"
            label="Cơ quan có thẩm quyền giải quyết"
            required
            width="full"
            hint="Người đứng đầu cơ quan này ký quyết định, kết luận."
            units={units.map(({ id, name }) => ({ id, label: name }))}
          />
          <DateField
            name="receivedOn"
            label="Ngày nhận đơn"
            hint="Thời hạn thụ lý tính từ ngày này."
            required
          />
          <DateField
            name="knownOn"
            label="Ngày biết quyết định, hành vi bị khiếu nại"
            hint="Để tính thời hiệu khiếu nại."
          />
          {earlier.length > 0 && (
            <SelectField
              name="earlierId"
              label="Vụ việc đã giải quyết lần trước"
              width="full"
              placeholder="— Không có —"
              options={earlier.map(({ id, label }) => ({ value: String(id), label }))}
            />
          )}
          <DateField
            name="decisionReceivedOn"
            label="Ngày nhận quyết định lần đầu"
            hint="Với khiếu nại lần hai: thời hạn khiếu nại tính từ ngày này."
          />
        </Fieldset>
        <Fieldset legend="Nội dung">
          <TextArea name="title" label="Vụ việc" rows={2} required />
          <TextArea
            name="contents"
            label="Từng nội dung, mỗi nội dung một dòng"
            hint="Mỗi nội dung được kết luận riêng: đúng, đúng một phần, sai."
            rows={4}
            required
          />
          <TextField
            name="contested"
            label="Quyết định, hành vi bị khiếu nại (số, ngày, người ký)"
            width="full"
          />
        </Fieldset>
        <Fieldset legend="Người, cơ quan bị khiếu nại, bị tố cáo hoặc được kiến nghị">
          <TextField name="respondentName" label="Họ tên hoặc tên cơ quan" required width="full" />
          <SelectField
            name="respondentOfficial"
            label="Là cán bộ trong hệ thống"
            combobox
            width="full"
            options={officials}
            hint="Người đã ghi nhận ở đơn không cần chọn lại."
          />
          <TextField name="respondentTitle" label="Chức vụ, chức danh" width="full" />
          <TextField name="respondentAddress" label="Địa chỉ" width="full" />
        </Fieldset>
        <Fieldset
          legend="Hoàn cảnh làm thay đổi thời hạn, thủ tục"
          hint="Không có danh mục pháp luật về vùng sâu, vùng xa: người mở vụ việc chọn và chịu trách nhiệm, có ghi vết."
        >
          {openingFacts.map((fact) => (
            <Checkbox key={fact} name={`facts.${fact}`} label={capital(factNames[fact])} />
          ))}
        </Fieldset>
        {petition.secret && (
          <Alert
            tone="warning"
            title="Vụ việc tố cáo: không ghi họ tên, địa chỉ người tố cáo ở bất kỳ ô nào."
          >
            <p>Danh tính ở lại trong kho bảo mật của đơn; ai mở xem phải ghi mục đích.</p>
          </Alert>
        )}
        <FormActions cancel={back}>
          <SubmitButton icon="check">Mở vụ việc</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

/** With a capital, as a label begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Checkbox,
  DateField,
  Dialog,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { crumbs } from './paper.page.tsx';
import { getPetition } from './queries.ts';
import { beginPaper } from '../paper/door.ts';
import { withdrawalScopes } from './withdraw.ts';
import { bookNumber } from './words.tsx';

/** Asks for the day on which a petition is filed away. */
export async function fileForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const back = `/petitions/${petition.id}`;
  return framed(visit, {
    title: 'Xếp lưu đơn',
    breadcrumbs: crumbs(petition, 'Xếp lưu'),
    narrow: true,
    children: (
      <Dialog title={`Xếp lưu đơn số ${bookNumber(petition)}`} back={back}>
        <Form
          action={`${back}/file`}
          draft={{ ...draft, values: { filedOn: formatDay(visit.today), ...draft.values } }}
          version={petition.version}
        >
          <p>
            Đơn xếp lưu được giữ ít nhất 01 năm; việc tiêu hủy do người đứng đầu quyết định (Thông tư
            05/2021/TT-TTCP, Điều 28). Hệ thống không tự xóa.
          </p>
          <DateField name="filedOn" label="Ngày xếp lưu" required width="short" />
          <FormActions cancel={back}>
            <SubmitButton icon="archive">Xếp lưu</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

/** Asks by which paper and when the sender withdrew his petition. */
export async function withdrawForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const back = `/petitions/${petition.id}`;
  return framed(visit, {
    title: 'Ghi nhận việc rút đơn',
    breadcrumbs: crumbs(petition, 'Rút đơn'),
    narrow: true,
    children: (
      <Dialog title={`Rút đơn số ${bookNumber(petition)}`} back={back}>
        <Form
          action={`${back}/withdraw`}
          draft={{
            ...draft,
            values: { withdrawnOn: formatDay(visit.today), scope: 'whole', ...draft.values },
          }}
          version={petition.version}
        >
          <p>
            Chỉ ghi nhận khi có đơn xin rút hoặc biên bản có chữ ký, điểm chỉ của người gửi. Có dấu hiệu bị ép
            buộc, đe dọa thì vẫn phải xem xét (Luật Khiếu nại 2011, Điều 10; Luật Tố cáo 2018, Điều 33).
          </p>
          <RadioGroup
            name="scope"
            label="Phạm vi rút"
            required
            width="full"
            options={Object.entries(withdrawalScopes)
              .filter(([value]) => value !== 'people' || petition.signatory_count > 1)
              .map(([value, label]) => ({ value, label }))}
          />
          <TextField
            name="what"
            label="Nội dung rút, hoặc số thứ tự của những người rút"
            hint={petition.secret ? 'Ghi số thứ tự ký, không ghi họ tên.' : undefined}
            width="full"
          />
          {petition.signatory_count > 1 && <TextField name="count" label="Số người rút" width="short" />}
          <DateField name="withdrawnOn" label="Ngày rút đơn" required width="short" />
          <TextArea
            name="reason"
            label="Đơn xin rút hoặc biên bản (số, ngày)"
            hint="Không ghi họ tên, địa chỉ người tố cáo."
            required
            rows={3}
          />
          <Checkbox name="coerced" label="Có dấu hiệu bị ép buộc, đe dọa, mua chuộc: vẫn tiếp tục xem xét" />
          {petition.secret && (
            <p>
              Mẫu: <a href={beginPaper({ kind: 'petition', id: petition.id }, 'NĐ31-02')}>Đơn rút tố cáo</a>,{' '}
              <a href={beginPaper({ kind: 'petition', id: petition.id }, 'NĐ31-03')}>
                Biên bản ghi nhận việc rút tố cáo
              </a>
              .
            </p>
          )}
          <FormActions cancel={back}>
            <SubmitButton icon="check">Ghi nhận</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    ),
  });
}

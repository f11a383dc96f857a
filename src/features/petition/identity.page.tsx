import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import type { Identity } from '../../core/vault.ts';
import { Alert, Card, DefinitionList, Form, FormActions, SubmitButton, TextArea } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getPetition } from './queries.ts';
import { bookNumber } from './words.tsx';

/** Asks why the identity is to be opened. */
export async function identityForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petition = await visit.read((tx) => getPetition(tx, Number(visit.params['id'])));
  const back = `/petitions/${petition.id}`;
  return framed(visit, {
    title: 'Mở danh tính người tố cáo',
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: back },
      { label: 'Mở danh tính' },
    ],
    narrow: true,
    children: (
      <Card>
        <Alert tone="warning" title="Việc mở danh tính được ghi vết.">
          <p>
            Người đứng đầu và thanh tra xem được ai đã mở, lúc nào, vì mục đích gì. Tiết lộ danh tính người tố
            cáo là hành vi bị nghiêm cấm (Luật Tố cáo 2018, Điều 8, Điều 56).
          </p>
        </Alert>
        <Form action={`${back}/identity`} draft={draft}>
          <TextArea
            name="purpose"
            label="Mục đích mở danh tính"
            required
            rows={3}
            hint="Ít nhất 10 ký tự, ví dụ: liên hệ người tố cáo để làm rõ nội dung."
          />
          <FormActions cancel={back}>
            <SubmitButton kind="danger" icon="eye">
              Mở danh tính
            </SubmitButton>
          </FormActions>
        </Form>
      </Card>
    ),
  });
}

/** Who denounced, once; leaving the page closes it. */
export function identityPage(visit: Visit, identities: readonly Identity[]): VNode {
  return framed(visit, {
    title: 'Danh tính người tố cáo',
    narrow: true,
    children: (
      <>
        <Alert tone="danger" title="MẬT">
          <p>Không in, chụp, sao chép. Rời trang này là đóng; xem lại phải ghi mục đích mới.</p>
        </Alert>
        {identities.length === 0 && <p>Đơn không ghi danh tính người tố cáo.</p>}
        {identities.map((one) => (
          <Card key={one.fullName}>
            <DefinitionList
              items={[
                { term: 'Họ tên', value: one.fullName },
                { term: 'Địa chỉ', value: one.address },
                { term: 'Số giấy tờ', value: one.idNumber },
                { term: 'Điện thoại', value: one.phone },
              ]}
            />
          </Card>
        ))}
      </>
    ),
  });
}

import type { ComponentChildren, VNode } from 'preact';
import type { Identity } from '../core/vault.ts';
import type { Draft, Visit } from '../core/web.tsx';
import {
  Alert,
  Card,
  DefinitionList,
  Form,
  FormActions,
  SubmitButton,
  TextArea,
  type Crumb,
} from '../ui/index.ts';
import { framed } from './frame.tsx';

type Asked = {
  /** The record whose identities are sealed, and the way to it. */
  back: string;
  breadcrumbs: readonly Crumb[];
  /** A purpose that is usual for such a record. */
  example: string;
  /** Further ways to use what is opened. */
  more?: ComponentChildren;
  /** What is opened, where it is more than the identity: its name, its address, the ways to have it. */
  original?: { title: string; action: string; submits: ComponentChildren };
};

/** Asks why the identity is to be opened. */
export const identityQuestion = (
  visit: Visit,
  draft: Draft,
  { back, breadcrumbs, example, more, original }: Asked,
): VNode =>
  framed(visit, {
    title: original?.title ?? 'Mở danh tính người tố cáo',
    breadcrumbs: [...breadcrumbs, { label: original ? 'Mở bản gốc' : 'Mở danh tính' }],
    narrow: true,
    children: (
      <Card>
        <Alert tone="warning" title="Việc mở danh tính được ghi vết.">
          <p>
            Người đứng đầu và thanh tra xem được ai đã mở, lúc nào, vì mục đích gì. Tiết lộ danh tính người tố
            cáo là hành vi bị nghiêm cấm (Luật Tố cáo 2018, Điều 8, Điều 56).
          </p>
        </Alert>
        <Form action={original?.action ?? `${back}/identity`} draft={draft} guard={false}>
          <TextArea
            name="purpose"
            label="Mục đích mở danh tính"
            required
            rows={3}
            hint={`Ít nhất 10 ký tự, ví dụ: ${example}.`}
          />
          <FormActions cancel={back}>
            {original?.submits ?? (
              <SubmitButton kind="danger" icon="eye">
                Mở danh tính
              </SubmitButton>
            )}
            {more}
          </FormActions>
        </Form>
      </Card>
    ),
  });

/** Who denounced, once; leaving the page closes it. */
export const identityShown = (visit: Visit, identities: readonly Identity[], none: string): VNode =>
  framed(visit, {
    title: 'Danh tính người tố cáo',
    narrow: true,
    children: (
      <>
        <Alert tone="danger" title="MẬT">
          <p>Không in, chụp, sao chép. Rời trang này là đóng; xem lại phải ghi mục đích mới.</p>
        </Alert>
        {identities.length === 0 && <p>{none}</p>}
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

import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { Alert, Card, Form, FormActions, SubmitButton, TextField } from '../../ui/index.ts';
import { framed } from '../frame.tsx';

/** Changing one's own password; at the first sign-in there is no way round it. */
export function passwordPage(visit: Visit, draft: Draft): VNode {
  const forced = visit.session.mustChangePassword;
  return framed(visit, {
    title: 'Đổi mật khẩu',
    narrow: true,
    children: (
      <>
        {forced && (
          <Alert tone="warning" title="Cần đổi mật khẩu trước khi làm việc">
            <p>
              Mật khẩu hiện nay do quản trị hệ thống cấp. Sau khi đổi, chỉ người đăng nhập biết mật khẩu mới.
            </p>
          </Alert>
        )}
        <Card>
          <Form action="/password" draft={draft} guard={false} label="Đổi mật khẩu">
            <TextField
              name="current"
              label="Mật khẩu hiện nay"
              type="password"
              required
              autoComplete="current-password"
              maxLength={200}
              width="full"
            />
            <TextField
              name="password"
              label="Mật khẩu mới"
              type="password"
              required
              autoComplete="new-password"
              maxLength={200}
              width="full"
              hint="Ít nhất 10 ký tự, không chứa tên đăng nhập. Một câu dễ nhớ thì tốt hơn một từ khó nhớ."
            />
            <TextField
              name="again"
              label="Nhập lại mật khẩu mới"
              type="password"
              required
              autoComplete="new-password"
              maxLength={200}
              width="full"
            />
            <FormActions cancel={forced ? undefined : '/'}>
              <SubmitButton>Đổi mật khẩu</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </>
    ),
  });
}

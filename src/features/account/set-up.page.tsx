import type { VNode } from 'preact';
import type { Draft } from '../../core/web.tsx';
import { Card, Form, Fieldset, PublicPage, SelectField, SubmitButton, TextField } from '../../ui/index.ts';
import { levelNames, levels } from '../administration/door.ts';

/** Where the first administrator makes the office and his own account; gone once anybody can sign in. */
export const SetUpPage = ({ draft }: { draft: Draft }): VNode => (
  <PublicPage
    title="Thiết lập lần đầu"
    lead="Hệ thống chưa có tài khoản nào. Người có mã trong nhật ký máy chủ tạo cơ quan và tài khoản quản trị đầu tiên."
  >
    <Card>
      <Form action="/set-up" draft={draft} guard={false} label="Thiết lập lần đầu">
        <TextField
          name="token"
          label="Mã thiết lập"
          required
          autoComplete="off"
          maxLength={60}
          width="full"
          hint="In trong nhật ký khi khởi động máy chủ, sau chữ “Mã thiết lập”."
        />
        <Fieldset legend="Cơ quan">
          <SelectField
            name="level"
            label="Cấp"
            required
            options={levels.map((value) => ({ value, label: levelNames[value] }))}
          />
          <TextField name="name" label="Tên đầy đủ" required maxLength={200} width="full" />
          <TextField name="shortName" label="Tên viết gọn" required maxLength={80} />
          <TextField name="symbol" label="Ký hiệu" required maxLength={30} hint="Ví dụ UBND, BTCD." />
          <TextField
            name="superiorName"
            label="Cơ quan chủ quản"
            optional
            maxLength={200}
            hint="Dòng trên tên cơ quan ở đầu văn bản."
          />
          <TextField name="place" label="Địa danh" required maxLength={80} />
        </Fieldset>
        <Fieldset legend="Quản trị hệ thống">
          <TextField name="fullName" label="Họ và tên" required maxLength={100} width="full" />
          <TextField name="login" label="Tên đăng nhập" required maxLength={40} autoComplete="username" />
          <TextField
            name="password"
            label="Mật khẩu"
            type="password"
            required
            maxLength={200}
            autoComplete="new-password"
            hint="Ít nhất 10 ký tự, không chứa tên đăng nhập."
          />
          <TextField
            name="again"
            label="Nhập lại mật khẩu"
            type="password"
            required
            maxLength={200}
            autoComplete="new-password"
          />
        </Fieldset>
        <div class="form-actions">
          <SubmitButton>Tạo và đăng nhập</SubmitButton>
        </div>
      </Form>
    </Card>
  </PublicPage>
);

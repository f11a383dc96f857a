import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import { emptyDraft, type Draft, type Visit } from '../../core/web.tsx';
import { Alert, Card, Form, FormActions, Hidden, SubmitButton, TextArea, TextField } from '../../ui/index.ts';
import { seenFigures } from './made.ts';
import { standing } from './queries.ts';
import { reportAddress } from './scope.ts';
import type { Whole } from './whole.ts';

type Props = { visit: Visit; whole: Whole; draft: Draft };

// The page has several forms: what was typed goes back into the one that was sent.
const typedIn = (visit: Visit, draft: Draft, at: string): Draft =>
  visit.path.startsWith(at) ? draft : emptyDraft();

/** What this post may do with the report now: notes, sign and send, return, urge. */
export function Doing({ visit, whole, draft }: Props): VNode {
  const { scope, sent } = whole;
  const { role } = visit.actor;
  const receives = scope.receives && scope.unit.has_accounts && allows(role, 'report.receive');
  const closed = scope.period.window.to < visit.today;
  const may = {
    notes: scope.makes && allows(role, 'report.prepare'),
    send: scope.makes && allows(role, 'report.send') && closed,
    return: receives && standing(sent) !== undefined,
    urge: receives && standing(sent) === undefined && closed,
  };
  const step = visit.path.split('?')[0]?.split('/').at(-1) ?? '';
  const shown = Object.entries(may).some(([name, has]) => has && name === step);
  return (
    <>
      {draft.problem && !shown && (
        <Alert tone="danger" title="Chưa thực hiện được">
          <p>{draft.problem}</p>
        </Alert>
      )}
      {may.notes && <Notes visit={visit} whole={whole} draft={draft} />}
      {may.send && <Send visit={visit} whole={whole} draft={draft} />}
      {may.return && <Return visit={visit} whole={whole} draft={draft} />}
      {may.urge && <Urge visit={visit} whole={whole} draft={draft} />}
    </>
  );
}

const addressOf = ({ scope }: Whole): string =>
  reportAddress({ unitId: scope.unit.id, period: scope.period.key });

function Notes({ visit, whole, draft }: Props): VNode {
  const at = `${addressOf(whole)}/notes`;
  const typed = typedIn(visit, draft, at);
  return (
    <Form
      action={at}
      draft={{ ...typed, values: { notes: whole.draft.notes, ...typed.values } }}
      version={whole.draft.version}
      label="Ghi chú"
    >
      <Card title="Ghi chú, giải trình">
        <TextArea
          name="notes"
          label="Ghi chú của báo cáo"
          hint="Giải trình những điều nêu dưới đây. Không ghi tên, địa chỉ người tố cáo."
          rows={3}
          maxLength={4000}
        />
        <FormActions>
          <SubmitButton kind="secondary">Lưu ghi chú</SubmitButton>
        </FormActions>
      </Card>
    </Form>
  );
}

function Send({ visit, whole, draft }: Props): VNode {
  const at = `${addressOf(whole)}/send`;
  const replaces = standing(whole.sent) !== undefined;
  const typed = typedIn(visit, draft, at);
  // A page that was refused shows the figures of now: these are what is signed next.
  const seen = { seen: seenFigures(whole.made), last: String(whole.sent[0]?.id ?? 0) };
  return (
    <Form
      action={at}
      draft={{ ...typed, values: { ...typed.values, ...seen } }}
      guard={false}
      label="Ký và gửi"
    >
      <Hidden name="seen" />
      <Hidden name="last" />
      <Card title={replaces ? 'Gửi báo cáo thay thế' : 'Ký và gửi'}>
        <p class="form-hint">
          Khi ký, số liệu, danh sách hồ sơ của từng ô và mẫu biểu được giữ nguyên; chỉ sửa được bằng báo cáo
          thay thế.
        </p>
        <TextField
          name="number"
          label="Số, ký hiệu báo cáo"
          hint="Ví dụ 45/BC-BTCD"
          required
          maxLength={60}
        />
        {replaces && (
          <TextArea
            name="reason"
            label="Lý do thay thế"
            hint="Nghị định 30/2020/NĐ-CP"
            required
            rows={2}
            maxLength={1000}
          />
        )}
        <FormActions>
          <SubmitButton>{replaces ? 'Ký, gửi báo cáo thay thế' : 'Ký, gửi báo cáo'}</SubmitButton>
        </FormActions>
      </Card>
    </Form>
  );
}

function Return({ visit, whole, draft }: Props): VNode {
  const at = `${addressOf(whole)}/return`;
  return (
    <Form action={at} draft={typedIn(visit, draft, at)} guard={false} label="Trả lại báo cáo">
      <Card title="Trả lại báo cáo">
        <TextArea name="reason" label="Lý do trả lại" required rows={2} maxLength={2000} />
        <FormActions>
          <SubmitButton kind="danger">Trả lại</SubmitButton>
        </FormActions>
      </Card>
    </Form>
  );
}

function Urge({ visit, whole, draft }: Props): VNode {
  const at = `${addressOf(whole)}/urge`;
  const typed = typedIn(visit, draft, at);
  const message = `Đề nghị gửi báo cáo ${whole.scope.period.name}.`;
  return (
    <Form
      action={at}
      draft={{ ...typed, values: { message, ...typed.values } }}
      guard={false}
      label="Đôn đốc"
    >
      <Card title="Đôn đốc">
        <TextArea name="message" label="Nội dung đôn đốc" required rows={2} maxLength={1000} />
        <FormActions>
          <SubmitButton kind="secondary">Đôn đốc</SubmitButton>
        </FormActions>
      </Card>
    </Form>
  );
}

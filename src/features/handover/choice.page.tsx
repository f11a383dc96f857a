import type { ComponentChildren, VNode } from 'preact';
import type { Draft } from '../../core/web.tsx';
import { Button, Card, Form, numberText, SubmitButton, TextField, UnitField } from '../../ui/index.ts';

type ChoiceProps = {
  path: string;
  query: Readonly<Record<string, string>>;
  draft: Draft | undefined;
  heirs: readonly { id: number; name: string }[];
  count: number;
  children: ComponentChildren;
};

/** The list with its ticks, and where those ticked, or all that the filter shows, are to go instead. */
export const ChoiceForm = ({ path, query, draft, heirs, count, children }: ChoiceProps): VNode => (
  <Form action={`${path}/choose`} draft={draft} guard={false} label="Chọn nơi tiếp nhận khác">
    {(['record', 'from', 'to', 'state'] as const).map((name) => (
      <input key={name} type="hidden" name={`group.${name}`} value={query[name] ?? ''} />
    ))}
    <Card title="Chọn nơi tiếp nhận khác đề xuất">
      <div class="form-grid no-print">
        <UnitField
          name="toUnitId"
          label="Nơi tiếp nhận"
          units={heirs.map(({ id, name }) => ({ id, label: name }))}
          width="full"
        />
        <TextField name="reason" label="Lý do" maxLength={500} width="full" />
      </div>
      <div class="form-actions no-print">
        <SubmitButton small>Áp dụng cho hồ sơ đã đánh dấu</SubmitButton>
        <Button name="whole" value="on" small>
          Áp dụng cho cả {numberText(count)} hồ sơ đang lọc
        </Button>
      </div>
    </Card>
    {children}
  </Form>
);

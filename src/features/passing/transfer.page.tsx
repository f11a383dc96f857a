import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import {
  Alert,
  ButtonLink,
  Card,
  Checkbox,
  DataTable,
  DateField,
  dayText,
  DefinitionList,
  Dialog,
  EmptyState,
  Form,
  FormActions,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { getUnitOn } from '../unit-queries.ts';
import { TransferMark } from './card.page.tsx';
import { follows, getPassed, getTransfer, passedFiles, repliesOf, type Transfer } from './queries.ts';

const idIn = ({ params }: Visit): number => Number(params['transferId']) || 0;

const isWaitingHere = ({ to_unit_id, taken_on, returned_on }: Transfer, { actor }: Visit): boolean =>
  to_unit_id === actor.unitId && taken_on === null && returned_on === null;

const crumbs = (transfer: Transfer, { actor }: Visit, label: string) => [
  follows(actor, transfer)
    ? { label: 'Đơn đã chuyển đi', href: '/transfers/sent' }
    : { label: 'Đơn chuyển đến', href: '/transfers' },
  { label },
];

/** One transfer: what is passed on, by which paper, and what came back. */
export async function transferPage(visit: Visit): Promise<VNode> {
  const found = await visit.read(async (tx) => {
    const transfer = await getTransfer(tx, idIn(visit));
    const waits = isWaitingHere(transfer, visit);
    return {
      transfer,
      from: await getUnitOn(tx, transfer.unit_id, transfer.sent_on),
      replies: await repliesOf(tx, transfer.id),
      passed: waits ? await getPassed(tx, transfer.id) : undefined,
      files: waits ? await passedFiles(tx, transfer.id) : [],
    };
  });
  const { transfer, from, replies, passed, files } = found;
  return framed(visit, {
    title: `Chuyển đơn: văn bản số ${transfer.number ?? ''}`,
    breadcrumbs: crumbs(transfer, visit, `Văn bản số ${transfer.number ?? ''}`),
    marks: <TransferMark transfer={transfer} />,
    actions: <Actions transfer={transfer} visit={visit} />,
    children: (
      <>
        <Card title="Văn bản chuyển đơn">
          <DefinitionList items={facts(transfer, from.name, visit)} />
        </Card>
        {passed && (
          <Card title="Đơn được chuyển">
            <DefinitionList
              items={[
                { term: 'Số đơn ở cơ quan chuyển', value: passed.book },
                {
                  term: 'Người gửi',
                  value: transfer.secret
                    ? 'Danh tính được giữ bí mật'
                    : passed.persons.map(({ full_name, address }) => `${full_name}, ${address}`).join('; '),
                },
                { term: 'Bị khiếu nại, tố cáo', value: passed.respondent_name },
                { term: 'Tóm tắt', value: passed.summary, wide: true },
                { term: 'Yêu cầu, đề nghị', value: passed.request, wide: true },
                { term: 'Tệp kèm theo', value: files.map(({ name }) => name).join('; '), wide: true },
              ]}
            />
            {transfer.secret && (
              <Alert tone="warning" title="Đơn tố cáo.">
                <p>
                  Khi tiếp nhận, danh tính người tố cáo được niêm phong lại trong kho bảo mật của đơn mới; hai
                  cơ quan đều lưu vết.
                </p>
              </Alert>
            )}
          </Card>
        )}
        <Replies replies={replies} />
      </>
    ),
  });
}

const facts = (transfer: Transfer, from: string, { actor }: Visit) => [
  { term: 'Cơ quan chuyển', value: from },
  { term: 'Cơ quan nhận', value: transfer.to_name },
  { term: 'Số văn bản', value: transfer.number },
  { term: 'Ngày chuyển', value: dayText(transfer.sent_on) },
  { term: 'Đề nghị trả lời trước', value: transfer.reply_due_on && dayText(transfer.reply_due_on) },
  { term: 'Ngày tiếp nhận', value: transfer.taken_on && dayText(transfer.taken_on) },
  { term: 'Ngày trả lại', value: transfer.returned_on && dayText(transfer.returned_on) },
  { term: 'Lý do trả lại', value: transfer.returned_why, wide: true },
  { term: 'Lý do chuyển lần nữa', value: transfer.repeat_reason, wide: true },
  {
    term: 'Đôn đốc',
    value:
      transfer.urged > 0 && `${transfer.urged} lần, lần gần nhất ngày ${dayText(transfer.urged_on ?? '')}`,
  },
  { term: 'Báo cáo người đứng đầu', value: transfer.reported_on && dayText(transfer.reported_on) },
  {
    term: 'Hồ sơ',
    value: follows(actor, transfer) ? (
      <a href={`/petitions/${transfer.petition_id}`}>Mở hồ sơ đơn đã chuyển</a>
    ) : (
      transfer.taken_petition_id !== null && (
        <a href={`/petitions/${transfer.taken_petition_id}`}>Mở hồ sơ đơn số {transfer.taken_number}</a>
      )
    ),
  },
];

const Actions = ({ transfer, visit }: { transfer: Transfer; visit: Visit }) => {
  const at = `/transfers/${transfer.id}`;
  const { role } = visit.actor;
  const open = transfer.returned_on === null && !transfer.decided;
  return (
    <>
      {isWaitingHere(transfer, visit) && allows(role, 'transfer.take') && (
        <>
          <ButtonLink href={`${at}/take`} kind="primary" icon="inbox" keys="t" dialog>
            Tiếp nhận, vào sổ
          </ButtonLink>
          <ButtonLink href={`${at}/send-back`} icon="arrow-back-up" dialog>
            Trả lại
          </ButtonLink>
        </>
      )}
      {open &&
        (transfer.to_unit_id === null || transfer.taken_on !== null) &&
        allows(role, 'transfer.follow') && (
          <ButtonLink href={`${at}/reply`} icon="mail" dialog>
            Ghi văn bản phúc đáp
          </ButtonLink>
        )}
      {open && follows(visit.actor, transfer) && allows(role, 'transfer.follow') && (
        <ButtonLink href={`${at}/reply-day`} icon="calendar-due" dialog>
          Đặt hạn trả lời
        </ButtonLink>
      )}
    </>
  );
};

const Replies = ({ replies }: { replies: Awaited<ReturnType<typeof repliesOf>> }) => (
  <Card title="Văn bản phúc đáp" flush={replies.length > 0}>
    <DataTable
      caption="Văn bản phúc đáp"
      rows={replies}
      rowKey={({ id }) => id}
      columns={[
        { key: 'on', label: 'Ngày', narrow: true, cell: ({ replied_on }) => dayText(replied_on) },
        { key: 'number', label: 'Số, ký hiệu', narrow: true, cell: ({ number }) => number },
        { key: 'content', label: 'Nội dung', main: true, cell: ({ content }) => content },
        {
          key: 'final',
          label: 'Kết quả',
          narrow: true,
          cell: ({ final }) => (final ? 'Đã giải quyết' : 'Báo cáo tiến độ'),
        },
      ]}
      empty={<EmptyState title="Chưa nhận được văn bản phúc đáp" icon="mail" />}
    />
  </Card>
);

type Asked = {
  title: string;
  path: string;
  values?: (visit: Visit, transfer: Transfer) => Record<string, string>;
};

// Each small form about one transfer: a dialog over its page, a page of its own without script.
const asking =
  ({ title, path, values = () => ({}) }: Asked, fields: (visit: Visit, transfer: Transfer) => VNode) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const transfer = await visit.read((tx) => getTransfer(tx, idIn(visit)));
    const back = `/transfers/${transfer.id}`;
    return framed(visit, {
      title,
      breadcrumbs: crumbs(transfer, visit, title),
      narrow: true,
      children: (
        <Dialog title={title} back={back}>
          <Form
            action={`${back}/${path}`}
            draft={{ ...draft, values: { ...values(visit, transfer), ...draft.values } }}
            version={transfer.version}
          >
            {fields(visit, transfer)}
            <FormActions cancel={back}>
              <SubmitButton icon="check">{title}</SubmitButton>
            </FormActions>
          </Form>
        </Dialog>
      ),
    });
  };

/** Asks on which day the petition arrived. */
export const takeForm = asking(
  {
    title: 'Tiếp nhận, vào sổ',
    path: 'take',
    values: ({ today }) => ({ receivedOn: formatDay(today) }),
  },
  () => (
    <>
      <p>
        Đơn được vào sổ của đơn vị với số tiếp theo; người đứng đơn, tệp kèm theo được chép sang hồ sơ mới.
        Thời hạn tính từ ngày nhận.
      </p>
      <DateField name="receivedOn" label="Ngày nhận đơn" required />
    </>
  ),
);

/** Asks why the petition goes back. */
export const sendBackForm = asking(
  { title: 'Trả lại đơn', path: 'send-back', values: ({ today }) => ({ returnedOn: formatDay(today) }) },
  () => (
    <>
      <DateField name="returnedOn" label="Ngày trả lại" required />
      <TextArea
        name="reason"
        label="Lý do trả lại"
        hint="Nêu điều, khoản về thẩm quyền; không ghi họ tên, địa chỉ người tố cáo."
        required
        rows={4}
      />
    </>
  ),
);

/** Asks what the receiving body wrote back. */
export const replyForm = asking(
  { title: 'Ghi văn bản phúc đáp', path: 'reply', values: ({ today }) => ({ repliedOn: formatDay(today) }) },
  () => (
    <>
      <TextField name="number" label="Số, ký hiệu văn bản" optional />
      <DateField name="repliedOn" label="Ngày văn bản" required />
      <TextArea
        name="content"
        label="Nội dung trả lời"
        hint="Không ghi họ tên, địa chỉ người tố cáo."
        required
        rows={4}
      />
      <Checkbox name="final" label="Đã ban hành văn bản giải quyết, không chờ trả lời thêm" />
    </>
  ),
);

/** Asks until when an answer is expected. */
export const replyDayForm = asking(
  {
    title: 'Đặt hạn trả lời',
    path: 'reply-day',
    values: (_visit, { reply_due_on }) => ({ replyDueOn: reply_due_on ? formatDay(reply_due_on) : '' }),
  },
  () => <DateField name="replyDueOn" label="Đề nghị trả lời trước ngày" optional width="half" />,
);

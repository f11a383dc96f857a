import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { earliestEnd, publicationForm } from '../../law/publication.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  Checkbox,
  DateField,
  dayText,
  DefinitionList,
  FileField,
  Form,
  FormActions,
  Hidden,
  SubmitButton,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { caseTitle, procedureFor } from '../resolution/door.ts';
import { getResolution, type Resolution } from '../resolution/queries.ts';
import { formText, publicationText } from './card.page.tsx';
import { getPublication, proofsOf, type Publication } from './queries.ts';
import { placesTakenOut, takenOut } from './redact.ts';

type Opened = { row: Publication; resolution: Resolution };

/** The publication of an address, with its case. */
export const openedPublication = (visit: Visit): Promise<Opened> =>
  visit.read(async (tx) => {
    const row = await getPublication(tx, Number(visit.params['id']) || 0);
    return { row, resolution: await getResolution(tx, row.resolution_id) };
  });

/** The way back from a page about the publication of a case. */
export const crumbsOf = (resolution: Resolution, label: string) => [
  { label: 'Công khai', href: '/publications' },
  { label: caseTitle(resolution), href: `/resolutions/${resolution.id}#publication` },
  { label },
];

/** One publication: its text as everybody will read it, where and until when, its proofs. */
export async function publicationPage(visit: Visit): Promise<VNode> {
  const { row, resolution } = await openedPublication(visit);
  const proofs = await visit.read((tx) => proofsOf(tx, row.id));
  const at = `/publications/${row.id}`;
  const { role } = visit.actor;
  const open = row.published_on === null && row.withdrawn_on === null;
  return framed(visit, {
    title: row.title,
    breadcrumbs: crumbsOf(resolution, 'Nội dung công khai'),
    marks: <Badge tone={open ? 'neutral' : 'info'}>{publicationText(row)}</Badge>,
    actions: (
      <>
        {open && allows(role, 'resolution.act') && (
          <ButtonLink href={`${at}/publish`} kind="primary" icon="check" keys="t">
            Công khai
          </ButtonLink>
        )}
        {open && allows(role, 'publication.prepare') && (
          <ButtonLink href={`${at}/edit`} icon="pencil">
            Sửa
          </ButtonLink>
        )}
        {row.published_on !== null && allows(role, 'resolution.act') && (
          <ButtonLink href={`${at}/prove`} icon="plus">
            Thêm chứng cứ
          </ButtonLink>
        )}
        {row.withdrawn_on === null && allows(role, 'publication.prepare') && (
          <ButtonLink href={`${at}/withdraw`} icon="arrow-back-up">
            Gỡ
          </ButtonLink>
        )}
      </>
    ),
    children: (
      <>
        <Preview row={row} />
        <Card title="Công khai">
          <DefinitionList
            items={[
              { term: 'Hình thức', value: formText(row.form) },
              { term: 'Nơi công khai', value: row.place },
              { term: 'Từ ngày', value: row.from_on && dayText(row.from_on) },
              { term: 'Đến ngày', value: row.until_on && dayText(row.until_on) },
              { term: 'Số lần phát, số kỳ', value: row.issues },
              { term: 'Trang kết quả cho người dân', value: row.on_portal && 'Có đăng' },
              { term: 'Lý do gỡ', value: row.withdrawn_why, wide: true },
            ]}
          />
        </Card>
        {proofs.length > 0 && (
          <Card title="Chứng cứ">
            <ul>
              {proofs.map(({ id, shown_on, note, file_id }) => (
                <li key={id}>
                  Ngày {dayText(shown_on)}: {note} {file_id && <a href={`/files/${file_id}`}>Mở tệp</a>}
                </li>
              ))}
            </ul>
          </Card>
        )}
      </>
    ),
  });
}

/** The text as everybody will read it, with what was taken out marked. */
const Preview = ({ row }: { row: Publication }) => {
  const removed = placesTakenOut(`${row.title} ${row.body}`);
  return (
    <>
      {row.published_on === null && (
        <Alert
          tone={removed > 0 ? 'warning' : 'info'}
          title={
            removed > 0
              ? `Đã lược bỏ ở ${removed} chỗ: tên, địa chỉ, số giấy tờ, điện thoại.`
              : 'Không tìm thấy tên, địa chỉ, số giấy tờ, điện thoại phải lược bỏ.'
          }
        >
          <p>
            Máy không nhận ra biệt danh, quan hệ gia đình, chức vụ hay tình tiết chỉ một người biết. Hãy đọc
            từng câu: người đọc có thể đoán ra {row.as_denunciation ? 'người tố cáo' : 'người trong cuộc'}{' '}
            không?
          </p>
        </Alert>
      )}
      <Card title="Nội dung công khai">
        <h3>
          <Marked text={row.title} />
        </h3>
        {row.body.split('\n').map((line, index) => (
          <p key={index}>
            <Marked text={line} />
          </p>
        ))}
      </Card>
    </>
  );
};

const Marked = ({ text }: { text: string }) => (
  <>
    {text.split(takenOut).map((piece, index) => (
      <>
        {index > 0 && <mark>{takenOut}</mark>}
        {piece}
      </>
    ))}
  </>
);

/** Asks from when to when and where the result is made known, and whether its text was read again. */
export async function publishForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { row, resolution } = await openedPublication(visit);
  const staged = await visit.read((tx) => stagedFiles(tx, textsOf(draft.values, 'files')));
  const keeps = publicationForm(row.form)?.keeps ?? [];
  const end = keeps.includes('period')
    ? earliestEnd(procedureFor(resolution), visit.today, visit.calendar)
    : undefined;
  const first = {
    fromOn: formatDay(visit.today),
    ...(end ? { untilOn: formatDay(end.day) } : {}),
    ...(keeps.includes('period') ? { onPortal: 'on' } : {}),
  };
  const at = `/publications/${row.id}`;
  return framed(visit, {
    title: 'Công khai kết quả',
    breadcrumbs: crumbsOf(resolution, 'Công khai'),
    narrow: true,
    children: (
      <>
        <Preview row={row} />
        <Form
          action={`${at}/publish`}
          draft={{
            ...draft,
            values: Object.keys(draft.values).length > 0 ? draft.values : { ...first },
          }}
          version={row.version}
          files
        >
          <Hidden name="publicationId" value={row.id} />
          <p>Hình thức: {formText(row.form)}.</p>
          <DateField name="fromOn" label={keeps.includes('meeting') ? 'Ngày họp' : 'Từ ngày'} required />
          <DateField
            name="untilOn"
            label="Đến ngày"
            required={keeps.includes('period')}
            hint={end ? `Ít nhất đến hết ${formatDay(end.day)} (${end.basis}).` : undefined}
          />
          <TextField name="place" label="Nơi công khai" required={keeps.includes('place')} width="full" />
          {keeps.includes('issues') && (
            <TextField name="issues" label="Số lần phát, số kỳ báo" required inputMode="numeric" />
          )}
          <TextField name="outsidePaper" label="Số, ngày văn bản công khai, biên bản" width="full" />
          <Checkbox
            name="onPortal"
            label="Đăng trên trang Kết quả giải quyết cho người dân đến hết ngày kết thúc"
          />
          <Checkbox
            name="checked"
            label="Đã đọc lại: không còn thông tin về người tố cáo, bí mật nhà nước, dữ liệu cá nhân"
          />
          <FileField
            name="files"
            label="Chứng cứ (ảnh niêm yết, bản chụp trang, biên bản)"
            accept={acceptedFiles}
            maxMegabytes={25}
            staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
          />
          <FormActions cancel={at}>
            <SubmitButton icon="check">Công khai</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

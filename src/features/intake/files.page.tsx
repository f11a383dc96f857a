import type { VNode } from 'preact';
import { acceptedFiles, stagedFiles } from '../../core/files.ts';
import { textsOf } from '../../core/form.ts';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { bookNumber } from '../book.ts';
import { framed } from '../frame.tsx';
import { fileTitle, filesOf } from '../petition/door.ts';
import { getPetition } from '../petition/queries.ts';
import {
  Card,
  EmptyState,
  FileField,
  Form,
  FormActions,
  FormValuesProvider,
  Button,
  SelectField,
  sizeText,
  SubmitButton,
} from '../../ui/index.ts';
import { labelsOf } from './file-queries.ts';
import { pageLabels, pagesOf } from './files.ts';

const shownPages = 40;
const drawn = ['application/pdf', 'image/jpeg', 'image/png'];

/** The files of a petition page by page, and the way to add more. */
export async function filesForm(visit: Visit, draft: Draft): Promise<VNode> {
  const petitionId = Number(visit.params['petitionId']) || 0;
  const { petition, files, labels, staged } = await visit.read(async (tx) => ({
    petition: await getPetition(tx, petitionId),
    files: await filesOf(tx, petitionId),
    labels: await labelsOf(tx, petitionId),
    staged: await stagedFiles(tx, textsOf(draft.values, 'files')),
  }));
  const counts = await Promise.all(files.map((file) => pagesOf(visit.site.dataDir, file)));
  const may = allows(visit.actor.role, 'petition.receive');
  const path = `/petitions/${petitionId}/files`;
  return framed(visit, {
    title: `Tệp của đơn số ${bookNumber(petition)}`,
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: bookNumber(petition), href: `/petitions/${petitionId}` },
      { label: 'Tệp' },
    ],
    children: (
      <>
        {files.length === 0 && <EmptyState title="Hồ sơ chưa có tệp nào" icon="paperclip" />}
        {files.map((file, at) => (
          <FileCard
            key={file.id}
            file={file}
            title={fileTitle(file, at)}
            pages={counts[at] ?? 0}
            labels={labels.filter(({ file_id }) => file_id === file.id)}
            may={may}
          />
        ))}
        {may && (
          <Card title="Thêm tệp">
            <Form action={path} draft={draft} files label="Thêm tệp">
              <FileField
                label="Bản chụp đơn, tài liệu"
                accept={acceptedFiles}
                maxMegabytes={25}
                multiple
                staged={staged.map(({ id, name, bytes }) => ({ id, name, size: bytes }))}
              />
              <FormActions cancel={`/petitions/${petitionId}`}>
                <SubmitButton icon="check">Thêm vào hồ sơ</SubmitButton>
              </FormActions>
            </Form>
          </Card>
        )}
      </>
    ),
  });
}

type FileCardProps = {
  file: Awaited<ReturnType<typeof filesOf>>[number];
  title: string;
  pages: number;
  labels: Awaited<ReturnType<typeof labelsOf>>;
  may: boolean;
};

function FileCard({ file, title, pages, labels, may }: FileCardProps) {
  const values = Object.fromEntries(labels.map(({ page, label }) => [`labels.p${page}`, label]));
  const shown = Math.min(pages, shownPages);
  const name = pages > 0 ? `${title} · ${pages} trang` : title;
  return (
    <Card
      title={name}
      actions={
        <a href={`/files/${file.id}`}>
          Tải về ({sizeText(file.bytes)})<span class="visually-hidden"> {title}</span>
        </a>
      }
    >
      {shown === 0 && (
        <p class="form-hint">
          {drawn.includes(file.media_type)
            ? 'Không đọc được trang của tệp này (tệp hỏng hoặc có mật khẩu); vẫn tải về được.'
            : 'Tệp Word không có hình thu nhỏ; tải về để xem.'}
        </p>
      )}
      {shown > 0 && (
        <FormValuesProvider values={values}>
          <form method="post" action={`/files/${file.id}/labels`} class="form" data-once>
            <ol class="file-pages">
              {Array.from({ length: shown }, (_, at) => (
                <FilePage key={at} id={file.id} page={at + 1} title={title} may={may} values={values} />
              ))}
            </ol>
            {pages > shown && <p class="form-hint">Hiện {shownPages} trang đầu; tải tệp về để xem cả.</p>}
            {may && (
              <div>
                <Button small icon="check">
                  Lưu loại giấy tờ
                </Button>
              </div>
            )}
          </form>
        </FormValuesProvider>
      )}
    </Card>
  );
}

type PageProps = {
  id: string;
  page: number;
  title: string;
  may: boolean;
  values: Readonly<Record<string, string>>;
};

const FilePage = ({ id, page, title, may, values }: PageProps) => (
  <li>
    <a href={`/files/${id}/view#page=${page}`} target="_blank" rel="noopener">
      <img
        src={`/files/${id}/pages/${page}.png`}
        alt={`${title}, trang ${page}: xem lớn`}
        loading="lazy"
        width="150"
        height="212"
      />
    </a>
    {may ? (
      <SelectField
        name={`labels.p${page}`}
        label={`Trang ${page}`}
        placeholder="Chưa ghi"
        options={Object.entries(pageLabels).map(([value, label]) => ({ value, label }))}
      />
    ) : (
      <p>
        Trang {page}: {pageLabels[values[`labels.p${page}`] as keyof typeof pageLabels] ?? 'chưa ghi'}
      </p>
    )}
  </li>
);

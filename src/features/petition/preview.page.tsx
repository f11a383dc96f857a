import type { VNode } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { libreOffice } from '../../documents/pdf.ts';
import { ButtonLink } from '../../ui/index.ts';
import { framed } from '../frame.tsx';

/** The paper as it would be printed, read from the Word file itself, so that the two cannot differ; and the way to its sealed original. */
export function previewPage(visit: Visit, html: string, original: string | undefined): VNode {
  const id = visit.params['id'] ?? '';
  return framed(visit, {
    title: 'Xem bản in',
    breadcrumbs: [
      { label: 'Sổ đơn', href: '/petitions' },
      { label: 'Đơn', href: `/petitions/${id}` },
      { label: 'Văn bản' },
    ],
    actions: (
      <>
        <ButtonLink href={`/petitions/${id}/paper/docx`} icon="download" download>
          Tải DOCX
        </ButtonLink>
        {original && (
          <ButtonLink href={original} icon="eye">
            Mở bản gốc
          </ButtonLink>
        )}
        {libreOffice() && (
          <ButtonLink href={`/petitions/${id}/paper/pdf`} icon="printer">
            Mở PDF
          </ButtonLink>
        )}
      </>
    ),
    // Made by documents/preview, which escapes every text it takes from the file.
    children: <div class="paper-frame" dangerouslySetInnerHTML={{ __html: html }} />,
  });
}

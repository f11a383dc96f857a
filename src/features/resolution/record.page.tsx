import type { ComponentChildren, VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { Form, FormActions, SubmitButton } from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { BesideStep, besideValues, OfCase, type Beside } from './beside.page.tsx';
import { getResolution, type Resolution } from './queries.ts';
import { caseTitle } from './words.ts';

/** The case of a form's address. @throws NotFound */
export const caseIn = (visit: Visit): Promise<Resolution> =>
  visit.read((tx) => getResolution(tx, Number(visit.params['id']) || 0));

/** Said at a text of a secret case. */
export const secretHint = ({ secret }: Pick<Resolution, 'secret'>): string | undefined =>
  secret ? 'Không ghi họ tên, địa chỉ người tố cáo.' : undefined;

type RecordForm = {
  resolution: Resolution;
  title: string;
  /** The part of the address behind that of the case. */
  at: string;
  draft: Draft;
  /** The first values of the fields. */
  values?: Readonly<Record<string, string | string[]>>;
  beside?: Beside | undefined;
  button: string;
  files?: boolean;
  before?: ComponentChildren;
  children: ComponentChildren;
};

/** The form of a record of a case, with the step to which it belongs. */
export function recordForm(visit: Visit, form: RecordForm): VNode {
  const { resolution, title, at, draft, values = {}, beside, button, files, before, children } = form;
  const back = `/resolutions/${resolution.id}`;
  return framed(visit, {
    title,
    breadcrumbs: [
      { label: 'Vụ việc giải quyết', href: '/resolutions' },
      { label: caseTitle(resolution), href: back },
      { label: title },
    ],
    narrow: true,
    children: (
      <>
        {before}
        <Form
          action={`${back}/${at}`}
          draft={{ ...draft, values: { ...besideValues(beside), ...values, ...draft.values } }}
          version={resolution.version}
          label={title}
          files={files}
        >
          <OfCase resolution={resolution} />
          {children}
          <BesideStep beside={beside} visit={visit} />
          <FormActions cancel={back}>
            <SubmitButton icon="check">{button}</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

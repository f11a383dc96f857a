import type { VNode } from 'preact';
import { acceptedFiles } from '../../core/files.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import { formatDay } from '../../law/day.ts';
import { DateField, FileField, Hidden, TextArea, TextField } from '../../ui/index.ts';
import { besideOf, caseIn, recordForm, secretHint, stepNamed } from '../resolution/door.ts';
import { getExpert } from './queries.ts';

/** Asks what is to be assessed, by whom and why. */
export async function expertForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  return recordForm(visit, {
    resolution,
    title: 'Trưng cầu giám định',
    at: 'verification/expert',
    draft,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'order-expert')),
    button: 'Ghi trưng cầu giám định',
    values: { orderedOn: formatDay(visit.today) },
    children: (
      <>
        <TextField name="body" label="Tổ chức, người giám định" required width="full" />
        <TextArea
          name="object"
          label="Đối tượng, nội dung cần giám định"
          required
          rows={4}
          hint={secretHint(resolution)}
        />
        <TextArea name="reason" label="Lý do" required rows={2} hint={secretHint(resolution)} />
        <DateField name="orderedOn" label="Ngày trưng cầu" required />
        <DateField name="answerBy" label="Hạn gửi kết quả" />
      </>
    ),
  });
}

/** Asks for the result of an assessment. */
export async function expertResultForm(visit: Visit, draft: Draft): Promise<VNode> {
  const resolution = await caseIn(visit);
  const expert = await visit.read((tx) =>
    getExpert(tx, resolution.id, Number(visit.params['expertId']) || 0),
  );
  return recordForm(visit, {
    resolution,
    title: `Kết quả giám định của ${expert.body}`,
    at: `verification/expert/${expert.id}`,
    draft,
    files: true,
    beside: besideOf(visit, resolution, stepNamed(resolution, 'receive-expert')),
    button: 'Ghi kết quả',
    values: { resultOn: formatDay(visit.today) },
    children: (
      <>
        <Hidden name="expertId" value={expert.id} />
        <DateField name="resultOn" label="Ngày nhận kết quả" required />
        <TextArea name="result" label="Kết quả giám định" required rows={6} hint={secretHint(resolution)} />
        <FileField
          name="files"
          label="Bản chụp kết luận giám định"
          accept={acceptedFiles}
          maxMegabytes={25}
        />
      </>
    ),
  });
}

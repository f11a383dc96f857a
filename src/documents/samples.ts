import { parsePaper, symbolFor, type PaperData, type PaperForm } from './papers.ts';
import { citizenSamples } from './samples/citizen.ts';
import { complaintSamples } from './samples/complaint.ts';
import { denunciationSamples } from './samples/denunciation.ts';
import { denunciationCourseSamples } from './samples/denunciation-course.ts';
import { handoverSamples } from './samples/handover.ts';
import type { Samples } from './samples/office.ts';
import { practiceSamples } from './samples/practice.ts';
import { denunciationPracticeSamples } from './samples/practice-denunciation.ts';
import { otherPracticeSamples } from './samples/practice-other.ts';
import { processingSamples } from './samples/processing.ts';
import { receptionSamples } from './samples/reception.ts';

const samplesByForm: Samples<PaperForm> = {
  ...processingSamples,
  ...complaintSamples,
  ...receptionSamples,
  ...denunciationSamples,
  ...denunciationCourseSamples,
  ...citizenSamples,
  ...practiceSamples,
  ...denunciationPracticeSamples,
  ...otherPracticeSamples,
  ...handoverSamples,
};

/** Full samples of a paper as issued, one for each variant of its text. */
export function samplesFor(form: PaperForm): PaperData[] {
  return samplesByForm[form].map((sample) => {
    const symbol =
      form === 'CV'
        ? symbolFor(form, 'UBND', 'BTCD')
        : symbolFor(form, sample.parentAgency === undefined ? 'UBND' : 'BTCD');
    const issued = symbol === undefined ? {} : { number: 5, symbol, issuedOn: sample.draftedOn };
    return parsePaper({ form, ...sample, ...issued });
  });
}

/** The first full sample of a paper, with number and day; as a draft without them. */
export function sampleFor(form: PaperForm, { draft = false } = {}): PaperData {
  const [sample] = samplesFor(form);
  if (!sample) throw new Error(`Không có dữ liệu thử cho mẫu "${form}"`);
  return draft && 'agency' in sample ? { ...sample, number: undefined, issuedOn: undefined } : sample;
}

import type { FastifyInstance } from 'fastify';
import type { ZodType } from 'zod';
import type { Command } from '../../core/command.ts';
import type { FormPage, Routes } from '../../core/web.tsx';
import { receiptForm, requestForm } from './evidence.page.tsx';
import { receiveEvidence, requestEvidence } from './evidence.ts';
import { expertForm, expertResultForm } from './expert.page.tsx';
import { orderExpert, receiveExpert } from './expert.ts';
import { changeMembers } from './members.ts';
import { minutesForm } from './minutes.page.tsx';
import { recordMinutes } from './minutes.ts';
import { planVerification } from './plan.ts';
import { reportForm, rulingForm } from './report.page.tsx';
import { reportVerification } from './report.ts';
import { ruleContents } from './ruling.ts';
import { membersForm, planForm, verifiersForm } from './verifiers.page.tsx';
import { setVerifiers } from './verifiers.ts';

/** Every command about the verification of a case. */
export const verificationCommands: readonly Command[] = [
  setVerifiers,
  changeMembers,
  planVerification,
  recordMinutes,
  requestEvidence,
  receiveEvidence,
  orderExpert,
  receiveExpert,
  reportVerification,
  ruleContents,
];

const goTo = (result: { resolutionId: number }): string => `/resolutions/${result.resolutionId}#verification`;

/** The forms of a verification; what they record stands on the page of the case. */
export function verificationRoutes(app: FastifyInstance, { form, submit }: Routes): void {
  const at = '/resolutions/:id/verification';
  const both = <Input extends ZodType>(
    path: string,
    page: FormPage,
    wanted: Command<Input, { resolutionId: number }>,
    said: string,
  ): void => {
    app.get(path, form(wanted.permission, page));
    app.post(path, submit(wanted, { form: page, goTo, flash: () => said }));
  };
  both(at, verifiersForm, setVerifiers, 'Đã ghi người xác minh.');
  both(`${at}/members`, membersForm, changeMembers, 'Đã ghi thay đổi thành viên.');
  both(`${at}/plan`, planForm, planVerification, 'Đã ghi kế hoạch xác minh.');
  both(`${at}/minutes`, minutesForm, recordMinutes, 'Đã ghi biên bản làm việc.');
  both(`${at}/request`, requestForm, requestEvidence, 'Đã ghi yêu cầu.');
  both(`${at}/receipt`, receiptForm, receiveEvidence, 'Đã ghi giao nhận.');
  both(`${at}/expert`, expertForm, orderExpert, 'Đã ghi trưng cầu giám định.');
  both(`${at}/expert/:expertId`, expertResultForm, receiveExpert, 'Đã ghi kết quả giám định.');
  both(`${at}/report`, reportForm, reportVerification, 'Đã ghi báo cáo kết quả xác minh.');
  both(`${at}/ruling`, rulingForm, ruleContents, 'Đã ghi kết luận từng nội dung.');
}

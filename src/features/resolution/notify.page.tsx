import type { VNode } from 'preact';
import { allows } from '../../core/policy.ts';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  Alert,
  CheckboxGroup,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { kindOf, type PaperKind } from '../paper/door.ts';
import { getAbout } from '../paper/queries.ts';
import { noticeKind, noticesOf } from './notify.ts';
import { getResolution, partiesOfCase, type Resolution } from './queries.ts';
import { archiveOf } from './archive.ts';
import { caseTitle, choiceText } from './words.ts';

/** Asks who is to get a notice of the result, and with which words; those that wait for a signature are signed at once. */
export const notifyForm =
  (kinds: readonly PaperKind[]) =>
  async (visit: Visit, draft: Draft): Promise<VNode> => {
    const { resolution, parties, waiting, known, first } = await visit.read(async (tx) => {
      const found = await getResolution(tx, Number(visit.params['id']) || 0);
      const notices = await noticesOf({ tx }, found.id);
      const about = await getAbout(tx, 'resolution', found.id);
      return {
        resolution: found,
        parties: await partiesOfCase(tx, found.id),
        waiting: notices.filter(({ state }) => state === 'proposed').length,
        known: notices.length,
        first: {
          ...(await archiveOf(tx, found)),
          ...(await kindOf(kinds, noticeKind).draft(tx, about, visit.today)),
        },
      };
    });
    const back = `/resolutions/${resolution.id}`;
    const { ruling = '', result = foundText(resolution), rights = '', archive = '' } = first;
    const values = {
      people: known > 0 ? [] : parties.map(({ id }) => String(id)),
      others: respondentLine(resolution),
      ruling,
      result,
      rights,
      archive,
      ...draft.values,
    };
    return framed(visit, {
      title: 'Thông báo kết quả cho từng người',
      breadcrumbs: [
        { label: 'Vụ việc giải quyết', href: '/resolutions' },
        { label: caseTitle(resolution), href: back },
        { label: 'Thông báo' },
      ],
      narrow: true,
      children: (
        <>
          {known > 0 && (
            <Alert
              tone="info"
              title={`Vụ việc này đã có ${known} thông báo; chọn thêm người nhận nếu còn thiếu.`}
            />
          )}
          {waiting > 0 && allows(visit.actor.role, 'paper.sign') && (
            <Form action={`${back}/notify/issue`} draft={draft} label="Ký thông báo">
              <Hidden name="resolutionId" value={resolution.id} />
              <SubmitButton icon="signature">{`Ký, ban hành ${waiting} thông báo đã trình`}</SubmitButton>
            </Form>
          )}
          <Form
            action={`${back}/notify`}
            draft={{ ...draft, values }}
            version={resolution.version}
            label="Lập thông báo"
          >
            <Hidden name="resolutionId" value={resolution.id} />
            <Fieldset legend="Người nhận, mỗi người một thông báo">
              {parties.length > 0 && (
                <CheckboxGroup
                  name="people"
                  label="Người khiếu nại, kiến nghị, phản ánh; bên tranh chấp"
                  options={parties.map(({ id, full_name, address, representative }) => ({
                    value: String(id),
                    label: full_name,
                    hint: [address, representative && 'người đại diện'].filter(Boolean).join(', '),
                  }))}
                />
              )}
              <TextArea
                name="others"
                label="Người bị khiếu nại, người có quyền, nghĩa vụ liên quan; mỗi người, mỗi nơi một dòng"
                rows={3}
              />
            </Fieldset>
            <Fieldset legend="Nội dung chung của các thông báo">
              <TextField
                name="ruling"
                label="Quyết định, văn bản trả lời (số, ngày, người ban hành)"
                required
                width="full"
              />
              <TextArea name="result" label="Kết quả giải quyết, mỗi nội dung một dòng" required rows={4} />
              <TextArea name="rights" label="Quyền tiếp theo của người nhận" rows={3} />
              <TextArea name="recipients" label="Nơi nhận khác, mỗi nơi một dòng" rows={2} />
              <TextField name="archive" label="Nơi lưu" required />
            </Fieldset>
            <FormActions cancel={back}>
              {allows(visit.actor.role, 'paper.sign') && (
                <SubmitButton name="next" value="issue" icon="signature">
                  Ký, ban hành tất cả
                </SubmitButton>
              )}
              <SubmitButton
                name="next"
                value="propose"
                icon="send"
                kind={allows(visit.actor.role, 'paper.sign') ? 'secondary' : 'primary'}
              >
                Trình người có thẩm quyền
              </SubmitButton>
            </FormActions>
          </Form>
        </>
      ),
    });
  };

const respondentLine = ({ respondent_name, respondent_title }: Resolution): string =>
  [respondent_name, respondent_title].filter(Boolean).join(', ');

/** What the case was decided as a whole, where nothing was recorded of its contents. */
const foundText = ({ finding, procedure }: Resolution): string => {
  const text = choiceText(finding);
  return text && procedure.startsWith('complaint')
    ? `Khiếu nại ${text.toLocaleLowerCase('vi')}`
    : (text ?? '');
};

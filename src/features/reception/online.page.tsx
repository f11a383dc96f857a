import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import { onlineCases, onlineDenunciation } from '../../law/reception/online.ts';
import { isInForce } from '../../law/period.ts';
import {
  Alert,
  Checkbox,
  DateField,
  Fieldset,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { faultsOfOnline } from './online.ts';
import { pointsOf } from './online-queries.ts';
import { getSession, type Session } from './queries.ts';
import { hourText, longDay, numberIn } from './words.tsx';

const contentKinds = [
  { value: 'complaint', label: 'Khiếu nại' },
  { value: 'denunciation', label: 'Tố cáo' },
  { value: 'feedback', label: 'Kiến nghị, phản ánh' },
  { value: 'mixed', label: 'Nhiều nội dung, có tố cáo' },
];

/** How an online session is prepared: its ground, the ends, notice, test, connection, recording. */
export async function onlineForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { session, points } = await visit.read(async (tx) => {
    const one = await getSession(tx, numberIn(visit.params, 'sessionId'));
    return { session: one, points: await pointsOf(tx, one.id) };
  });
  const back = `/sessions/${session.id}`;
  const faults = faultsOfOnline(session, visit);
  return framed(visit, {
    title: 'Tiếp công dân trực tuyến',
    breadcrumbs: [
      { label: 'Lịch tiếp công dân', href: '/sessions' },
      { label: longDay(session.held_on), href: back },
      { label: 'Trực tuyến' },
    ],
    narrow: true,
    children: (
      <Form
        action={`${back}/online`}
        draft={{ ...draft, values: { ...valuesOf(session, points), ...draft.values } }}
        version={session.version}
        label="Tiếp công dân trực tuyến"
      >
        {faults.length > 0 && (
          <Alert tone="danger" title="Chưa đúng quy định">
            <ul>
              {faults.map(({ step, text, basis }) => (
                <li key={step}>
                  {text} ({basis})
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Fieldset legend="Điều kiện">
          <RadioGroup name="contentKind" label="Nội dung tiếp" inline required options={contentKinds} />
          <RadioGroup
            name="onlineCase"
            label="Trường hợp được tiếp trực tuyến"
            required
            options={onlineCases
              .filter(({ inForce }) => isInForce(inForce, session.held_on))
              .map(({ id, text, basis }) => ({ value: id, label: text, hint: basis }))}
          />
          <Checkbox name="protectionAsked" label="Người tố cáo yêu cầu bảo vệ danh tính, thông tin cá nhân" />
          <Checkbox
            name="secrecyEnsured"
            label="Bảo đảm được điều kiện về bảo mật"
            hint={`${onlineDenunciation.text} (${onlineDenunciation.basis}).`}
          />
        </Fieldset>
        <Fieldset legend="Điểm cầu">
          <TextField
            name="central"
            label="Điểm cầu trung tâm (nơi: thành phần)"
            required
            width="full"
            maxLength={300}
          />
          <TextArea
            name="components"
            label="Điểm cầu thành phần, mỗi điểm một dòng (nơi: thành phần)"
            rows={3}
          />
        </Fieldset>
        <Fieldset legend="Chuẩn bị">
          <DateField name="notifiedOn" label="Đã thông báo công dân, cơ quan ngày" />
          <DateField name="testedOn" label="Đã kiểm tra kết nối ngày" />
          <TextField name="connectedAt" label="Các điểm cầu kết nối lúc" width="short" placeholder="06:30" />
          <TextField
            name="recording"
            label="Nơi lưu bản ghi âm, ghi hình"
            hint="Tên tệp, hệ thống lưu trữ của cơ quan nhà nước."
            width="full"
            maxLength={500}
          />
        </Fieldset>
        <FormActions cancel={back}>
          <SubmitButton icon="check">Lưu</SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

type Points = Awaited<ReturnType<typeof pointsOf>>;

function valuesOf(session: Session, points: Points): Record<string, string> {
  const [central = '', ...components] = points.map(({ place, attendants }) =>
    [place, attendants].filter(Boolean).join(': '),
  );
  return {
    contentKind: '',
    onlineCase: session.online_case ?? '',
    protectionAsked: session.protection_asked ? 'on' : '',
    secrecyEnsured: session.secrecy_ensured ? 'on' : '',
    central: central || session.place_name,
    components: components.join('\n'),
    notifiedOn: session.notified_on ?? '',
    testedOn: session.tested_on ?? '',
    connectedAt: hourText(session.connected_at ?? ''),
    recording: session.recording ?? '',
  };
}

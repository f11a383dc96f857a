import type { VNode } from 'preact';
import type { Draft, Visit } from '../../core/web.tsx';
import {
  ButtonLink,
  Card,
  Checkbox,
  EmptyState,
  Fieldset,
  Form,
  FormActions,
  Hidden,
  RadioGroup,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { participantsOf, receiversOf, type Participant } from './people-queries.ts';
import { getSession, type Session } from './queries.ts';
import { whoText } from './session-parts.page.tsx';
import { visitsOf, type SessionVisit } from './task-queries.ts';
import { attendances, hourText, longDay, numberIn } from './words.tsx';

const crumbs = (session: Session, label: string) => [
  { label: 'Lịch tiếp công dân', href: '/sessions' },
  { label: longDay(session.held_on), href: `/sessions/${session.id}` },
  { label },
];

/** Who received, who took part, how it went; the session is ended here. */
export async function holdForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { session, people, receivers } = await visit.read(async (tx) => {
    const one = await getSession(tx, numberIn(visit.params, 'sessionId'));
    return {
      session: one,
      people: await participantsOf(tx, one.id),
      receivers: await receiversOf(tx, one.unit_id, one.leader_post_id, one.held_on),
    };
  });
  const back = `/sessions/${session.id}`;
  return framed(visit, {
    title: `Ghi buổi tiếp ${longDay(session.held_on)}`,
    breadcrumbs: crumbs(session, 'Ghi buổi tiếp'),
    narrow: true,
    children: (
      <Form
        action={`${back}/hold`}
        draft={{ ...draft, values: { ...valuesOf(session, people), ...draft.values } }}
        version={session.version}
        label="Ghi buổi tiếp"
      >
        <Fieldset legend="Người tiếp, thời gian">
          <SelectField
            name="receiverPostId"
            label="Người trực tiếp tiếp"
            width="half"
            options={receivers.map(({ id, fullName, title }) => ({
              value: String(id),
              label: `${fullName}, ${title}`,
            }))}
          />
          <TextField name="noteTaker" label="Người ghi chép (họ tên, chức vụ)" width="half" maxLength={200} />
          <TextField
            name="beganAt"
            label="Bắt đầu lúc"
            width="short"
            placeholder={hourText(session.from_time)}
          />
          <TextField
            name="endedAt"
            label="Kết thúc lúc"
            width="short"
            placeholder={hourText(session.to_time)}
          />
          <Checkbox
            name="nobodyCame"
            label="Không có công dân đến"
            hint="Buổi tiếp vẫn được ghi nhận và lập biên bản."
          />
        </Fieldset>
        {session.leader_post_id !== null && (
          <Fieldset
            legend="Ủy quyền tiếp"
            hint="Chỉ nhập khi người trực tiếp tiếp không phải lãnh đạo trong lịch. Buổi ủy quyền không tính vào số ngày trực tiếp tiếp theo luật."
          >
            <TextField
              name="delegationPaper"
              label="Văn bản ủy quyền (số, ngày)"
              width="half"
              maxLength={300}
            />
            <TextField name="delegationReason" label="Lý do ủy quyền" width="half" maxLength={1000} />
          </Fieldset>
        )}
        {people.map((one, place) => (
          <PersonRow key={one.id} person={one} place={place} />
        ))}
        {session.kind !== 'regular' && (
          <Fieldset
            legend="Thông báo kết luận"
            hint="Có công dân được tiếp thì phải soạn Thông báo kết luận (mục Văn bản của buổi tiếp) trước khi kết thúc, hoặc ghi lý do."
          >
            <TextArea name="noConclusionReason" label="Lý do không có nội dung phải kết luận" rows={2} />
          </Fieldset>
        )}
        <FormActions cancel={back}>
          <SubmitButton name="next" value="close" icon="circle-check">
            Kết thúc buổi tiếp
          </SubmitButton>
          <SubmitButton kind="secondary" name="next" value="keep" icon="check">
            Lưu, chưa kết thúc
          </SubmitButton>
        </FormActions>
      </Form>
    ),
  });
}

function valuesOf(session: Session, people: readonly Participant[]): Record<string, string> {
  const rows = people.flatMap((one, place) => {
    const at = (name: string, value: string | null): [string, string] => [
      `participants.${place}.${name}`,
      value ?? '',
    ];
    return [
      at('attendance', one.attendance),
      at('substitute', one.substitute),
      at('absenceReason', one.absence_reason),
      at('opinion', one.opinion),
    ];
  });
  return {
    receiverPostId: String(session.receiver_post_id ?? session.leader_post_id ?? ''),
    noteTaker: session.note_taker ?? '',
    beganAt: hourText(session.began_at ?? ''),
    endedAt: hourText(session.ended_at ?? ''),
    nobodyCame: session.nobody_came ? 'on' : '',
    delegationPaper: session.delegation_paper ?? '',
    delegationReason: session.delegation_reason ?? '',
    noConclusionReason: session.no_conclusion_reason ?? '',
    ...Object.fromEntries(rows),
  };
}

const PersonRow = ({ person, place }: { person: Participant; place: number }) => {
  const at = (name: string): string => `participants.${place}.${name}`;
  return (
    <Fieldset legend={person.name}>
      <Hidden name={at('id')} value={person.id} />
      <RadioGroup
        name={at('attendance')}
        label="Tham dự"
        inline
        options={Object.entries(attendances).map(([value, label]) => ({ value, label }))}
      />
      <TextField name={at('substitute')} label="Người dự thay" width="half" maxLength={200} />
      <TextField name={at('absenceReason')} label="Lý do vắng" width="half" maxLength={500} />
      <TextArea name={at('opinion')} label="Ý kiến" rows={2} />
    </Fieldset>
  );
};

/** What the leader concluded, in general and about each visit. */
export async function concludeForm(visit: Visit, draft: Draft): Promise<VNode> {
  const { session, visits } = await visit.read(async (tx) => {
    const one = await getSession(tx, numberIn(visit.params, 'sessionId'));
    return { session: one, visits: await visitsOf(tx, one.id) };
  });
  const back = `/sessions/${session.id}`;
  const rows = visits.map(({ conclusion }, place) => [`visits.${place}.conclusion`, conclusion ?? '']);
  const first = { conclusion: session.conclusion ?? '', ...Object.fromEntries(rows) };
  return framed(visit, {
    title: 'Kết luận buổi tiếp công dân',
    breadcrumbs: crumbs(session, 'Kết luận'),
    narrow: true,
    children: (
      <>
        {visits.length === 0 && <NoVisit session={session} />}
        <Form
          action={`${back}/conclude`}
          draft={{ ...draft, values: { ...first, ...draft.values } }}
          version={session.version}
          label="Kết luận"
        >
          {visits.map((one, place) => (
            <VisitConclusion key={one.id} visit={one} place={place} />
          ))}
          <TextArea name="conclusion" label="Kết luận chung" rows={4} />
          <FormActions cancel={back}>
            <SubmitButton icon="check">Lưu kết luận</SubmitButton>
          </FormActions>
        </Form>
      </>
    ),
  });
}

const VisitConclusion = ({ visit, place }: { visit: SessionVisit; place: number }) => (
  <Fieldset legend={`Lượt ${visit.book_number}/${visit.book_year}: ${whoText(visit)}`} hint={visit.content}>
    <Hidden name={`visits.${place}.id`} value={visit.id} />
    <TextArea
      name={`visits.${place}.conclusion`}
      label="Kết luận của người chủ trì"
      hint="Mỗi ý một dòng; không ghi họ tên, địa chỉ người tố cáo."
      rows={3}
    />
  </Fieldset>
);

/** Said where nothing can be concluded yet. */
export const NoVisit = ({ session }: { session: Session }): VNode => (
  <Card>
    <EmptyState
      title="Buổi tiếp chưa có lượt tiếp nào"
      text="Kết luận và việc được giao gắn với từng lượt tiếp trong sổ."
      icon="user"
      action={
        <ButtonLink href={`/visits/new?sessionId=${session.id}`} icon="plus">
          Ghi lượt tiếp
        </ButtonLink>
      }
    />
  </Card>
);

-- Verification and dialogue of a case: what the steps of its procedure and their papers rest on.

create table verification (
  id bigint generated always as identity primary key,
  resolution_id bigint not null unique references resolution,
  team boolean not null,
  decision text,
  decided_on date not null,
  until_on date,
  content text not null,
  plan_on date,
  plan_purpose text,
  plan_content text,
  plan_bodies text,
  plan_timetable text,
  plan_means text,
  plan_progress text,
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (until_on >= decided_on)
);
comment on table verification is 'Who verifies a case (người, Đoàn, Tổ xác minh), until when, and by what plan';

create table verification_member (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  official_id int references official,
  full_name text not null,
  title text not null,
  head boolean not null default false,
  since date not null,
  left_on date check (left_on >= since),
  left_why text,
  check ((left_on is null) = (left_why is null))
);
comment on table verification_member is 'One who verifies a case; an official of the system, or somebody from outside it';
create index verification_member_case on verification_member (resolution_id);

create table work_minutes (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  kind text not null check (kind in ('petitioner', 'respondent', 'interested', 'body', 'site', 'difference')),
  held_on date not null,
  from_hour text not null,
  until_hour text,
  place text not null,
  ours text not null,
  theirs text,
  content text not null,
  copies int not null check (copies > 0),
  signature text not null check (signature in ('signed', 'refused')),
  refusal text,
  witness text,
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  check ((signature = 'refused') = (refusal is not null))
);
comment on table work_minutes is 'Minutes of one working session of a verification (biên bản làm việc)';
comment on column work_minutes.theirs is 'With whom; empty where it was who denounces: he is named in the vault only';
create index work_minutes_case on work_minutes (resolution_id, held_on);

create table evidence_request (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  kind text not null check (kind in ('evidence', 'explanation')),
  addressee text not null,
  about text not null,
  paper text,
  asked_on date not null,
  due_on date check (due_on >= asked_on),
  rule text,
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table evidence_request is 'A request for information, documents, evidence or an explanation; due_on as the rule of law says, or as the request itself';
create index evidence_request_case on evidence_request (resolution_id, due_on);

create table evidence_receipt (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  request_id bigint references evidence_request,
  kind text not null check (kind in ('evidence', 'explanation')),
  received_on date not null,
  giver text,
  receiver text not null,
  copies int not null check (copies > 0),
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now()
);
comment on table evidence_receipt is 'What was handed over for a verification (biên bản giao nhận); giver empty where it was who denounces';
create index evidence_receipt_case on evidence_receipt (resolution_id, received_on);

create table evidence_item (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  receipt_id bigint not null references evidence_receipt,
  position int not null,
  name text not null,
  pages int check (pages > 0),
  original boolean not null,
  condition text,
  unique (receipt_id, position)
);
comment on table evidence_item is 'One item of a receipt: document, evidence, object';
create index evidence_item_case on evidence_item (resolution_id);

create table expert_assessment (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  body text not null,
  object text not null,
  reason text not null,
  paper text,
  ordered_on date not null,
  answer_by date check (answer_by >= ordered_on),
  result_on date check (result_on >= ordered_on),
  result text,
  order_step_id bigint references resolution_step,
  result_step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((result_on is null) = (result is null))
);
comment on table expert_assessment is 'An expert assessment (trưng cầu giám định) and its result';
create index expert_assessment_case on expert_assessment (resolution_id);

create table verification_report (
  id bigint generated always as identity primary key,
  resolution_id bigint not null unique references resolution,
  reported_on date not null,
  finding text not null,
  finding_why text,
  responsibility text,
  recommendation text not null,
  dissent text,
  paper text,
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1
);
comment on table verification_report is 'The report on the verification: the overall finding, and why it differs from that of the contents if it does';

create table content_finding (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  content_id bigint not null references resolution_content,
  stage text not null check (stage in ('report', 'ruling')),
  finding text not null,
  result text not null,
  basis text not null,
  recommendation text,
  state_amount bigint not null default 0 check (state_amount >= 0),
  state_area numeric(14, 2) not null default 0 check (state_area >= 0),
  people_amount bigint not null default 0 check (people_amount >= 0),
  people_area numeric(14, 2) not null default 0 check (people_area >= 0),
  restored int not null default 0 check (restored >= 0),
  disciplined int not null default 0 check (disciplined >= 0),
  why text,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  unique (content_id, stage)
);
comment on table content_finding is 'The finding on one content: as reported after the verification, and as ruled where the decision or conclusion says otherwise';
comment on column content_finding.state_amount is 'Đồng to be recovered for the State; people_amount: to be given back to organisations and citizens';
create index content_finding_case on content_finding (resolution_id);

create table dialogue (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  purpose text not null,
  demands text not null,
  content text not null,
  chair text not null,
  chair_by text,
  participants text not null,
  planned_on date not null,
  planned_at text not null,
  place text not null,
  preparation text not null,
  state text not null check (state in ('planned', 'held', 'absent', 'cancelled')),
  held_on date,
  from_hour text,
  until_hour text,
  secretary text,
  opinions text,
  result text check (result in ('agreed', 'partly', 'differing')),
  conclusion text,
  copies int check (copies > 0),
  ended_why text,
  plan_step_id bigint references resolution_step,
  held_step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check ((state in ('held', 'absent')) = (held_on is not null)),
  check ((state = 'held') = (result is not null)),
  check (state <> 'cancelled' or ended_why is not null)
);
comment on table dialogue is 'A dialogue: the six parts of its plan (kế hoạch đối thoại), and what came of it';
create index dialogue_case on dialogue (resolution_id, planned_on);
create index dialogue_day on dialogue (planned_on desc, id desc);

create table dialogue_guest (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  dialogue_id bigint not null references dialogue,
  name text not null,
  capacity text not null check (capacity in ('petitioner', 'respondent', 'interested', 'body')),
  how text not null check (how in ('direct', 'post', 'electronic', 'posted')),
  paper text,
  sent_on date not null,
  received_on date check (received_on >= sent_on),
  proof text,
  attendance text check (attendance in ('present', 'excused', 'absent')),
  absence text,
  step_id bigint references resolution_step,
  recorded_by int not null references official,
  recorded_at timestamptz not null default now(),
  version int not null default 1,
  check (attendance is distinct from 'excused' or absence is not null)
);
comment on table dialogue_guest is 'Who was invited to a dialogue, how and when, with the proof; whether he came';
create index dialogue_guest_dialogue on dialogue_guest (dialogue_id);
create index dialogue_guest_case on dialogue_guest (resolution_id);

create table dialogue_result (
  id bigint generated always as identity primary key,
  resolution_id bigint not null references resolution,
  dialogue_id bigint not null references dialogue,
  content_id bigint not null references resolution_content,
  agreed boolean not null,
  opinions text not null,
  unique (dialogue_id, content_id)
);
comment on table dialogue_result is 'What a dialogue came to on each content of the case: agreed, or still differing';
create index dialogue_result_case on dialogue_result (resolution_id);

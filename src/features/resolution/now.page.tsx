import type { ComponentChildren } from 'preact';
import type { Visit } from '../../core/web.tsx';
import { awaiting, carriesOn, openSteps, type Awaiting } from '../../law/flows/case/outlook.ts';
import { caseRoleNames, type CaseRole, type CaseStep } from '../../law/flows/case/row.ts';
import { nextWake } from '../../law/flows/case/wake.ts';
import { Badge, Card, dayText, DefinitionList, DueBadge, Icon } from '../../ui/index.ts';
import { dueOf } from '../due.ts';
import { outsetOf } from './next.ts';
import type { Resolution } from './queries.ts';
import { regionStates } from './words.ts';

type Now = { resolution: Resolution; visit: Visit };

/** Where the case stands, what comes next, who does it and by when; below it what this post may do. */
export const NowCard = ({ resolution, visit, children }: Now & { children: ComponentChildren }) => {
  const { ended_on } = resolution;
  return (
    <Card
      title={ended_on === null ? 'Việc tiếp theo, hạn' : `Đã kết thúc ngày ${dayText(ended_on)}`}
      id="now"
    >
      {ended_on === null ? (
        <div class="columns">
          <div>
            <Ahead resolution={resolution} visit={visit} />
          </div>
          <Regions resolution={resolution} />
        </div>
      ) : (
        <Regions resolution={resolution} />
      )}
      {children}
    </Card>
  );
};

const Ahead = ({ resolution, visit }: Now) => {
  const at = outsetOf(visit, resolution);
  const steps = openSteps(at).filter(carriesOn);
  const due = awaiting(at);
  const wake = nextWake(at.procedure, at.standing, visit.calendar);
  return (
    <>
      {due.length + steps.length === 0 && <p>Không có việc nào đang chờ cơ quan trong phần giải quyết.</p>}
      <ul class="next-limits plain">
        {due.map((one) => (
          <Limit key={`${one.clock.step} ${one.clock.day0}`} awaiting={one} visit={visit} />
        ))}
      </ul>
      {steps.length > 0 && (
        <ul class="next-steps plain" aria-label="Bước tiếp theo">
          {steps.map((row) => (
            <li key={row.id}>
              <Icon name="arrow-right" /> <strong>{row.label}</strong>{' '}
              <span class="muted">({whoText(row)})</span>
            </li>
          ))}
        </ul>
      )}
      {wake && wake.on > visit.today && (
        <p class="form-hint">
          Ngày {dayText(wake.on)} hệ thống tự ghi: {wake.row.label}.
        </p>
      )}
    </>
  );
};

const Limit = ({ awaiting: { clock, by }, visit }: { awaiting: Awaiting; visit: Visit }) => {
  const named = by.slice(0, 3).map(({ label }) => `“${label}”`);
  return (
    <li>
      <span class="next-due">
        {clock.status === 'paused' ? (
          <DueBadge standing="paused" />
        ) : (
          <DueBadge {...dueOf({ due_on: clock.due ?? null }, visit)} withDay />
        )}
      </span>
      <span>
        {clock.ledger.name}
        {named.length > 0 && <span class="fact-hint">Xong khi: {named.join(', ')}</span>}
      </span>
    </li>
  );
};

/** Who takes the step: "Chủ tịch Ủy ban nhân dân; dự thảo: cán bộ xử lý". */
export const whoText = ({ roles, drafts }: Pick<CaseStep, 'roles' | 'drafts'>): string => {
  const names = (given: readonly CaseRole[]) => given.map((role) => caseRoleNames[role]).join(', ');
  const drafters = drafts.filter((role) => !roles.includes(role));
  return [names(roles), drafters.length > 0 && `dự thảo: ${names(drafters)}`].filter(Boolean).join('; ');
};

// Each of the things that run beside each other.
const Regions = ({ resolution }: Pick<Now, 'resolution'>) => (
  <DefinitionList
    columns={1}
    items={regionStates(resolution.standing).map(({ region, name, state }) => {
      const since = resolution.standing.since[region];
      return {
        term: name,
        value: region === 'main' ? <Badge tone="info">{state}</Badge> : state,
        hint: since && `từ ${dayText(since)}`,
      };
    })}
  />
);

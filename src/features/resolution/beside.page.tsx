import type { Visit } from '../../core/web.tsx';
import { asksOf, type Asks } from '../../law/flows/case/asks.ts';
import type { DateName, Fact } from '../../law/flows/case/facts.ts';
import type { AllowedStep, RefusedStep } from '../../law/flows/case/may.ts';
import { Alert, Fieldset, Hidden, RadioGroup, SelectField, TextField } from '../../ui/index.ts';
import { deedsNow } from './next.ts';
import type { Resolution } from './queries.ts';
import { procedureFor } from './standing.ts';
import { factValues, StepFields } from './step-fields.page.tsx';

/** The step to which a record belongs, as the form of the record asks it. */
export type Beside = {
  resolution: Resolution;
  deed: AllowedStep;
  barred: RefusedStep | undefined;
  asks: Asks;
};

/** The step of that name as it may be taken now, or why not; undefined where the procedure has none. `known`: days that the record itself gives; `facts`: what the record asks for a later step. */
export function besideOf(
  visit: Visit,
  resolution: Resolution,
  action: string | undefined,
  { known = [], facts = [] }: { known?: readonly DateName[]; facts?: readonly Fact[] } = {},
): Beside | undefined {
  const { allowed, refused } = deedsNow(visit, resolution);
  const named = ({ row }: AllowedStep | RefusedStep): boolean => row.action === action;
  const barred = refused.find(named);
  const deed = allowed.find(named) ?? (barred && { row: barred.row, as: 'drafts' as const });
  if (!deed) return undefined;
  const asks = asksOf(procedureFor(resolution), deed.row, resolution.standing, visit.today);
  return {
    resolution,
    deed,
    barred,
    asks: {
      ...asks,
      facts: [...new Set([...asks.facts, ...facts])],
      dates: asks.dates.filter((date) => !known.includes(date)),
    },
  };
}

/** The first values of the step's part of the form. */
export const besideValues = (beside: Beside | undefined): Record<string, string> =>
  beside === undefined
    ? {}
    : {
        take: beside.barred ? 'later' : 'now',
        ...factValues(beside),
      };

const signers = { chairman: 'Chủ tịch Ủy ban nhân dân', head: 'Thủ trưởng cơ quan' } as const;

/** Whether the step is taken with the record, what the law asks of it, and who signed. */
export const BesideStep = ({ beside, visit }: { beside: Beside | undefined; visit: Visit }) => {
  if (!beside) return null;
  const { deed, barred } = beside;
  const others = deed.row.roles.filter((role) => role === 'chairman' || role === 'head');
  return (
    <>
      {barred && (
        <Alert tone="warning" title={barred.refused}>
          <p>{barred.basis}</p>
        </Alert>
      )}
      <Fieldset
        legend={`Bước của thủ tục: ${deed.row.label}`}
        hint={`Căn cứ: ${deed.row.basis}. ${deed.row.note ?? ''}`}
      >
        <RadioGroup
          name="take"
          label="Ghi nhận bước"
          options={[
            { value: 'now', label: 'Ghi nhận bước này ngay cùng hồ sơ' },
            {
              value: 'later',
              label: 'Chỉ lưu hồ sơ',
              hint: 'Bước đã ghi trước đó, hoặc thực hiện sau, khi văn bản của bước ban hành trong hệ thống.',
            },
          ]}
        />
        <TextField
          name="outsidePaper"
          label="Số, ký hiệu, ngày văn bản của bước"
          hint="Ví dụ: 12/QĐ-UBND ngày 05/02/2024. Để trống nếu văn bản không có số."
          width="full"
        />
        {others.length > 0 && deed.as === 'drafts' && (
          <SelectField
            name="signedBy"
            label="Người ký văn bản"
            placeholder="Tôi thực hiện"
            options={others.map((role) => ({ value: role, label: signers[role as keyof typeof signers] }))}
          />
        )}
      </Fieldset>
      <StepFields opened={beside} visit={visit} />
    </>
  );
};

/** The case to which a record belongs, as its form saw it. */
export const OfCase = ({ resolution }: { resolution: Pick<Resolution, 'id'> }) => (
  <Hidden name="resolutionId" value={resolution.id} />
);

import { allows } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import type { ProcessingAction, Standing } from '../../law/flows/processing.ts';
import { ButtonLink, Steps, type StepState } from '../../ui/index.ts';
import type { Petition } from './queries.ts';

/** What this role may do with the petition now, the next step first. */
export const Actions = ({
  petition,
  may,
  visit,
}: {
  petition: Petition;
  may: readonly ProcessingAction[];
  visit: Visit;
}) => (
  <>
    {may.includes('classify') && (
      <ButtonLink
        href={`/petitions/${petition.id}/classify`}
        kind={petition.state === 'received' ? 'primary' : 'secondary'}
        icon="list-check"
        keys="p"
      >
        Phân loại
      </ButtonLink>
    )}
    {may.includes('propose') && (
      <ButtonLink href={`/petitions/${petition.id}/paper`} kind="primary" icon="send" keys="t">
        Soạn, trình văn bản
      </ButtonLink>
    )}
    {may.includes('file') && (
      <ButtonLink href={`/petitions/${petition.id}/file`} kind="primary" icon="archive">
        Xếp lưu
      </ButtonLink>
    )}
    {may.includes('split') && petition.part === 0 && (
      <ButtonLink href={`/petitions/${petition.id}/split`} icon="list-details">
        Tách đơn
      </ButtonLink>
    )}
    {may.includes('withdraw') && (
      <ButtonLink href={`/petitions/${petition.id}/withdraw`} icon="arrow-back-up" dialog>
        Rút đơn
      </ButtonLink>
    )}
    {petition.secret && allows(visit.actor.role, 'identity.open') && visit.actor.handlesDenunciations && (
      <ButtonLink href={`/petitions/${petition.part_of ?? petition.id}/identity`} icon="eye">
        Mở danh tính
      </ButtonLink>
    )}
  </>
);

const stepNames: Readonly<Record<string, string>> = {
  received: 'Tiếp nhận',
  classified: 'Phân loại',
  proposed: 'Trình văn bản',
  reviewed: 'Thẩm tra',
  signed: 'Duyệt, ký',
  issued: 'Ban hành',
  filed: 'Xếp lưu',
  withdrawn: 'Rút đơn',
  voided: 'Hủy',
  split: 'Tách thành các phần',
};

/** How far the petition is on its way. */
export function Progress({ state, chain, hasPaper }: Pick<Standing, 'state' | 'chain' | 'hasPaper'>) {
  const endsUnanswered = state === 'filed' || (state === 'classified' && !hasPaper);
  const path = ['withdrawn', 'voided', 'split'].includes(state)
    ? ['received', state]
    : endsUnanswered
      ? ['received', 'classified', 'filed']
      : [
          'received',
          'classified',
          'proposed',
          ...(chain === 'with-review' ? ['reviewed'] : []),
          'signed',
          'issued',
        ];
  const at = path.indexOf(state);
  const stateAt = (index: number): StepState =>
    index < at || (index === at && index === path.length - 1)
      ? 'done'
      : index === at
        ? 'done'
        : index === at + 1
          ? 'current'
          : 'todo';
  return (
    <Steps steps={path.map((name, index) => ({ label: stepNames[name] ?? name, state: stateAt(index) }))} />
  );
}

import type { Permission } from '../../core/policy.ts';
import type { IconName } from '../../ui/index.ts';

/** What may be done with several ticked petitions at once: a form with their `petitionIds` is posted to the address. */
export type BulkAction = { label: string; action: string; permission: Permission; icon: IconName };

/** The buttons of the register's bar, in their order. */
export const bulkActions: readonly BulkAction[] = [
  { label: 'Giao xử lý', action: '/assign/choose', permission: 'petition.assign', icon: 'users' },
  { label: 'Cùng một vụ việc', action: '/matters/link', permission: 'matter.link', icon: 'check' },
];

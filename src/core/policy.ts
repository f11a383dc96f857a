export type Role = 'desk' | 'handler' | 'head' | 'chairman' | 'clerk' | 'inspector' | 'admin' | 'former';

export const roleNames: Readonly<Record<Role, string>> = {
  desk: 'Cán bộ tiếp nhận',
  handler: 'Cán bộ xử lý đơn',
  head: 'Người đứng đầu đơn vị',
  chairman: 'Chủ tịch Ủy ban nhân dân',
  clerk: 'Văn thư',
  inspector: 'Thanh tra',
  admin: 'Quản trị hệ thống',
  former: 'Đã bàn giao, chỉ xem',
};

/** Who acts: an official in one of his posts, with the units whose records that post may see. */
export type Actor = {
  officialId: number;
  fullName: string;
  postId: number;
  postTitle: string;
  role: Role;
  unitId: number;
  unitIds: readonly number[];
  handlesDenunciations: boolean;
};

const everybody: readonly Role[] = ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'admin'];
// Whoever worked in a unit that ended reads what it had (db/access) and does nothing.
const readers: readonly Role[] = [...everybody, 'former'];

// Who may do what. Who may see which record is in db/access; what a step needs is in src/law/flows.
export const policy = {
  'petition.see': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'former'],
  'petition.receive': ['desk', 'handler', 'clerk'],
  'petition.classify': ['desk', 'handler'],
  'petition.split': ['desk', 'handler'],
  'petition.withdraw': ['desk', 'handler'],
  'petition.propose': ['desk', 'handler'],
  'petition.review': ['head'],
  'petition.sign': ['head', 'chairman'],
  'petition.return': ['head', 'chairman'],
  'petition.issue': ['head', 'chairman', 'clerk', 'inspector'],
  'paper.write': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'paper.sign': ['head', 'chairman', 'inspector'],
  'paper.void': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'transfer.take': ['desk', 'handler', 'head', 'clerk'],
  'transfer.follow': ['desk', 'handler', 'head', 'clerk'],
  'notice.read': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector'],
  'visit.see': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'former'],
  'visit.receive': ['desk', 'handler', 'head'],
  'visit.correct': ['desk', 'handler', 'head'],
  'visit.answer': ['desk', 'handler', 'head', 'chairman'],
  'visit.watch': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'petition.assign': ['head', 'chairman'],
  'petition.take-over': ['desk', 'handler'],
  'exclusion.set': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'exclusion.end': ['head', 'chairman'],
  'exclusion.recuse': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector'],
  'substitution.set': ['head', 'chairman'],
  'board.see': ['head', 'chairman', 'inspector'],
  'report.see': ['handler', 'head', 'chairman', 'inspector'],
  'report.prepare': ['handler', 'head', 'chairman', 'inspector'],
  'report.send': ['head', 'chairman', 'inspector'],
  'report.receive': ['head', 'chairman', 'inspector'],
  'filter.save': everybody,
  'matter.link': ['desk', 'handler', 'head'],
  'matter.finish': ['handler', 'head'],
  'disposal.decide': ['head', 'chairman'],
  'identity.open': ['handler', 'head', 'chairman'],
  'resolution.see': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'former'],
  'resolution.open': ['desk', 'handler', 'head', 'inspector'],
  'resolution.act': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector'],
  'publication.prepare': ['handler', 'head', 'chairman'],
  'execution.record': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'resolution.charge': ['head', 'chairman', 'inspector'],
  'verification.record': ['handler', 'head', 'chairman', 'inspector'],
  'verification.rule': ['handler', 'head', 'chairman', 'inspector'],
  'dialogue.plan': ['handler', 'head', 'chairman', 'inspector'],
  'backlog.see': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'backlog.fill': ['handler', 'head', 'inspector'],
  'backlog.approve': ['head', 'chairman', 'inspector'],
  'backlog.campaign': ['head', 'chairman', 'inspector'],
  'coordination.see': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector'],
  'coordination.ask': ['handler', 'head', 'chairman', 'inspector'],
  'coordination.answer': ['desk', 'handler', 'head', 'chairman', 'inspector'],
  'coordination.urge': ['handler', 'head', 'chairman', 'inspector'],
  'session.see': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector', 'former'],
  'session.plan': ['desk', 'handler', 'head'],
  'session.publish': ['head', 'chairman', 'clerk'],
  'session.hold': ['desk', 'handler', 'head', 'chairman'],
  'session.conclude': ['desk', 'handler', 'head', 'chairman'],
  'reception.set': ['head', 'chairman', 'admin'],
  'task.do': ['desk', 'handler', 'head', 'chairman', 'clerk', 'inspector'],
  'template.change': ['admin', 'head'],
  'office.set': ['admin', 'head'],
  // Of the topmost unit, or its reception board (features/calendar/keeper.ts).
  'inner-limit.set': ['head', 'chairman', 'admin'],
  'calendar.set': ['admin', 'head', 'chairman'],
  'unit.manage': ['admin'],
  'official.manage': ['admin'],
  'demo.day': everybody,
  'password.change': readers,
  'post.choose': readers,
  'handover.see': readers,
  'handover.choose': ['head', 'chairman'],
  'handover.carry-out': ['head', 'chairman'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof policy;

/** Whether a post of this role holds the permission. */
export function allows(role: Role, permission: Permission): boolean {
  return (policy[permission] as readonly Role[]).includes(role);
}

import type { VNode } from 'preact';
import { allows, roleNames } from '../../core/policy.ts';
import type { Visit } from '../../core/web.tsx';
import { parseVietnameseDay } from '../../law/day.ts';
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  DateField,
  dayText,
  EmptyState,
  Filters,
  numberText,
  Results,
} from '../../ui/index.ts';
import { framed } from '../frame.tsx';
import { countUnits, unitTree, type PostHeld, type UnitNode } from './units.ts';

/** Which units there are on a day, what stands under what, and who holds which post. */
export async function unitsPage(visit: Visit): Promise<VNode> {
  const typed = visit.query['on'] ?? '';
  const read = parseVietnameseDay(typed);
  const on = read ?? visit.today;
  const tree = await visit.read((tx) => unitTree(tx, on));
  const manages = allows(visit.actor.role, 'unit.manage');
  return framed(visit, {
    title: 'Cơ quan, đơn vị',
    actions: manages && (
      <ButtonLink href="/units/new" kind="primary" icon="plus">
        Thêm đơn vị
      </ButtonLink>
    ),
    children: (
      <>
        <Filters path="/units" query={{ on: typed === '' ? on : typed }}>
          <DateField name="on" label="Tổ chức vào ngày" />
        </Filters>
        <Results>
          {typed !== '' && !read && (
            <Alert tone="warning">
              <p>
                “{typed}” không phải là một ngày. Nhập theo dạng ngày/tháng/năm, ví dụ 05/02/2024. Dưới đây là
                tổ chức vào ngày {dayText(on)}.
              </p>
            </Alert>
          )}
          <p class="lead">
            Ngày {dayText(on)}: {numberText(countUnits(tree))} cơ quan, đơn vị.
          </p>
          {tree.length === 0 ? (
            <EmptyState title="Không có đơn vị nào vào ngày này" icon="building" />
          ) : (
            <Card>
              <Branches nodes={tree} depth={0} manages={manages} />
            </Card>
          )}
        </Results>
      </>
    ),
  });
}

type BranchesProps = { nodes: readonly UnitNode[]; depth: number; manages: boolean };

const Branches = ({ nodes, depth, manages }: BranchesProps) => (
  <ul class="unit-tree">
    {nodes.map((node) => (
      <li key={node.id}>
        <details open={depth === 0 || node.posts.length > 0}>
          <summary>
            {node.name} <Badge title="Ký hiệu trong số văn bản">{node.symbol}</Badge>
            {node.posts.length > 0 && <small> {numberText(node.posts.length)} chức vụ</small>}
          </summary>
          {manages && (
            <p>
              <a href={`/units/${node.id}`}>
                Quản trị đơn vị này<span class="visually-hidden">: {node.name}</span>
              </a>
            </p>
          )}
          <Posts posts={node.posts} />
          {node.children.length > 0 && <Branches nodes={node.children} depth={depth + 1} manages={manages} />}
        </details>
      </li>
    ))}
  </ul>
);

const Posts = ({ posts }: { posts: readonly PostHeld[] }) =>
  posts.length === 0 ? (
    <p class="form-hint">Chưa có tài khoản nào giữ chức vụ ở đơn vị này.</p>
  ) : (
    <ul class="unit-posts">
      {posts.map(({ id, fullName, title, role }) => (
        <li key={id}>
          <strong>{fullName}</strong>, {title} <small>({roleNames[role]})</small>
        </li>
      ))}
    </ul>
  );

import {
  Alert,
  Badge,
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  Steps,
  Tabs,
  type Tone,
} from './basics.tsx';
import { Confidence, DueBadge, LedgerView, type LedgerLine } from './due.tsx';
import { Icon } from './icon.tsx';
import { Sample } from './sample.tsx';
import { Timeline, type TimelineEntry } from './timeline.tsx';

const tones: readonly Tone[] = ['neutral', 'info', 'success', 'warning', 'danger'];

/** Marks, messages, facts, steps, deadlines and what happened. */
export const KitMarks = () => (
  <>
    <Sample name="Button, ButtonLink, Badge, Icon">
      <div class="form-actions">
        <Button type="button" kind="primary" icon="check">
          Phê duyệt
        </Button>
        <Button type="button">Lưu nháp</Button>
        <Button type="button" kind="danger" icon="trash">
          Hủy bỏ
        </Button>
        <ButtonLink href="#main" kind="ghost" icon="printer">
          In
        </ButtonLink>
        <ButtonLink href="/kit/dialog" dialog small>
          Mở hộp thoại
        </ButtonLink>
      </div>
      <p>
        {tones.map((tone) => (
          <>
            <Badge key={tone} tone={tone} icon="file-text">
              Khiếu nại
            </Badge>{' '}
          </>
        ))}
        <Icon name="lock" label="Bảo mật" />
      </p>
    </Sample>
    <Sample name="Alert, EmptyState">
      {tones.map((tone) => (
        <Alert key={tone} tone={tone} title="Đơn không thuộc thẩm quyền">
          <p>Hướng dẫn người khiếu nại gửi đơn đến cơ quan có thẩm quyền.</p>
        </Alert>
      ))}
      <EmptyState
        title="Không có đơn nào khớp"
        text="Thử bỏ bớt điều kiện lọc."
        action={<ButtonLink href="#main">Bỏ tất cả điều kiện</ButtonLink>}
      />
    </Sample>
    <Sample name="DefinitionList, Steps, Tabs">
      <Tabs
        label="Phần của hồ sơ"
        items={[
          { href: '#main', label: 'Tóm tắt', current: true },
          { href: '#papers', label: 'Văn bản', count: 3 },
          { href: '#story', label: 'Diễn biến', count: 12 },
        ]}
      />
      <DefinitionList
        items={[
          { term: 'Người đứng đơn', value: 'Nguyễn Thị Đượm' },
          { term: 'Ngày nhận', value: '05/02/2024', hint: 'Theo dấu bưu điện' },
          { term: 'Nội dung', value: 'Không đồng ý với phương án bồi thường khi thu hồi đất.', wide: true },
        ]}
      />
      <Steps
        steps={[
          { label: 'Tiếp nhận', state: 'done', on: '2024-02-05' },
          { label: 'Phân loại', state: 'done', on: '2024-02-06' },
          { label: 'Đối thoại', state: 'skipped' },
          { label: 'Trình ký', state: 'current' },
          { label: 'Phát hành', state: 'todo' },
        ]}
      />
    </Sample>
    <Sample name="DueBadge, Confidence, LedgerView">
      <p>
        <DueBadge standing="overdue" daysLeft={-3} due="2024-02-01" withDay />{' '}
        <DueBadge standing="today" daysLeft={0} /> <DueBadge standing="soon" daysLeft={2} />{' '}
        <DueBadge standing="ahead" daysLeft={28} count="calendar" /> <DueBadge standing="paused" />{' '}
        <DueBadge standing="met" /> <DueBadge standing="late" /> <DueBadge standing="none" />
      </p>
      <p>
        <Confidence level="high" always /> <Confidence level="medium" /> <Confidence level="low" />{' '}
        <Confidence level="unknown" />
      </p>
      <LedgerView lines={ledger} basis="Luật Khiếu nại 2011, Điều 27" confidence="medium" open />
    </Sample>
    <Sample name="Timeline">
      <Timeline entries={story} />
    </Sample>
  </>
);

const ledger: readonly LedgerLine[] = [
  { on: '2024-02-05', kind: 'start', text: 'Nhận đơn qua dịch vụ bưu chính' },
  { on: '2024-02-06', text: 'Ngày làm việc thứ 1' },
  {
    on: '2024-02-08',
    kind: 'skip',
    text: 'Nghỉ Tết Nguyên đán đến hết 14/02/2024',
    basis: 'Bộ luật Lao động 2019, Điều 112',
  },
  { on: '2024-02-26', kind: 'result', text: 'Hết hạn: ngày làm việc thứ 10' },
];

const story: readonly TimelineEntry[] = [
  {
    id: 2,
    happenedOn: '2024-02-06',
    recordedAt: '2024-02-07T01:30:00Z',
    title: 'Phân loại: khiếu nại không thuộc thẩm quyền',
    detail: 'Đề xuất hướng dẫn theo Mẫu số 03.',
    actor: 'Trần Văn Khoát, cán bộ tiếp dân',
    icon: 'list-check',
  },
  {
    id: 1,
    happenedOn: '2024-02-05',
    recordedAt: '2024-02-05T03:00:00Z',
    title: 'Tiếp nhận đơn qua bưu chính',
    href: '#main',
    actor: 'Trần Văn Khoát, cán bộ tiếp dân',
    icon: 'mail',
  },
];

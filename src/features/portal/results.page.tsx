import type { VNode } from 'preact';
import { Card, dayText, EmptyState, PublicPage } from '../../ui/index.ts';
import { publicNav } from './nav.ts';
import type { PublicResult } from './queries.ts';

const kindOf = (procedure: string): string => {
  if (procedure.startsWith('complaint')) return 'Giải quyết khiếu nại';
  if (procedure.startsWith('denunciation')) return 'Kết luận nội dung tố cáo';
  return 'Giải quyết kiến nghị, phản ánh';
};

/** What was decided and is published now: its text as it was redacted, and until when it stays. */
export const PublicResults = ({
  results,
  demo,
}: {
  results: readonly PublicResult[];
  demo: boolean;
}): VNode => (
  <PublicPage
    title="Kết quả giải quyết"
    lead="Kết quả giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh đang được công khai. Danh tính, dữ liệu cá nhân đã được lược bỏ."
    nav={publicNav}
    demo={demo}
  >
    {results.length === 0 && (
      <Card>
        <EmptyState title="Hiện không có kết quả nào đang được công khai" icon="file-text" />
      </Card>
    )}
    {results.map((one) => (
      <Card key={one.id} title={one.title}>
        <p class="muted">
          {kindOf(one.procedure ?? '')}, {one.unit_name}. Công khai từ ngày {dayText(one.from_on ?? '')} đến
          hết ngày {dayText(one.until_on ?? '')}.
        </p>
        {(one.body ?? '').split('\n').map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </Card>
    ))}
  </PublicPage>
);

import type { VNode } from 'preact';
import { formatDay } from '../../law/day.ts';
import { Alert } from '../../ui/index.ts';
import type { HandedOver } from './custody.ts';

/** From whom to whom a record went when a unit ended; nothing when it never did. */
export const HandedOverNote = ({ handedOver }: { handedOver: readonly HandedOver[] }): VNode | null =>
  handedOver.length === 0 ? null : (
    <Alert tone="info">
      {handedOver.map(({ handover_id, on, from, to }) => (
        <p key={handover_id}>
          Từ ngày {formatDay(on)}: {from} kết thúc hoạt động, bàn giao cho {to}. Số, ngày và thời hạn giữ
          nguyên. <a href={`/handovers/${handover_id}`}>Xem đợt bàn giao</a>
        </p>
      ))}
    </Alert>
  );

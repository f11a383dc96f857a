import type { VNode } from 'preact';
import { Alert } from '../../ui/index.ts';
import type { KnownFacts } from './known.ts';

/** Says what the system has filled in of a classification from earlier letters, and why; the official may untick it. */
export const KnownFactsNote = ({ known }: { known: KnownFacts }): VNode | null => {
  const facts = Object.values(known);
  return facts.length === 0 ? null : (
    <Alert tone="info" title="Đã điền sẵn từ hồ sơ trước; xin kiểm tra lại.">
      <ul>
        {facts.map(({ reason, href }) => (
          <li key={reason}>
            {reason} <a href={href}>Xem</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
};

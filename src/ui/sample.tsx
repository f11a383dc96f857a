import type { ComponentChildren } from 'preact';
import { Card } from './basics.tsx';

/** One part of the kit with its name in the code. */
export const Sample = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <Card title={name}>
    <div class="stack">{children}</div>
  </Card>
);

import { nowMs } from '../core/clock.ts';
import type { Site } from '../core/web.tsx';

type Kept = { until: number; value: Promise<unknown> };
const kept = new WeakMap<Site, Map<string, Kept>>();
const keepMs = 5_000;

/**
 * What a list offers to choose from (units, people), asked once in a few seconds for all who look at it. Only for what every
 * official of those units may see; the key names everything that the answer depends on.
 */
export function remembered<Value>(site: Site, key: string, load: () => Promise<Value>): Promise<Value> {
  const ofSite = kept.get(site) ?? new Map<string, Kept>();
  kept.set(site, ofSite);
  const known = ofSite.get(key);
  if (known && known.until > nowMs()) return known.value as Promise<Value>;
  if (ofSite.size > 500) ofSite.clear();
  const value = load();
  ofSite.set(key, { until: nowMs() + keepMs, value });
  // A failure is nobody else's answer.
  value.catch(() => ofSite.delete(key));
  return value;
}

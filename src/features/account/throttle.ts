import { nowMs } from '../../core/clock.ts';
import { Refused } from '../../core/errors.ts';

/** Too many attempts from one place; says how long to wait. */
export class TooMany extends Refused {
  override readonly status = 429;
  readonly waitSeconds: number;
  constructor(waitSeconds: number) {
    super(`Nơi gửi này đã nhập sai quá nhiều lần. Xin chờ ${Math.ceil(waitSeconds / 60)} phút rồi thử lại.`);
    this.waitSeconds = waitSeconds;
  }
}

export type Throttle = {
  /** Counts an attempt before it is made, so that many at once are counted too. @throws TooMany */
  begin: (who: string) => void;
  /** Takes back the attempt that succeeded. */
  succeed: (who: string) => void;
};

/** Counts attempts by who makes them, in the memory of this process: `most` in a window of so many minutes. */
export function throttle(most: number, minutes: number): Throttle {
  const windowMs = minutes * 60_000;
  const counted = new Map<string, { attempts: number; until: number }>();
  const present = (who: string) => {
    const found = counted.get(who);
    return found && found.until > nowMs() ? found : undefined;
  };
  return {
    begin(who) {
      const found = present(who);
      if (found && found.attempts >= most) throw new TooMany(Math.ceil((found.until - nowMs()) / 1000));
      if (found) found.attempts += 1;
      else {
        if (counted.size >= 10_000) forgetPast(counted);
        counted.set(who, { attempts: 1, until: nowMs() + windowMs });
      }
    },
    succeed(who) {
      const found = present(who);
      if (found) found.attempts -= 1;
    },
  };
}

function forgetPast(counted: Map<string, { until: number }>): void {
  const now = nowMs();
  for (const [who, { until }] of counted) if (until <= now) counted.delete(who);
}

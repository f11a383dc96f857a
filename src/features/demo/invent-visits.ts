import type { Day } from '../../law/day.ts';
import { visitOutcomes, type VisitCompetence } from '../../law/reception/outcomes.ts';
import type { ContentKind } from '../../law/reception/row.ts';
import { refusalGroundsOn } from '../../law/refusal.ts';
import { between, inventIdNumber, inventName, inventPhone, pick, type Random } from './people.ts';
import type { Story } from './stories.ts';

/** When a visit began and ended. */
export function times(random: Random) {
  const hour = pick(random, [7, 8, 8, 9, 9, 10, 13, 14, 15]);
  const minute = between(random, 0, 29);
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    beganAt: `${two(hour)}:${two(minute)}`,
    endedAt: `${two(hour)}:${two(minute + between(random, 10, 29))}`,
  };
}

function visitors(random: Random, story: Story, people: number) {
  const crowd = people >= 5;
  const named = crowd ? (people > 10 ? between(random, 2, 5) : between(random, 1, 2)) : people;
  const { fullName, address, idNumber, phone } = story.persons[0] ?? {
    fullName: inventName(random),
    address: '',
    idNumber: inventIdNumber(random),
    phone: inventPhone(random),
  };
  const first = {
    fullName,
    address,
    idNumber,
    phone,
    idKind: 'identity-card',
    ethnicity: pick(random, ['Tày', 'Tày', 'Nùng', 'Kinh', 'Dao']),
  };
  const others = Array.from({ length: named - 1 }, () => ({
    ...first,
    fullName: inventName(random),
    idNumber: inventIdNumber(random),
    phone: inventPhone(random),
  }));
  return [first, ...others].map((one) => (crowd ? { ...one, representative: 'on' } : one));
}

/** What a citizen said and what came of it, as the desk enters it. */
export function received(random: Random, story: Story, kind: ContentKind, on: Day): object {
  const chance = random();
  const people =
    kind === 'denunciation'
      ? 1
      : chance < 0.03
        ? between(random, 5, 24)
        : chance < 0.12
          ? between(random, 2, 4)
          : 1;
  const competence = pick<VisitCompetence>(random, [
    'own',
    'own',
    'other',
    'other',
    'other',
    'lower',
    'resolved',
    'unknown',
  ]);
  const first = visitOutcomes(kind, competence, on).find(({ proposed }) => proposed)?.outcome;
  const way = kind === 'other' ? 'none' : random() < 0.12 ? 'handed' : random() < 0.06 ? 'dictated' : 'none';
  const split =
    kind === 'mixed' && way !== 'none'
      ? {
          parts: [
            { kind: 'complaint', summary: 'Khiếu nại mức bồi thường khi thu hồi đất' },
            { kind: 'feedback', summary: 'Kiến nghị làm lại đường dân sinh' },
          ],
        }
      : {};
  return {
    persons: visitors(random, story, people),
    people,
    contentKind: kind,
    content: story.summary,
    request: story.request,
    respondentName: story.respondentName,
    fieldCode: story.fieldCode,
    competence,
    ...(first === 'guide' || first === 'transfer' ? { guidedTo: 'Ủy ban nhân dân xã Tú Đoạn' } : {}),
    ...(random() < 0.22 ? { again: 'on' } : {}),
    petition: way,
    ...split,
    ...(way === 'none' || random() < 0.4 ? {} : { items: itemsOf(random) }),
    ...(competence === 'own' && random() < 0.3 ? {} : answered(kind, on, first)),
  };
}

// Whoever was guided or had his answer was answered there and then; the rest waits for the ten working days.
function answered(kind: ContentKind, on: Day, outcome: string | undefined): object {
  const row = visitOutcomes(kind, 'other', on).find((one) => one.outcome === outcome);
  return row?.answer ? { answer: row.answer } : {};
}

const itemsOf = (random: Random) => [
  { name: 'Đơn', pages: between(random, 1, 4), condition: 'bản chính' },
  { name: 'Quyết định hành chính liên quan', pages: between(random, 2, 6), condition: 'bản phô tô' },
];

/** A citizen who is not received, on a ground of the day. */
export function refusal(random: Random, story: Story, on: Day): object {
  const [first, ...others] = refusalGroundsOn(on);
  if (!first) throw new Error(`No ground of refusal is in force on ${on}.`);
  const ground = pick(random, [first, ...others]);
  return {
    persons: visitors(random, story, 1),
    contentKind: 'complaint',
    content: story.summary,
    refusalGround: ground.id,
    refusalExplained: 'Đã giải thích nội quy tiếp công dân và đề nghị công dân chấp hành.',
    ...(ground.how === 'oral' ? { refusalReportedTo: 'Trưởng Ban Tiếp công dân' } : {}),
  };
}

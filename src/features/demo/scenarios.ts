import type { StoryKind } from './stories.ts';

/** How a demo petition comes in and what its official finds: answers of the classification that lead to that row of the matrix. */
export type Scenario = {
  /** The row of the handling matrix to which the answers lead. */
  row: string;
  /** How often it occurs beside the others. */
  weight: number;
  kind: StoryKind;
  answers: Readonly<Record<string, unknown>>;
  channel?: 'in_person' | 'forwarded';
  /** Which body forwarded it. */
  forwarder?: string;
  anonymous?: boolean;
  signatories?: number;
  /** The contents into which the official splits the letter instead of classifying it whole. */
  parts?: readonly { kind: 'complaint' | 'denunciation' | 'feedback'; summary: string }[];
  /** What the official writes in the paper where its first words are not enough. */
  body?: string;
  /** Chosen where the matrix leaves the decision to a person, with the written reason. */
  decision?: { outcome: string; reason: string };
};

const competent = { eligible: 'yes', competent: 'yes' };
const elsewhere = (competentBody: string, competentBodyKind = 'administrative') => ({
  eligible: 'yes',
  competent: 'no',
  competentBody,
  competentBodyKind,
});
const commune = 'Chủ tịch Ủy ban nhân dân xã Tú Đoạn';
const district = 'Chủ tịch Ủy ban nhân dân huyện Lộc Bình';

const complaint = (row: string, weight: number, answers: object, more: Partial<Scenario> = {}): Scenario => ({
  row,
  weight,
  kind: 'complaint',
  answers: { ...answers },
  ...more,
});
const denunciation = (
  row: string,
  weight: number,
  answers: object,
  more: Partial<Scenario> = {},
): Scenario => ({
  ...complaint(row, weight, answers, more),
  kind: 'denunciation',
});
const feedback = (row: string, weight: number, answers: object, more: Partial<Scenario> = {}): Scenario => ({
  ...complaint(row, weight, answers, more),
  kind: 'feedback',
});

/** Every branch of the matrix that an office of the district meets, in the proportions of its year. */
export const scenarios: readonly Scenario[] = [
  complaint('M11', 14, competent),
  complaint('M12', 4, { ...competent, instance: 'second' }),
  complaint('M13', 3, { ...competent, nonAcceptance: 'final' }),
  complaint('M14', 3, { ...competent, nonAcceptance: 'curable' }),
  complaint('M10', 4, { ...competent, eligible: 'no' }),
  complaint('M15', 2, { ...competent, complaintSigns: 'groupPapersMissing' }, { signatories: 7 }),
  complaint('M22', 14, elsewhere(commune)),
  complaint('M21', 2, elsewhere(district), { signatories: 12 }),
  complaint('M16', 2, { ...elsewhere(commune), competenceSigns: 'lowerLevelOverdue' }),
  complaint('M17', 3, { ...elsewhere(commune), competenceSigns: 'previouslyGuided' }),
  complaint('M18', 4, { ...elsewhere(commune), competenceSigns: 'copiedToCompetent' }),
  complaint(
    'M19',
    2,
    { ...elsewhere(commune), forwarder: 'listed' },
    {
      channel: 'forwarded',
      forwarder: 'Đoàn đại biểu Quốc hội tỉnh Lạng Sơn',
      decision: {
        outcome: 'guide',
        reason:
          'Hướng dẫn người khiếu nại và báo cáo kết quả cho Đoàn đại biểu Quốc hội tỉnh theo ý kiến Trưởng Ban.',
      },
    },
  ),
  complaint(
    'M20',
    5,
    { ...elsewhere(commune), forwarder: 'other' },
    { channel: 'forwarded', forwarder: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Lộc Bình' },
  ),
  complaint('M24', 1, { ...competent, complaintSigns: ['decisionInForce', 'signsOfIllegality'] }),
  complaint('M25', 5, { ...competent, complaintSigns: 'decisionInForce' }),
  complaint('M26', 2, { ...competent, complaintSigns: 'courtSeized' }),
  complaint('M27', 1, { ...competent, complaintSigns: 'discipline' }),
  complaint('M06', 6, { ...competent, formSigns: 'duplicate' }),
  complaint('M07', 1, { ...competent, formSigns: 'unfit' }),
  complaint('M70', 2, elsewhere('Tòa án nhân dân huyện Lộc Bình', 'judicial')),
  complaint('M75', 4, { ...elsewhere('Ủy ban nhân dân xã Khánh Xuân'), contentSigns: 'landDispute' }),
  denunciation('M35', 6, competent),
  denunciation('M36', 2, { ...competent, eligible: 'no' }),
  denunciation('M37', 1, { ...competent, denunciationSigns: 'fromResolvedComplaint' }),
  denunciation('M31', 5, { eligible: 'no', competent: 'yes', formSigns: 'anonymous' }, { anonymous: true }),
  denunciation(
    'M32',
    2,
    { eligible: 'yes', competent: 'yes', formSigns: ['anonymous', 'clearEvidence'] },
    { anonymous: true },
  ),
  denunciation(
    'M33',
    1,
    { ...elsewhere('Thanh tra tỉnh Lạng Sơn'), formSigns: ['anonymous', 'clearEvidence'] },
    { anonymous: true },
  ),
  denunciation('M34', 1, {
    ...elsewhere('Ủy ban Kiểm tra Huyện ủy Lộc Bình', 'party'),
    denunciationSigns: 'partyDiscipline',
  }),
  denunciation('M30', 1, {
    ...elsewhere('Cơ quan Cảnh sát điều tra Công an huyện Lộc Bình', 'judicial'),
    denunciationSigns: 'crimeSigns',
  }),
  denunciation('M38', 1, { ...elsewhere(commune), competenceSigns: 'copiedToCompetent' }),
  denunciation('M40', 6, elsewhere(commune)),
  denunciation('M42', 1, { ...elsewhere(commune), continued: 'overdue' }),
  denunciation('M44', 1, { ...competent, continued: 'lawful' }),
  feedback('M60', 16, competent),
  feedback('M61', 12, elsewhere('Ủy ban nhân dân xã Tú Đoạn')),
  feedback('M61', 4, elsewhere('Phòng Kinh tế và Hạ tầng huyện Lộc Bình'), {
    channel: 'forwarded',
    forwarder: 'Thường trực Hội đồng nhân dân huyện Lộc Bình',
  }),
  feedback('M62', 3, { ...competent, formSigns: 'anonymous' }, { anonymous: true }),
  feedback('M03', 2, { ...competent, contentSigns: 'aboutRegulation' }),
  feedback('M73', 1, elsewhere('Hội Nông dân huyện Lộc Bình', 'organisation')),
  {
    row: 'M08',
    weight: 4,
    kind: 'mixed',
    answers: { ...elsewhere(commune), contentSigns: 'severalBodies' },
    body: 'Khiếu nại mức bồi thường → Chủ tịch Ủy ban nhân dân huyện Lộc Bình\nTố cáo cán bộ kiểm đếm → Chủ tịch Ủy ban nhân dân xã Tú Đoạn\nKiến nghị làm đường dân sinh → Phòng Kinh tế và Hạ tầng huyện Lộc Bình',
  },
  {
    row: 'M08c',
    weight: 3,
    kind: 'mixed',
    answers: {},
    parts: [
      { kind: 'complaint', summary: 'Khiếu nại mức bồi thường, hỗ trợ khi thu hồi đất' },
      { kind: 'feedback', summary: 'Kiến nghị làm lại đường dân sinh, mương thoát nước' },
    ],
  },
];

const total = scenarios.reduce((sum, { weight }) => sum + weight, 0);

/** The scenario at that place (0–1) of the year's mixture. */
export function scenarioAt(place: number): Scenario {
  let left = place * total;
  return scenarios.find(({ weight }) => (left -= weight) < 0) ?? (scenarios[0] as Scenario);
}

import { competenceRules, type CompetenceRule, type Respondent } from './competence-rules.ts';
import { day, type Day } from './day.ts';
import type { Facts } from './handling/facts.ts';
import { isInForce, type Confidence, type InForce } from './period.ts';

/** A class of bodies to which a petition outside one's competence belongs. */
export type BodyClass = {
  readonly id: string;
  readonly group: Facts['competentBody'];
  readonly label: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const classesInForce: InForce = { from: day('2014-12-15') };
const classesBasis = 'Nghị định 55/2022/NĐ-CP, Điều 6 khoản 2; Thông tư 07/2014/TT-TTCP, Điều 6 khoản 6';

const bodyClass = (id: string, group: BodyClass['group'], label: string): BodyClass => ({
  id,
  group,
  label,
  basis: classesBasis,
  inForce: classesInForce,
  confidence: 'medium',
});

export const bodyClasses: readonly BodyClass[] = [
  bodyClass('CO_QUAN_HANH_CHINH', 'administrative', 'Cơ quan hành chính nhà nước'),
  bodyClass('DAN_CU', 'elected', 'Quốc hội, Hội đồng nhân dân và cơ quan dân cử khác'),
  bodyClass('TO_TUNG_THI_HANH_AN', 'judicial', 'Cơ quan tiến hành tố tụng, thi hành án'),
  bodyClass('KIEM_TOAN_NHA_NUOC', 'audit', 'Kiểm toán nhà nước'),
  bodyClass('TO_CHUC', 'organisation', 'Tổ chức chính trị - xã hội, xã hội, xã hội - nghề nghiệp, tôn giáo'),
  bodyClass('DON_VI_SU_NGHIEP', 'public-service', 'Đơn vị sự nghiệp công lập'),
  bodyClass('DNNN', 'public-service', 'Doanh nghiệp nhà nước'),
  bodyClass('CO_QUAN_DANG', 'party', 'Cơ quan của Đảng'),
];

/** Who is competent for the kind on the day. */
export function competenceOn(kind: CompetenceRule['kind'], on: Day): CompetenceRule[] {
  return competenceRules.filter((row) => row.kind === kind && isInForce(row.inForce, on));
}

export type CompetenceQuestion = {
  readonly kind: CompetenceRule['kind'];
  readonly respondent: Respondent;
  /** Of complaints: a first complaint, or one that was resolved or left unresolved in first instance. */
  readonly instance?: 'first' | 'second';
  readonly on: Day;
};

/** Somebody who is competent, and the sentence of law that makes him so. */
export type Competent = Pick<CompetenceRule, 'id' | 'resolver' | 'basis' | 'confidence' | 'note'> & {
  readonly why: string;
};

/** Who resolves a complaint about, or a denunciation of, such a respondent on the day; none where the tables say nothing: an official then decides. */
export function whoIsCompetent({
  kind,
  respondent,
  instance = 'first',
  on,
}: CompetenceQuestion): Competent[] {
  const second = kind === 'complaint' && instance === 'second';
  return competenceOn(kind, on).flatMap((row) => {
    const over = second ? (row.secondOver ?? []) : row.firstOver;
    if (!over.includes(respondent)) return [];
    const { id, resolver, basis, confidence, note } = row;
    const why = second ? (row.second ?? row.over) : row.over;
    return [{ id, resolver, why, basis, confidence, ...(note ? { note } : {}) }];
  });
}

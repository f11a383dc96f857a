import { day } from './day.ts';
import type { Confidence, InForce } from './period.ts';

/** Where a petition comes from (nguồn đơn); `channel` is the word of the petition's book. */
export type PetitionSource = {
  readonly id: 'BUU_CHINH' | 'TRUC_TIEP' | 'HOM_THU' | 'CO_QUAN_CHUYEN' | 'LANH_DAO_CHUYEN';
  readonly channel: 'post' | 'in_person' | 'drop_box' | 'forwarded';
  readonly label: string;
  readonly text: string;
  readonly basis: string;
  readonly inForce: InForce;
  readonly confidence: Confidence;
};

const basis = 'Thông tư 05/2021/TT-TTCP, Điều 5';
const inForce: InForce = { from: day('2021-11-15') };

export const petitionSources: readonly PetitionSource[] = [
  {
    id: 'BUU_CHINH',
    channel: 'post',
    label: 'Bưu chính',
    text: 'Gửi qua dịch vụ bưu chính',
    basis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'TRUC_TIEP',
    channel: 'in_person',
    label: 'Trực tiếp',
    text: 'Nộp tại Trụ sở tiếp công dân, Ban Tiếp công dân, địa điểm tiếp công dân, bộ phận tiếp nhận đơn',
    basis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'HOM_THU',
    channel: 'drop_box',
    label: 'Hộp thư góp ý',
    text: 'Nhận qua hộp thư góp ý',
    basis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'CO_QUAN_CHUYEN',
    channel: 'forwarded',
    label: 'Cơ quan, tổ chức, đại biểu chuyển đến',
    text: 'Đại biểu Quốc hội, Đoàn đại biểu Quốc hội, cơ quan của Quốc hội, đại biểu Hội đồng nhân dân, Ủy ban Mặt trận Tổ quốc và thành viên, báo chí, cơ quan khác chuyển đến',
    basis,
    inForce,
    confidence: 'medium',
  },
  {
    id: 'LANH_DAO_CHUYEN',
    channel: 'forwarded',
    label: 'Lãnh đạo Đảng, Nhà nước chuyển đến',
    text: 'Lãnh đạo Đảng, Nhà nước, lãnh đạo cơ quan của Đảng chuyển đến',
    basis,
    inForce,
    confidence: 'medium',
  },
];

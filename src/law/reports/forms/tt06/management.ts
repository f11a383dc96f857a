// Rows only: the forms of Thông tư 06/2025/TT-TTCP. May be longer than 300 lines (.oxlintrc.json).
import { type ReportForm, column, doubtful, heading, printed, reportForm } from '../../form.ts';

/** Biểu 06/QLKNTC of Thông tư 06/2025. */
export const management: ReportForm = reportForm({
  regime: 'TT-06-2025',
  code: '06/QLKNTC',
  title: 'TỔNG HỢP CÔNG TÁC QUẢN LÝ NHÀ NƯỚC VỀ TIẾP CÔNG DÂN, GIẢI QUYẾT KHIẾU NẠI, TỐ CÁO',
  noteLine: 18,
  confidence: 'high',
  sources: ['TT-06-2025'],
  note: 'Cột (11), (12) in "Tổ chức", "Cá nhân" dưới "Chuyển cơ quan điều tra".',
  headings: [
    heading(
      'Ban hành văn bản quản lý, chỉ đạo (Bộ, ngành, tỉnh, TP) về công tác TCD KN, TC',
      column(
        1,
        'Số văn bản ban hành mới',
        'văn bản',
        { subject: 'management', what: 'document-new' },
        'management/steering documents newly issued.',
      ),
      column(
        2,
        'Số văn bản được sửa đổi, bổ sung',
        'văn bản',
        { subject: 'management', what: 'document-amended' },
        'amended.',
      ),
      column(
        3,
        'Số văn bản hủy bỏ',
        'văn bản',
        { subject: 'management', what: 'document-cancelled' },
        'cancelled.',
      ),
    ),
    heading(
      'Tập huấn, tuyên truyền, giáo dục pháp luật về TCD, KN, TC',
      column(4, 'Số lớp', 'lớp', { subject: 'management', what: 'class' }, 'training/dissemination classes.'),
      column(5, 'Số người', 'người', { subject: 'management', what: 'participant' }, 'participants.'),
    ),
    heading(
      'Thanh tra trách nhiệm',
      heading(
        'Thực hiện pháp luật về TCD, KN, TC',
        column(
          6,
          'Số cuộc',
          'cuộc',
          { subject: 'management', what: 'inspection' },
          'responsibility inspections carried out in the period = started earlier without conclusion + started in the period.',
          { official: true, note: 'Đã triển khai kỳ trước chưa có kết luận cộng triển khai trong kỳ.' },
        ),
        column(
          7,
          'Số đơn vị',
          'đơn vị',
          { subject: 'management', what: 'inspected-unit' },
          'units inspected under the decisions of c6.',
          { official: true, note: 'Đơn vị được thanh tra theo các quyết định của cột (6).' },
        ),
      ),
      column(
        8,
        'Số cuộc đã ban hành kết luận',
        'cuộc',
        { subject: 'management', what: 'inspection-conclusion' },
        'inspection conclusions issued in the period; <= c6.',
        { official: true, note: 'Không lớn hơn cột (6).' },
      ),
      heading(
        'Kiến nghị xử lý',
        heading(
          'Hành chính',
          column(
            9,
            'Tổ chức',
            'tổ chức',
            { subject: 'management', what: 'organisation-to-discipline' },
            'Official (c9-c12 from conclusions of c8): organisations, administrative.',
            { official: true, note: 'Cột (9) đến (12) lấy từ các kết luận của cột (8).' },
          ),
          column(
            10,
            'Cá nhân',
            'người',
            { subject: 'management', what: 'person-to-discipline' },
            'individuals, administrative.',
          ),
        ),
        heading(
          'Chuyển cơ quan điều tra',
          column(
            11,
            'Tổ chức',
            'chưa rõ',
            {
              subject: 'unknown',
              why: 'Biểu in "Tổ chức" dưới đầu "Chuyển cơ quan điều tra"; chưa rõ đếm vụ hay tổ chức.',
            },
            'as printed under "Chuyển cơ quan điều tra" (narrative outline speaks of vụ / đối tượng elsewhere - printed heading is Tổ chức).',
            { confidence: 'unknown' },
          ),
          column(
            12,
            'Cá nhân',
            'người',
            { subject: 'management', what: 'person-to-investigation' },
            'individuals transferred.',
          ),
        ),
      ),
    ),
    heading(
      'Kết quả thực hiện kết luận, quyết định xử lý về thanh tra trách nhiệm',
      column(
        13,
        'Tổng số KLTT thực hiện',
        'kết luận',
        { subject: 'management', what: 'conclusion-due' },
        'responsibility-inspection conclusions to execute in the period = unfinished from earlier + issued in the period.',
        { official: true, note: 'Chưa xong từ kỳ trước cộng ban hành trong kỳ.' },
      ),
      heading(
        'Đã xử lý hành chính',
        column(
          14,
          'Tổ chức',
          'tổ chức',
          { subject: 'management', what: 'organisation-disciplined' },
          'Official (c14-c17 = results of c13): organisations handled.',
          { official: true, note: 'Cột (14) đến (17) là kết quả thực hiện các kết luận của cột (13).' },
        ),
        column(
          15,
          'Cá nhân',
          'người',
          { subject: 'management', what: 'person-disciplined' },
          'individuals handled.',
        ),
      ),
      heading(
        'Đã khởi tố',
        column(16, 'Vụ', 'vụ', { subject: 'management', what: 'prosecution' }, 'criminal cases.'),
        column(17, 'Đối tượng', 'người', { subject: 'management', what: 'suspect' }, 'suspects.'),
      ),
    ),
  ],
  checks: [
    printed('01', 'c8 <= c6'),
    doubtful('02', 'c13 >= c8', 'Kết luận ban hành trong kỳ thường phải thực hiện.'),
  ],
});

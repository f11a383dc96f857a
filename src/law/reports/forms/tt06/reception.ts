// Rows only: the forms of Thông tư 06/2025/TT-TTCP. May be longer than 300 lines (.oxlintrc.json).
import { type ReportForm, column, derived, heading, printed, reportForm, total, usual } from '../../form.ts';

/** Biểu 01/TCD of Thông tư 06/2025. */
export const reception: ReportForm = reportForm({
  regime: 'TT-06-2025',
  code: '01/TCD',
  title: 'TỔNG HỢP KẾT QUẢ TIẾP CÔNG DÂN THƯỜNG XUYÊN, ĐỊNH KỲ VÀ ĐỘT XUẤT',
  noteLine: 22,
  confidence: 'high',
  sources: ['TT-06-2025'],
  note: 'Vụ việc tiếp thường xuyên rồi Thủ trưởng tiếp thì ghi một lần, ở phần của Thủ trưởng.',
  headings: [
    total(
      1,
      '1=5+11+17',
      'Tổng số lượt tiếp',
      'lượt',
      [5, 11, 17],
      'total turns = regular + head (direct or delegated).',
      { official: true },
    ),
    total(2, '2=6+12+18', 'Tổng số người được tiếp', 'người', [6, 12, 18], 'total persons received.', {
      official: true,
    }),
    total(3, '3=7+13+19', 'Tổng số vụ việc tiếp', 'vụ việc', [7, 13, 19], 'total matters received.', {
      official: true,
    }),
    total(
      4,
      '4=8+14+20',
      'Tổng số đoàn đông người',
      'đoàn',
      [8, 14, 20],
      'large groups (từ 5 người trở lên).',
      { official: true, note: 'Đoàn đông người là đoàn có từ 5 người trở lên.' },
    ),
    heading(
      'Tiếp thường xuyên',
      column(
        5,
        'Số lượt tiếp',
        'lượt',
        { subject: 'visit', by: 'desk' },
        'Regular reception turns (excluding matters moved to the head, see rule).',
      ),
      column(
        6,
        'Số người được tiếp',
        'người',
        { subject: 'person', by: 'desk' },
        'Regular reception persons.',
      ),
      column(
        7,
        'Số vụ việc',
        'vụ việc',
        { subject: 'heard-matter', by: 'desk', unlessHead: true },
        'Regular reception matters; a matter also received by the head is entered once, under the head only.',
        {
          note: 'Vụ việc đã tiếp thường xuyên rồi Thủ trưởng tiếp thì chỉ ghi một lần, ở phần của Thủ trưởng.',
        },
      ),
      heading(
        'Trong đó đoàn đông người',
        column(
          8,
          'Số đoàn được tiếp',
          'đoàn',
          { subject: 'group', by: 'desk' },
          'Groups >=5 at regular reception.',
        ),
        column(
          9,
          'Số người được tiếp',
          'người',
          { subject: 'person', by: 'desk', crowd: true },
          'Persons in those groups.',
        ),
      ),
    ),
    heading(
      'Tiếp định kỳ và đột xuất của Thủ trưởng',
      heading(
        'Thủ trưởng tiếp',
        column(
          10,
          'Số ngày tiếp',
          'ngày',
          { subject: 'session', by: 'head', announced: true },
          'number of publicly announced scheduled and unscheduled reception days of the head.',
          { official: true, note: 'Số ngày tiếp định kỳ và đột xuất của Thủ trưởng được công bố công khai.' },
        ),
        column(11, 'Số lượt tiếp', 'lượt', { subject: 'visit', by: 'head' }, 'actual turns.', {
          official: true,
          note: 'Số lượt thực tế.',
        }),
        column(12, 'Số người được tiếp', 'người', { subject: 'person', by: 'head' }, 'actual persons.', {
          official: true,
          note: 'Số người thực tế.',
        }),
        column(
          13,
          'Số vụ việc',
          'vụ việc',
          { subject: 'heard-matter', by: 'head' },
          'Matters received by the head.',
        ),
        heading(
          'Trong đó đoàn đông người',
          column(14, 'Số đoàn được tiếp', 'đoàn', { subject: 'group', by: 'head' }, 'Groups >=5.'),
          column(
            15,
            'Số người được tiếp',
            'người',
            { subject: 'person', by: 'head', crowd: true },
            'Persons in groups.',
          ),
        ),
      ),
      heading(
        'Ủy quyền tiếp',
        column(
          16,
          'Số ngày tiếp',
          'ngày',
          { subject: 'session', by: 'delegate', announced: true },
          'announced reception days held by delegate.',
          { official: true, note: 'Số ngày được công bố công khai do người được ủy quyền tiếp.' },
        ),
        column(17, 'Số lượt tiếp', 'lượt', { subject: 'visit', by: 'delegate' }, 'actual turns.', {
          official: true,
          note: 'Số lượt thực tế.',
        }),
        column(18, 'Số người được tiếp', 'người', { subject: 'person', by: 'delegate' }, 'actual persons.', {
          official: true,
          note: 'Số người thực tế.',
        }),
        column(
          19,
          'Số vụ việc',
          'vụ việc',
          { subject: 'heard-matter', by: 'delegate' },
          'Matters received by delegate.',
        ),
        heading(
          'Trong đó đoàn đông người',
          column(20, 'Số đoàn được tiếp', 'đoàn', { subject: 'group', by: 'delegate' }, 'Groups >=5.'),
          column(
            21,
            'Số người được tiếp',
            'người',
            { subject: 'person', by: 'delegate', crowd: true },
            'Persons in groups.',
          ),
        ),
      ),
    ),
  ],
  checks: [
    printed('01', 'c1 == c5 + c11 + c17'),
    printed('02', 'c2 == c6 + c12 + c18'),
    printed('03', 'c3 == c7 + c13 + c19'),
    printed('04', 'c4 == c8 + c14 + c20'),
    printed('05', 'c9 >= 5 * c8', '"Đoàn đông người là đoàn có từ 5 người trở lên".'),
    printed('06', 'c15 >= 5 * c14', '"Đoàn đông người là đoàn có từ 5 người trở lên".'),
    printed('07', 'c21 >= 5 * c20', '"Đoàn đông người là đoàn có từ 5 người trở lên".'),
    derived('08', 'c8 <= c5'),
    derived('09', 'c9 <= c6'),
    derived('10', 'c14 <= c11'),
    derived('11', 'c15 <= c12'),
    derived('12', 'c20 <= c17'),
    derived('13', 'c21 <= c18'),
    usual('14', 'c6 >= c5'),
    usual('15', 'c12 >= c11'),
    usual('16', 'c18 >= c17'),
  ],
});

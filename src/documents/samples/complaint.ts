import { day } from '../../law/day.ts';
import type { complaintPapers } from '../papers/complaint.ts';
import { caseSample, complaintFacts as facts } from './case.ts';
import { committee, type Samples } from './office.ts';

const meeting = {
  hour: '08:00',
  day: '12/02/2024',
  where: 'Trụ sở tiếp công dân huyện Lộc Bình',
  endHour: '10:30',
};
const now = day('2026-08-10');
const newFacts = {
  ...facts,
  receivedOn: day('2026-07-20'),
  petitionOn: day('2026-07-18'),
  refs: {
    accepted: { number: '105/TB-UBND', on: day('2026-07-27'), by: 'Ủy ban nhân dân xã Lộc Bình' },
    suspension: { number: '402/QĐ-UBND', on: day('2026-08-03'), by: 'Chủ tịch Ủy ban nhân dân xã Lộc Bình' },
  },
  resolver: 'Chủ tịch Ủy ban nhân dân xã Lộc Bình',
  respondent: { name: 'Ủy ban nhân dân xã Lộc Bình' },
  office: 'Ủy ban nhân dân xã Lộc Bình',
};
const nowFrame = {
  agency: 'Ủy ban nhân dân\nxã Lộc Bình',
  agencyInText: 'Ủy ban nhân dân xã Lộc Bình',
  signer: { capacity: 'Chủ tịch', name: 'Nông Quốc Dũng' },
};
const decidedBy = { signer: { capacity: 'Chủ tịch', name: 'Nông Quốc Dũng' } };
const inspectors = {
  parentAgency: 'UBND huyện Lộc Bình',
  agency: 'Thanh tra huyện',
  agencyInText: 'Thanh tra huyện Lộc Bình',
  signer: { capacity: 'Chánh Thanh tra', name: 'Vi Văn Sơn' },
};
const dialogue = {
  ...meeting,
  day: '29/02/2024',
  chair: 'Nông Quốc Dũng, Chủ tịch Ủy ban nhân dân huyện',
  secretary: 'Lộc Văn Bình, Thanh tra viên',
  respondents: 'Dương Minh Hải, Phó Chủ tịch Ủy ban nhân dân huyện',
  bodies: 'Hoàng Văn Páo, Trưởng phòng Tài nguyên và Môi trường',
  results:
    'Diện tích thu hồi thực tế là 305 m2, ít hơn 45 m2 so với diện tích ghi trong Quyết định số 112/QĐ-UBND\n12 cây ăn quả đã được kiểm đếm nhưng chưa có trong phương án bồi thường',
  opinions:
    'Ông Lương Văn Thắng: đồng ý với kết quả đo đạc lại; đề nghị bồi thường theo đơn giá hiện hành\nÔng Hoàng Văn Páo: phương án bồi thường bổ sung được lập theo đơn giá tại thời điểm có quyết định thu hồi đất',
  agreed: 'Diện tích thu hồi là 305 m2',
  differing: 'Đơn giá bồi thường cây ăn quả',
  copies: '04',
};
const ruling = {
  results:
    'Ngày 14/02/2024, Tổ xác minh cùng Chi nhánh Văn phòng đăng ký đất đai đo đạc lại thửa số 125, tờ bản đồ số 18: diện tích nằm trong phạm vi dự án là 305 m2.\nBiên bản kiểm đếm ngày 20/11/2023 ghi 12 cây ăn quả; phương án bồi thường không có khoản này.',
  conclusions:
    '# Diện tích thu hồi ghi trong Quyết định nhiều hơn diện tích thực tế bị ảnh hưởng 45 m2: đúng toàn bộ\nQuyết định số 112/QĐ-UBND ghi 350 m2 là chưa đúng với hiện trạng, không phù hợp quy định của Luật Đất đai.\n# Chưa bồi thường 12 cây ăn quả trên đất: đúng một phần\nViệc chưa bồi thường là đúng; mức bồi thường theo yêu cầu của người khiếu nại là không có cơ sở.',
  orders:
    'Sửa đổi Quyết định số 112/QĐ-UBND ngày 10 tháng 12 năm 2023 của Ủy ban nhân dân huyện Lộc Bình: diện tích thu hồi của ông Lương Văn Thắng là 305 m2.\nGiữ nguyên các nội dung khác của Quyết định số 112/QĐ-UBND',
  related:
    'Giao Trung tâm Phát triển quỹ đất lập phương án bồi thường bổ sung 12 cây ăn quả cho ông Lương Văn Thắng trước ngày 30/3/2024.\nKhông xem xét yêu cầu bồi thường theo đơn giá năm 2024.',
};

/** Two neighbours who complain with the first, who stands for them. */
const group = {
  ...facts,
  headcount: 3,
  parties: [
    facts.petitioners[0],
    { name: 'Lương Văn Tài', place: 'thôn Bản Chu, xã Khánh Xuân, huyện Lộc Bình, tỉnh Lạng Sơn' },
    { name: 'Hoàng Thị Lụa', place: 'thôn Bản Chu, xã Khánh Xuân, huyện Lộc Bình, tỉnh Lạng Sơn' },
  ].filter((one) => one !== undefined),
};

/** Samples of the papers of complaints from the verification to the ruling. */
export const complaintSamples: Samples<(typeof complaintPapers)[number]['shape']['form']['value']> = {
  'NĐ124-05': [
    {
      ...caseSample('NĐ124-05', facts, {
        authority: 'Chánh Thanh tra huyện Lộc Bình',
        proposedBy: 'Thanh tra viên Lộc Văn Bình',
        days: '15',
        members: 'Lộc Văn Bình, Thanh tra viên\nNông Thị Thu, Chuyên viên phòng Tài nguyên và Môi trường',
      }),
      ...inspectors,
    },
  ],
  'NĐ124-06': [
    {
      ...caseSample('NĐ124-06', facts, {
        ...meeting,
        verifiers: 'Lộc Văn Bình, Thanh tra viên, Tổ trưởng\nNông Thị Thu, Chuyên viên',
        heard: 'Lương Văn Thắng; thôn Bản Chu, xã Khánh Xuân; 0912 000 002',
        content:
          'Người khiếu nại trình bày: diện tích bị ảnh hưởng thực tế chỉ có 305 m2, theo cọc mốc cắm ngày 20/11/2023\nNgười khiếu nại cung cấp bản sao biên bản kiểm đếm ngày 20/11/2023',
        agreed: 'Tổ chức đo đạc lại ngày 14/02/2024 có sự chứng kiến của gia đình và các hộ liền kề',
        differing: 'Đơn giá bồi thường cây ăn quả',
        unsigned:
          'Ông Lương Văn Hùng (hộ liền kề) không ký, không nêu lý do; có ông Hà Văn Lập, Trưởng thôn Bản Chu làm chứng.',
        witnesses: 'Hà Văn Lập',
      }),
      ...inspectors,
    },
  ],
  'NĐ124-07': [
    {
      ...caseSample('NĐ124-07', facts, {
        addressees: 'Trung tâm Phát triển quỹ đất huyện Lộc Bình',
        items:
          'Hồ sơ kiểm đếm, phương án bồi thường của hộ ông Lương Văn Thắng\nBản đồ giải phóng mặt bằng của dự án',
        dueOn: '15/02/2024',
      }),
      ...inspectors,
    },
  ],
  'NĐ124-08': [
    {
      ...caseSample('NĐ124-08', facts, {
        ...meeting,
        receiver: 'Lộc Văn Bình, Thanh tra viên; Thanh tra huyện Lộc Bình',
        items:
          'văn bản; giấy; Biên bản kiểm đếm ngày 20/11/2023; 03; bản sao có chứng thực\nhình ảnh; thẻ nhớ; 06 ảnh chụp vườn cây; –; đọc được',
      }),
      ...inspectors,
    },
  ],
  'NĐ124-09': [
    {
      ...caseSample('NĐ124-09', facts, {
        items: 'Giấy chứng nhận quyền sử dụng đất số CH 045123 (04 trang, bản gốc)',
        questions: 'Chữ ký, con dấu trên giấy chứng nhận có bị sửa chữa, tẩy xóa hay không',
        cost: 'Ủy ban nhân dân huyện Lộc Bình',
        reason: 'Các bên cung cấp hai bản giấy chứng nhận có diện tích khác nhau',
        organisation: 'Phòng Kỹ thuật hình sự, Công an tỉnh Lạng Sơn',
        executors: 'Phòng Kỹ thuật hình sự, Công an tỉnh Lạng Sơn\nChánh Thanh tra huyện',
      }),
      ...decidedBy,
    },
    {
      ...caseSample('NĐ124-09', facts, {
        items: 'Giấy chứng nhận quyền sử dụng đất số CH 045123 (04 trang, bản gốc)',
        questions: 'Chữ ký, con dấu trên giấy chứng nhận có bị sửa chữa, tẩy xóa hay không',
        reason: 'Các bên cung cấp hai bản giấy chứng nhận có diện tích khác nhau',
        organisation: 'Phòng Kỹ thuật hình sự, Công an tỉnh Lạng Sơn',
      }),
      ...decidedBy,
    },
  ],
  'NĐ124-10': [
    {
      ...caseSample('NĐ124-10', facts, {
        addressees: 'Phòng Kỹ thuật hình sự, Công an tỉnh Lạng Sơn',
        items: 'Giấy chứng nhận quyền sử dụng đất số CH 045123 (04 trang, bản gốc)',
        questions: 'Chữ ký, con dấu trên giấy chứng nhận có bị sửa chữa, tẩy xóa hay không',
        cost: 'Ủy ban nhân dân huyện Lộc Bình',
        dueOn: '22/02/2024',
        handedOverBy: 'ông Lộc Văn Bình, Thanh tra viên',
      }),
    },
  ],
  'NĐ124-11': [
    { ...caseSample('NĐ124-11', facts, { fromOn: '15/02/2024', fromHour: '8 giờ' }), ...decidedBy },
    { ...caseSample('NĐ124-11', facts, { fromOn: '15/02/2024', proposedBy: '' }), ...decidedBy },
  ],
  'NĐ124-12': [{ ...caseSample('NĐ124-12', facts, {}), ...decidedBy }],
  'NĐ124-13': [
    {
      ...caseSample('NĐ124-13', facts, {
        until: '24/02/2024',
        requests: 'Đo đạc lại, điều chỉnh diện tích thu hồi; bồi thường 12 cây ăn quả',
        grounds: 'Biên bản kiểm đếm ngày 20/11/2023; cọc mốc giải phóng mặt bằng ngoài thực địa',
        matters:
          '# Diện tích thu hồi ghi trong Quyết định nhiều hơn diện tích thực tế bị ảnh hưởng 45 m2\nKết quả đo đạc lại ngày 14/02/2024: diện tích nằm trong phạm vi dự án là 305 m2\n# Chưa bồi thường 12 cây ăn quả trên đất\nBiên bản kiểm đếm có ghi 12 cây; phương án bồi thường không có khoản này',
        verdict: 'đúng một phần',
        conclusion:
          'Diện tích ghi trong Quyết định số 112/QĐ-UBND chưa đúng hiện trạng; yêu cầu về đơn giá bồi thường không có cơ sở',
        recommendations:
          'Sửa đổi diện tích thu hồi ghi trong Quyết định số 112/QĐ-UBND\nBan hành quyết định giải quyết khiếu nại theo hướng công nhận khiếu nại đúng một phần',
      }),
      ...inspectors,
    },
  ],
  'NĐ124-14': [
    caseSample('NĐ124-14', facts, {
      ...dialogue,
      absent: '',
      concerned: 'Lương Văn Hùng, thôn Bản Chu, xã Khánh Xuân',
    }),
    {
      ...caseSample(
        'NĐ124-14',
        newFacts,
        {
          ...dialogue,
          day: '10/08/2026',
          present: '',
          absent: 'ông Lương Văn Thắng',
          absentWhy: 'không có lý do',
          absentReason: 'đã được mời bằng Thông báo số 120/TB-UBND ngày 03/08/2026',
          unsigned: 'Ông Dương Minh Hải không ký vì phải dự cuộc họp khác.',
        },
        now,
      ),
      ...nowFrame,
    },
  ],
  'NĐ124-14a': (['tạm đình chỉ', 'đình chỉ'] as const).map((outcome) => ({
    ...caseSample(
      'NĐ124-14a',
      newFacts,
      {
        outcome,
        reason:
          outcome === 'đình chỉ'
            ? 'ông Lương Văn Thắng rút toàn bộ khiếu nại theo đơn ngày 07/08/2026 (điểm a khoản 2 Điều 11a Luật Khiếu nại)'
            : 'ông Lương Văn Thắng đang điều trị tại Bệnh viện Đa khoa tỉnh, chưa thể tiếp tục tham gia quá trình giải quyết (điểm a khoản 1 Điều 11a Luật Khiếu nại)',
      },
      now,
    ),
    ...nowFrame,
  })),
  'NĐ124-14b': [{ ...caseSample('NĐ124-14b', newFacts, {}, now), ...nowFrame }],
  'NĐ124-15': [
    {
      ...committee,
      ...caseSample('NĐ124-15', facts, {
        ...ruling,
        dialogue:
          'Tại buổi đối thoại ngày 29/02/2024, người khiếu nại thống nhất với diện tích đo đạc lại; còn khác nhau về đơn giá bồi thường',
        secondTo: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
        court: 'Tòa án nhân dân tỉnh Lạng Sơn',
      }),
      ...decidedBy,
    },
    {
      ...caseSample('NĐ124-15', group, {
        ...ruling,
        proposedBy: '',
        secondTo: 'Chủ tịch Ủy ban nhân dân tỉnh Lạng Sơn',
        court: 'Tòa án nhân dân tỉnh Lạng Sơn',
      }),
      ...decidedBy,
    },
  ],
  'NĐ124-16': [
    {
      ...caseSample(
        'NĐ124-16',
        { ...group, instance: 'lần hai', respondent: { name: 'Chủ tịch Ủy ban nhân dân xã Khánh Xuân' } },
        {
          ...ruling,
          firstRuling:
            'Quyết định số 88/QĐ-UBND ngày 10 tháng 01 năm 2024 của Chủ tịch Ủy ban nhân dân xã Khánh Xuân kết luận khiếu nại sai toàn bộ, giữ nguyên quyết định bị khiếu nại.',
          dialogue:
            'Ngày 29/02/2024, Chủ tịch Ủy ban nhân dân huyện trực tiếp đối thoại; các bên giữ nguyên ý kiến về đơn giá bồi thường',
          court: 'Tòa án nhân dân tỉnh Lạng Sơn',
        },
      ),
      ...decidedBy,
    },
  ],
};

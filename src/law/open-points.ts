/** What the law leaves open or could not be read: shown to officials, never silently resolved. */
export type OpenPoint = {
  readonly id: string;
  readonly question: string;
  readonly matters: string;
  /** What the system does meanwhile. */
  readonly meanwhile: string;
};

export const openPoints: readonly OpenPoint[] = [
  {
    id: 'U1',
    question:
      'Nguyên văn Điều 7, khoản 2 Điều 8, Điều 9–12, 17–19, 23–27 Thông tư 05/2021/TT-TTCP và các Mẫu số 02, 04, 05',
    matters: 'Hướng xử lý M19, M20; căn cứ in trên văn bản',
    meanwhile:
      'Chỉ dẫn "Thông tư 05/2021/TT-TTCP", không dẫn điều khoản chi tiết hơn; trường hợp M19 do người có thẩm quyền quyết định',
  },
  {
    id: 'U2',
    question: 'Thông tư 04/2021, 05/2021/TT-TTCP còn hiệu lực sau 01/07/2026 không',
    matters: 'Giá trị của các mẫu văn bản theo Thông tư 05/2021',
    meanwhile: 'Tiếp tục sử dụng, ghi "cần xác nhận hiệu lực"',
  },
  {
    id: 'U3',
    question: 'Ngày hiệu lực của Thông tư 01/2024/TT-TTCP',
    matters: 'Chọn mẫu báo cáo',
    meanwhile: 'Lấy ngày 05/03/2024',
  },
  {
    id: 'U4',
    question: 'Mức bồi dưỡng tiếp công dân của địa phương và nghị quyết sau này',
    matters: 'Bảng kê bồi dưỡng',
    meanwhile: 'Cơ quan tự nhập, đối chiếu mức trần của Bộ Tài chính',
  },
  {
    id: 'U5',
    question: 'Nội dung các quyết định của tỉnh về tiếp công dân (1656, 1073)',
    matters: 'Thành phần dự tiếp công dân',
    meanwhile: 'Cơ quan tự nhập',
  },
  {
    id: 'U6',
    question: 'Nghị định 55/2022/NĐ-CP, Điều 6 khoản 3–6 và Điều 9 trở đi',
    matters: 'Dữ liệu đồng bộ với Cơ sở dữ liệu quốc gia',
    meanwhile: 'Giữ chỗ cho trường dữ liệu bổ sung',
  },
  {
    id: 'U7',
    question: 'Bàn giao vụ việc cấp huyện chưa giải quyết xong ngày 01/07/2025',
    matters: 'Cơ quan kế thừa và thẩm quyền',
    meanwhile: 'Xã kế thừa tiếp tục; liên quan từ hai xã mới trở lên thì cấp tỉnh; xác nhận từng vụ việc',
  },
  {
    id: 'U8',
    question: 'Thời hạn bảo quản hồ sơ vụ việc đã thụ lý và sổ tiếp công dân (Thông tư 01/2025/TT-TTCP)',
    matters: 'Lưu trữ',
    meanwhile: 'Không tự động xóa',
  },
  {
    id: 'U9',
    question: 'Số người đại diện khi có 02–04 người; ngưỡng "đơn có nhiều người đứng tên"',
    matters: 'Kiểm tra khi nhập, báo cáo',
    meanwhile: 'Mặc định 01 người đại diện, có thể thay đổi; giữ nguyên số người',
  },
  {
    id: 'U10',
    question: '"10 ngày" xử lý đơn của thủ tục hành chính là ngày hay ngày làm việc',
    matters: 'Thời hạn xử lý đơn',
    meanwhile: 'Tính theo ngày (chặt hơn)',
  },
  {
    id: 'U11',
    question: 'Sau 01/07/2026 có được chuyển đơn khiếu nại ngoài hoạt động tiếp công dân không',
    matters: 'Hướng xử lý M22, M23',
    meanwhile: 'Mặc định hướng dẫn; được chuyển khi tiếp nhận tại nơi tiếp công dân',
  },
  {
    id: 'U12',
    question: 'Thế nào là vùng sâu, vùng xa đi lại khó khăn',
    matters: 'Thời hạn giải quyết khiếu nại',
    meanwhile: 'Chọn cho từng vụ việc, ghi lý do và người quyết định',
  },
  {
    id: 'U13',
    question: 'Người ký Nghị định 154/2026/NĐ-CP (hai bản chép khác nhau)',
    matters: 'Thông tin trích dẫn',
    meanwhile: 'Không ghi người ký',
  },
  {
    id: 'U14',
    question: 'Số chứng minh nhân dân cũ và số căn cước sau 01/07/2026',
    matters: 'Kiểm tra giấy tờ tùy thân',
    meanwhile: 'Chỉ nhận số chứng minh nhân dân cho dữ liệu cũ',
  },
  {
    id: 'U15',
    question: 'Mã thủ tục hành chính công bố lại cho chính quyền hai cấp',
    matters: 'Mã thủ tục hành chính',
    meanwhile: 'Cơ quan tự nhập, có ngày hiệu lực',
  },
  {
    id: 'U16',
    question: 'Có được nộp đơn khiếu nại qua mạng không',
    matters: 'Biểu mẫu trên mạng cho người dân',
    meanwhile: 'Chỉ nhận như kiến nghị, phản ánh hoặc đăng ký trước',
  },
  {
    id: 'U17',
    question:
      'Nội dung thanh tra trách nhiệm về khiếu nại, tố cáo (Thông tư 07/2024/TT-TTCP, Điều 11 và Điều 12)',
    matters: 'Danh mục kiểm tra khi thanh tra trách nhiệm',
    meanwhile: 'Dùng danh mục suy ra từ nghĩa vụ luật định',
  },
  {
    id: 'U18',
    question:
      'Nhóm tài liệu và thời điểm nộp lưu hồ sơ vụ việc (Thông tư 06/2024/TT-TTCP, Điều 11 và Điều 15)',
    matters: 'Sắp xếp, bàn giao hồ sơ giải quyết',
    meanwhile: 'Đóng hồ sơ theo Điều 10, 12, 14; không tự đặt ngày nộp lưu',
  },
  {
    id: 'U19',
    question: 'Nghị quyết của tỉnh về thù lao hòa giải ở cơ sở (trong khung Thông tư 56/2023/TT-BTC)',
    matters: 'Thù lao hòa giải viên',
    meanwhile: 'Cơ quan tự nhập',
  },
  {
    id: 'U20',
    question:
      'Tiếp tục khiếu nại trong 30 ngày (Điều 11 khoản 8) và không xem xét lại nội dung đã rút (Điều 10 khoản 3) sau 01/07/2026',
    matters: 'Thụ lý lại sau khi đình chỉ',
    meanwhile: 'Đình chỉ do rút: theo Điều 10 khoản 3; các trường hợp khác: theo Điều 11 khoản 8',
  },
  {
    id: 'U21',
    question: 'Câu chữ của Nghị định 141/2025/NĐ-CP về thẩm quyền từ 01/07/2025 đến 30/06/2026',
    matters: 'Thẩm quyền giải quyết khiếu nại, tố cáo trong giai đoạn chuyển tiếp',
    meanwhile: 'Cấp xã giải quyết lần đầu, cấp tỉnh giải quyết lần hai; ghi "cần xác nhận"',
  },
  {
    id: 'U22',
    question:
      'Nghị định về phản ánh, kiến nghị hoặc luật hòa giải ở cơ sở mới năm 2025–2026; nội dung Kế hoạch 363 và 1910 của Thanh tra Chính phủ',
    matters: 'Trình tự phản ánh, kiến nghị về quy định hành chính; đợt rà soát',
    meanwhile: 'Tiếp tục theo Nghị định 20/2008/NĐ-CP; đợt rà soát do cơ quan tự nhập',
  },
  {
    id: 'U23',
    question: 'Thời hạn thụ lý khiếu nại nhận trước 01/07/2026 mà chưa thụ lý',
    matters: 'Thời hạn thụ lý giao thời',
    meanwhile: 'Giữ thời hạn cũ, cảnh báo từ thời hạn mới (quy tắc T-2)',
  },
  {
    id: 'U24',
    question:
      'Ngày hết hiệu lực của Thông tư 07/2013/TT-TTCP (Nghị định 124/2020/NĐ-CP chỉ thay Nghị định 75/2012/NĐ-CP)',
    matters: 'Trình tự giải quyết khiếu nại quanh ngày 10/12/2020',
    meanwhile: 'Coi là hết hiệu lực ngày 10/12/2020',
  },
  {
    id: 'U25',
    question:
      'Mẫu số 05 Nghị định 31/2019/NĐ-CP có giữ tên "Thông báo việc thụ lý tố cáo" khi không thụ lý không',
    matters: 'Tên văn bản không thụ lý tố cáo',
    meanwhile: 'Giữ tên theo mẫu, nêu lý do không thụ lý; cơ quan được đổi tên trong mẫu của mình',
  },
];

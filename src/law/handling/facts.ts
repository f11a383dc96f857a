/** What an official answers about a petition when he classifies it. Nothing here is guessed: what is not answered is false. */
export type Facts = {
  kind: 'complaint' | 'denunciation' | 'feedback' | 'mixed';
  arrival: 'in-person' | 'written' | 'forwarded';
  /** All conditions of Thông tư 05/2021, Điều 6 khoản 2 điểm a for its kind are met (eligibility.ts). */
  eligible: boolean;
  /** Content against the line of Party and State, or insulting (KDK4), or torn, altered, illegible (KDK5). */
  unfit: boolean;
  competent: boolean;
  /** Which kind of body is competent when this one is not. */
  competentBody:
    | 'administrative'
    | 'elected'
    | 'judicial'
    | 'audit'
    | 'organisation'
    | 'public-service'
    | 'party'
    | 'unknown';
  duplicate: boolean;
  previouslyGuided: boolean;
  copiedToCompetent: boolean;
  alreadyTransferred: boolean;
  severalBodies: boolean;
  aboutRegulation: boolean;
  landDispute: boolean;
  procedureRequest: boolean;
  /** A ground for not accepting the complaint (Luật Khiếu nại, Điều 11; non-acceptance.ts). */
  nonAcceptance: 'none' | 'curable' | 'final';
  groupPapersMissing: boolean;
  manySignatories: boolean;
  instance: 'first' | 'second';
  discipline: boolean;
  courtSeized: boolean;
  decisionInForce: boolean;
  signsOfIllegality: boolean;
  lowerLevelOverdue: boolean;
  /** Who forwarded it: a body or person listed in Thông tư 05/2021, Điều 8 khoản 2, or another. */
  forwarder: 'none' | 'listed' | 'other';
  anonymous: boolean;
  clearEvidence: boolean;
  crimeSigns: boolean;
  partyDiscipline: boolean;
  fromResolvedComplaint: boolean;
  newEvidence: boolean;
  continued: 'none' | 'lawful' | 'wrong-competence' | 'reopen' | 'overdue' | 'overdue-serious';
  /** The denounced has moved, or his body was merged, divided or dissolved. */
  bodyChanged: boolean;
  urgent: boolean;
  complexOrTense: boolean;
  originalsAttached: boolean;
};

/** Nothing special: a written complaint, eligible and competent. */
export const plainFacts: Facts = {
  kind: 'complaint',
  arrival: 'written',
  eligible: true,
  unfit: false,
  competent: true,
  competentBody: 'administrative',
  duplicate: false,
  previouslyGuided: false,
  copiedToCompetent: false,
  alreadyTransferred: false,
  severalBodies: false,
  aboutRegulation: false,
  landDispute: false,
  procedureRequest: false,
  nonAcceptance: 'none',
  groupPapersMissing: false,
  manySignatories: false,
  instance: 'first',
  discipline: false,
  courtSeized: false,
  decisionInForce: false,
  signsOfIllegality: false,
  lowerLevelOverdue: false,
  forwarder: 'none',
  anonymous: false,
  clearEvidence: false,
  crimeSigns: false,
  partyDiscipline: false,
  fromResolvedComplaint: false,
  newEvidence: false,
  continued: 'none',
  bodyChanged: false,
  urgent: false,
  complexOrTense: false,
  originalsAttached: false,
};

const yesNo = (yes: string, no: string): Readonly<Record<string, string>> => ({ true: yes, false: no });

/** Each fact and value in words, to say why a row does or does not apply. */
export const factWords: Readonly<Record<keyof Facts, Readonly<Record<string, string>>>> = {
  kind: {
    complaint: 'khiếu nại',
    denunciation: 'tố cáo',
    feedback: 'kiến nghị, phản ánh',
    mixed: 'đơn có nhiều nội dung',
  },
  arrival: {
    'in-person': 'trình bày trực tiếp',
    written: 'gửi bằng đơn',
    forwarded: 'do cơ quan, tổ chức, cá nhân chuyển đến',
  },
  eligible: yesNo('đủ điều kiện xử lý', 'chưa đủ điều kiện xử lý'),
  unfit: yesNo('nội dung hoặc hình thức không được xử lý', 'nội dung, hình thức đọc và xử lý được'),
  competent: yesNo('thuộc thẩm quyền', 'không thuộc thẩm quyền'),
  competentBody: {
    administrative: 'thuộc cơ quan hành chính',
    elected: 'thuộc cơ quan dân cử',
    judicial: 'thuộc cơ quan tiến hành tố tụng, thi hành án',
    audit: 'thuộc Kiểm toán nhà nước',
    organisation: 'thuộc tổ chức chính trị - xã hội, xã hội, tôn giáo',
    'public-service': 'thuộc đơn vị sự nghiệp, doanh nghiệp nhà nước',
    party: 'thuộc cơ quan đảng',
    unknown: 'chưa rõ cơ quan có thẩm quyền',
  },
  duplicate: yesNo('trùng với đơn đã có', 'không trùng'),
  previouslyGuided: yesNo('đã được hướng dẫn', 'chưa được hướng dẫn'),
  copiedToCompetent: yesNo(
    'đồng thời gửi cơ quan có thẩm quyền',
    'chỉ gửi đến đây hoặc nơi không có thẩm quyền',
  ),
  alreadyTransferred: yesNo('cùng nội dung đã chuyển một lần', 'chưa chuyển lần nào'),
  severalBodies: yesNo('nội dung thuộc thẩm quyền nhiều cơ quan', 'nội dung thuộc một cơ quan'),
  aboutRegulation: yesNo('về quy định hành chính', 'không phải về quy định hành chính'),
  landDispute: yesNo('tranh chấp đất đai giữa công dân', 'không phải tranh chấp đất đai'),
  procedureRequest: yesNo('đề nghị giải quyết thủ tục hành chính', 'không phải đề nghị thủ tục hành chính'),
  nonAcceptance: {
    none: 'không thuộc trường hợp không thụ lý',
    curable: 'còn thiếu giấy tờ có thể bổ sung',
    final: 'thuộc trường hợp không được thụ lý',
  },
  groupPapersMissing: yesNo(
    'thiếu chữ ký hoặc văn bản cử người đại diện',
    'đủ chữ ký, văn bản cử người đại diện',
  ),
  manySignatories: yesNo('nhiều người cùng ký', 'một người đứng đơn'),
  instance: { first: 'lần đầu', second: 'lần hai' },
  discipline: yesNo('về quyết định kỷ luật cán bộ, công chức', 'không phải về kỷ luật cán bộ, công chức'),
  courtSeized: yesNo('Tòa án đã thụ lý hoặc đã xét xử', 'Tòa án chưa thụ lý'),
  decisionInForce: yesNo('quyết định giải quyết đã có hiệu lực', 'chưa có quyết định giải quyết có hiệu lực'),
  signsOfIllegality: yesNo(
    'có dấu hiệu vi phạm hoặc tình tiết mới',
    'không có dấu hiệu vi phạm, tình tiết mới',
  ),
  lowerLevelOverdue: yesNo('cấp dưới quá hạn chưa giải quyết', 'cấp dưới không quá hạn'),
  forwarder: {
    none: 'không qua nơi chuyển',
    listed: 'nơi chuyển nêu tại Điều 8 khoản 2 Thông tư 05/2021/TT-TTCP',
    other: 'nơi chuyển khác',
  },
  anonymous: yesNo('không rõ họ tên, địa chỉ', 'rõ họ tên, địa chỉ'),
  clearEvidence: yesNo('có chứng cứ cụ thể, có cơ sở thẩm tra', 'không có chứng cứ cụ thể'),
  crimeSigns: yesNo('có dấu hiệu tội phạm', 'không có dấu hiệu tội phạm'),
  partyDiscipline: yesNo('về đảng viên vi phạm quy định của Đảng', 'không phải về vi phạm quy định của Đảng'),
  fromResolvedComplaint: yesNo(
    'xuất phát từ khiếu nại đã giải quyết đúng',
    'không xuất phát từ khiếu nại đã giải quyết',
  ),
  newEvidence: yesNo('có thông tin, tình tiết mới', 'không có thông tin, tình tiết mới'),
  continued: {
    none: 'không phải tố cáo tiếp',
    lawful: 'tố cáo tiếp, đã giải quyết đúng pháp luật',
    'wrong-competence': 'tố cáo tiếp, giải quyết không đúng thẩm quyền',
    reopen: 'tố cáo tiếp, có căn cứ giải quyết lại',
    overdue: 'cấp dưới quá hạn giải quyết tố cáo',
    'overdue-serious': 'cấp dưới quá hạn, vi phạm nghiêm trọng hoặc không khách quan',
  },
  bodyChanged: yesNo(
    'người bị tố cáo hoặc cơ quan của họ đã thay đổi',
    'người, cơ quan bị tố cáo không thay đổi',
  ),
  urgent: yesNo('khẩn cấp', 'không khẩn cấp'),
  complexOrTense: yesNo('phức tạp, gay gắt, đông người', 'không phức tạp'),
  originalsAttached: yesNo('có giấy tờ gốc kèm theo', 'không có giấy tờ gốc'),
};

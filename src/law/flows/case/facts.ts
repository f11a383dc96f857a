import type { Day } from '../../day.ts';

/** Yes-or-no facts of a case on which a step depends, in the words officials use. Unknown counts as no. */
export const factNames = {
  forwarded: 'do cơ quan, tổ chức, cá nhân có thẩm quyền chuyển đến',
  forwardedByFront: 'do Mặt trận Tổ quốc, tổ chức thành viên chuyển đến',
  forwardedByDeputy: 'do đại biểu Quốc hội, đại biểu Hội đồng nhân dân hoặc Ban Tiếp công dân chuyển đến',
  inPerson: 'công dân đến trình bày trực tiếp',
  notCompetent: 'không thuộc thẩm quyền giải quyết',
  takenUp: 'đã thụ lý',
  group: 'nhiều người cùng khiếu nại một nội dung',
  allSigned: 'đơn có chữ ký hoặc điểm chỉ của tất cả những người khiếu nại',
  representatives: 'có văn bản cử người đại diện',
  goodReason: 'có lý do chính đáng',
  firstResolved: 'đã có quyết định giải quyết lần đầu',
  firstOverdue: 'hết thời hạn mà lần đầu không được giải quyết',
  firstResultKept: 'kết quả lần hai đã ghi vào vụ việc lần đầu',
  dismissal: 'kỷ luật buộc thôi việc',
  remote: 'vùng sâu, vùng xa đi lại khó khăn',
  difficultArea: 'xã miền núi, biên giới; đảo; vùng khó khăn',
  complex: 'đã xác định vụ việc phức tạp',
  manyPlaces: 'phải kiểm tra, xác minh tại nhiều địa điểm hoặc ủy quyền xác minh',
  clearlyRight: 'kiểm tra lại thấy khiếu nại đúng',
  differsFromParties: 'kết quả xác minh khác với thông tin các bên cung cấp',
  meetingHeld: 'đã làm việc với các bên về kết quả xác minh khác nhau',
  respondentMet: 'đã làm việc với người bị khiếu nại',
  demandDiffers: 'yêu cầu của người khiếu nại và kết quả xác minh còn khác nhau',
  dialogueSettled: 'đã đối thoại hoặc không phải đối thoại',
  invitedTwice: 'đã thông báo bằng văn bản hai lần',
  withdrawnByAll: 'tất cả đã rút toàn bộ nội dung',
  coercedWithdrawal: 'có căn cứ việc rút do bị ép buộc, đe dọa',
  noSuccessor: 'người khiếu nại chết, tổ chức chấm dứt mà không có người kế thừa',
  noObject: 'không còn đối tượng hoặc nội dung khiếu nại',
  courtSeized: 'Tòa án đã thụ lý hoặc đã giải quyết bằng bản án, quyết định',
  harmHard: 'việc thi hành sẽ gây hậu quả khó khắc phục',
  secondLodged: 'đã có khiếu nại lần hai',
  effectSuperseded: 'khiếu nại lần hai đến sau ngày quyết định lần đầu có hiệu lực',
  contestedLawful: 'quyết định, hành vi bị khiếu nại đúng pháp luật mà người khiếu nại không chấp hành',
  obligationsDone: 'mọi nghĩa vụ đã thi hành xong',
  noObligation: 'quyết định không đặt ra nghĩa vụ phải thi hành',
  sent: 'đã gửi quyết định, kết luận',
  publicationDone: 'đã công khai xong',
  councilAsked: 'đã đề nghị Hội đồng kỷ luật xem xét',
  firstResolverAtFault: 'người giải quyết lần đầu có vi phạm',
  unlawfulResolution: 'việc giải quyết khiếu nại có vi phạm pháp luật',
  spreadOrRepeated: 'gửi nhiều nơi, trong đó có cơ quan có thẩm quyền; hoặc đã hướng dẫn mà vẫn gửi',
  namesAndEvidence: 'nêu rõ người vi phạm, có tài liệu, chứng cứ cụ thể, có cơ sở để thẩm tra, xác minh',
  identityChecked: 'đã kiểm tra, xác minh họ tên, địa chỉ người tố cáo',
  correctResolverNoNews: 'tố cáo người đã giải quyết khiếu nại đúng mà không có thông tin, chứng cứ mới',
  sanctionLimit: 'vi phạm trong quản lý nhà nước phải xử phạt vi phạm hành chính',
  conflictOfInterest: 'người xác minh thuộc trường hợp không được tham gia',
  explained: 'người bị tố cáo đã được tạo điều kiện giải trình',
  continueDespiteWithdrawal: 'thuộc trường hợp vẫn giải quyết dù đã rút tố cáo',
  respondentDead: 'người bị tố cáo chết và nội dung chỉ liên quan đến người đó',
  settledByCourt: 'vụ việc đã được giải quyết bằng bản án, quyết định có hiệu lực',
  crimeSigns: 'có dấu hiệu tội phạm',
  harmfulContent: 'kết luận có bí mật nhà nước hoặc thông tin có hại cho người tố cáo',
  extractMade: 'đã lập bản trích gửi người bị tố cáo',
  redacted: 'đã lược bỏ thông tin phải giữ kín',
  denouncerTold: 'đã thông báo kết luận cho người tố cáo',
  ownDecision: 'ban hành quyết định xử lý thuộc thẩm quyền',
  urgent: 'trường hợp khẩn cấp',
  corruption: 'tố cáo hành vi tham nhũng, lãng phí',
  firstRight: 'việc giải quyết tố cáo trước đó đúng pháp luật',
  wrongCompetence: 'việc giải quyết tố cáo trước đó sai thẩm quyền',
  repeated: 'đã được trả lời bằng văn bản, không có tình tiết mới',
  newFacts: 'có tình tiết mới',
  privateMatter: 'nội dung riêng tư hoặc bí mật',
  promises: 'văn bản trả lời có cam kết thực hiện',
  enough: 'đủ cơ sở để xem xét',
  mediated: 'đã hòa giải tại Ủy ban nhân dân cấp xã',
  atCommune: 'thuộc thẩm quyền Chủ tịch Ủy ban nhân dân cấp xã',
  atDistrict: 'thuộc thẩm quyền Chủ tịch Ủy ban nhân dân cấp huyện',
  atProvince: 'thuộc thẩm quyền Chủ tịch Ủy ban nhân dân cấp tỉnh',
} as const;
export type Fact = keyof typeof factNames;

/** Facts about one step alone: a good reason for being late once is none for being absent later. */
export const momentaryFacts: readonly Fact[] = ['goodReason', 'invitedTwice', 'newFacts', 'urgent'];

/** Facts that are counted. */
export const countNames = {
  criteria: 'số tiêu chí phức tạp',
  extensions: 'số lần đã gia hạn',
  issues: 'số lần phát, số kỳ báo đã đăng',
} as const;
export type Count = keyof typeof countNames;

export type Facts = { readonly [F in Fact]?: boolean } & { readonly [C in Count]?: number };

/** Days that later steps are reckoned from, in the words officials use. */
export const dateNames = {
  received: 'ngày nhận đơn',
  known: 'ngày nhận được hoặc biết được quyết định, hành vi bị khiếu nại',
  accepted: 'ngày thụ lý',
  dialogue: 'ngày tổ chức đối thoại',
  meeting: 'ngày họp công bố',
  posted: 'ngày niêm yết, đăng tải',
  decided: 'ngày ban hành quyết định, kết luận',
  decisionReceived: 'ngày nhận được quyết định',
  firstLimitExpired: 'ngày hết thời hạn giải quyết lần đầu',
  terminated: 'ngày đình chỉ',
  effective: 'ngày có hiệu lực pháp luật',
} as const;
export type DateName = keyof typeof dateNames;
export type Dates = { readonly [D in DateName]?: Day };

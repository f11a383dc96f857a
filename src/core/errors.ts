/** What a person typed and cannot be accepted: messages by field path ("persons.0.fullName"), in Vietnamese. */
export class Invalid extends Error {
  readonly status = 422;
  readonly errors: Readonly<Record<string, string>>;
  constructor(errors: Record<string, string>) {
    super('Dữ liệu chưa hợp lệ');
    this.errors = errors;
  }
}

/** An expected refusal: the step is not allowed now; says why and what to do. */
export class Refused extends Error {
  readonly status: number = 422;
}

/** Somebody else saved the record since the form was opened. */
export class Stale extends Refused {
  override readonly status = 409;
  constructor(
    message = 'Hồ sơ vừa được người khác cập nhật. Nội dung đã nhập vẫn giữ nguyên dưới đây; hãy xem lại bản mới rồi gửi lại.',
  ) {
    super(message);
  }
}

/** This post may not do this. */
export class Forbidden extends Error {
  readonly status = 403;
  constructor(message = 'Chức vụ đang dùng không có quyền thực hiện việc này.') {
    super(message);
  }
}

/** There is no such thing, or the actor may not know that there is. */
export class NotFound extends Error {
  readonly status = 404;
  constructor(message = 'Không tìm thấy, hoặc chức vụ đang dùng không được xem.') {
    super(message);
  }
}

/** Not signed in, or the session has ended. */
export class SignedOut extends Error {
  readonly status = 401;
  constructor(message = 'Phiên làm việc đã hết. Xin đăng nhập lại.') {
    super(message);
  }
}

export type KnownError = Invalid | Refused | Forbidden | NotFound | SignedOut;

/** Whether the error is one that a person is told about; every other is a fault of the system. */
export function isKnown(error: unknown): error is KnownError {
  return (
    error instanceof Invalid ||
    error instanceof Refused ||
    error instanceof Forbidden ||
    error instanceof NotFound ||
    error instanceof SignedOut
  );
}

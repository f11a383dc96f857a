import path from 'node:path';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import serveStatic from '@fastify/static';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { SignedOut, isKnown } from './errors.ts';
import { largestFile } from './files.ts';
import { MustChangePassword } from './web.tsx';

export type FaultPage = (
  reply: FastifyReply,
  fault: { status: number; title: string; text: string; reference: string },
) => FastifyReply;

export type ServerOptions = {
  /** Folder with app.css and the scripts. */
  staticDir: string;
  /** Draws a fault for a person. */
  fault: FaultPage;
  log: Log;
};

/** Whether the server writes a log; or where its lines go. */
export type Log = boolean | { write: (line: string) => void };

/** The HTTP server without any route of business: headers, body parsers, static files, faults in Vietnamese. */
export async function createServer({ staticDir, fault, log }: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    // Who, which address, how long; never a query, a body or a name.
    logger: log
      ? {
          level: 'info',
          ...(typeof log === 'object' ? { stream: log } : {}),
          serializers: {
            req: (request) => ({ method: request.method, url: (request.url ?? '').split('?')[0] ?? '' }),
          },
        }
      : false,
    trustProxy: 'loopback',
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: { directives: csp },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: 2 * 1024 * 1024 });
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: largestFile + 1, files: 20, fields: 2_000, fieldSize: 64 * 1024 },
  });
  await app.register(serveStatic, {
    root: path.resolve(staticDir),
    prefix: '/static/',
    cacheControl: false,
    setHeaders: revalidated,
  });
  app.addHook('onRequest', refuseForeignPosts);
  app.addHook('onSend', async (request, reply) => {
    // A page of the office is never kept by a shared computer or a proxy.
    if (!request.url.startsWith('/static/')) void reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error, request, reply) => explainFault(error, request, reply, fault));
  app.setNotFoundHandler((request, reply) =>
    request.url.startsWith('/api/')
      ? problem(reply, 404, 'Không có địa chỉ này.', request.id)
      : fault(reply, {
          status: 404,
          title: 'Không tìm thấy trang',
          text: 'Địa chỉ này không có trên hệ thống. Xin kiểm tra lại, hoặc về trang đầu.',
          reference: request.id,
        }),
  );
  return app;
}

// Names carry no version: a browser asks each time and gets 304, so an upgrade never mixes old scripts with new pages.
const revalidated = (reply: FastifyReply): void => void reply.header('cache-control', 'no-cache');

const csp = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

// Browsers say from which site a form was sent; one from elsewhere is refused whatever cookie it carries.
async function refuseForeignPosts(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && origin !== 'null' && URL.parse(origin)?.host !== request.host);
  if (foreign)
    await reply
      .code(403)
      .type('text/plain; charset=utf-8')
      .send('Yêu cầu gửi từ một trang khác nên không được nhận.');
}

function explainFault(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  fault: FaultPage,
): FastifyReply {
  const reference = request.id;
  const api = request.url.startsWith('/api/');
  if (!api && error instanceof SignedOut)
    return reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303);
  if (!api && error instanceof MustChangePassword) return reply.redirect('/password', 303);
  const { status, title, text } = describe(error);
  if (status >= 500) request.log.error({ err: error }, 'fault');
  return api
    ? problem(reply, status, text, reference, error)
    : fault(reply, { status, title, text, reference });
}

function describe(error: unknown): { status: number; title: string; text: string } {
  if (error instanceof MustChangePassword)
    return { status: 403, title: 'Cần đổi mật khẩu', text: 'Xin đổi mật khẩu lần đầu trước khi làm việc.' };
  if (isKnown(error))
    return {
      status: error.status,
      title: titles[error.status] ?? 'Chưa thực hiện được',
      text: error.message,
    };
  const status = statusOf(error);
  if (status === 413)
    return {
      status,
      title: 'Dữ liệu quá lớn',
      text: 'Nội dung gửi lên lớn hơn mức cho phép: mỗi tệp tối đa 25 MB, tối đa 20 tệp một lần.',
    };
  if (status >= 400 && status < 500)
    return {
      status,
      title: 'Yêu cầu không đọc được',
      text: 'Nội dung gửi lên không đúng dạng. Xin tải lại trang rồi thử lại.',
    };
  return {
    status: 500,
    title: 'Hệ thống gặp lỗi',
    text: 'Chưa có gì bị thay đổi. Xin thử lại; nếu còn lỗi, báo quản trị hệ thống kèm mã dưới đây.',
  };
}

const titles: Readonly<Record<number, string>> = {
  401: 'Cần đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  409: 'Hồ sơ đã thay đổi',
  422: 'Chưa thực hiện được',
};

function statusOf(error: unknown): number {
  if (
    typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
  )
    return error.statusCode;
  return 500;
}

/** An error as problem+json (RFC 9457), with the messages by field where there are any. */
export function problem(
  reply: FastifyReply,
  status: number,
  detail: string,
  reference: string,
  error?: unknown,
): FastifyReply {
  const errors = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : undefined;
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: titles[status] ?? 'Chưa thực hiện được',
        status,
        detail,
        instance: reference,
        errors,
      }),
    );
}

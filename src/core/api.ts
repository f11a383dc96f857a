import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { execute, type Command } from './command.ts';
import { Refused } from './errors.ts';
import { enter, marked, type Site } from './web.tsx';

/**
 * The JSON face of the same commands: POST /api/v1/commands/<name>. `Idempotency-Key` repeats safely;
 * `If-Match: "v3"` (or a version in the body) guards against another's change. Described at /api/v1/openapi.json.
 */
export function commandApi(app: FastifyInstance, site: Site, commands: readonly Command[]): void {
  for (const one of commands) {
    app.post(
      `/api/v1/commands/${one.name}`,
      marked('api', (request, reply) => run(site, one, request, reply)),
    );
  }
  const description = describeApi(commands);
  app.get(
    '/api/v1/openapi.json',
    marked('public', (_request, reply) => reply.send(description)),
  );
}

async function run(
  site: Site,
  wanted: Command,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { actor, today } = await enter(site, request, reply, wanted.permission);
  if (!request.headers['content-type']?.startsWith('application/json'))
    throw new Refused('Nội dung gửi lên phải là application/json.');
  const key = request.headers['idempotency-key'];
  const version = /^"v(\d+)"$/.exec(request.headers['if-match'] ?? '')?.[1];
  const body = { ...(request.body as object | null), ...(version === undefined ? {} : { version }) };
  const submitId = typeof key === 'string' && key !== '' ? key : undefined;
  const result = await execute({ db: site.db, actor, today, submitId }, wanted, body);
  return reply.send({ result });
}

function describeApi(commands: readonly Command[]): object {
  const paths = commands.map((one) => [
    `/api/v1/commands/${one.name}`,
    {
      post: {
        operationId: one.name,
        summary: one.summary,
        description: `Quyền: ${one.permission}`,
        parameters: [
          {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { type: 'string' },
            description: 'Gửi lại cùng khóa cho cùng kết quả, không làm hai lần',
          },
          {
            name: 'If-Match',
            in: 'header',
            schema: { type: 'string', examples: ['"v3"'] },
            description: 'Phiên bản của hồ sơ khi đọc',
          },
        ],
        requestBody: { required: true, content: { 'application/json': { schema: schemaOf(one) } } },
        responses: {
          200: {
            description: 'Đã thực hiện',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          default: {
            description: 'Chưa thực hiện',
            content: { 'application/problem+json': { schema: { type: 'object' } } },
          },
        },
      },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Tiếp Dân', version: '1', description: 'Cùng những lệnh mà các trang của hệ thống dùng.' },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tiepdan' } } },
    security: [{ session: [] }],
    paths: Object.fromEntries(paths),
  };
}

const schemaOf = ({ input }: Command): object =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });

import { request, Agent } from 'node:http';
import { demoLogins } from '../../src/features/demo/logins.ts';

/** A signed-in official who keeps one connection to the server. */
export type Official = {
  get: (where: string) => Promise<string>;
  post: (where: string, body: object) => Promise<string>;
  end: () => void;
};

type Sent = { address: string; agent: Agent; cookie: string };
type Reply = { status: number; text: string; cookie: string };

/** Signs in with a login of the demo. A reply that is not 200 throws: a fast refusal is no speed. */
export async function signIn(address: string, login: string): Promise<Official> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const password = demoLogins.find((one) => one.login === login)?.password ?? '';
  const { cookie } = await send({ address, agent, cookie: '' }, 'POST', '/api/v1/session', {
    login,
    password,
  });
  const as: Sent = { address, agent, cookie };
  return {
    get: async (where) => (await send(as, 'GET', where)).text,
    post: async (where, body) => (await send(as, 'POST', where, body)).text,
    end: () => agent.destroy(),
  };
}

function send(
  { address, agent, cookie }: Sent,
  method: string,
  where: string,
  body?: object,
): Promise<Reply> {
  const headers = { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(address + where, { method, agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => (text += part));
      reply.once('error', reject);
      reply.once('end', () => {
        const status = reply.statusCode ?? 0;
        const given = (reply.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').join('; ');
        if (status === 200) resolve({ status, text, cookie: given });
        else reject(new Error(`${method} ${where}: ${status} ${text.slice(0, 300)}`));
      });
    });
    sent.once('error', reject);
    sent.end(body && JSON.stringify(body));
  });
}

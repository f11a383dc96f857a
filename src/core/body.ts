import type { FastifyRequest } from 'fastify';
import { Invalid } from './errors.ts';
import { stageFile } from './files.ts';
import { addValue, type Values } from './form.ts';
import type { Actor } from './policy.ts';
import type { Site } from './web.tsx';

export type Body = { values: Values; problem: Invalid | undefined };

/**
 * What a form sent. Uploads are streamed to the disk and staged at once: their ids stand under the file field's name,
 * so a refused form keeps them. A file that cannot be taken is reported at the field "files"; the rest is kept.
 */
export async function readBody(request: FastifyRequest, site: Site, actor: Actor): Promise<Body> {
  if (!request.isMultipart())
    return { values: { ...(request.body as Values | undefined) }, problem: undefined };
  const values: Values = {};
  const faults: string[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') addValue(values, part.fieldname, String(part.value));
    else if (part.filename === '') part.file.resume();
    else {
      const outcome = await stageOne(site, actor, part.filename, part.file);
      if (typeof outcome === 'string') faults.push(outcome);
      else addValue(values, part.fieldname, outcome.id);
    }
  }
  dropRemoved(values);
  return { values, problem: faults.length > 0 ? new Invalid({ files: faults.join(' ') }) : undefined };
}

async function stageOne(site: Site, actor: Actor, name: string, content: Parameters<typeof stageFile>[4]) {
  try {
    return await stageFile(site.db, site.dataDir, actor, name, content);
  } catch (error) {
    content.resume();
    if (error instanceof Invalid) return error.errors['files'] ?? error.message;
    throw error;
  }
}

// A form without script removes a staged file by a ticked box that carries its id.
function dropRemoved(values: Values): void {
  const removed = new Set([values['filesRemoved'] ?? []].flat());
  delete values['filesRemoved'];
  const present = [values['files'] ?? []].flat().filter((id) => id !== '' && !removed.has(id));
  if (present.length > 0) values['files'] = present;
  else delete values['files'];
}

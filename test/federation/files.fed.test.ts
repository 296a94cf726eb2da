import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unitId } from '@hub/directory/contract';
import { type FileStore, idOfKey, localStore, s3Store } from '@hub/kit/files';
import { fileOf } from '@hub/kit/office';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Keys, startS3 } from '../../subgraphs/_kit/files/s3.fixture.ts';
import { zip } from '../../subgraphs/_kit/office/zip.ts';
import { startTestHub, type TestHub } from './index.ts';
import type { SignedIn } from './sign-in.ts';
import { importPlan, step } from './steps.ts';

const MOST = 200_000;
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'x')]);
const LIST =
  'query ($id: ID!) { keyTask(id: $id) { attachments { id version name bytes sha256 mediaType address uploadedBy { name } } } }';

/** Where the bytes of a hub lie, and what lies there. */
interface Place extends AsyncDisposable {
  readonly store: FileStore;
  /** Everything, half gathered or whole, by name. */
  lying(): Promise<string[]>;
  put(name: string, at: Date): Promise<void>;
  /** Makes whatever lies there now older than a day. */
  age(): Promise<void>;
}
const old = new Date(Date.now() - 2 * 86_400_000);
const filesIn = async (dir: string) =>
  (await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => [])).filter((one) => one.isFile());

async function folder(): Promise<Place> {
  const dir = await mkdtemp(path.join(tmpdir(), 'hub-files-'));
  return {
    store: localStore(dir),
    lying: async () => (await filesIn(dir)).map(({ name }) => name),
    async put(name, at) {
      const place = path.join(dir, 'tasks/ab', name);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, 'x');
      await utimes(place, at, at);
    },
    async age() {
      for (const { parentPath, name } of await filesIn(dir)) await utimes(path.join(parentPath, name), old, old);
    },
    [Symbol.asyncDispose]: () => rm(dir, { recursive: true, force: true }),
  };
}

async function bucket(): Promise<Place> {
  const spoolDir = await mkdtemp(path.join(tmpdir(), 'hub-spool-'));
  const s3 = await startS3('hub-files', 2);
  return {
    store: s3Store({ ...s3Keys, endpoint: s3.endpoint, bucket: 'hub-files', spoolDir }),
    lying: async () => [...[...s3.objects.keys()].map(idOfKey), ...(await filesIn(spoolDir)).map(({ name }) => name)],
    async put(name, at) {
      s3.objects.set(`tasks/ab/${name}`, { body: Buffer.from('x'), at });
    },
    async age() {
      for (const [key, { body }] of s3.objects) s3.objects.set(key, { body, at: old });
    },
    async [Symbol.asyncDispose]() {
      expect(s3.refused).toEqual([]);
      await s3.stop();
      await rm(spoolDir, { recursive: true, force: true });
    },
  };
}

/** Through the real door, over HTTP: bytes, rights, and what is left after a fault. */
describe.each([
  ['single', 'a folder', folder],
  ['split', 'a bucket', bucket],
] as const)('files, %s topology, in %s', (topology, _where, makePlace) => {
  let hub: TestHub;
  let place: Place;
  let task = '';
  let wang: SignedIn;
  beforeAll(async () => {
    place = await makePlace();
    hub = await startTestHub({
      topology,
      only: ['directory', 'tasks'],
      files: place.store,
      mostFileBytes: MOST,
    });
    const plan = await importPlan(hub.as('office.li'));
    task = plan.keyTasks.find(({ number }) => number === 5)?.id ?? '';
    wang = await hub.signIn('publicity.wang');
  }, 180_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await place?.[Symbol.asyncDispose]();
  });

  const address = (name: string, about = `KEY_TASK:${task}`) =>
    `${hub.publicUrl}/files/tasks?about=${about}&name=${encodeURIComponent(name)}`;
  const send = (
    who: SignedIn,
    name: string,
    body: BodyInit | Buffer,
    more: { about?: string; signal?: AbortSignal } = {},
  ) =>
    who.browser.request(address(name, more.about), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        origin: hub.publicUrl,
        'x-csrf-token': who.csrfToken,
      },
      body,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      ...(more.signal ? { signal: more.signal } : {}),
    } as never);
  const faultOf = async (response: Response) => ({
    status: response.status,
    ...(await response.json()).errors[0].extensions,
  });
  const listed = async () => (await hub.as('yuzhong.he').ok(LIST, { id: task })).keyTask.attachments;
  const lying = () => place.lying();

  it('come in as a whole, are told of, and go out to whoever reads the task, as attachments that do nothing', async () => {
    const answer = await send(wang, '../讲师\u202e名单 (终稿).PDF', pdf);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const [row] = await listed();
    expect(row).toMatchObject({
      ...{ id, name: '讲师名单 (终稿).pdf', bytes: pdf.length, mediaType: 'application/pdf' },
      ...{ sha256: createHash('sha256').update(pdf).digest('hex'), address: `/files/tasks/${id}` },
    });
    expect(await lying()).toEqual([id]);

    const he = await hub.signIn('yuzhong.he');
    const got = await he.browser.get(hub.publicUrl + row.address);
    expect(got.status).toBe(200);
    expect(Buffer.from(await got.arrayBuffer()).equals(pdf)).toBe(true);
    const header = (name: string) => got.headers.get(name) ?? '';
    expect(header('content-disposition')).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''${encodeURIComponent('讲师名单 ')}%28${encodeURIComponent('终稿')}%29.pdf`,
    );
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(header('cache-control')).toBe('private, no-store');

    const log = await hub.gatewaySql('select officer_id, verb, file_id, name from file_log order by at');
    expect(log).toEqual([
      { officer_id: wang.viewer.id, verb: 'UPLOAD', file_id: id, name: '讲师名单 (终稿).pdf' },
      { officer_id: he.viewer.id, verb: 'DOWNLOAD', file_id: id, name: '讲师名单 (终稿).pdf' },
    ]);
    await expect(hub.gatewaySql("update file_log set name = 'x'")).rejects.toThrow(/append-only/);
    expect((await he.browser.request(hub.publicUrl + row.address, { method: 'HEAD' })).status).toBe(405);
  });

  it('are refused by what they are, not by what they are called, and nothing of them stays', async () => {
    const before = await lying();
    const macros = await fileOf(
      zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'].map((name) => ({ name, text: ['x'] }))),
    );
    for (const [name, body] of [
      ['总结.pdf', '<!doctype html><script>alert(1)</script>'],
      ['总结.docx', macros],
      ['照片.jpg', pdf],
      ['表.xlsx', Buffer.from('MZ\x90')],
    ] as const)
      expect(await faultOf(await send(wang, name, body)), name).toMatchObject({
        ...{ status: 415, code: 'INVALID_INPUT', details: { rule: 'TYPE_MISMATCH' } },
      });
    for (const name of ['包.zip', '网页.html', '图.svg', '程序.exe', '没有扩展名'])
      expect(await faultOf(await send(wang, name, pdf)), name).toMatchObject({
        ...{ status: 415, details: { rule: 'TYPE_NOT_ALLOWED' } },
      });
    expect((await send(wang, '空.pdf', '')).status).toBe(400);
    expect(await lying()).toEqual(before);
    expect(await listed()).toHaveLength(before.length);
  });

  it('are counted while they come: too much is refused, whether it was said beforehand or not', async () => {
    const before = await lying();
    const large = Buffer.concat([pdf, Buffer.alloc(MOST)]);
    const tooLarge = { status: 413, code: 'LIMIT_EXCEEDED', limit: 'fileBytes' };
    expect(await faultOf(await send(wang, '大.pdf', large))).toMatchObject(tooLarge);
    const unsaid = new ReadableStream({
      start(controller) {
        for (let at = 0; at < large.length; at += 10_000) controller.enqueue(large.subarray(at, at + 10_000));
        controller.close();
      },
    });
    expect(await faultOf(await send(wang, '大.pdf', unsaid))).toMatchObject(tooLarge);
    expect(await lying()).toEqual(before);
  });

  it('that break off leave no row and no file', async () => {
    const before = await lying();
    const gone = new AbortController();
    const half = new ReadableStream({
      async start(controller) {
        controller.enqueue(pdf);
        // Only when a part of it lies in the folder is there something that could stay.
        await expect.poll(async () => (await lying()).length).toBe(before.length + 1);
        gone.abort();
      },
    });
    await expect(send(wang, '半.pdf', half, { signal: gone.signal })).rejects.toThrow();
    await expect.poll(lying).toEqual(before);
    expect(await listed()).toHaveLength(before.length);
  });

  it('are for officers who may: no page of elsewhere, no stranger, no partner, no unit that does not see the slip', async () => {
    const forged = await wang.browser.request(address('a.pdf'), {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'x-csrf-token': wang.csrfToken },
      body: pdf,
    });
    expect(forged.status).toBe(403);
    expect((await fetch(address('a.pdf'), { method: 'POST', body: pdf })).status).toBe(401);
    const [{ address: known }] = await listed();
    expect((await fetch(hub.publicUrl + known)).status).toBe(401);
    const { body: granted } = await hub.partner().token('tasks:read');
    const asPartner = { authorization: `Bearer ${granted.access_token}` };
    expect((await fetch(hub.publicUrl + known, { headers: asPartner })).status).toBe(403);
    expect((await fetch(address('a.pdf'), { method: 'POST', headers: asPartner, body: pdf })).status).toBe(403);
    // Reads everything, brings nothing.
    expect((await send(await hub.signIn('leader.lin'), 'a.pdf', pdf)).status).toBe(403);

    const slip = await step(
      hub.as('office.li'),
      'issueSupervisionSlip',
      'IssueSupervisionSlipInput',
      'SupervisionSlip',
      {
        ...{ keyTaskId: task, unitId: unitId('publicity'), supervisingUnitId: unitId('office'), colour: 'RED' },
        ...{ text: '宣讲场次落后计划', requirement: '说明原因，提出措施和时间表', workingDays: 3 },
      },
    );
    const about = `SUPERVISION_SLIP:${slip.id}`;
    const { id } = (await (await send(wang, '说明.pdf', pdf, { about })).json()) as { id: string };
    const at = `${hub.publicUrl}/files/tasks/${id}`;
    expect((await wang.browser.get(at)).status).toBe(200);
    const zhou = await hub.signIn('personnel.zhou');
    expect((await zhou.browser.get(at)).status).toBe(404);
    expect((await send(zhou, 'a.pdf', pdf, { about })).status).toBe(404);
    for (const wrong of ['PLAN:x', `KEY_TASK:${id}`, 'KEY_TASK:../..', ''])
      expect((await send(wang, 'a.pdf', pdf, { about: wrong })).status, wrong).toBe(404);
    for (const wrong of [
      '/files/tasks/x',
      `/files/tasks/${task}`,
      `/files/media/${id}`,
      `/files/tasks/..%2f..%2f${id}`,
    ])
      expect((await wang.browser.get(hub.publicUrl + wrong)).status, wrong).toBe(404);
    // What only the gateway asks is in nobody's graph.
    const claimed = await wang.run('mutation { keepFile(input: {}) }');
    expect(claimed.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });

  it('are removed by whoever brought them, or by the office with a reason, and come back', async () => {
    const { id } = (await (await send(wang, '旧稿.pdf', pdf)).json()) as { id: string };
    const REMOVE =
      'mutation ($input: RemoveAttachmentInput!) { removeAttachment(input: $input) { __typename ... on Attachment { id version removedAt } ... on Refusal { code } ... on Conflict { currentVersion } } }';
    const RESTORE =
      'mutation ($input: AttachmentStepInput!) { restoreAttachment(input: $input) { __typename ... on Attachment { id version removedAt } } }';
    const remove = async (who: string, input: object) =>
      (await hub.as(who).run(REMOVE, { input: { id, ...input } })) as never as {
        data: { removeAttachment: Record<string, unknown> } | null;
        errors?: { extensions: { code: string } }[];
      };
    expect((await remove('personnel.zhou', { version: 1 })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await remove('office.li', { version: 1 })).data?.removeAttachment).toMatchObject({ code: 'REASON_NEEDED' });
    const removed = (await remove('office.li', { version: 1, reason: '与任务无关' })).data?.removeAttachment;
    expect(removed).toMatchObject({ version: 2, removedAt: expect.any(String) });
    expect((await remove('publicity.wang', { version: 1 })).data?.removeAttachment).toMatchObject({
      currentVersion: 2,
    });
    const at = `${hub.publicUrl}/files/tasks/${id}`;
    expect((await wang.browser.get(at)).status).toBe(404);
    expect((await listed()).map((one: { id: string }) => one.id)).not.toContain(id);
    // What the office took away, only the office brings back.
    const back = async (who: string) => hub.as(who).run(RESTORE, { input: { id, version: 2 } });
    expect((await back('publicity.wang')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await back('office.li')).data?.restoreAttachment).toMatchObject({ removedAt: null });
    expect((await wang.browser.get(at)).status).toBe(200);
  });

  it('have an end in number, and what no row names is swept after a day', async () => {
    const now = (await listed()).length;
    await hub.subgraph('tasks').sql(
      `insert into attachment (id, created_by, subject_type, subject_id, name, media_type, bytes, sha256, uploaded_by, uploader_unit_id)
         select gen_random_uuid(), 'x', 'KEY_TASK', $1, 'x.pdf', 'application/pdf', 1, repeat('0', 64), gen_random_uuid(), gen_random_uuid() from generate_series(1, $2)`,
      [task, 50 - now],
    );
    expect(await faultOf(await send(wang, '再来.pdf', pdf))).toMatchObject({ details: { rule: 'TOO_MANY_FILES' } });

    const kept = await lying();
    await place.age();
    await place.put('ab000000-0000-4000-8000-000000000001', old);
    await place.put('ab000000-0000-4000-8000-000000000002.part', old);
    await place.put('ab000000-0000-4000-8000-000000000003', new Date());
    expect(await hub.subgraph('tasks').daily()).toMatchObject({ 'tasks.sweep-orphaned-files': 2 });
    expect((await lying()).sort()).toEqual([...kept, 'ab000000-0000-4000-8000-000000000003'].sort());
  });
});

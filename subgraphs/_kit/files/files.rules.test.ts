import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, xlsx } from '../office/index.ts';
import { zip } from '../office/zip.ts';
import { attachmentHeader, contentOf, fileKey, localStore, safeName } from './index.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'files-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('a file’s name', () => {
  it.each([
    ['讲师名单.pdf', '讲师名单.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\李\\总结.DOCX', '总结.docx'],
    ['照\u202egpj.exe.pdf', '照gpj.exe.pdf'],
    ['a\u0000b\r\n\u200b.png', 'ab.png'],
    ['CON.pdf', '_CON.pdf'],
    ['e\u0301t\u00e9.pdf', '\u00e9t\u00e9.pdf'],
    ['.htaccess', 'htaccess'],
    ['  a<b>|c?.xlsx ', 'a_b__c_.xlsx'],
    ['', '_'],
    ['\u202e', '_'],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given).name).toBe(kept);
  });

  it('is short, keeps its ending, and survives the header', () => {
    const { name } = safeName(`${'长'.repeat(300)}.pdf`);
    expect([...name].length).toBeLessThanOrEqual(120);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(attachmentHeader("李's (终稿)*.pdf")).toBe(
      `attachment; filename="file.pdf"; filename*=UTF-8''%E6%9D%8E%27s%20%28%E7%BB%88%E7%A8%BF%29%2a.pdf`,
    );
    expect(attachmentHeader('a"\r\nset-cookie: x.pdf')).not.toMatch(/[\r\n]|set-cookie:/);
  });
});

describe('what a file is', () => {
  const part = (name: string) => ({ name, text: ['x'] });
  const packed = (...names: string[]) => fileOf(zip(names.map(part)));
  const of = async (bytes: Buffer) => {
    const file = path.join(dir, 'sample');
    await writeFile(file, bytes);
    return contentOf(file);
  };

  it('is told by its bytes', async () => {
    expect(await of(Buffer.from('%PDF-1.7\n'))).toBe('pdf');
    expect(await of(Buffer.from('<!doctype html><script>'))).toBe('unknown');
    expect(await of(Buffer.from('\n%PDF-1.7'))).toBe('unknown');
    expect(await of(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg');
    expect(await of(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png');
    expect(await of(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('ole');
    expect(await of(Buffer.from('\0\0\0\x18ftypisom\0\0\0\0'))).toBe('mp4');
    expect(await of(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'))).toBe('unknown');
    expect(await of(Buffer.from('MZ\x90\0'))).toBe('unknown');
    expect(await of(Buffer.alloc(0))).toBe('unknown');
  });

  it('of a package is told by its parts, and macros are not taken for a plain one', async () => {
    expect(await of(await packed('[Content_Types].xml', 'word/document.xml'))).toBe('docx');
    expect(await of(await packed('[Content_Types].xml', 'ppt/presentation.xml'))).toBe('pptx');
    expect(await of(await packed('OFD.xml', 'Doc_0/Document.xml'))).toBe('ofd');
    expect(await of(await packed('word/document.xml'))).toBe('zip');
    expect(await of(await packed('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toBe('macros');
    const none = (async function* () {})();
    const book = xlsx({ sheet: '表', title: '表', notes: [], columns: [], rows: none });
    expect(await of(await fileOf(book))).toBe('xlsx');
    const whole = await packed('[Content_Types].xml', 'word/document.xml');
    expect(await of(whole.subarray(0, whole.length - 30))).toBe('unknown');
    const bent = Buffer.from(whole);
    bent.writeUInt32LE(0xffffffff, bent.length - 10);
    expect(await of(bent)).toBe('unknown');
  });
});

describe('a store on this machine', () => {
  it('takes a file over as a whole, hands it out, lists it and forgets it', async () => {
    const store = localStore(path.join(dir, 'store'));
    const id = '5f0c0000-0000-4000-8000-000000000001';
    const key = fileKey('tasks', id);
    const from = path.join(dir, 'gathered');
    await writeFile(from, 'inhalt');
    await store.put(key, from, { bytes: 6, sha256: '0'.repeat(64) });
    expect(await text((await store.read(key)) as never)).toBe('inhalt');
    await utimes(path.join(dir, 'store', key), new Date(0), new Date(0));
    const listed = [];
    for await (const one of store.list('tasks')) listed.push(one);
    expect(listed).toEqual([{ key, at: new Date(0) }]);
    await store.remove(key);
    await store.remove(key);
    expect(await store.read(key)).toBeNull();
    expect(await readdir(path.join(dir, 'store', 'tasks', '5f'))).toEqual([]);
    for await (const one of store.list('media')) throw new Error(one.key);
  });

  it('has no key that leads out of it', async () => {
    const store = localStore(path.join(dir, 'store'));
    await expect(store.read('../outside')).rejects.toThrow(/out of the store/);
    expect(() => fileKey('tasks', '../../etc')).toThrow();
    expect(() => fileKey('../x', '5f0c0000-0000-4000-8000-000000000001')).toThrow();
  });
});

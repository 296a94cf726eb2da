import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, draftOf, draftWith, tasksOf } from './documents.fixture.ts';
import { readDocument } from './read.ts';
import { recognise } from './recognise.ts';
import { targetsInText } from './targets.ts';

const unit = fc.constantFrom(
  '办公室',
  '机关党委办公室',
  '宣传文化部',
  '组织人事部',
  '市院士工作服务中心',
  '各市级学会（协会、研究会）',
);
const words = fc.stringMatching(/^[举办开展组织青年论坛专家科普讲座活动交流]{4,30}$/u).map((text) => `${text}。`);
const category = fc.stringMatching(/^[以用学聚力心人才强铸魂]{3,8}$/u);
const task = fc.record({ text: words, units: fc.uniqueArray(unit, { minLength: 1, maxLength: 4 }) });
const plan = fc.uniqueArray(fc.record({ name: category, tasks: fc.array(task, { minLength: 1, maxLength: 6 }) }), {
  minLength: 1,
  maxLength: 7,
  selector: (c) => c.name,
});

describe('reading any plan', () => {
  it('finds what was written, whatever the number of categories, tasks and units', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(plan, fc.constantFrom('、', '，', '；', ',', ';'), (categories, separator) => {
        let number = 0;
        const rows = categories.flatMap((c) =>
          c.tasks.map((t, i) => [String(++number), i === 0 ? c.name : '', t.text, t.units.join(separator)]),
        );
        const draft = draftWith({ rows });
        expect(draft.problems).toEqual([]);
        const written = categories.flatMap((c) =>
          c.tasks.map((t) => ({
            category: doubled(c.name),
            text: t.text,
            lead: t.units[0],
            coUnits: t.units.slice(1),
          })),
        );
        expect(tasksOf(draft)).toMatchObject(written);
        expect(tasksOf(draft).map((t) => t.number)).toEqual(written.map((_, i) => i + 1));
      }),
    );
  });

  it('never throws, never hangs and never invents: any characters, any bytes, any cut', {
    timeout: 60_000,
  }, async () => {
    const text = documentText();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(text.length), (noise, cut) => {
        for (const spoiled of [
          noise,
          text.slice(0, cut),
          text.slice(cut),
          text.slice(0, cut) + noise + text.slice(cut),
        ]) {
          const draft = draftOf(spoiled);
          for (const found of tasksOf(draft)) expect(found.lead.length).toBeGreaterThan(0);
          for (const { place, message } of draft.problems)
            expect(place.zh && place.en && message.zh && message.en).toBeTruthy();
        }
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const draft = recognise(await readDocument('any.docx', bytes));
        expect(draft.problems.length).toBeGreaterThan(0);
        expect(draft.categories).toEqual([]);
      }),
    );
  });

  it('stays fast on lines made to be slow', { timeout: 60_000 }, () => {
    const started = performance.now();
    for (const hostile of [
      '（'.repeat(50_000),
      '关于'.repeat(30_000),
      '1'.repeat(100_000),
      '\t序号\n'.repeat(20_000),
      '“'.repeat(50_000),
      '2026年'.repeat(30_000),
      ' '.repeat(200_000),
    ]) {
      draftOf(hostile);
      draftWith({ title: [hostile], rows: [['1', '聚人', hostile, '办公室']] });
      targetsInText(hostile);
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

/** 聚力聚力 is the category 聚力, printed twice by a page break; the reader cannot know better. */
function doubled(name: string): string {
  const half = name.length / 2;
  return half >= 3 && name.slice(0, half) === name.slice(half) ? name.slice(0, half) : name;
}

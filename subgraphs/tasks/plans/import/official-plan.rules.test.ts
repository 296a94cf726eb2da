import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewOf } from './preview.ts';
import { readDocument } from './read.ts';
import { recognise } from './recognise.ts';

/** The real document lies beside the project where the association's material is at hand, as it is in CI. */
const shared = resolve(import.meta.dirname, '../../../../../shared/domain');
const present = existsSync(resolve(shared, 'plan-2024.txt'));

if (!present) {
  describe('the official plan of 2024', () => {
    it('is not beside this copy of the project, so it is not read here', () => {
      console.info(`not found: ${shared}/plan-2024.txt – the official plan was not compared`);
      expect(present).toBe(false);
    });
  });
} else {
  const expected = JSON.parse(readFileSync(resolve(shared, 'plan.json'), 'utf8'));
  const read = async () => {
    const bytes = readFileSync(resolve(shared, 'plan-2024.txt'));
    return recognise(await readDocument('plan-2024.txt', bytes));
  };

  describe('the official plan of 2024', () => {
    it('has the number, title, issuer, date and addressees', async () => {
      const draft = await read();
      expect(draft.problems).toEqual([]);
      expect(draft).toMatchObject({
        documentNumber: expected.documentNumber,
        title: expected.title,
        issuer: expected.issuer,
        date: expected.date,
        addressees: expected.addresseeGroups,
      });
    });

    it('has the five categories and the 25 tasks with text, lead and co-units', async () => {
      const preview = previewOf(await read());
      expect(preview.categories.map((c) => c.name)).toEqual(expected.categories.map((c: { name: string }) => c.name));
      const found = preview.categories.flatMap((category) =>
        category.tasks.map(({ number, text, lead, leadInferred, coUnits }) => ({
          number,
          category: category.name,
          text,
          lead,
          leadInferred,
          coUnits,
        })),
      );
      expect(found).toEqual(
        expected.tasks.map((task: Record<string, unknown>) => ({
          number: task.number,
          category: task.categoryName,
          text: task.text,
          lead: task.lead,
          leadInferred: task.leadInferred,
          coUnits: task.coResponsible,
        })),
      );
    });

    it('has the four safeguards', async () => {
      const { safeguards } = await read();
      expect(safeguards.map(({ number, title, text }) => ({ number, title, text }))).toEqual(
        expected.safeguards.map((s: { number: number; title: string; text: string }) => ({
          number: s.number,
          title: s.title,
          text: `${s.title}。${s.text}`,
        })),
      );
    });

    it('has one number to reach; the campaign names in quotation marks are none', async () => {
      const targets = (await read()).categories.flatMap((c) =>
        c.tasks.flatMap((t) => t.targets.map((target) => [t.number, target.value, target.unit])),
      );
      expect(targets).toEqual([[5, 100, '场']]);
    });

    it('leads every task back to its row, and to the sentence of the body where there is one', async () => {
      const draft = await read();
      const lines = draft.rawText.split('\n');
      const tasks = draft.categories.flatMap((c) => c.tasks);
      for (const task of tasks) {
        expect(lines.slice(task.clause.line - 1, task.clause.endLine).join('\n')).toContain(task.text);
        if (task.bodyClause?.quote) expect(draft.rawText).toContain(task.bodyClause.quote);
      }
      const annexOnly = expected.tasks
        .filter((t: { annexOnly: boolean }) => t.annexOnly)
        .map((t: { number: number }) => t.number);
      for (const number of annexOnly) expect(tasks[number - 1]?.bodyClause?.quote).toBeNull();
      expect(tasks.filter((t) => t.bodyClause?.quote).length).toBeGreaterThanOrEqual(20);
    });
  });
}

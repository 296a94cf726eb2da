import { unitId } from '@hub/directory/contract';
import { anonymous, partner, service, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId, demoPlanId } from '../contract/demo.ts';
import { plan2026 } from '../demo/sample-plans.ts';
import { definition } from '../index.ts';
import { IMPORT, importSample, people, samplePlan } from '../testing.fixture.ts';
import { documentText } from './import/documents.fixture.ts';

const PREVIEW = `query ($input: PlanDocumentInput!) { planPreview(input: $input) { documentNumber title date year identical existing { id }
  columns { index heading role } categories { name tasks { number text lead { name unit { id } } leadInferred coUnits { name unit { id } } dueOn targets { value unit } other line } }
  safeguards problems { code place message } notes { code } lines } }`;
const PLAN = `query ($id: ID!) { plan(id: $id) { documentNumber issuedOn addressees safeguards { number title } rawLines categories { name }
  keyTasks { id version number text leadName leadInferred lead { id } clause { line endLine quote bodyQuote } schedule { month percent }
    targets { value unit source } assignments { unitName unit { id } role state } category { name } } } }`;
const CORRECT = `mutation ($input: CorrectKeyTaskInput!) { correctKeyTask(input: $input) { __typename
  ... on KeyTask { version lead { id } leadName leadInferred assignments { unitName unit { id } role state } targets { source value } schedule { month percent } }
  ... on Refusal { code field } ... on Conflict { currentVersion } } }`;

const file = (text: string) => ({ fileName: 'plan.txt', content: Buffer.from(text).toString('base64') });
let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
});
afterAll(() => hub[Symbol.asyncDispose]());

const count = async () =>
  (
    await hub.sql(
      'select (select count(*) from plan) as plans, (select count(*) from key_task) as tasks, (select count(*) from assignment) as parts',
    )
  )[0];
const rowsAndFacts = async () =>
  JSON.stringify([
    await hub.sql('select * from plan order by id'),
    await hub.sql('select * from key_task order by id'),
    await hub.facts(),
  ]);

describe('previewing a document', () => {
  it('shows what would be imported and creates nothing', async () => {
    const before = await count();
    const { planPreview } = await hub.as(people.office).ok(PREVIEW, { input: samplePlan('work-plan-2025.docx') });
    expect(planPreview).toMatchObject({
      documentNumber: '示科协办发〔2025〕18号',
      date: '2025-02-20',
      existing: null,
      identical: false,
      problems: [],
    });
    const first = planPreview.categories[0].tasks[0];
    expect(first).toMatchObject({
      lead: { name: '科学技术普及部', unit: { id: unitId('popularization') } },
      dueOn: '2025-06-30',
      other: { 备注: '结合春耕安排' },
    });
    expect(first.coUnits[1]).toEqual({ name: '各区县（自治县）科协', unit: null });
    expect(planPreview.lines.slice(first.line - 1).join('\n')).toContain(first.text);
    expect(planPreview.notes.map((note: { code: string }) => note.code)).toEqual(
      expect.arrayContaining(['UNKNOWN_COLUMN', 'UNKNOWN_UNIT']),
    );
    expect(await count()).toEqual(before);
  });

  it('reads again with corrected columns and units', async () => {
    const input = {
      ...samplePlan('work-plan-2025.docx'),
      columns: [
        { index: 7, role: 'TARGET' },
        { index: 6, role: 'OTHER' },
      ],
      units: [{ name: '各区县（自治县）科协', unitId: unitId('district-500103') }],
    };
    const { planPreview } = await hub.as(people.office).ok(PREVIEW, { input });
    expect(planPreview.categories[0].tasks[0]).toMatchObject({
      targets: [{ value: null }],
      coUnits: [{}, { unit: { id: unitId('district-500103') } }],
    });
  });

  it('is for those who may import', async () => {
    for (const viewer of [people.publicity, people.leader, partner({ scopes: ['tasks:read'] }), service()]) {
      const answer = await hub.as(viewer).run(PREVIEW, { input: samplePlan() });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect((await hub.as(anonymous).run(PREVIEW, { input: samplePlan() })).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('importing a plan', () => {
  it('creates plan, categories, tasks, units, targets and safeguards, and tells each task', async () => {
    const [answer] = await Promise.all([hub.as(people.office).ok(IMPORT, { input: samplePlan() })]);
    expect(answer.importPlan).toMatchObject({
      created: true,
      plan: { id: demoPlanId, documentNumber: plan2026.documentNumber, year: 2026 },
    });
    expect(answer.importPlan.plan.months).toEqual(
      Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}`),
    );
    const { plan } = await hub.as(people.district).ok(PLAN, { id: demoPlanId });
    expect(plan).toMatchObject({
      issuedOn: '2026-01-15',
      categories: plan2026.categories.map(({ name }) => ({ name })),
    });
    expect(plan.safeguards).toHaveLength(4);
    expect(plan.keyTasks.map((task: { text: string }) => task.text)).toEqual(
      plan2026.categories.flatMap((c) => c.tasks.map((t) => t.text)),
    );
    expect(plan.keyTasks[4]).toMatchObject({
      id: demoKeyTaskId(5),
      leadName: '宣传文化部',
      leadInferred: true,
      lead: { id: unitId('publicity') },
      targets: [{ value: 20, unit: '场', source: 'ACTIVITIES' }],
      category: { name: '用科学家精神聚人心' },
    });
    expect(plan.keyTasks[0].assignments).toEqual([
      { unitName: '机关党委办公室', unit: { id: unitId('party-committee') }, role: 'LEAD', state: 'ASSIGNED' },
      { unitName: '办公室', unit: { id: unitId('office') }, role: 'CO', state: 'ASSIGNED' },
    ]);
    for (const { clause, text } of plan.keyTasks) {
      expect(plan.rawLines.slice(clause.line - 1, clause.endLine).join('\n')).toContain(text);
    }
    const planned = (await hub.facts()).filter((fact) => fact.type === 'tasks.key-task.planned');
    expect(planned).toHaveLength(25);
    expect(planned[4]).toMatchObject({
      keys: { keyTask: demoKeyTaskId(5), unit: unitId('publicity') },
      payload: { number: 5, planYear: 2026 },
    });
  });

  it('changes nothing the second time: same file, other line ends, two officers at once', async () => {
    const before = await rowsAndFacts();
    const windows = file(Buffer.from(samplePlan().content, 'base64').toString('utf8').replace(/\n/g, '\r\n'));
    const answers = await Promise.all([
      hub.as(people.office).ok(IMPORT, { input: samplePlan() }),
      hub.as(people.otherOffice).ok(IMPORT, { input: samplePlan() }),
      hub.as(people.office).ok(IMPORT, { input: windows }),
    ]);
    for (const { importPlan } of answers)
      expect(importPlan).toMatchObject({ created: false, plan: { id: demoPlanId } });
    expect(await rowsAndFacts()).toBe(before);
    const { planPreview } = await hub.as(people.office).ok(PREVIEW, { input: windows });
    expect(planPreview).toMatchObject({ identical: true, existing: { id: demoPlanId } });
  });

  it('is made once by two officers who import a new document at the same moment', async () => {
    const input = file(documentText({ number: '某科协发〔2026〕88号' }));
    const answers = await Promise.all(
      [people.office, people.otherOffice, people.office].map((viewer) => hub.as(viewer).ok(IMPORT, { input })),
    );
    expect(answers.map((answer) => answer.importPlan.created).sort()).toEqual([false, false, true]);
  });

  it('refuses one unit for two names of a task, and creates nothing', async () => {
    const units = [
      { name: '宣传文化部', unitId: unitId('publicity') },
      { name: '组织人事部', unitId: unitId('publicity') },
    ];
    const input = { ...file(documentText({ number: '某科协发〔2026〕77号' })), units };
    const { importPlan } = await hub.as(people.office).ok(IMPORT, { input });
    expect(importPlan).toMatchObject({ code: 'UNIT_TWICE', field: 'units', details: { number: 1 } });
    expect(await hub.sql("select id from plan where document_number like '%77号'")).toEqual([]);
  });

  it('refuses another text under the same number', async () => {
    const text = Buffer.from(samplePlan().content, 'base64').toString('utf8').replace('二十场', '八十场');
    const { importPlan } = await hub.as(people.office).ok(IMPORT, { input: file(text) });
    expect(importPlan).toMatchObject({ code: 'OTHER_TEXT', field: 'content', details: { planId: demoPlanId } });
  });

  it('creates nothing from a damaged or foreign document and says what is wrong, by place', async () => {
    const before = await rowsAndFacts();
    const damaged = documentText({
      number: '某科协发〔2026〕9号',
      rows: [
        ['1', '聚人', '', '宣传文化部'],
        ['3', '', '走访。', ''],
      ],
    });
    for (const text of [damaged, '会议通知\n请于周五到会。', '']) {
      const { importPlan } = await hub.as(people.office).ok(IMPORT, { input: file(text === '' ? ' ' : text) });
      expect(importPlan).toMatchObject({ code: 'DOCUMENT_NOT_READABLE', field: 'content' });
      expect(importPlan.details.length).toBeGreaterThan(0);
      for (const problem of importPlan.details)
        expect(problem).toMatchObject({ place: expect.any(String), message: expect.any(String) });
    }
    expect(await rowsAndFacts()).toBe(before);
  });

  it('is forbidden to others, also in SQL', async () => {
    const answer = await hub.as(people.publicity).run(IMPORT, { input: samplePlan() });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    await expect(hub.sqlAs(people.publicity, "update plan set title = 'x' returning id")).resolves.toEqual([]);
    await expect(
      hub.sqlAs(
        people.publicity,
        'insert into plan_category (id, plan_id, number, name) values (gen_random_uuid(), $1, 9, $2)',
        [demoPlanId, 'x'],
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('correcting a task', () => {
  const task = async (number: number) =>
    (await hub.as(people.office).ok(PLAN, { id: demoPlanId })).plan.keyTasks[number - 1];

  it('changes who leads; who is no longer named is withdrawn from nothing, and the others hear it', async () => {
    const { id, version } = await task(3);
    const { correctKeyTask } = await hub
      .as(people.office)
      .ok(CORRECT, { input: { id, version, leadUnitId: unitId('innovation') } });
    expect(correctKeyTask).toMatchObject({ leadName: '科学技术创新部', leadInferred: false, version: version + 1 });
    expect(correctKeyTask.assignments.map((a: { unitName: string; role: string }) => [a.unitName, a.role])).toEqual([
      ['科学技术创新部', 'LEAD'],
      ['科技社团党委办公室', 'CO'],
    ]);
    expect((await hub.facts()).at(-1)).toMatchObject({
      type: 'tasks.key-task.amended',
      keys: { keyTask: id },
      payload: { leadName: '科学技术创新部' },
    });
  });

  it('sets how a target is counted and replaces the even schedule', async () => {
    const { id, version } = await task(2);
    const input = {
      id,
      version,
      targets: [{ text: '不少于4期', value: 4, unit: '期', source: 'ACTIVITIES' }],
      schedule: [
        { month: '2026-06', percent: 40 },
        { month: '2026-11', percent: 100 },
      ],
    };
    const { correctKeyTask } = await hub.as(people.office).ok(CORRECT, { input });
    expect(correctKeyTask).toMatchObject({ targets: [{ source: 'ACTIVITIES', value: 4 }], schedule: input.schedule });
  });

  it('drops targets that are no longer named', async () => {
    const { id, version } = await task(2);
    const { correctKeyTask } = await hub.as(people.office).ok(CORRECT, { input: { id, version, targets: [] } });
    expect(correctKeyTask.targets).toEqual([]);
  });

  it('refuses a stale version, a unit that is not in the task, one unit for two names, a falling schedule', async () => {
    const { id, version } = await task(5);
    const run = async (change: object) =>
      (await hub.as(people.office).ok(CORRECT, { input: { id, version, ...change } })).correctKeyTask;
    expect(await run({ version: version + 5 })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    expect(await run({ leadUnitId: unitId('international') })).toMatchObject({ code: 'LEAD_NOT_IN_TASK' });
    expect(await run({ units: [{ name: '国际合作部', unitId: unitId('international') }] })).toMatchObject({
      code: 'NAME_NOT_IN_TASK',
    });
    expect(await run({ units: [{ name: '组织人事部', unitId: unitId('publicity') }] })).toMatchObject({
      code: 'UNIT_TWICE',
    });
    expect(
      await run({
        schedule: [
          { month: '2026-06', percent: 80 },
          { month: '2026-12', percent: 70 },
        ],
      }),
    ).toMatchObject({ code: 'SCHEDULE_NOT_RISING' });
  });

  it('is the office’s alone', async () => {
    const { id, version } = await task(5);
    expect(
      (await hub.as(people.publicityHead).run(CORRECT, { input: { id, version } })).errors?.[0]?.extensions.code,
    ).toBe('FORBIDDEN');
  });
});

describe('reading', () => {
  it('gives partners with the scope the public part and nothing else', async () => {
    await importSample(hub);
    const ask =
      '{ keyTasks(first: 30, year: 2026) { totalCount nodes { number text leadName category { name } plan { title } } } }';
    const reader = partner({ scopes: ['tasks:read'] });
    const { keyTasks } = await hub.as(reader).ok(ask);
    expect(keyTasks.totalCount).toBe(28);
    expect((await hub.as(partner({ scopes: ['media:read'] })).run(ask)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    for (const field of ['clause { line }', 'schedule { month }', 'other']) {
      const answer = await hub
        .as(reader)
        .run(`query ($id: ID!) { keyTask(id: $id) { ${field} } }`, { id: demoKeyTaskId(1) });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(
      (await hub.as(reader).run('query ($id: ID!) { plan(id: $id) { rawLines } }', { id: demoPlanId })).errors?.[0]
        ?.extensions.code,
    ).toBe('FORBIDDEN');
    expect(await hub.sqlAs(partner({ scopes: [] }), 'select id from key_task')).toEqual([]);
  });

  it('finds tasks by unit, lead and words, and by reference', async () => {
    const list = async (args: string) =>
      (
        await hub
          .as(people.publicity)
          .ok(`{ keyTasks(first: 50, planId: "${demoPlanId}", ${args}) { nodes { number } } }`)
      ).keyTasks.nodes.map((n: { number: number }) => n.number);
    expect(await list(`leadUnitId: "${unitId('international')}"`)).toEqual([8]);
    expect(await list(`unitId: "${unitId('science-museum')}"`)).toEqual([10, 25]);
    expect(await list('search: "科学家精神"')).toEqual([5, 9, 10]);
    expect(await list('search: "%"')).toEqual([]);
    expect(await list('search: "kexuejiajingshen"')).toEqual([5, 9, 10]);
    expect(await list('search: "kxjjs"')).toEqual([5, 9, 10]);
    expect(await list('search: "17"')).toContain(17);
    const { data } = await hub.as(people.publicity).entities('KeyTask', [{ id: demoKeyTaskId(5) }], 'number leadName');
    expect(data?._entities).toEqual([{ number: 5, leadName: '宣传文化部' }]);
  });

  it('needs as many statements for 25 tasks as for one', async () => {
    const ask = (first: number) =>
      `{ keyTasks(first: ${first}, planId: "${demoPlanId}") { nodes { number plan { title } category { name } assignments { unitName } targets { actual } light { colour } lights { colour } activityTotals { activityCount } } } }`;
    const one = await hub.countSql(() => hub.as(people.publicity).ok(ask(1)));
    const all = await hub.countSql(() => hub.as(people.publicity).ok(ask(25)));
    expect(all.result.keyTasks.nodes).toHaveLength(25);
    expect(all.statements).toBeLessThanOrEqual(one.statements + 1);
    expect(all.statements).toBeLessThanOrEqual(12);
  });
});

describe('the plan as a document', () => {
  const DOCUMENT = 'query ($id: ID!) { planDocument(id: $id) { name mediaType content } }';

  it('is a .docx that reads back as the same plan', async () => {
    const { planDocument } = await hub.as(people.district).ok(DOCUMENT, { id: demoPlanId });
    expect(planDocument).toMatchObject({ mediaType: expect.stringContaining('wordprocessingml') });
    expect(planDocument.name).toMatch(/^示科协发〔2026〕6号 .*\.docx$/);
    const input = { fileName: 'made.docx', content: planDocument.content };
    const { planPreview } = await hub.as(people.office).ok(PREVIEW, { input });
    expect(planPreview).toMatchObject({
      problems: [],
      documentNumber: '示科协发〔2026〕6号',
      date: '2026-01-15',
      year: 2026,
    });
    const words = (categories: { tasks: { text: string }[] }[]) =>
      categories.flatMap(({ tasks }) => tasks.map((task) => task.text));
    expect(words(planPreview.categories)).toEqual(words(plan2026.categories as never));
    expect(planPreview.safeguards).toHaveLength(4);
  });

  it('is for officers, and null where there is no plan', async () => {
    const { planDocument } = await hub.as(people.office).ok(DOCUMENT, { id: demoKeyTaskId(1) });
    expect(planDocument).toBeNull();
    for (const viewer of [partner({ scopes: ['tasks:read'] }), service()]) {
      expect((await hub.as(viewer).run(DOCUMENT, { id: demoPlanId })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

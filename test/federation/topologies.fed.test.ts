import { unitId } from '@hub/directory/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from './index.ts';
import { reportService, writeContent } from './steps.ts';

describe.each(['single', 'split'] as const)('the hub in %s topology', (topology) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ topology });
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  it('is ready, part by part', async () => {
    const response = await fetch(`${hub.publicUrl}/ready`);
    expect(response.status).toBe(200);
    const { state, parts } = await response.json();
    expect(state).toBe('ready');
    expect(new Set(Object.values(parts))).toEqual(new Set(['up']));
  });

  it('joins what volunteers, media and the directory know, in one query', async () => {
    const record = await reportService(hub.as('popular.wu'), { title: '进校园讲解' });
    const content = await writeContent(hub.as('publicity.wang'), { title: '讲解进校园' });
    const query = `query ($record: ID!, $content: ID!) {
      serviceRecord(id: $record) { title unit { id name serviceTotals { minutes } } district { code name } }
      content(id: $content) { title unit { name } }
    }`;
    const variables = { record: record.id, content: content.id };
    expect(await hub.as('leader.lin').ok(query, variables)).toMatchObject({
      serviceRecord: {
        title: '进校园讲解',
        unit: { id: unitId('popularization'), name: '科学技术普及部', serviceTotals: { minutes: expect.any(Number) } },
        district: { code: '500103', name: '渝中区' },
      },
      content: { title: '讲解进校园', unit: { name: '宣传文化部' } },
    });
  });

  it('leaves a labelled gap for a subgraph that is stopped, and fills it by itself when it is back', async () => {
    const officer = hub.as('popular.wu');
    const { id } = await reportService(officer, { title: '停机前登记' });
    const query = `query ($id: ID!) {
      serviceRecord(id: $id) { title unit { id name } }
      contents(first: 5) { nodes { id } }
    }`;
    await hub.stop('directory');
    const gap = await officer.run(query, { id });
    expect(gap.data.serviceRecord).toEqual({ title: '停机前登记', unit: null });
    expect(gap.errors?.map((e) => [e.extensions.code, e.extensions.serviceName])).toEqual([
      ['UNAVAILABLE', 'directory'],
    ]);
    expect(gap.errors?.[0]?.path?.[0]).toBe('serviceRecord');
    expect(JSON.stringify(gap)).not.toMatch(/ECONN|127\.0\.0\.1|stopped|stack/);
    // The other areas go on working, writes included.
    await writeContent(hub.as('publicity.wang'));
    const ready = await (await fetch(`${hub.publicUrl}/ready`)).json();
    expect(ready).toMatchObject({ ok: true, state: 'degraded', parts: { directory: 'down', volunteers: 'up' } });

    await hub.start('directory');
    await expect
      .poll(async () => (await officer.run(query, { id })).data.serviceRecord.unit?.name, { timeout: 10_000 })
      .toBe('科学技术普及部');
    expect((await officer.run(query, { id })).errors).toBeUndefined();
  });

  it('says nothing of the inside when a subgraph has a fault', async () => {
    const volunteers = hub.subgraph('volunteers');
    const query =
      '{ serviceRecords(first: 1) { nodes { id } } volunteers(first: 1) { nodes { id } } contents(first: 1) { nodes { id } } }';
    await volunteers.sql('alter table service_record rename to service_record_away');
    try {
      const { data, errors } = await hub.as('popular.wu').run(query);
      // What is required cannot be null, so the fault goes up; the code and the subgraph are all that is said of it.
      expect(data?.serviceRecords ?? null).toBeNull();
      expect(errors?.map((e) => e.extensions.code)).toContain('INTERNAL');
      expect(JSON.stringify(errors)).not.toMatch(/service_record|relation|select |42P01|node_modules|\.ts:/);
    } finally {
      await volunteers.sql('alter table service_record_away rename to service_record');
    }
    expect((await hub.as('popular.wu').run(query)).errors).toBeUndefined();
  });
});

import { unitId } from '@hub/directory/contract';
import { partner, type TestSubgraph, testSubgraph } from '@hub/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyTaskId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { assignmentOf, importSample, lectures, people, SIGN, sign } from '../testing.fixture.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await testSubgraph(definition);
  await importSample(hub);
});
afterAll(() => hub[Symbol.asyncDispose]());

describe('signing for a task', () => {
  it('is done by the unit itself, seen by all, and told', async () => {
    expect(await sign(hub, people.publicity, lectures)).toMatchObject({ __typename: 'Assignment', state: 'SIGNED' });
    const seen = await assignmentOf(hub, people.publicityHead, lectures);
    expect(seen).toMatchObject({ state: 'SIGNED', version: 2 });
    const fact = (await hub.facts()).at(-1);
    expect(fact).toMatchObject({
      type: 'tasks.assignment.signed',
      keys: { keyTask: lectures, unit: unitId('publicity') },
      payload: { role: 'LEAD', unitId: unitId('publicity') },
    });
  });

  it('happens once: the second time is refused, and so is one of two at the same moment', async () => {
    expect(await sign(hub, people.publicity, lectures)).toMatchObject({ code: 'ALREADY_SIGNED' });
    const { id, version } = await assignmentOf(hub, people.personnel, demoKeyTaskId(2));
    const facts = (await hub.facts()).length;
    const answers = await Promise.all(
      [1, 2, 3].map(() => hub.as(people.personnel).ok(SIGN, { input: { id, version } })),
    );
    const outcomes = answers.map((answer) => answer.signAssignment.__typename);
    expect(outcomes.filter((outcome) => outcome === 'Assignment')).toHaveLength(1);
    expect(await hub.facts()).toHaveLength(facts + 1);
  });

  it('is no one else’s: not another unit’s, not the office’s that reaches every row, not a leader’s', async () => {
    const { id, version } = await assignmentOf(hub, people.personnel, lectures);
    for (const viewer of [people.publicity, people.office, people.leader, people.district]) {
      const answer = await hub.as(viewer).run(SIGN, { input: { id, version } });
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    expect(
      await hub.sqlAs(
        people.publicity,
        "update assignment set state = 'SIGNED', signed_at = now() where id = $1 returning id",
        [id],
      ),
    ).toEqual([]);
    expect(await assignmentOf(hub, people.personnel, lectures)).toMatchObject({ state: 'ASSIGNED' });
  });

  it('needs a unit that the directory knows', async () => {
    const task = demoKeyTaskId(8);
    await hub.sql('update assignment set unit_id = null where key_task_id = $1', [task]);
    const [{ id, version }] = await hub.sql('select id, version from assignment where key_task_id = $1', [task]);
    const { signAssignment } = await hub.as(people.publicity).ok(SIGN, { input: { id, version } });
    expect(signAssignment).toMatchObject({ code: 'UNIT_NOT_MATCHED' });
  });

  it('shows partners the units of a task and not who signed', async () => {
    const reader = hub.as(partner({ scopes: ['tasks:read'] }));
    const ask = (fields: string) => `query ($id: ID!) { keyTask(id: $id) { assignments { ${fields} } } }`;
    const { keyTask } = await reader.ok(ask('unitName role'), { id: lectures });
    expect(keyTask.assignments.map((part: { role: string }) => part.role)).toEqual(['LEAD', 'CO', 'CO']);
    for (const field of ['state', 'signedAt', 'signedBy { id }']) {
      expect((await reader.run(ask(field), { id: lectures })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

import { demoOfficer, demoOfficers, roles, unitId } from '@hub/directory/contract';
import { officer, service, testSubgraph } from '@hub/kit/testing';
import { describe, expect, it } from 'vitest';
import { demoPlanId } from '../contract/demo.ts';
import { definition } from '../index.ts';
import { directoryOf, privilegesOf } from '../testing.fixture.ts';
import { seed } from './seed.ts';

const viewerOf = (username: string) => {
  const { id, name, unit, roles: held } = demoOfficer(username);
  const all = roles.some(
    (role) => held.includes(role.code as never) && (role.reach.tasks ?? role.reach['*']) === 'all',
  );
  return officer({
    id,
    name,
    unit: unitId(unit),
    roles: [...held],
    privileges: privilegesOf(...held),
    reach: all ? 'all' : 'own',
  });
};

describe('the demonstration', () => {
  it('comes from the sample plan, shows every colour and every state, and may be repeated', {
    timeout: 120_000,
  }, async () => {
    const directory = directoryOf(demoOfficers.map(({ id, unit }) => ({ id, unitId: unitId(unit) })));
    await using hub = await testSubgraph(definition, { peers: { directory } });
    const fillIn = () =>
      seed({
        as: (username) => ({
          run: async (document, variables) => ({ data: await hub.as(viewerOf(username)).ok(document, variables) }),
        }),
        service: () => ({
          run: async (document, variables) => ({ data: await hub.as(service('demo')).ok(document, variables) }),
        }),
        log: () => undefined,
      });
    await fillIn();
    const counts = async () =>
      (
        await hub.sql(
          'select (select count(*) from activity) as a, (select count(*) from progress_report) as p, (select count(*) from outbox_fact) as f',
        )
      )[0];
    const before = await counts();
    await fillIn();
    expect(await counts()).toEqual(before);

    const { keyTasks } = await hub
      .as(viewerOf('leader.lin'))
      .ok(
        `{ keyTasks(first: 50, planId: "${demoPlanId}") { nodes { number light { colour behindPoints actualPercent basis reasons { text } } targets { value actual } milestones { standing } } } }`,
      );
    const { plan } = await hub
      .as(viewerOf('leader.lin'))
      .ok(`{ plan(id: "${demoPlanId}") { reportingRhythms { rhythm keyTask { number } } } }`);
    expect(plan.reportingRhythms).toEqual([{ rhythm: 'BOTH', keyTask: { number: 14 } }]);
    expect(await hub.sql("select text from progress_report where period like '%Q%'")).toHaveLength(1);
    const colours = Object.groupBy(keyTasks.nodes as { light: { colour: string } }[], (task) => task.light.colour);
    expect(keyTasks.nodes).toHaveLength(25);
    for (const colour of ['GREEN', 'YELLOW', 'RED']) expect(colours[colour]?.length).toBeGreaterThan(1);
    expect(colours.GREEN?.length).toBeGreaterThan(10);
    expect(keyTasks.nodes[4]).toMatchObject({ light: { basis: 'COUNTED' }, targets: [{ value: 20, actual: 17 }] });
    const states = await hub.sql(
      "select 'report' as of, state from progress_report union select 'activity', state from activity",
    );
    expect(states).toHaveLength(9);
    const of = async (table: string) =>
      (await hub.sql(`select distinct state from ${table} order by 1`)).map(({ state }) => state);
    expect(await of('activity_approval')).toEqual(['APPROVED', 'FILED', 'REJECTED', 'VOIDED']);
    expect(await of('inspection')).toEqual(['NOTIFIED', 'PLANNED', 'RECTIFYING']);
    expect(await of('inspection_finding')).toEqual(['OPEN', 'RECTIFIED', 'VERIFIED']);
    expect(await of('base')).toEqual(['APPLIED', 'CERTIFIED', 'CULTIVATING', 'REVOKED']);
    expect(await of('assessment')).toEqual(['APPEALED', 'FEEDBACK', 'FINAL', 'REVIEWING', 'SELF_ASSESSING']);
    expect(await of('supervision_slip')).toEqual(['ANSWERED', 'CLOSED', 'ISSUED']);
    const late = await hub.sql(
      'select colour, reddened_on is not null as red, escalated_on is not null as up from supervision_slip where issued_on < current_date - 9 order by number',
    );
    expect(late).toEqual([
      { colour: 'RED', red: true, up: false },
      { colour: 'RED', red: false, up: true },
    ]);
    expect(await of('problem')).toEqual(['ASSIGNED', 'CLOSED', 'RAISED', 'RECTIFYING', 'SUBMITTED']);
    const [set] = await hub.sql('select count(*)::int as n from light_override where withdrawn_at is null');
    expect(set).toEqual({ n: 1 });
    expect(await of('assessment_scheme')).toEqual(['ISSUED']);
    expect(await of('typical_case')).toEqual(['DRAFT', 'NOT_SELECTED', 'PUBLISHED', 'SELECTED', 'SUBMITTED']);
    const { bases } = await hub.as(viewerOf('yuzhong.he')).ok('{ bases(first: 50) { nodes { standing } } }');
    const standings = new Set(bases.nodes.map(({ standing }: { standing: string | null }) => standing));
    expect([...standings].sort()).toEqual(['EXPIRED', 'RECERTIFICATION_DUE', 'VALID', null].sort());
    const marks = keyTasks.nodes.flatMap((task: { milestones: { standing: string }[] }) => task.milestones);
    expect(new Set(marks.map(({ standing }: { standing: string }) => standing))).toEqual(
      new Set(['PLANNED', 'OVERDUE', 'DONE', 'DONE_LATE']),
    );
    expect(await of('sub_assignment')).toEqual(['ASSIGNED', 'DONE', 'SIGNED']);
    const [parts] = await hub.sql('select count(*)::int as n, sum(quota) as quotas from sub_assignment');
    expect(parts).toEqual({ n: 42, quotas: 20 });
    expect(await hub.sql('select kind, state from adjustment order by 1')).toEqual([
      { kind: 'EXTENSION', state: 'APPROVED' },
      { kind: 'TRANSFER', state: 'REQUESTED' },
    ]);
    const todos = async (who: string) =>
      (await hub.as(viewerOf(who)).ok('{ taskTodos { kind } }')).taskTodos.map((todo: { kind: string }) => todo.kind);
    expect(await todos('office.li')).toEqual(expect.arrayContaining(['REVIEW', 'VERIFY']));
    expect(await todos('publicity.wang')).toEqual(
      expect.arrayContaining(['CORRECT', 'REVIEW', 'SIGN', 'PROVE', 'VERIFY']),
    );
  });
});

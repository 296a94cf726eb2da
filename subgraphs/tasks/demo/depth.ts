import { districtUnits, unitId } from '@hub/directory/contract';
import { addWorkingDays } from '@hub/directory/contract/working-days';
import { type DemoHub, dayAgo, demoStep } from '@hub/kit/demo';
import { demoKeyTaskId } from '../contract/demo.ts';

interface Step {
  id: string;
  version: number;
}
interface Part extends Step {
  state: string;
  unit: { id: string };
}

const SIGN_WITHIN = 3;

/** One task broken down to every district there is today, with parts signed, done and waiting; an extension and a transfer. */
export async function seedDepth(hub: DemoHub): Promise<void> {
  await decompose(hub);
  await adjust(hub);
}

/** Units beside the districts that have people in the demonstration, so that some parts move on. */
const helpers = [
  { unit: 'popularization', officer: 'popular.wu', note: '编印宣讲手册三百册，档案-分解-1' },
  { unit: 'strategy', officer: 'strategy.zheng', note: null },
  { unit: 'party-committee', officer: 'party.sun', note: undefined },
  { unit: 'district-500103', officer: 'yuzhong.he', note: null },
] as const;

async function decompose(hub: DemoHub): Promise<void> {
  const keyTaskId = demoKeyTaskId(5);
  const publicity = hub.as('publicity.wang');
  const { data } = await publicity.run('query ($id: ID!) { keyTask(id: $id) { dueOn targets { id value } } }', {
    id: keyTaskId,
  });
  const { dueOn: last, targets } = data.keyTask as {
    dueOn: string | null;
    targets: { id: string; value: number | null }[];
  };
  const dueOn = [dayAgo(-30), last ?? dayAgo(-30)].sort()[0] ?? dayAgo(-30);
  // At the end of the plan's year nobody is given anything new.
  if (dueOn < addWorkingDays(dayAgo(0), SIGN_WITHIN)) return;
  const target = targets.find(({ value }) => value !== null);
  const districts = districtUnits.filter(({ validTo }) => !validTo || validTo > dayAgo(0)).map(({ id }) => id);
  const quotas = Math.min(target?.value ?? 0, districts.length);
  const rows = [
    ...districts.map((unit, index) => ({
      unitId: unit,
      requirement: '组织科学家精神宣讲，走进校园、企业和社区，留存签到表和照片。',
      dueOn,
      quota: target && index < quotas ? 1 : null,
    })),
    ...helpers
      .filter(({ unit }) => !unit.startsWith('district'))
      .map(({ unit }) => ({
        unitId: unitId(unit),
        requirement: '为区县宣讲提供讲师、手册和场地支持。',
        dueOn,
        quota: null,
      })),
  ];
  await demoStep(
    publicity,
    'decomposeKeyTask',
    'DecomposeKeyTaskInput',
    'Decomposition',
    { keyTaskId, fromUnitId: unitId('publicity'), signWithin: SIGN_WITHIN, targetId: target?.id ?? null, rows },
    'fresh standing',
  );
  for (const { unit, officer, note } of helpers) {
    if (note !== undefined) await take(hub, officer, keyTaskId, unitId(unit), note);
  }
}

async function take(
  hub: DemoHub,
  username: string,
  keyTaskId: string,
  unit: string,
  note: string | null,
): Promise<void> {
  const officer = hub.as(username);
  const { data } = await officer.run(
    'query ($task: ID!, $unit: ID!) { subAssignments(first: 1, keyTaskId: $task, unitId: $unit) { nodes { id version state unit { id } } } }',
    { task: keyTaskId, unit },
  );
  const [part] = data.subAssignments.nodes as Part[];
  if (part?.state !== 'ASSIGNED') return;
  const { id, version } = part;
  const signed = await demoStep<Step>(officer, 'signSubAssignment', 'SubAssignmentStepInput', 'SubAssignment', {
    id,
    version,
  });
  if (signed && note) {
    await demoStep(officer, 'finishSubAssignment', 'FinishSubAssignmentInput', 'SubAssignment', { ...signed, note });
  }
}

async function adjust(hub: DemoHub): Promise<void> {
  const extension = await demoStep<Step>(
    hub.as('strategy.zheng'),
    'requestAdjustment',
    'RequestAdjustmentInput',
    'Adjustment',
    {
      keyTaskId: demoKeyTaskId(4),
      unitId: unitId('strategy'),
      kind: 'EXTENSION',
      newDueOn: dayAgo(-100),
      reason: '部分约稿作者申请补充调研数据，理论专版最后两期须顺延刊发。',
      idempotencyKey: 'demo:extension',
    },
  );
  if (extension) {
    await demoStep(hub.as('office.li'), 'approveAdjustment', 'DecideAdjustmentInput', 'Adjustment', {
      ...extension,
      comment: '同意延期，请按月报送进展。',
    });
  }
  await demoStep(hub.as('academician.feng'), 'requestAdjustment', 'RequestAdjustmentInput', 'Adjustment', {
    keyTaskId: demoKeyTaskId(24),
    unitId: unitId('academician-centre'),
    kind: 'TRANSFER',
    toUnitId: unitId('science-museum'),
    reason: '进校园讲解主要依托场馆，讲解员和展品均由科技馆管理，转由其承担更便于组织。',
    idempotencyKey: 'demo:transfer',
  });
}

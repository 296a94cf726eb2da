import { orgUnits, unitId } from '@hub/directory/contract';
import { idOf, type Peers } from '@hub/kit/testing';
import { contentPublished, contentWithdrawn } from '@hub/media/contract';
import { honourGranted, honourRevoked } from '@hub/talents/contract';
import { activityVerificationRevoked, activityVerified, keyTaskPlanned } from '@hub/tasks/contract';
import { serviceRecordConfirmed, serviceRecordVoided } from '@hub/volunteers/contract';

/** Where a record belongs; every test takes a task and a district of its own. */
export interface Place {
  task: string;
  unit?: string;
  district?: string | null;
  day?: string;
}

const keys = (place: Place) => ({ keyTask: place.task });

/** A plan of so many tasks; gives their ids in the order of their numbers. */
export async function plan(
  peers: Peers,
  name: string,
  tasks = 3,
  year = 2026,
): Promise<{ planId: string; tasks: string[] }> {
  const planId = idOf(`plan ${name}`);
  const ids = Array.from({ length: tasks }, (_, index) => idOf(`task ${index + 1} of ${name}`));
  await peers.publishAll(
    ids.map((keyTaskId, index) => [
      keyTaskPlanned,
      {
        keys: { keyTask: keyTaskId },
        payload: {
          keyTaskId,
          planId,
          planYear: year,
          documentNumber: `渝科协〔${year}〕1号`,
          number: index + 1,
          text: `第${index + 1}项任务`,
          categoryNumber: 1,
          categoryName: '价值引领',
          leadUnitId: orgUnits[index % 12]?.id ?? null,
          leadName: orgUnits[index % 12]?.name ?? '',
          coUnits: [{ unitId: unitId('popularization'), name: '科学技术普及部' }],
          targets: [],
        } as never,
      },
    ]),
  );
  return { planId, tasks: ids };
}

export const verify = (
  peers: Peers,
  name: string,
  place: Place,
  amounts: { onsite?: number; online?: number; type?: string } = {},
) => peers.publish(activityVerified, { keys: keys(place), payload: activity(name, place, amounts) });

export const unverify = (peers: Peers, name: string, place: Place, amounts: { onsite?: number; type?: string } = {}) =>
  peers.publish(activityVerificationRevoked, {
    keys: keys(place),
    payload: { ...activity(name, place, amounts), reason: '佐证材料有误' },
  });

const activity = (name: string, place: Place, amounts: { onsite?: number; online?: number; type?: string }) => ({
  activityId: idOf(`activity ${name}`),
  keyTaskId: place.task,
  title: name,
  type: amounts.type ?? 'lecture',
  entry: null,
  unitId: place.unit ?? unitId('popularization'),
  districtCode: place.district === undefined ? '500103' : place.district,
  speakerId: null,
  heldOn: place.day ?? '2026-10-15',
  minutes: 90,
  onsiteAudience: amounts.onsite ?? 40,
  onlineViews: amounts.online ?? 0,
});

const dimensions = (place: Place) => ({
  keyTaskId: place.task,
  unitId: place.unit ?? unitId('popularization'),
  districtCode: place.district ?? '500103',
  personId: idOf('person'),
  day: place.day ?? '2026-10-15',
});

const serviceRecord = (name: string, place: Place, hours: number) => ({
  ...dimensions(place),
  serviceRecordId: idOf(`record ${name}`),
  volunteerId: idOf('volunteer'),
  minutes: Math.round(hours * 60),
  hours,
  roundingRuleVersion: 1,
});

const honour = (name: string, place: Place) => ({
  ...dimensions(place),
  honourId: idOf(`honour ${name}`),
  awardTypeCode: 'pioneer',
  level: 'MUNICIPAL' as const,
});

const content = (name: string, place: Place, kind = 'article') => ({
  ...dimensions(place),
  districtCode: place.district === undefined ? '500103' : place.district,
  contentId: idOf(`content ${name}`),
  kind,
});

export const confirm = (peers: Peers, name: string, place: Place, hours: number) =>
  peers.publish(serviceRecordConfirmed, { keys: keys(place), payload: serviceRecord(name, place, hours) });

export const voidRecord = (peers: Peers, name: string, place: Place, hours: number) =>
  peers.publish(serviceRecordVoided, {
    keys: keys(place),
    payload: { ...serviceRecord(name, place, hours), reason: '重复登记' },
  });

export const grant = (peers: Peers, name: string, place: Place) =>
  peers.publish(honourGranted, { keys: keys(place), payload: honour(name, place) });

export const revoke = (peers: Peers, name: string, place: Place) =>
  peers.publish(honourRevoked, { keys: keys(place), payload: { ...honour(name, place), reason: '学术不端' } });

export const publish = (peers: Peers, name: string, place: Place, kind?: string) =>
  peers.publish(contentPublished, { keys: keys(place), payload: content(name, place, kind) });

export const withdraw = (peers: Peers, name: string, place: Place) =>
  peers.publish(contentWithdrawn, { keys: keys(place), payload: { ...content(name, place), reason: '引用有误' } });

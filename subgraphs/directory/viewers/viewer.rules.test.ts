import { describe, expect, it } from 'vitest';
import { composeProfile, type ProfileInput } from './viewer.rules.ts';

const input: ProfileInput = {
  officer: { id: 'he', name: '何', unitId: 'jiangbei' },
  roles: [],
  delegations: [],
  successions: [
    { fromId: 'jiangbei', toId: 'liangjiang', happenedOn: '2025-11-06' },
    { fromId: 'yubei', toId: 'liangjiang', happenedOn: '2025-11-06' },
  ],
  catalogue: [
    { code: 'volunteers/service-records.confirm', zh: '确认', en: 'Confirm', roles: ['volunteers-officer'] },
    { code: 'tasks/assignments.sign', zh: '签收', en: 'Sign', roles: ['unit-officer'] },
  ],
  today: '2025-11-05',
};
const compose = (more: Partial<ProfileInput>) => composeProfile({ ...input, ...more });

describe('who an officer is today', () => {
  it('belongs to the own unit until it is merged, then to the successor with all that it took over', () => {
    expect(compose({})).toMatchObject({ unitId: 'jiangbei', units: ['jiangbei'] });
    expect(compose({ today: '2025-11-06' })).toMatchObject({
      unitId: 'liangjiang',
      units: ['liangjiang', 'jiangbei', 'yubei'],
    });
  });

  it('acts for a delegated unit, and for those that it took over, on the days of the delegation', () => {
    const delegations = [{ unitId: 'liangjiang', fromDay: '2025-11-06', toDay: '2025-11-07', endedAt: null }];
    const officer = { id: 'li', name: '李', unitId: 'office' };
    const units = (today: string) => compose({ officer, delegations, today }).units;
    expect(units('2025-11-05')).toEqual(['office']);
    expect(units('2025-11-07')).toEqual(['office', 'liangjiang', 'jiangbei', 'yubei']);
    expect(units('2025-11-08')).toEqual(['office']);
  });

  it('may do what the roles say, and nothing without a role', () => {
    expect(compose({})).toMatchObject({ roles: [], privileges: [], reach: {} });
    expect(compose({ roles: [{ code: 'volunteers-officer', reach: { volunteers: 'all' } }] })).toMatchObject({
      roles: ['volunteers-officer'],
      privileges: ['volunteers/service-records.confirm'],
      reach: { volunteers: 'all' },
    });
  });
});

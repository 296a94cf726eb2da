import { officer, type TestSubgraph } from '@hub/kit/testing';
import { unitId } from '../contract/reference.ts';

const office = { unit: unitId('office'), reach: 'all' as const };
export const keeper = officer({ name: 'keeper', privileges: ['directory/officers.manage'], ...office });
export const security = officer({ name: 'security', privileges: ['directory/officers.grant-roles'], ...office });
export const plain = officer({ name: 'plain', unit: unitId('publicity') });

const result = `__typename ... on Officer { id name state version unit { code } roles { code } } ... on Refusal { code field } ... on Conflict { currentVersion }`;
const inputs: Record<string, string> = {
  registerOfficer: 'RegisterOfficerInput',
  transferOfficer: 'TransferOfficerInput',
  suspendOfficer: 'ChangeOfficerStateInput',
  reinstateOfficer: 'ChangeOfficerStateInput',
  retireOfficer: 'ChangeOfficerStateInput',
  linkOfficerIdentity: 'OfficerIdentityInput',
  unlinkOfficerIdentity: 'OfficerIdentityInput',
  grantRole: 'OfficerRoleInput',
  revokeRole: 'OfficerRoleInput',
};

/** The verbs on officers as a test speaks them: the record, the refusal or the conflict, or the error's code. */
export function officerVerbs(hub: () => TestSubgraph) {
  const act = async (name: string, input: object, viewer = keeper) => {
    const document = `mutation ($input: ${inputs[name]}!) { ${name}(input: $input) { ${result} } }`;
    const answer = await hub().as(viewer).run(document, { input });
    return answer.data?.[name] ?? answer.errors?.[0]?.extensions.code;
  };
  return {
    act,
    register: (more: object = {}) =>
      act('registerOfficer', { name: '测试人员', unitId: unitId('publicity'), phone: '19900001234', ...more }),
    changesOf: async (id: string) =>
      (await hub().facts())
        .filter((fact) => fact.keys.officer === id)
        .map((fact) => (fact.payload as { change: string }).change),
  };
}

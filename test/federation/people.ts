import { type DemoOfficer, demoOfficer, demoPartner, roles, unitId } from '@hub/directory/contract';
import { privileges as gatewayPrivileges } from '@hub/gateway/contract';
import type { OfficerViewer, PartnerViewer, SubgraphDefinition } from '@hub/kit';

/** The demonstration's officers and partner as viewers, with the rights that the contracts give them. */
export function peopleOf(definitions: readonly SubgraphDefinition[]) {
  const privileges = [...gatewayPrivileges, ...definitions.flatMap((definition) => definition.privileges)];
  return {
    /** By username, such as `popular.wu`. A purpose asks for personal data in clear. */
    officer(username: string, options: { purpose?: string } = {}): OfficerViewer {
      return viewerOf(demoOfficer(username), options);
    },
    partner(scopes: readonly string[] = demoPartner.scopes): PartnerViewer {
      const { id, grantId, clientId, purpose } = demoPartner;
      return { kind: 'partner', id, clientId, grantId, scopes, lang: 'zh', purpose };
    },
  };

  function viewerOf(officer: DemoOfficer, { purpose }: { purpose?: string }): OfficerViewer {
    const held: readonly string[] = officer.roles;
    const unit = unitId(officer.unit);
    return {
      kind: 'officer',
      id: officer.id,
      name: officer.name,
      unitId: unit,
      units: [unit],
      roles: held,
      privileges: privileges.filter((p) => p.roles.some((role) => held.includes(role))).map((p) => p.code),
      reach: Object.assign({}, ...roles.filter((role) => held.includes(role.code)).map((role) => role.reach)),
      lang: 'zh',
      ...(purpose ? { purpose } : {}),
    };
  }
}

import { demoOfficer, demoOfficers, demoPartner } from '../contract/demo.ts';
import { association, unitId } from '../contract/reference.ts';
import { type DemoSociety, demoDelegation, demoSocieties } from './societies.ts';

interface Runner {
  // biome-ignore lint/suspicious/noExplicitAny: a seed reads the fields that it asked for in its own document.
  run(document: string, variables?: Record<string, unknown>): Promise<{ data: any }>;
}

export interface DirectoryDemo {
  as(username: string): Runner;
  service(): Runner;
  /** Issuer of the demonstration's sign-ins; the embedded provider's when it is not given. */
  readonly issuer?: string;
}

const IMPORT = /* GraphQL */ `mutation ImportOfficers($input: ImportOfficersInput!) { importOfficers(input: $input) }`;
const AGENCIES = /* GraphQL */ `query DemoAgencies {
  partnerAgencies(first: 100) { nodes { id clientId grants { id state version } } }
}`;
const REGISTER = /* GraphQL */ `mutation RegisterDemoPartner($input: RegisterPartnerAgencyInput!) {
  registerPartnerAgency(input: $input) { __typename ... on PartnerAgency { id } ... on Refusal { code message } }
}`;
const PROPOSE = /* GraphQL */ `mutation ProposeDemoGrant($input: ProposeDataGrantInput!) {
  proposeDataGrant(input: $input) { __typename ... on DataGrant { id state version } ... on Refusal { code message } }
}`;
const step = (verb: string) => /* GraphQL */ `mutation DemoGrantStep($input: ChangeDataGrantInput!) {
  ${verb}(input: $input) { __typename ... on DataGrant { id state version } ... on Refusal { code message } ... on Conflict { currentVersion } }
}`;

/**
 * The people of the demonstration, a partner agency with a grant in force, some societies and a delegation. People come by the service path,
 * since nobody can sign in before there is somebody; everything else is done by the people themselves.
 */
export async function seed(hub: DirectoryDemo): Promise<void> {
  const issuer = hub.issuer ?? `${process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? '4000'}`}/identity`;
  const officers = demoOfficers.map(({ id, subject, name, nameEn, unit, roles, phone, email }) => ({
    id,
    subject,
    name,
    nameEn,
    unitCode: unit,
    roles,
    phone,
    email,
  }));
  await hub.service().run(IMPORT, { input: { issuer, officers } });
  await grantDemoPartner(hub);
  await addSocieties(hub.as('office.li'));
  await delegate(hub.as('office.li'));
}

interface Grant {
  id: string;
  state: string;
  version: number;
}

async function grantDemoPartner(hub: DirectoryDemo): Promise<void> {
  const [proposer, approver] = [hub.as('office.li'), hub.as('admin.security')];
  const { data } = await proposer.run(AGENCIES);
  const agency = data.partnerAgencies.nodes.find(
    (node: { clientId: string }) => node.clientId === demoPartner.clientId,
  );
  const id: string = agency?.id ?? (await register(proposer));
  const existing: Grant[] = agency?.grants ?? [];
  // A start may be killed between two steps: go on from where the last one ended.
  let grant = existing.find((entry) => entry.state !== 'EXPIRED') ?? (await propose(proposer, id));
  if (grant.state === 'PROPOSED') grant = await advance(approver, 'approveDataGrant', grant);
  if (grant.state === 'APPROVED') await advance(approver, 'activateDataGrant', grant);
}

async function register(runner: Runner): Promise<string> {
  const { clientId, name, nameEn } = demoPartner;
  const { data } = await runner.run(REGISTER, { input: { clientId, name, nameEn } });
  return made(data.registerPartnerAgency, 'PartnerAgency').id;
}

async function propose(runner: Runner, partnerAgencyId: string): Promise<Grant> {
  const { data } = await runner.run(PROPOSE, {
    input: { partnerAgencyId, purpose: demoPartner.purpose, scopes: demoPartner.scopes, expiresOn: chinaDay(365) },
  });
  return made(data.proposeDataGrant, 'DataGrant') as Grant;
}

async function advance(runner: Runner, verb: string, grant: Grant): Promise<Grant> {
  const { data } = await runner.run(step(verb), { input: { id: grant.id, version: grant.version } });
  return made(data[verb], 'DataGrant') as Grant;
}

const UNIT =
  '__typename ... on OrgUnit { id version name } ... on Refusal { message } ... on Conflict { currentVersion }';
const SOCIETIES = /* GraphQL */ `query DemoSocieties { orgUnits(kind: "society", first: 100) { nodes { id code name version } } }`;
const CREATE = /* GraphQL */ `mutation CreateDemoSociety($input: CreateOrgUnitInput!) { createOrgUnit(input: $input) { ${UNIT} } }`;
const RENAME = /* GraphQL */ `mutation RenameDemoSociety($input: RenameOrgUnitInput!) { renameOrgUnit(input: $input) { ${UNIT} } }`;

interface Unit {
  id: string;
  code: string;
  name: string;
  version: number;
}

async function addSocieties(runner: Runner): Promise<void> {
  const { data } = await runner.run(SOCIETIES);
  const known = new Map<string, Unit>(data.orgUnits.nodes.map((unit: Unit) => [unit.code, unit]));
  for (const society of demoSocieties) {
    const unit = known.get(society.code) ?? (await create(runner, society));
    if (society.renamed && unit.name === society.name) {
      const input = { id: unit.id, version: unit.version, ...society.renamed, basis: '社会团体变更登记' };
      made((await runner.run(RENAME, { input })).data.renameOrgUnit, 'OrgUnit');
    }
  }
}

async function create(runner: Runner, { code, name, nameEn, order }: DemoSociety): Promise<Unit> {
  const input = { code, name, nameEn, order, kind: 'society', parentId: association.id, validFrom: '2010-01-01' };
  return made((await runner.run(CREATE, { input })).data.createOrgUnit, 'OrgUnit') as Unit;
}

const DELEGATIONS = /* GraphQL */ `query DemoDelegations($id: ID!) { officer(id: $id) { delegations { id } } }`;
const DELEGATE = /* GraphQL */ `mutation DelegateDemoUnit($input: DelegateUnitInput!) {
  delegateUnit(input: $input) { __typename ... on Delegation { id } ... on Refusal { message } }
}`;

async function delegate(runner: Runner): Promise<void> {
  const { id: officerId } = demoOfficer(demoDelegation.officer);
  const { data } = await runner.run(DELEGATIONS, { id: officerId });
  if (data.officer.delegations.length > 0) return;
  const input = {
    officerId,
    unitId: unitId(demoDelegation.unit),
    fromDay: chinaDay(0),
    toDay: chinaDay(demoDelegation.days),
    reason: demoDelegation.reason,
  };
  made((await runner.run(DELEGATE, { input })).data.delegateUnit, 'Delegation');
}

const chinaDay = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

function made<T extends { __typename: string; message?: string }>(result: T, type: string): T & { id: string } {
  if (result.__typename !== type)
    throw new Error(`the demo's ${type} was refused: ${result.message ?? result.__typename}`);
  return result as T & { id: string };
}

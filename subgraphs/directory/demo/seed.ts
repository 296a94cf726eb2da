import { demoOfficers, demoPartner } from '../contract/demo.ts';

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
 * The people of the demonstration and one partner agency with a grant in force. People come by the service path,
 * since nobody can sign in before there is somebody; everything else is done by the people themselves.
 */
export async function seed(hub: DirectoryDemo): Promise<void> {
  const issuer = hub.issuer ?? `${process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? '4000'}`}/identity`;
  const officers = demoOfficers.map(({ id, subject, name, nameEn, unit, roles, phone }) => ({
    id,
    subject,
    name,
    nameEn,
    unitCode: unit,
    roles,
    phone,
  }));
  await hub.service().run(IMPORT, { input: { issuer, officers } });
  await grantDemoPartner(hub);
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
  const expiresOn = new Date(Date.now() + 8 * 3_600_000 + 365 * 86_400_000).toISOString().slice(0, 10);
  const { data } = await runner.run(PROPOSE, {
    input: { partnerAgencyId, purpose: demoPartner.purpose, scopes: demoPartner.scopes, expiresOn },
  });
  return made(data.proposeDataGrant, 'DataGrant') as Grant;
}

async function advance(runner: Runner, verb: string, grant: Grant): Promise<Grant> {
  const { data } = await runner.run(step(verb), { input: { id: grant.id, version: grant.version } });
  return made(data[verb], 'DataGrant') as Grant;
}

function made<T extends { __typename: string; message?: string }>(result: T, type: string): T & { id: string } {
  if (result.__typename !== type)
    throw new Error(`the demo's ${type} was refused: ${result.message ?? result.__typename}`);
  return result as T & { id: string };
}

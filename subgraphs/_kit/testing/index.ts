export { adminUrl, type TestDatabase, testDatabase, testSecret } from './databases.ts';
export { type Peers, peers, until } from './peers.ts';
export { anonymous, idOf, type OfficerOptions, officer, partner, service } from './people.ts';
export { type Mutant, rightsMutants, rightsOf } from './rights.ts';
export { sheetOf } from './sheet.ts';
export { type Answer, type TestCaller, type TestSubgraph, testSubgraph } from './subgraph.ts';

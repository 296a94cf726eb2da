export { adminUrl, type TestDatabase, testDatabase, testSecret } from './databases.ts';
export { anonymous, idOf, officer, type OfficerOptions, partner, service } from './people.ts';
export { type Answer, type TestCaller, testSubgraph, type TestSubgraph } from './subgraph.ts';

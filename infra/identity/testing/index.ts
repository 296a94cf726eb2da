export { TestBrowser } from './browser.ts';
export { GatewayByHand } from './flow.ts';
export { PASSWORD, SECRET, type TestDatabase, testDatabase } from './harness.ts';

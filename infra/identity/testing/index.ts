export { TestBrowser } from './browser.ts';
export { GatewayByHand } from './flow.ts';
export { freePort, PASSWORD, SECRET, type TestDatabase, testDatabase } from './harness.ts';

export { TestBrowser } from './browser.ts';
export { freePort, PASSWORD, SECRET, type TestDatabase, testDatabase } from './harness.ts';

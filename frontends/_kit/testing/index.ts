export { expectAccessible, expectAccessibleInBothThemes } from './accessible.ts';
export { findChromium, openBrowser, type TestBrowser, type TestPage } from './browser.ts';
export { type Door, openDoor } from './door.ts';
export { expectNoHorizontalScroll, settled } from './page.ts';

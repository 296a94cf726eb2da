export { type Content, contentOf } from './content.ts';
export { localStore } from './local.ts';
export { attachmentHeader, safeName } from './name.ts';
export { s3Store } from './s3.ts';
export { openFileStore } from './settings.ts';
export { type FileStore, fileKey, idOfKey, type Stored } from './store.ts';

import type { Words } from '@hub/kit/viewer';

/** What the register does not do, with words for the publisher; the API answers 422 with the code. */
export class RegistryRefusal extends Error {
  readonly code: string;
  readonly words: Words;
  /** Each single thing that is wrong. */
  readonly details: readonly string[];
  constructor(code: string, words: Words, details: readonly string[] = []) {
    super(words.en);
    this.name = 'RegistryRefusal';
    this.code = code;
    this.words = words;
    this.details = details;
  }
}

export const refusals = {
  badManifest: (faults: string[]) =>
    new RegistryRefusal(
      'BAD_MANIFEST',
      { zh: '模块说明不合格式。', en: 'The module description is not valid.' },
      faults,
    ),
  alteredFiles: (faults: string[]) =>
    new RegistryRefusal(
      'ALTERED_FILES',
      { zh: '文件与模块说明不一致。', en: 'The files are not those of the description.' },
      faults,
    ),
  requiresMismatch: (unmet: string[]) =>
    new RegistryRefusal(
      'REQUIRES_MISMATCH',
      {
        zh: '该版本需要的共享模块与本平台的不符。',
        en: 'The version was built for other shared modules than this hub has.',
      },
      unmet,
    ),
  versionTaken: (version: string) =>
    new RegistryRefusal('VERSION_TAKEN', {
      zh: `版本 ${version} 已登记，内容不同；请给新内容一个新的版本号。`,
      en: `Version ${version} is registered with other bytes; give the new one its own version.`,
    }),
  pathTaken: (path: string, module: string) =>
    new RegistryRefusal('PATH_TAKEN', {
      zh: `地址 ${path} 已属于模块 ${module}。`,
      en: `${path} belongs to the module ${module}.`,
    }),
  foreignOwner: (module: string, owner: string) =>
    new RegistryRefusal('FOREIGN_OWNER', {
      zh: `模块 ${module} 属于 ${owner}。`,
      en: `The module ${module} belongs to ${owner}.`,
    }),
  noModule: (module: string) =>
    new RegistryRefusal('NOT_FOUND', { zh: `没有模块 ${module}。`, en: `There is no module ${module}.` }),
  noVersion: (module: string, version: string) =>
    new RegistryRefusal('NOT_FOUND', {
      zh: `${module} ${version} 没有登记。`,
      en: `${module} ${version} is not registered.`,
    }),
  noUnit: () =>
    new RegistryRefusal('NO_UNIT', { zh: '只有工作人员有所属单位。', en: 'Only an officer has an own unit.' }),
  noTrial: () =>
    new RegistryRefusal('NOTHING_TO_ROLL_BACK', {
      zh: '本单位没有试用中的版本。',
      en: 'No version is on trial for this unit.',
    }),
  nothingBefore: () =>
    new RegistryRefusal('NOTHING_TO_ROLL_BACK', {
      zh: '没有可以回退的更早版本。',
      en: 'There is no earlier version to return to.',
    }),
};

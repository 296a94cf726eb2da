import { RefusalError } from '@hub/kit/errors';
import { describe, expect, it } from 'vitest';
import { checkAwardType } from './award-type.rules.ts';

const code = (run: () => void) => {
  try {
    run();
    return 'fine';
  } catch (error) {
    return error instanceof RefusalError ? error.code : String(error);
  }
};

describe('an award', () => {
  it.each([
    ['fine', { nameZh: '优秀工程师选树', nature: 'SELECTION' as const }],
    ['NOT_A_SCIENCE_PRIZE', { nameZh: '某市科学技术奖', nature: 'SELECTION' as const }],
    ['fine', { nameZh: '国家科学技术奖（举荐）', nature: 'RECOMMENDATION' as const }],
    ['APPROVAL_DOCUMENT_MISSING', { nameZh: '创新争先表彰', nature: 'COMMENDATION' as const, approvalDocument: ' ' }],
    ['fine', { nameZh: '创新争先表彰', nature: 'COMMENDATION' as const, approvalDocument: '国评组函〔2026〕1号' }],
  ])('%s', (expected, award) => expect(code(() => checkAwardType(award))).toBe(expected));
});

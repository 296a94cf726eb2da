import { describe, expect, it } from 'vitest';
import { type GrantFacts, grantSentence } from './grant-sentence.ts';

const areas = { tasks: { zh: '工作任务', en: 'Key tasks' }, volunteers: { zh: '志愿服务', en: 'Volunteers' } };
const agency = { zh: '示例单位', en: 'Sample Agency' };
const grant: GrantFacts = {
  purpose: '编制年度科普报告',
  legalBasis: '',
  scopes: ['tasks:read', 'volunteers:read'],
  fields: [],
  rows: { districtCodes: [], unitIds: [] },
  startsOn: '2026-01-01',
  expiresOn: '2027-01-01',
};

describe('a grant as a sentence', () => {
  it('says who, what, for which purpose and until when', () => {
    const { zh, en } = grantSentence(agency, grant, areas);
    expect(zh).toBe(
      '示例单位为“编制年度科普报告”，自 2026-01-01 起至 2027-01-01 前，可查询全市工作任务、志愿服务的公开字段和汇总数。',
    );
    expect(en).toContain('may read the public fields and totals of Key tasks, Volunteers of the whole city');
    expect(en).toContain('until before 2027-01-01');
  });

  it('names the limits and the basis', () => {
    const { zh } = grantSentence(
      agency,
      {
        ...grant,
        legalBasis: '共享协议第三条',
        fields: ['KeyTask.text'],
        rows: { districtCodes: ['500103', '500109'], unitIds: ['u'] },
      },
      areas,
    );
    expect(zh).toContain('限2 个区县、1 个机构');
    expect(zh).toContain('中的 1 个字段，依据共享协议第三条。');
  });

  it('shows an area it does not know by its code', () => {
    expect(grantSentence(agency, { ...grant, scopes: ['archives:read'] }, areas).zh).toContain('archives');
  });
});

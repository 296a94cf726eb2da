import { describe, expect, it } from 'vitest';
import { compareTasks, type HeldTask, likeness, type TaskWords } from './amendment.rules.ts';

const words = (number: number, text: string, more: Partial<TaskWords> = {}): TaskWords => ({
  number,
  category: '聚人',
  text,
  units: ['宣传文化部'],
  deadline: null,
  targets: [],
  ...more,
});
const held = (id: string, task: TaskWords): HeldTask => ({ ...task, id });

const forum = held('a', words(1, '举办青年科学家论坛，邀请专家作报告。'));
const visit = held('b', words(2, '走访基层科技工作者，了解工作和生活情况。'));
const exhibition = held('c', words(3, '举办科普展览。'));

describe('comparing an amended plan with what is held', () => {
  it('goes on with tasks that were renumbered, changed or left alone; the rest is new or withdrawn', () => {
    const found = [
      words(1, '走访基层科技工作者，了解工作和生活情况。'),
      words(2, '举办青年科学家论坛，邀请院士专家作报告。', { deadline: '6月底前' }),
      words(3, '建设线上服务平台。'),
    ];
    expect(compareTasks([forum, visit, exhibition], found).map((d) => [d.change, d.before?.id, d.fields])).toEqual([
      ['CHANGED', 'b', ['NUMBER']],
      ['CHANGED', 'a', ['NUMBER', 'TEXT', 'DEADLINE']],
      ['ADDED', undefined, []],
      ['WITHDRAWN', 'c', []],
    ]);
  });

  it('sees each kind of change and none in spaces and letter widths', () => {
    const same = words(1, ' 举办青年科学家论坛，邀请专家作报告。', { deadline: '  ' });
    expect(compareTasks([forum], [same])[0]).toMatchObject({ change: 'UNCHANGED', fields: [] });
    const other = words(1, forum.text, { category: '聚力', units: ['办公室', '宣传文化部'], targets: ['20场'] });
    expect(compareTasks([forum], [other])[0]?.fields).toEqual(['CATEGORY', 'UNITS', 'TARGETS']);
  });

  it('follows the officer where the reading is wrong', () => {
    const found = [words(1, '举办青年科学家论坛，邀请专家作报告。')];
    expect(compareTasks([forum], found, [{ number: 1, keyTaskId: null }]).map((d) => d.change)).toEqual([
      'ADDED',
      'WITHDRAWN',
    ]);
    expect(compareTasks([forum, visit], found, [{ number: 1, keyTaskId: 'b' }])[0]).toMatchObject({
      change: 'CHANGED',
      before: { id: 'b' },
    });
  });

  it('never gives one task two successors', () => {
    const found = [words(1, forum.text), words(2, forum.text)];
    const changes = compareTasks([forum], found);
    expect(changes.map((d) => d.change)).toEqual(['UNCHANGED', 'ADDED']);
  });

  it('measures likeness from 0 to 1', () => {
    expect(likeness('科普展览', '科普展览')).toBe(1);
    expect(likeness('科普展览', '走访专家')).toBe(0);
    expect(likeness('', '')).toBe(1);
  });
});

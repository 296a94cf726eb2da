import { describe, expect, it } from 'vitest';
import { columnRole, isTaskHeader, planColumns } from './columns.ts';
import { splitNames, unitsFromColumns, unitsFromOneColumn, unwrapCell } from './units.ts';

const known = new Set([
  '办公室',
  '机关党委办公室',
  '科技社团党委办公室',
  '宣传文化部',
  '组织人事部',
  '市院士工作服务中心',
]);

describe('names of units', () => {
  it.each([
    ['机关党委办公室、办公室', ['机关党委办公室', '办公室']],
    ['宣传文化部,组织人事部；科技服务中心', ['宣传文化部', '组织人事部', '科技服务中心']],
    ['宣传文化部，组织人事部;科技服务中心', ['宣传文化部', '组织人事部', '科技服务中心']],
    ['各市级学会（协会、研究会）、重庆科技馆', ['各市级学会（协会、研究会）', '重庆科技馆']],
    ['宣传 文化部　、 组织人事部。', ['宣传文化部', '组织人事部']],
    ['宣传文化部等', ['宣传文化部']],
    ['办公室⼈', ['办公室人']],
    ['', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });

  it('takes a name whole: 办公室 inside 机关党委办公室 is not a second unit', () => {
    expect(unitsFromOneColumn('机关党委办公室', known)).toEqual({
      lead: '机关党委办公室',
      leadInferred: true,
      coUnits: [],
    });
    expect(unitsFromOneColumn('组织人事部、办公室、机关党委办公室', known).coUnits).toEqual([
      '办公室',
      '机关党委办公室',
    ]);
  });

  it('parts names glued together only when each piece is a known unit', () => {
    expect(unitsFromOneColumn('宣传文化部组织人事部', known)).toMatchObject({
      lead: '宣传文化部',
      coUnits: ['组织人事部'],
    });
    expect(unitsFromOneColumn('科技社团党委办公室办公室', known)).toMatchObject({
      lead: '科技社团党委办公室',
      coUnits: ['办公室'],
    });
    expect(unitsFromOneColumn('宣传文化部某某', known)).toMatchObject({ lead: '宣传文化部某某', coUnits: [] });
  });

  it('joins a name that the cell wrapped and parts two names on two lines', () => {
    expect(unwrapCell(['市院士工作服务', '中心、', '宣传文化部'], known)).toBe('市院士工作服务中心、宣传文化部');
    expect(unwrapCell(['宣传文化部', '组织人事部'], known)).toBe('宣传文化部、组织人事部');
    expect(unwrapCell(['机关党委', '办公室'], known)).toBe('机关党委办公室');
  });
});

describe('who leads', () => {
  it('is the first listed, marked as inferred, when one column holds all', () => {
    expect(unitsFromOneColumn('宣传文化部、组织人事部')).toEqual({
      lead: '宣传文化部',
      leadInferred: true,
      coUnits: ['组织人事部'],
    });
  });
  it.each([
    '牵头单位：宣传文化部；配合单位：组织人事部、办公室',
    '牵头:宣传文化部 配合:组织人事部、办公室',
    '组织人事部、宣传文化部（牵头）、办公室',
    '宣传文化部牵头，组织人事部、办公室配合',
  ])('is said in the cell: %s', (text) => {
    expect(unitsFromOneColumn(text)).toEqual({
      lead: '宣传文化部',
      leadInferred: false,
      coUnits: ['组织人事部', '办公室'],
    });
  });
  it('is said by the column', () => {
    expect(unitsFromColumns('宣传文化部', '组织人事部、宣传文化部')).toEqual({
      lead: '宣传文化部',
      leadInferred: false,
      coUnits: ['组织人事部'],
    });
    expect(unitsFromColumns('宣传文化部', '—').coUnits).toEqual([]);
  });
  it('is inferred again when two units stand under one heading', () => {
    expect(unitsFromColumns('宣传文化部、办公室', '')).toEqual({
      lead: '宣传文化部',
      leadInferred: true,
      coUnits: ['办公室'],
    });
  });
});

describe('headings', () => {
  it.each([
    ['序 号', 'number'],
    ['类　别', 'category'],
    ['重点任务', 'task'],
    ['工作内容', 'task'],
    ['责任部室（单位）', 'units'],
    ['责任单位', 'units'],
    ['牵头单位', 'lead'],
    ['牵头部室', 'lead'],
    ['配合单位', 'co'],
    ['协办单位', 'co'],
    ['完成时限', 'deadline'],
    ['时间节点', 'deadline'],
    ['目标', 'target'],
    ['量化指标', 'target'],
    ['责任领导', 'other'],
    ['备注', 'other'],
  ])('%s is %s', (heading, role) => {
    expect(columnRole(heading)).toBe(role);
  });

  it('are read together: 目标任务 is the task where no other column is', () => {
    expect(planColumns(['序号', '目标任务', '责任单位']).roles).toEqual(['number', 'task', 'units']);
    expect(planColumns(['序号', '重点工作', '具体任务', '责任单位']).roles).toEqual([
      'number',
      'category',
      'task',
      'units',
    ]);
    expect(isTaskHeader(['姓名', '单位', '备注'])).toBe(false);
  });
});

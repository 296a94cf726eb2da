// Sample data of our own wording; nothing here comes from a real document or person.
import { defineStates } from '@hub/ui';

defineStates('sample-record', {
  REPORTED: { tone: 'waiting', zh: '待确认', en: 'To confirm' },
  CONFIRMED: { tone: 'good', zh: '已确认', en: 'Confirmed' },
  RETURNED: { tone: 'attention', zh: '已退回', en: 'Returned' },
  VOIDED: { tone: 'ended', zh: '已作废', en: 'Voided' },
});

export interface SampleRecord {
  id: string;
  activity: string;
  unit: string;
  district: string;
  day: string;
  minutes: number | null;
  state: 'REPORTED' | 'CONFIRMED' | 'RETURNED' | 'VOIDED';
}

const activities = [
  '社区天文观测夜',
  '山村小学科学课',
  '防灾避险演练讲解',
  '农技田间问诊',
  '科技馆周末讲解',
  '老年人智能手机课',
];
const units = ['科学技术普及部', '宣传文化部', '渝中区科协', '奉节县科协', '科技馆'];
const districts = ['渝中区', '北碚区', '奉节县', '万州区'];
const states = ['REPORTED', 'CONFIRMED', 'CONFIRMED', 'RETURNED', 'REPORTED', 'VOIDED', 'CONFIRMED'] as const;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export const sampleRecords: SampleRecord[] = Array.from({ length: 47 }, (_, index) => ({
  id: `record-${index + 1}`,
  activity: `${at(activities, index)}（第${index + 1}场）`,
  unit: at(units, index * 3 + 1),
  district: at(districts, index),
  day: `2026-${String((index % 11) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
  minutes: index % 9 === 4 ? null : 45 + ((index * 25) % 180),
  state: at(states, index),
}));

/** Words that several pages of the module say. */
export const m = {
  records: { zh: '服务记录', en: 'Service records' },
  volunteers: { zh: '志愿者', en: 'Volunteers' },
  report: { zh: '登记服务', en: 'Report a service' },
  hours: { zh: '{n} 小时', en: '{n} h' },
  minutes: { zh: '{n} 分钟', en: '{n} min' },
};

import { defineModule } from '@hub/runtime';
import config from './module.config.ts';
import './states.ts';

export const { bootstrap, mount, unmount } = defineModule({
  config,
  routes: [
    {
      path: '',
      title: { zh: '服务记录', en: 'Service records' },
      load: () => import('./service-records/service-records-page.tsx'),
    },
    {
      path: '/report',
      title: { zh: '登记服务', en: 'Report a service' },
      privileges: ['volunteers/service-records.report'],
      load: () => import('./service-records/report-page.tsx'),
    },
    {
      path: '/records/:id',
      title: { zh: '服务记录', en: 'Service record' },
      load: () => import('./service-records/service-record-page.tsx'),
    },
    {
      path: '/people',
      title: { zh: '志愿者', en: 'Volunteers' },
      load: () => import('./volunteers/volunteers-page.tsx'),
    },
    {
      path: '/people/:id',
      title: { zh: '志愿者', en: 'Volunteer' },
      load: () => import('./volunteers/volunteer-page.tsx'),
    },
  ],
});

import { useT } from '@hub/runtime';
import { Section } from '@hub/ui';
import { Form, type FormInstance } from 'antd';
import { m } from '../words.ts';
import { RecordsOfVolunteer } from './records-of-volunteer.tsx';
import type { Values } from './report-page.tsx';

/** While the form is filled: what the time comes to, and what this volunteer has on record already. */
export function BesideReport({ form, except }: { form: FormInstance<Values>; except?: string }) {
  const t = useT();
  const volunteerId = Form.useWatch('volunteerId', form);
  const start = Form.useWatch('startedAt', form);
  const end = Form.useWatch('endedAt', form);
  const breaks = Form.useWatch('breakMinutes', form) ?? 0;
  const minutes = start && end ? Math.round((Date.parse(end) - Date.parse(start)) / 60_000) - breaks : null;
  return (
    <div className="hub-box hub-pad">
      <Section title={{ zh: '本次服务时长', en: 'Time of this service' }}>
        {minutes === null ? (
          <p className="hub-soft">{t({ zh: '填写起止时间后显示', en: 'Shown once the times are filled in' })}</p>
        ) : (
          <p className={minutes > 0 ? undefined : 'hub-bad'} role="status">
            {t(m.minutes, { n: minutes })}
          </p>
        )}
      </Section>
      <Section title={{ zh: '这位志愿者已有的服务', en: 'On record for this volunteer' }}>
        {volunteerId ? (
          <RecordsOfVolunteer volunteerId={volunteerId} {...(except ? { except } : {})} />
        ) : (
          <p className="hub-soft">{t({ zh: '选择志愿者后显示，避免重叠', en: 'Shown once a volunteer is chosen' })}</p>
        )}
      </Section>
    </div>
  );
}

import { ActivityLog, Page, PersonCard, StatusTag } from '@hub/ui';

export function PeoplePage() {
  return (
    <Page title={{ zh: '一人一档', en: 'One person, one file' }} narrow>
      <PersonCard
        name="林*"
        to="/detail"
        unit="奉节县科协"
        title={{ zh: '高级农艺师', en: 'Senior agronomist' }}
        tags={<StatusTag state="ACTIVE" />}
        facts={[{ label: { zh: '专业', en: 'Field' }, value: '果树栽培' }]}
        fields={[
          { label: { zh: '手机', en: 'Phone' }, masked: '138****0001', reveal: async () => '13800000001' },
          { label: { zh: '证件号', en: 'ID number' }, masked: '500***********0011' },
          { label: { zh: '邮箱', en: 'Mail' }, masked: null },
        ]}
        looks="近 30 天 2 人查看过完整信息"
      />
      <ActivityLog
        title={{ zh: '查看记录', en: 'Who has looked' }}
        entries={[
          {
            id: '1',
            at: '2026-11-12T03:00:00Z',
            by: '周敏',
            action: { zh: '查看了手机', en: 'saw the phone' },
            reason: '联系本人办理业务',
          },
        ]}
      />
      <ActivityLog entries={[]} />
    </Page>
  );
}

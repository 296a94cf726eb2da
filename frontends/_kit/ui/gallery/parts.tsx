import {
  ErrorState,
  ForbiddenState,
  GapLabel,
  Kbd,
  Light,
  MissingState,
  Note,
  NumberLink,
  Page,
  PrintButton,
  Section,
  Skeletons,
  StatusFlow,
  StatusTag,
  TargetBar,
} from '@hub/ui';

const states = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'SOMETHING_NEW'];

export function PartsPage() {
  return (
    <Page title={{ zh: '部件', en: 'Parts' }} actions={<PrintButton />}>
      <Section title={{ zh: '状态', en: 'States' }}>
        <div className="hub-row">
          {states.map((state) => (
            <StatusTag key={state} state={state} />
          ))}
          <StatusTag state="SUBMITTED" note={{ zh: '剩 2 天', en: '2 days left' }} />
        </div>
      </Section>
      <Section title={{ zh: '灯', en: 'Lights' }}>
        <div className="hub-row">
          {['RED', 'YELLOW', 'GREEN', null].map((value) => (
            <Light key={String(value)} value={value} />
          ))}
          <Light
            value="red"
            rule={{ text: '超过 30 个百分点', changedBy: { name: '林主席', reason: '暴雨停办两场' } }}
          />
        </div>
      </Section>
      <Section title={{ zh: '数字', en: 'Numbers' }}>
        <div className="hub-row">
          <NumberLink value={1240.5} unit="小时" to="/" />
          <NumberLink value={18} unit="场" estimated />
          <NumberLink value={null} gap="来源在 09:20 后没有更新" />
          <GapLabel kind="unreported" />
          <GapLabel kind="unknown" />
        </div>
        <TargetBar plan={20} actual={12} estimated={18} unit="场" label={{ zh: '宣讲场次', en: 'Talks' }} />
        <TargetBar plan={null} actual={7} unit="项" />
        <TargetBar plan={5} actual={8} unit="项" />
      </Section>
      <Section title={{ zh: '提示', en: 'Notes' }}>
        {(['neutral', 'progress', 'good', 'attention', 'bad'] as const).map((tone) => (
          <Note key={tone} tone={tone}>
            {{ zh: '这是一句需要看到的话。', en: 'A sentence to be seen.' }}
          </Note>
        ))}
      </Section>
      <Section title={{ zh: '流程', en: 'Steps' }}>
        <StatusFlow
          current="IN_REVIEW"
          steps={[{ state: 'DRAFT', at: '2026-10-01', by: '王芳' }, { state: 'IN_REVIEW' }, { state: 'PUBLISHED' }]}
        />
        <StatusFlow
          current="PUBLISHED"
          steps={[
            { state: 'DRAFT', at: '2026-10-01' },
            { state: 'IN_REVIEW', at: '2026-10-03' },
            { state: 'PUBLISHED', at: '2026-10-04' },
          ]}
        />
      </Section>
      <Section title={{ zh: '键盘', en: 'Keys' }}>
        <Kbd>g t</Kbd> <Kbd>?</Kbd>
      </Section>
      <Section>
        <Skeletons shape="cards" />
        <ErrorState onRetry={() => undefined} requestId="0193-5a7e" />
        <ForbiddenState />
        <MissingState />
      </Section>
    </Page>
  );
}

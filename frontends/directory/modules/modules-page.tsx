import { can, useT, type Words } from '@hub/runtime';
import {
  ActivityLog,
  ErrorState,
  ForbiddenState,
  momentOf,
  Page,
  Section,
  Skeletons,
  StatusTag,
  useNumber,
  useReason,
  useSay,
  useTell,
} from '@hub/ui';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import {
  activate,
  type HistoryEntry,
  type ModuleVersion,
  type RegisteredModule,
  RegistryError,
  rollback,
  useRegistry,
} from './registry.ts';

/** Which version of which module everybody sees, and the way back. */
export default function ModulesPage() {
  const { data, error, fetching, reload } = useRegistry();
  return (
    <Page
      title={{ zh: '模块', en: 'Modules' }}
      description={{
        zh: '各部门的页面各自发布。新版本可先在本单位试用，再全员启用；有问题一步回退。',
        en: 'Each department publishes its own pages: try a version in the own unit, then activate it for all; roll back in one step.',
      }}
    >
      {error ? (
        <div className="hub-box">
          {error.code === 'FORBIDDEN' ? <ForbiddenState /> : <ErrorState onRetry={() => void reload()} />}
        </div>
      ) : !data && fetching ? (
        <Skeletons />
      ) : (
        data?.modules.map((module) => <ModuleCard key={module.name} module={module} reload={() => void reload()} />)
      )}
      {data?.history.length ? (
        <Section title={{ zh: '发布与启用记录', en: 'Who did what' }}>
          <div className="hub-box hub-pad">
            <ActivityLog
              entries={data.history.slice(0, 30).map((entry, index) => ({
                id: `${entry.at}${index}`,
                at: entry.at,
                by: entry.by,
                action: deed(entry),
                ...(entry.reason ? { reason: entry.reason } : {}),
              }))}
            />
          </div>
        </Section>
      ) : null}
    </Page>
  );
}

const deeds: Record<HistoryEntry['action'], Words> = {
  publish: { zh: '发布', en: 'published' },
  activate: { zh: '启用', en: 'activated' },
  rollback: { zh: '回退到', en: 'rolled back to' },
  withdraw: { zh: '停用', en: 'withdrew' },
};

function deed({ action, module, version, scope }: HistoryEntry): Words {
  const trial = action !== 'publish' && scope !== 'all';
  return {
    zh: `${deeds[action].zh} ${module} ${version ?? ''}${trial ? '（本单位试用）' : ''}`,
    en: `${deeds[action].en} ${module} ${version ?? ''}${trial ? ' (on trial)' : ''}`,
  };
}

function ModuleCard({ module, reload }: { module: RegisteredModule; reload: () => void }) {
  const say = useSay();
  const t = useT();
  const ask = useReason();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const title = module.titles ? t(module.titles) : module.name;
  const handles = module.mayHandle && can('host/modules.activate');
  const everyone = module.active.find((one) => one.scope === 'all');
  const run = async (work: () => Promise<unknown>, done: { zh: string; en: string }) => {
    setBusy(true);
    try {
      await work();
      tell.done(done);
      reload();
    } catch (error) {
      tell.failed(
        error instanceof RegistryError && error.code !== 'UNAVAILABLE'
          ? error.message
          : { zh: '没有办成，请稍后再试。', en: 'Not done; try again later.' },
      );
    } finally {
      setBusy(false);
    }
  };
  const start = async (version: string, scope: 'all' | 'own') => {
    const whom = scope === 'all' ? { zh: '全员', en: 'everyone' } : { zh: '本单位', en: 'the own unit' };
    const reason = await ask({
      title: { zh: `对${whom.zh}启用“${title}” ${version}`, en: `Activate ${title} ${version} for ${whom.en}` },
      effect: {
        zh: '正在使用的人下次切换模块时看到新版本。',
        en: 'Those at work see it at their next change of module.',
      },
      confirm: { zh: '启用', en: 'Activate' },
    });
    if (reason !== null)
      await run(() => activate({ name: module.name, version, scope, reason }), { zh: '已启用', en: 'Activated' });
  };
  const back = async () => {
    const reason = await ask({
      title: { zh: `回退“${title}”`, en: `Roll back ${title}` },
      effect: {
        zh: `从 ${everyone?.version} 回到 ${everyone?.previous}。`,
        en: `From ${everyone?.version} to ${everyone?.previous}.`,
      },
      confirm: { zh: '回退', en: 'Roll back' },
      danger: true,
    });
    if (reason !== null)
      await run(() => rollback({ name: module.name, scope: 'all', reason }), { zh: '已回退', en: 'Rolled back' });
  };
  return (
    <article className="hub-box directory-agency" aria-label={title}>
      <div className="hub-row">
        <h2 className="hub-section-title hub-grow">
          {title} <span className="hub-soft">{module.name}</span>
        </h2>
        {handles && everyone?.previous ? (
          <Button size="small" danger disabled={busy} onClick={() => void back()}>
            {say({ zh: `回退到 ${everyone.previous}`, en: `Roll back to ${everyone.previous}` })}
          </Button>
        ) : null}
      </div>
      {module.versions.map((version) => (
        <VersionRow
          key={version.version}
          version={version}
          active={module.active}
          handles={handles}
          busy={busy}
          start={start}
        />
      ))}
    </article>
  );
}

interface RowProps {
  version: ModuleVersion;
  active: RegisteredModule['active'];
  handles: boolean;
  busy: boolean;
  start: (version: string, scope: 'all' | 'own') => Promise<void>;
}

function VersionRow({ version, active, handles, busy, start }: RowProps) {
  const say = useSay();
  const format = useNumber();
  const failed = version.failures.reduce((sum, failure) => sum + failure.seen, 0);
  const forAll = active.some((one) => one.scope === 'all' && one.version === version.version);
  const onTrial = active.some((one) => one.scope !== 'all' && one.version === version.version);
  return (
    <div className="directory-version">
      <span className="directory-version-number">{version.version}</span>
      {forAll ? <StatusTag state="ACTIVE" note={{ zh: '全员', en: 'everyone' }} /> : null}
      {onTrial ? <StatusTag state="IN_PROGRESS" note={{ zh: '试用', en: 'on trial' }} /> : null}
      <span className="hub-soft hub-grow">
        {say({
          zh: `${momentOf(version.publishedAt)} 由 ${version.publishedBy} 发布，${format(version.bytes / 1024, 0)} KB`,
          en: `${momentOf(version.publishedAt)} by ${version.publishedBy}, ${format(version.bytes / 1024, 0)} KB`,
        })}
      </span>
      {failed ? (
        <Popover
          trigger="click"
          content={version.failures.map((failure) => (
            <p key={failure.kind}>
              {momentOf(failure.lastAt)} {failure.kind} × {failure.seen}：{failure.lastDetail}
            </p>
          ))}
        >
          <Button size="small" danger type="link">
            {say({ zh: `两周内失败 ${failed} 次`, en: `${failed} failures in two weeks` })}
          </Button>
        </Popover>
      ) : (
        <span className="hub-good">{say({ zh: '运行正常', en: 'Healthy' })}</span>
      )}
      {handles && !forAll ? (
        <>
          <Button size="small" disabled={busy || onTrial} onClick={() => void start(version.version, 'own')}>
            {say({ zh: '本单位试用', en: 'Try in own unit' })}
          </Button>
          <Button size="small" disabled={busy} onClick={() => void start(version.version, 'all')}>
            {say({ zh: '全员启用', en: 'Activate for all' })}
          </Button>
        </>
      ) : null}
    </div>
  );
}

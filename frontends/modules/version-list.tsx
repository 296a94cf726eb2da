import { useLang, useT } from '@hub/runtime';
import { momentOf } from '@hub/ui';
import { Button, Space, Tag } from 'antd';
import type { RegisteredModule } from './registry.ts';
import type { ReleaseActions } from './releases-page.tsx';
import { words } from './words.ts';

export interface VersionListProps {
  module: RegisteredModule;
  mayChange: boolean;
  ownUnit: string;
  actions: ReleaseActions;
}

/** Every version that was ever published, the newest first. None is ever lost. */
export function VersionList({ module, mayChange, ownUnit, actions }: VersionListProps) {
  const t = useT();
  const lang = useLang();
  const running = module.active.find((one) => one.scope === 'all')?.version;
  const trial = module.active.find((one) => one.scope === ownUnit)?.version;
  const size = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 1 });
  return (
    <ul className="modules-versions">
      {module.versions.map((version) => (
        <li key={version.version}>
          <div>
            <strong>{version.version}</strong>{' '}
            {version.version === running ? <Tag color="blue">{t(words.running)}</Tag> : null}
            {version.version === trial ? <Tag>{t(words.trial)}</Tag> : null}
            <p>
              {t(words.published)} {t(words.by, { name: version.publishedBy, time: momentOf(version.publishedAt) })} ·{' '}
              {size.format(version.bytes / 1024)} KB
            </p>
            {version.failures.map((failure) => (
              <p key={failure.kind} className="modules-faults">
                {failure.kind} × {failure.seen}: {failure.lastDetail}
              </p>
            ))}
          </div>
          {mayChange ? (
            <Space wrap>
              {version.version === trial ? (
                <Button size="small" onClick={() => void actions.endTrial(module, version.version)}>
                  {t(words.endTrial)}
                </Button>
              ) : null}
              {version.version !== running && version.version !== trial ? (
                <Button size="small" onClick={() => void actions.activate(module, version.version, 'own')}>
                  {t(words.tryOut)}
                </Button>
              ) : null}
              {version.version !== running ? (
                <Button
                  size="small"
                  type="primary"
                  onClick={() => void actions.activate(module, version.version, 'all')}
                >
                  {t(words.activate)}
                </Button>
              ) : null}
            </Space>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

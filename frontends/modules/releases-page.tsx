import { can, useSession, useT } from '@hub/runtime';
import { type Column, DataTable, ErrorState, momentOf, Page, Section, Skeletons, useReason } from '@hub/ui';
import { App, Button, Drawer, Space } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { activate, type Entry, type RegisteredModule, type RegistryState, readRegistry, rollback } from './registry.ts';
import { VersionList } from './version-list.tsx';
import { words } from './words.ts';

/** Which version of each module runs, who published it, and how to go back. */
export default function ReleasesPage() {
  const t = useT();
  const [state, setState] = useState<RegistryState | Error | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const officer = useSession();
  const ask = useReason();
  const { message } = App.useApp();
  const load = useCallback(() => {
    readRegistry().then(setState, (error: unknown) =>
      setState(error instanceof Error ? error : new Error(String(error))),
    );
  }, []);
  useEffect(load, [load]);

  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
      message.success(t(words.done));
    } catch (error) {
      message.error(error instanceof Error ? error.message : String(error));
    }
    load();
  };
  const actions: ReleaseActions = {
    async rollback(module, version, current) {
      const name = t(module.titles);
      const reason = await ask({
        title: t(words.rollbackTitle, { name, version }),
        effect: t(words.rollbackEffect, { version, current }),
        danger: true,
      });
      if (reason) await act(() => rollback(module.name, 'all', reason));
    },
    async activate(module, version, scope) {
      const name = t(module.titles);
      const current = runningOf(module)?.version ?? '—';
      const reason = await ask(
        scope === 'all'
          ? { title: t(words.activateTitle, { name, version }), effect: t(words.activateEffect, { current }) }
          : { title: t(words.tryOutTitle, { name, version }), effect: t(words.tryOutEffect) },
      );
      if (reason) await act(() => activate(module.name, version, scope, reason));
    },
    async endTrial(module, version) {
      const reason = await ask({ title: t(words.endTrialTitle, { name: t(module.titles), version }) });
      if (reason) await act(() => rollback(module.name, 'own', reason));
    },
  };

  const columns: Column<RegisteredModule>[] = [
    { key: 'module', title: words.module, render: (module) => t(module.titles), card: 'title' },
    { key: 'running', title: words.running, render: (module) => runningOf(module)?.version ?? '—' },
    {
      key: 'trial',
      title: words.trial,
      render: (module) => module.active.find((one) => one.scope === officer?.unitId)?.version ?? '—',
    },
    { key: 'health', title: words.health, render: (module) => <Health module={module} /> },
    {
      key: 'actions',
      title: words.version,
      render: (module) => {
        const running = runningOf(module);
        return (
          <Space wrap>
            <Button size="small" onClick={() => setOpened(module.name)}>
              {t(words.show)}
            </Button>
            {running?.previous && mayChange(module) ? (
              <Button
                size="small"
                onClick={() => void actions.rollback(module, running.previous as string, running.version)}
              >
                {t(words.rollback, { version: running.previous })}
              </Button>
            ) : null}
          </Space>
        );
      },
    },
  ];
  const shown = state && !(state instanceof Error) ? state.modules.find((module) => module.name === opened) : undefined;
  return (
    <Page title={words.title} description={words.description}>
      {state === null ? <Skeletons /> : null}
      {state instanceof Error ? <ErrorState onRetry={load} /> : null}
      {state && !(state instanceof Error) ? (
        <>
          <DataTable columns={columns} rows={state.modules} rowKey={(module) => module.name} label={t(words.modules)} />
          <Section title={words.history}>
            <History state={state} />
          </Section>
        </>
      ) : null}
      <Drawer
        open={shown !== undefined}
        onClose={() => setOpened(null)}
        title={shown ? t(words.versions, { name: t(shown.titles) }) : ''}
        size={560}
      >
        {shown ? (
          <VersionList module={shown} mayChange={mayChange(shown)} ownUnit={officer?.unitId ?? ''} actions={actions} />
        ) : null}
      </Drawer>
    </Page>
  );
}

export interface ReleaseActions {
  rollback(module: RegisteredModule, version: string, current: string): Promise<void>;
  activate(module: RegisteredModule, version: string, scope: 'all' | 'own'): Promise<void>;
  endTrial(module: RegisteredModule, version: string): Promise<void>;
}

const runningOf = (module: RegisteredModule) => module.active.find((one) => one.scope === 'all');
const mayChange = (module: RegisteredModule) => module.mayHandle && can('host/modules.activate');

function Health({ module }: { module: RegisteredModule }) {
  const t = useT();
  const running = runningOf(module)?.version;
  const failures = module.versions.find((one) => one.version === running)?.failures ?? [];
  const seen = failures.reduce((sum, one) => sum + one.seen, 0);
  return seen === 0 ? t(words.healthy) : <strong className="modules-faults">{t(words.faults, { n: seen })}</strong>;
}

function History({ state }: { state: RegistryState }) {
  const t = useT();
  const titles = new Map(state.modules.map((module) => [module.name, module.titles]));
  const verb = {
    publish: words.publish,
    activate: words.activated,
    rollback: words.rolledBack,
    withdraw: words.withdraw,
  };
  const nameOf = (entry: Entry) => {
    const known = titles.get(entry.module);
    return known ? t(known) : entry.module;
  };
  const columns: Column<Entry>[] = [
    { key: 'when', title: words.when, render: (entry) => momentOf(entry.at) },
    { key: 'who', title: words.who, render: (entry) => entry.by },
    {
      key: 'what',
      title: words.what,
      card: 'title',
      render: (entry) =>
        `${t(verb[entry.action])} ${nameOf(entry)} ${entry.version ?? ''}${entry.scope === 'all' ? '' : t(words.forUnit)}`,
    },
    { key: 'why', title: words.why, render: (entry) => entry.reason || '—' },
  ];
  return (
    <DataTable
      columns={columns}
      rows={state.history.slice(0, 50)}
      rowKey={(entry) => `${entry.at} ${entry.module} ${entry.action} ${entry.scope}`}
      label={t(words.history)}
    />
  );
}

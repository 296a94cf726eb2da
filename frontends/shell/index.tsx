import {
  can,
  guardHistory,
  interceptAnchors,
  loadSession,
  type PageModule,
  Providers,
  pageState,
  session,
  setWrapper,
  signIn,
  t,
} from '@hub/runtime';
import { HubProvider } from '@hub/ui';
import { createRoot } from 'react-dom/client';
import { registerApplication, setMountMaxTime, setUnmountMaxTime, start } from 'single-spa';
import { Frame } from './frame/frame.tsx';
import { applicationOf } from './modules/application.ts';
import { askModules, isOutdated, watchFreshness } from './modules/freshness.ts';
import { menuFor } from './modules/menu.ts';
import { words } from './words.ts';
import './shell.css';

const root = document.getElementById('hub-shell') as HTMLElement;

/** A unit with a version on trial has a list of its own; everyone else's is in the page already. */
async function modulesOf(units: readonly string[]): Promise<PageModule[]> {
  const { modules, trialUnits } = pageState();
  if (!trialUnits.some((unit) => units.includes(unit))) return modules;
  return (await askModules()).modules;
}

const belongsTo = (module: PageModule) => (place: { pathname: string }) =>
  place.pathname === module.basePath || place.pathname.startsWith(`${module.basePath}/`);

async function boot(): Promise<void> {
  const current = await loadSession();
  if (current.state !== 'signed-in') {
    signIn();
    return;
  }
  const { officer } = current;
  const modules = await modulesOf([officer.unitId, ...officer.units]);
  setWrapper(HubProvider);
  const groups = menuFor(modules, can);
  setMountMaxTime(120_000, false, 120_000);
  setUnmountMaxTime(120_000, false, 120_000);
  guardHistory();
  interceptAnchors((pathname) => pathname === '/' || modules.some((module) => belongsTo(module)({ pathname })));
  for (const module of modules) {
    registerApplication({
      name: module.name,
      app: async () =>
        applicationOf(module, {
          host: () => document.getElementById('hub-modules') as HTMLElement,
          timeout: pageState().moduleTimeout,
          outdated: isOutdated,
        }),
      activeWhen: belongsTo(module),
    });
  }
  watchFreshness();
  createRoot(root).render(
    <Providers>
      {/* Modules go into an element of the frame, so nothing mounts before it is there. */}
      <Frame officer={officer} modules={modules} groups={groups} onReady={start} />
    </Providers>,
  );
}

boot().catch((error: unknown) => {
  console.error(error);
  const message = document.createElement('div');
  message.className = 'hub-boot';
  message.setAttribute('role', 'alert');
  const text = document.createElement('p');
  text.textContent = t(words.offline);
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = t(words.retry);
  again.addEventListener('click', () => window.location.reload());
  message.append(text, again);
  if (session().state !== 'signed-out') root.replaceChildren(message);
});

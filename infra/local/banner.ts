import { DEMO_PASSWORD, demoOfficers } from '@hub/directory/contract/demo';
import type { RunningHub } from './hub.ts';
import { pad, width } from './progress.ts';

/** What a person needs next: the URL, who to sign in as, and a query to paste. */
export function banner(hub: RunningHub, after: string): string {
  const lines = ['', `  科技春雨协同平台 · Spring Rain Hub   ${hub.url}   (ready after ${after})`, ''];
  if (hub.demo) lines.push(...signIns(), '', ...partner(hub), '');
  lines.push(`  Data and logs: ${hub.dataDir}    Stop: Ctrl+C`, '');
  return lines.join('\n');
}

function signIns(): string[] {
  const usernames = Math.max(...demoOfficers.map(({ username }) => width(username)));
  const names = Math.max(...demoOfficers.map(({ name }) => width(name)));
  return [
    `  Sign in at the demonstration (password of all: ${DEMO_PASSWORD})`,
    ...demoOfficers.map(
      ({ username, name, zh, en }) => `    ${pad(username, usernames)}  ${pad(name, names)}  ${zh} · ${en}`,
    ),
  ];
}

function partner(hub: RunningHub): string[] {
  const dataDir = hub.dataDir.endsWith('/.data') ? '' : `DATA_DIR=${hub.dataDir} `;
  const query = JSON.stringify({ query: '{ keyTasks(first: 3) { nodes { number text leadName } } }' });
  return [
    '  Ask as a partner agency (token by private_key_jwt):',
    `    ${dataDir}npm run -s partner-query`,
    `    curl -s ${hub.url}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(${dataDir}npm run -s partner-query -- --token)" -d '${query}'`,
  ];
}

import { describe, expect, it } from 'vitest';
import { startTestHub } from './index.ts';

describe.each(['single', 'split'] as const)('a hub in %s topology', (topology) => {
  it('starts, is ready, and goes away', async () => {
    await using hub = await startTestHub({ topology });
    const ready = await (await fetch(`${hub.publicUrl}/ready`)).json();
    expect(ready).toMatchObject({ ok: true, state: 'ready' });
    console.log(ready);
    console.log(
      JSON.stringify(await hub.as('office.li').run('{ orgUnits(first: 100) { nodes { id name } } }')).slice(0, 500),
    );
  });
});

type Version = [major: number, minor: number, patch: number];

function parse(text: string): Version | null {
  const match = /^(\d+)\.(\d+)\.(\d+)/.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : null;
}

/** Exact versions and caret ranges, which is all that a build writes; below 1.0.0 a minor step may break. */
export function satisfies(version: string, range: string): boolean {
  const given = parse(version);
  const wanted = parse(range.replace(/^\^/, ''));
  if (!given || !wanted) return false;
  const newer = given[0] - wanted[0] || given[1] - wanted[1] || given[2] - wanted[2];
  if (!range.startsWith('^')) return newer === 0;
  if (newer < 0 || given[0] !== wanted[0]) return false;
  if (wanted[0] > 0) return true;
  return given[1] === wanted[1] && (wanted[1] > 0 || given[2] === wanted[2]);
}

/** What a module needs and this hub does not offer, one sentence each. */
export function unmetRequirements(requires: Record<string, string>, offered: Record<string, string>): string[] {
  return Object.entries(requires)
    .filter(([name, range]) => !satisfies(offered[name] ?? '', range))
    .map(([name, range]) => `${name} ${range} is required, this hub has ${offered[name] ?? 'none'}`);
}

import { readFileSync } from 'node:fs';
import { GraphQLError, Kind, parse } from 'graphql';
import { supergraphFacts } from '../engine/supergraph.ts';
import { Fault } from './fault.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
};

export function readSupergraphFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Fault(`The supergraph ${file} cannot be read: ${reasons[code ?? ''] ?? message}.`);
  }
}

/** The address of each subgraph, as the supergraph itself names it. Refuses what is no supergraph of federation 2. */
export function addressesOf(sdl: string): ReadonlyMap<string, string> {
  refuseOthers(sdl);
  const addresses = new Map<string, string>();
  for (const [name, { url }] of supergraphFacts(sdl).subgraphs) {
    if (!url)
      throw new Fault(`The supergraph names no address for the subgraph ${name}: compose it with routing URLs.`);
    if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
      throw new Fault(`The supergraph gives the subgraph ${name} the address ${url}, which is no http or https URL.`);
    }
    addresses.set(name, url);
  }
  if (addresses.size === 0) throw new Fault('The supergraph names no subgraph.');
  return addresses;
}

function refuseOthers(sdl: string): void {
  const document = (() => {
    try {
      return parse(sdl, { noLocation: true });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const [place] = error.locations ?? [];
      throw new Fault(
        `The file is not GraphQL: ${error.message}${place ? ` (line ${place.line}, column ${place.column})` : ''}.`,
      );
    }
  })();
  const names = new Set(
    document.definitions.flatMap((node) => (node.kind === Kind.ENUM_TYPE_DEFINITION ? [node.name.value] : [])),
  );
  if (names.has('join__Graph')) return;
  throw new Fault(
    'The file is no supergraph of federation 2: it has no join__Graph. Was it a subgraph or a plain schema?',
  );
}

import { rightsMutants, rightsOf } from '@hub/kit/testing';
import { describe, expect, it } from 'vitest';
import { allDefinitions } from '../federation/definitions.ts';

const definitions = await allDefinitions();

describe.each(definitions.map((definition) => [definition.name, definition] as const))(
  'rights of %s',
  (name, definition) => {
    it('are what was reviewed, field by field', async () => {
      await expect(rightsOf(definition)).toMatchFileSnapshot(`./rights/${name}.txt`);
    });

    it('are missed by the build when any one of them is taken away', () => {
      const mutants = rightsMutants(definition);
      expect(mutants.length).toBeGreaterThan(10);
      expect(mutants.filter((mutant) => !mutant.caught)).toEqual([]);
    });

    it('open no field to everyone but keys, pages and refusals', () => {
      const open = rightsOf(definition)
        .split('\n')
        .filter((line) => line.endsWith(': everyone'))
        .map((line) => line.split('.')[0] as string);
      const shared =
        /(Connection|Edge)$|^(PageInfo|Refusal|Conflict|KeyTask|Person|OrgUnit|Officer|District|Plan|Activity|Honour|Content|ServiceRecord|PartnerAgency|Indicator)$/;
      expect([...new Set(open)].filter((type) => !shared.test(type))).toEqual([]);
    });
  },
);

it('knows every subgraph', () => {
  expect(definitions.map(({ name }) => name).sort()).toEqual([
    'directory',
    'media',
    'reports',
    'talents',
    'tasks',
    'volunteers',
  ]);
});

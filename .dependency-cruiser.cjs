// The shape of the hub as rules: who may know whom. infra/adr says why.
const test = '\\.(test|fixture)\\.tsx?$|/(testing|e2e)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'subgraphs-meet-in-contracts',
      comment: 'A subgraph takes nothing of another but its contract: facts, privileges and reference ids.',
      severity: 'error',
      from: { path: '^subgraphs/([^_/][^/]*)/' },
      to: { path: '^subgraphs/[^_/][^/]*/', pathNot: ['^subgraphs/$1/', '^subgraphs/[^/]+/contract/'] },
    },
    {
      name: 'kit-knows-no-business',
      comment: 'The kit serves every subgraph; a noun of the association in it would bind them all.',
      severity: 'error',
      from: { path: '^subgraphs/_kit/' },
      to: { path: '^(subgraphs/[^_/]|gateway/|frontends/|infra/(identity|local)/)' },
    },
    {
      name: 'slices-through-their-index',
      comment: "A slice's index.ts is all that a sibling may import.",
      severity: 'error',
      from: {
        path: '^subgraphs/([^_/][^/]*)/([^/]+)/',
        pathNot: '^subgraphs/[^/]+/(contract|migrations|demo|testing)/',
      },
      to: {
        path: '^subgraphs/$1/[^/]+/.+',
        pathNot: [
          '^subgraphs/$1/$2/',
          '^subgraphs/$1/(contract|testing)/',
          '^subgraphs/$1/[^/]+/index\\.ts$',
          '\\.fixture\\.ts$',
        ],
      },
    },
    {
      name: 'subgraph-root-through-index',
      comment: 'The list of slices reads their tables of contents.',
      severity: 'error',
      from: { path: '^subgraphs/([^_/][^/]*)/[^/]+\\.ts$', pathNot: test },
      to: { path: '^subgraphs/$1/[^/]+/.+', pathNot: ['^subgraphs/$1/(contract|migrations|demo)/', '/index\\.ts$'] },
    },
    {
      name: 'rules-do-no-io',
      comment: 'Rules are pure functions: they are read and tested beside the regulation.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: [
          '\\.(entity|service|resolver|type)\\.tsx?$',
          'node_modules/(@mikro-orm|pg|type-graphql|undici|fastify)/',
          '^(node:)?(fs|fs/promises|net|http|https|child_process|dns|tls)$',
        ],
      },
    },
    {
      name: 'contracts-stay-small',
      comment: 'What others import must not pull tables, resolvers or services along.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/contract/', pathNot: test },
      to: { path: '\\.(entity|service|resolver|type)\\.ts$' },
    },
    {
      name: 'front-end-modules-stand-alone',
      comment: "A module is built, published and rolled back without the others; it shares only the front end's kit.",
      severity: 'error',
      from: { path: '^frontends/(directory|tasks|talents|volunteers|media|reports|shell)/', pathNot: test },
      to: { path: '^frontends/', pathNot: ['^frontends/$1/', '^frontends/_(kit|nouns)/'] },
    },
    {
      name: 'front-end-asks-over-graphql',
      comment: 'The page knows the graph, not the code behind it.',
      severity: 'error',
      from: { path: '^frontends/', pathNot: `^frontends/host/|${test}` },
      to: { path: '^(subgraphs|gateway)/' },
    },
    {
      name: 'gateway-knows-contracts-only',
      comment: 'The gateway reads contracts and the kit; each subgraph may be another process.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: test },
      to: { path: '^subgraphs/[^_/][^/]*/', pathNot: '^subgraphs/[^/]+/contract/' },
    },
    {
      name: 'launcher-runs-without-a-build',
      comment: 'Node runs infra by stripping types, which decorators do not survive: services run from the build.',
      severity: 'error',
      from: { path: '^infra/(local|tooling|generators)/', pathNot: `^infra/local/entries/|/templates/|${test}` },
      to: {
        path: '^(subgraphs|gateway)/',
        pathNot:
          '^(subgraphs/(_kit/(service|envelope)/|[^/]+/contract/|tasks/plans/import/|tasks/demo/years)|gateway/access/settings)',
      },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(subgraphs|gateway|frontends|infra)/', pathNot: test },
      to: { path: test, pathNot: '^frontends/_kit/testing/' },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other to run are one thought in two places. A type alone may point back.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '\\?|^virtual:|^hub-|^@hub/(runtime|ui)$|^@graphql-typed-document-node/core$',
      },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API yet. infra/tooling/boundaries.ts says what this runs over.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // The parser's walk stops at `await using`, which only tests and two commands say.
    exclude: {
      path: '(^|/)(dist|\\.cache|\\.data|templates)/|\\.test\\.tsx?$|^test/|^infra/tooling/(migration|contracts)\\.ts$',
    },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

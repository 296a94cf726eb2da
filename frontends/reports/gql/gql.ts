/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Board {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      columns { code name nameEn unit unitEn ...DefinitionParts }\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      rows(first: 100) {\n        nodes {\n          id\n          number\n          text\n          categoryName\n          leadName\n          leadUnit { id name nameEn }\n          keyTask { id light { ...LightParts } }\n          figures { ...FigureParts }\n          coverage { month expected reported late { id name nameEn } }\n        }\n      }\n    }\n  }\n": typeof types.BoardDocument,
    "\n  query Cockpit {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      coverage { month expected reported late { id name nameEn } }\n    }\n  }\n": typeof types.CockpitDocument,
    "\n  query CockpitDistricts($code: String!, $planId: ID) {\n    indicatorByDistrict(code: $code, planId: $planId) {\n      on\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      rows { names namesEn countedUnder restated districts { code } figure { ...FigureParts } }\n      unplaced { ...FigureParts }\n    }\n  }\n": typeof types.CockpitDistrictsDocument,
    "\n  query CockpitLights($planId: ID) {\n    planBoard(planId: $planId) { rows(first: 100) { nodes { id keyTask { id light { ...LightParts } } } } }\n  }\n": typeof types.CockpitLightsDocument,
    "\n  query CockpitTrend($code: String!, $planId: ID, $from: String!, $to: String!) {\n    indicatorTrend(code: $code, planId: $planId, from: $from, to: $to) {\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      points { month figure { ...FigureParts } }\n    }\n  }\n": typeof types.CockpitTrendDocument,
    "\n  fragment DefinitionParts on Indicator {\n    code\n    name\n    nameEn\n    ownerUnit {\n      name\n      nameEn\n    }\n    definition {\n      version\n      population\n      populationEn\n      exclusions\n      exclusionsEn\n      validFrom\n    }\n  }\n": typeof types.DefinitionPartsFragmentDoc,
    "\n  fragment FigureParts on Figure {\n    value\n    records\n    state\n    drill\n    definitionVersion\n    indicator {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n    }\n  }\n": typeof types.FigurePartsFragmentDoc,
    "\n  fragment SourceLine on FigureSource {\n    source\n    freshness\n    readAt\n    setAside\n  }\n": typeof types.SourceLineFragmentDoc,
    "\n  fragment LightParts on TaskLight {\n    month\n    colour\n    plannedPercent\n    actualPercent\n    reasons { text }\n    rule { words }\n  }\n": typeof types.LightPartsFragmentDoc,
    "\n  query Indicator($code: String!) {\n    indicator(code: $code) {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n      recordType\n      onBoard\n      ownerUnit { name nameEn }\n      definition { version population populationEn exclusions exclusionsEn excludedKinds validFrom }\n      definitions(first: 100) {\n        nodes { version population populationEn exclusions exclusionsEn excludedKinds validFrom validTo reason }\n      }\n    }\n  }\n": typeof types.IndicatorDocument,
    "\n  mutation ReviseIndicator($input: ReviseIndicatorInput!) {\n    reviseIndicator(input: $input) {\n      __typename\n      ... on Indicator { code definition { version } }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ReviseIndicatorDocument,
    "\n  query Indicators($first: Int!, $after: String) {\n    indicators(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        code\n        name\n        nameEn\n        unit\n        unitEn\n        source\n        onBoard\n        ownerUnit { name nameEn }\n        definition { version population populationEn exclusions exclusionsEn validFrom }\n      }\n    }\n  }\n": typeof types.IndicatorsDocument,
    "\n  query CountedHead($drill: String!) {\n    countedRecords(drill: $drill) {\n      value\n      records\n      from\n      to\n      indicator { code name nameEn unit unitEn }\n      definition { version population populationEn }\n    }\n  }\n": typeof types.CountedHeadDocument,
    "\n  query CountedRecords($drill: String!, $first: Int!, $after: String) {\n    countedRecords(drill: $drill) {\n      rows(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id\n          recordType\n          day\n          kind\n          value\n          happenedAt\n          keyTaskNumber\n          keyTask { id }\n          unit { name nameEn }\n          district { name nameEn }\n          record {\n            ... on Activity { title }\n            ... on ServiceRecord { title }\n            ... on Content { title }\n            ... on Honour { awardType { nameZh nameEn } person { publicName } }\n          }\n        }\n      }\n    }\n  }\n": typeof types.CountedRecordsDocument,
    "\n  query ReportRun($id: ID!) {\n    reportRun(id: $id) {\n      id\n      version\n      title\n      state\n      planYear\n      documentNumber\n      from\n      to\n      asOf\n      unit { name nameEn }\n      preparedBy\n      signedBy\n      signedAt\n      correctsId\n      reason\n      contentHash\n      complete\n      columns { code name nameEn unit unitEn version population exclusions }\n      totals { code value state }\n      rows(first: 100) { nodes { keyTaskId number text leadName figures { code value state } } }\n      comparison { asOf same differences { keyTaskId number text code before after definitionBefore definitionAfter } }\n    }\n  }\n": typeof types.ReportRunDocument,
    "query ReportRunCsv($id: ID!) { reportRun(id: $id) { csv } }": typeof types.ReportRunCsvDocument,
    "\n  mutation FreezeReportRun($input: FreezeReportRunInput!) {\n    freezeReportRun(input: $input) {\n      __typename\n      ... on ReportRun { id version state signedBy signedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.FreezeReportRunDocument,
    "\n  query ReportRuns($first: Int!, $after: String) {\n    reportRuns(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id title state planYear from to asOf preparedBy signedBy signedAt complete correctsId unit { name nameEn } }\n    }\n    planBoard { planId planYear documentNumber }\n  }\n": typeof types.ReportRunsDocument,
    "\n  mutation RunReport($input: RunReportInput!) {\n    runReport(input: $input) {\n      __typename\n      ... on ReportRun { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RunReportDocument,
    "query FrozenReports { reportRuns(first: 100) { nodes { id title state } } }": typeof types.FrozenReportsDocument,
    "\n  query WorkbenchFigures {\n    planBoard { asOf totals { ...FigureParts } sources { ...SourceLine } }\n  }\n": typeof types.WorkbenchFiguresDocument,
};
const documents: Documents = {
    "\n  query Board {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      columns { code name nameEn unit unitEn ...DefinitionParts }\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      rows(first: 100) {\n        nodes {\n          id\n          number\n          text\n          categoryName\n          leadName\n          leadUnit { id name nameEn }\n          keyTask { id light { ...LightParts } }\n          figures { ...FigureParts }\n          coverage { month expected reported late { id name nameEn } }\n        }\n      }\n    }\n  }\n": types.BoardDocument,
    "\n  query Cockpit {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      coverage { month expected reported late { id name nameEn } }\n    }\n  }\n": types.CockpitDocument,
    "\n  query CockpitDistricts($code: String!, $planId: ID) {\n    indicatorByDistrict(code: $code, planId: $planId) {\n      on\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      rows { names namesEn countedUnder restated districts { code } figure { ...FigureParts } }\n      unplaced { ...FigureParts }\n    }\n  }\n": types.CockpitDistrictsDocument,
    "\n  query CockpitLights($planId: ID) {\n    planBoard(planId: $planId) { rows(first: 100) { nodes { id keyTask { id light { ...LightParts } } } } }\n  }\n": types.CockpitLightsDocument,
    "\n  query CockpitTrend($code: String!, $planId: ID, $from: String!, $to: String!) {\n    indicatorTrend(code: $code, planId: $planId, from: $from, to: $to) {\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      points { month figure { ...FigureParts } }\n    }\n  }\n": types.CockpitTrendDocument,
    "\n  fragment DefinitionParts on Indicator {\n    code\n    name\n    nameEn\n    ownerUnit {\n      name\n      nameEn\n    }\n    definition {\n      version\n      population\n      populationEn\n      exclusions\n      exclusionsEn\n      validFrom\n    }\n  }\n": types.DefinitionPartsFragmentDoc,
    "\n  fragment FigureParts on Figure {\n    value\n    records\n    state\n    drill\n    definitionVersion\n    indicator {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n    }\n  }\n": types.FigurePartsFragmentDoc,
    "\n  fragment SourceLine on FigureSource {\n    source\n    freshness\n    readAt\n    setAside\n  }\n": types.SourceLineFragmentDoc,
    "\n  fragment LightParts on TaskLight {\n    month\n    colour\n    plannedPercent\n    actualPercent\n    reasons { text }\n    rule { words }\n  }\n": types.LightPartsFragmentDoc,
    "\n  query Indicator($code: String!) {\n    indicator(code: $code) {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n      recordType\n      onBoard\n      ownerUnit { name nameEn }\n      definition { version population populationEn exclusions exclusionsEn excludedKinds validFrom }\n      definitions(first: 100) {\n        nodes { version population populationEn exclusions exclusionsEn excludedKinds validFrom validTo reason }\n      }\n    }\n  }\n": types.IndicatorDocument,
    "\n  mutation ReviseIndicator($input: ReviseIndicatorInput!) {\n    reviseIndicator(input: $input) {\n      __typename\n      ... on Indicator { code definition { version } }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ReviseIndicatorDocument,
    "\n  query Indicators($first: Int!, $after: String) {\n    indicators(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        code\n        name\n        nameEn\n        unit\n        unitEn\n        source\n        onBoard\n        ownerUnit { name nameEn }\n        definition { version population populationEn exclusions exclusionsEn validFrom }\n      }\n    }\n  }\n": types.IndicatorsDocument,
    "\n  query CountedHead($drill: String!) {\n    countedRecords(drill: $drill) {\n      value\n      records\n      from\n      to\n      indicator { code name nameEn unit unitEn }\n      definition { version population populationEn }\n    }\n  }\n": types.CountedHeadDocument,
    "\n  query CountedRecords($drill: String!, $first: Int!, $after: String) {\n    countedRecords(drill: $drill) {\n      rows(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id\n          recordType\n          day\n          kind\n          value\n          happenedAt\n          keyTaskNumber\n          keyTask { id }\n          unit { name nameEn }\n          district { name nameEn }\n          record {\n            ... on Activity { title }\n            ... on ServiceRecord { title }\n            ... on Content { title }\n            ... on Honour { awardType { nameZh nameEn } person { publicName } }\n          }\n        }\n      }\n    }\n  }\n": types.CountedRecordsDocument,
    "\n  query ReportRun($id: ID!) {\n    reportRun(id: $id) {\n      id\n      version\n      title\n      state\n      planYear\n      documentNumber\n      from\n      to\n      asOf\n      unit { name nameEn }\n      preparedBy\n      signedBy\n      signedAt\n      correctsId\n      reason\n      contentHash\n      complete\n      columns { code name nameEn unit unitEn version population exclusions }\n      totals { code value state }\n      rows(first: 100) { nodes { keyTaskId number text leadName figures { code value state } } }\n      comparison { asOf same differences { keyTaskId number text code before after definitionBefore definitionAfter } }\n    }\n  }\n": types.ReportRunDocument,
    "query ReportRunCsv($id: ID!) { reportRun(id: $id) { csv } }": types.ReportRunCsvDocument,
    "\n  mutation FreezeReportRun($input: FreezeReportRunInput!) {\n    freezeReportRun(input: $input) {\n      __typename\n      ... on ReportRun { id version state signedBy signedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.FreezeReportRunDocument,
    "\n  query ReportRuns($first: Int!, $after: String) {\n    reportRuns(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id title state planYear from to asOf preparedBy signedBy signedAt complete correctsId unit { name nameEn } }\n    }\n    planBoard { planId planYear documentNumber }\n  }\n": types.ReportRunsDocument,
    "\n  mutation RunReport($input: RunReportInput!) {\n    runReport(input: $input) {\n      __typename\n      ... on ReportRun { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RunReportDocument,
    "query FrozenReports { reportRuns(first: 100) { nodes { id title state } } }": types.FrozenReportsDocument,
    "\n  query WorkbenchFigures {\n    planBoard { asOf totals { ...FigureParts } sources { ...SourceLine } }\n  }\n": types.WorkbenchFiguresDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Board {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      columns { code name nameEn unit unitEn ...DefinitionParts }\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      rows(first: 100) {\n        nodes {\n          id\n          number\n          text\n          categoryName\n          leadName\n          leadUnit { id name nameEn }\n          keyTask { id light { ...LightParts } }\n          figures { ...FigureParts }\n          coverage { month expected reported late { id name nameEn } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Board {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      columns { code name nameEn unit unitEn ...DefinitionParts }\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      rows(first: 100) {\n        nodes {\n          id\n          number\n          text\n          categoryName\n          leadName\n          leadUnit { id name nameEn }\n          keyTask { id light { ...LightParts } }\n          figures { ...FigureParts }\n          coverage { month expected reported late { id name nameEn } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Cockpit {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      coverage { month expected reported late { id name nameEn } }\n    }\n  }\n"): (typeof documents)["\n  query Cockpit {\n    planBoard {\n      planId\n      planYear\n      documentNumber\n      asOf\n      complete\n      totals { ...FigureParts }\n      sources { ...SourceLine }\n      coverage { month expected reported late { id name nameEn } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CockpitDistricts($code: String!, $planId: ID) {\n    indicatorByDistrict(code: $code, planId: $planId) {\n      on\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      rows { names namesEn countedUnder restated districts { code } figure { ...FigureParts } }\n      unplaced { ...FigureParts }\n    }\n  }\n"): (typeof documents)["\n  query CockpitDistricts($code: String!, $planId: ID) {\n    indicatorByDistrict(code: $code, planId: $planId) {\n      on\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      rows { names namesEn countedUnder restated districts { code } figure { ...FigureParts } }\n      unplaced { ...FigureParts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CockpitLights($planId: ID) {\n    planBoard(planId: $planId) { rows(first: 100) { nodes { id keyTask { id light { ...LightParts } } } } }\n  }\n"): (typeof documents)["\n  query CockpitLights($planId: ID) {\n    planBoard(planId: $planId) { rows(first: 100) { nodes { id keyTask { id light { ...LightParts } } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CockpitTrend($code: String!, $planId: ID, $from: String!, $to: String!) {\n    indicatorTrend(code: $code, planId: $planId, from: $from, to: $to) {\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      points { month figure { ...FigureParts } }\n    }\n  }\n"): (typeof documents)["\n  query CockpitTrend($code: String!, $planId: ID, $from: String!, $to: String!) {\n    indicatorTrend(code: $code, planId: $planId, from: $from, to: $to) {\n      asOf\n      indicator { code name nameEn unit unitEn definition { version } }\n      source { ...SourceLine }\n      points { month figure { ...FigureParts } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DefinitionParts on Indicator {\n    code\n    name\n    nameEn\n    ownerUnit {\n      name\n      nameEn\n    }\n    definition {\n      version\n      population\n      populationEn\n      exclusions\n      exclusionsEn\n      validFrom\n    }\n  }\n"): (typeof documents)["\n  fragment DefinitionParts on Indicator {\n    code\n    name\n    nameEn\n    ownerUnit {\n      name\n      nameEn\n    }\n    definition {\n      version\n      population\n      populationEn\n      exclusions\n      exclusionsEn\n      validFrom\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FigureParts on Figure {\n    value\n    records\n    state\n    drill\n    definitionVersion\n    indicator {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n    }\n  }\n"): (typeof documents)["\n  fragment FigureParts on Figure {\n    value\n    records\n    state\n    drill\n    definitionVersion\n    indicator {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SourceLine on FigureSource {\n    source\n    freshness\n    readAt\n    setAside\n  }\n"): (typeof documents)["\n  fragment SourceLine on FigureSource {\n    source\n    freshness\n    readAt\n    setAside\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LightParts on TaskLight {\n    month\n    colour\n    plannedPercent\n    actualPercent\n    reasons { text }\n    rule { words }\n  }\n"): (typeof documents)["\n  fragment LightParts on TaskLight {\n    month\n    colour\n    plannedPercent\n    actualPercent\n    reasons { text }\n    rule { words }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Indicator($code: String!) {\n    indicator(code: $code) {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n      recordType\n      onBoard\n      ownerUnit { name nameEn }\n      definition { version population populationEn exclusions exclusionsEn excludedKinds validFrom }\n      definitions(first: 100) {\n        nodes { version population populationEn exclusions exclusionsEn excludedKinds validFrom validTo reason }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Indicator($code: String!) {\n    indicator(code: $code) {\n      code\n      name\n      nameEn\n      unit\n      unitEn\n      source\n      recordType\n      onBoard\n      ownerUnit { name nameEn }\n      definition { version population populationEn exclusions exclusionsEn excludedKinds validFrom }\n      definitions(first: 100) {\n        nodes { version population populationEn exclusions exclusionsEn excludedKinds validFrom validTo reason }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviseIndicator($input: ReviseIndicatorInput!) {\n    reviseIndicator(input: $input) {\n      __typename\n      ... on Indicator { code definition { version } }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ReviseIndicator($input: ReviseIndicatorInput!) {\n    reviseIndicator(input: $input) {\n      __typename\n      ... on Indicator { code definition { version } }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Indicators($first: Int!, $after: String) {\n    indicators(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        code\n        name\n        nameEn\n        unit\n        unitEn\n        source\n        onBoard\n        ownerUnit { name nameEn }\n        definition { version population populationEn exclusions exclusionsEn validFrom }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Indicators($first: Int!, $after: String) {\n    indicators(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        code\n        name\n        nameEn\n        unit\n        unitEn\n        source\n        onBoard\n        ownerUnit { name nameEn }\n        definition { version population populationEn exclusions exclusionsEn validFrom }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountedHead($drill: String!) {\n    countedRecords(drill: $drill) {\n      value\n      records\n      from\n      to\n      indicator { code name nameEn unit unitEn }\n      definition { version population populationEn }\n    }\n  }\n"): (typeof documents)["\n  query CountedHead($drill: String!) {\n    countedRecords(drill: $drill) {\n      value\n      records\n      from\n      to\n      indicator { code name nameEn unit unitEn }\n      definition { version population populationEn }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountedRecords($drill: String!, $first: Int!, $after: String) {\n    countedRecords(drill: $drill) {\n      rows(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id\n          recordType\n          day\n          kind\n          value\n          happenedAt\n          keyTaskNumber\n          keyTask { id }\n          unit { name nameEn }\n          district { name nameEn }\n          record {\n            ... on Activity { title }\n            ... on ServiceRecord { title }\n            ... on Content { title }\n            ... on Honour { awardType { nameZh nameEn } person { publicName } }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CountedRecords($drill: String!, $first: Int!, $after: String) {\n    countedRecords(drill: $drill) {\n      rows(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes {\n          id\n          recordType\n          day\n          kind\n          value\n          happenedAt\n          keyTaskNumber\n          keyTask { id }\n          unit { name nameEn }\n          district { name nameEn }\n          record {\n            ... on Activity { title }\n            ... on ServiceRecord { title }\n            ... on Content { title }\n            ... on Honour { awardType { nameZh nameEn } person { publicName } }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportRun($id: ID!) {\n    reportRun(id: $id) {\n      id\n      version\n      title\n      state\n      planYear\n      documentNumber\n      from\n      to\n      asOf\n      unit { name nameEn }\n      preparedBy\n      signedBy\n      signedAt\n      correctsId\n      reason\n      contentHash\n      complete\n      columns { code name nameEn unit unitEn version population exclusions }\n      totals { code value state }\n      rows(first: 100) { nodes { keyTaskId number text leadName figures { code value state } } }\n      comparison { asOf same differences { keyTaskId number text code before after definitionBefore definitionAfter } }\n    }\n  }\n"): (typeof documents)["\n  query ReportRun($id: ID!) {\n    reportRun(id: $id) {\n      id\n      version\n      title\n      state\n      planYear\n      documentNumber\n      from\n      to\n      asOf\n      unit { name nameEn }\n      preparedBy\n      signedBy\n      signedAt\n      correctsId\n      reason\n      contentHash\n      complete\n      columns { code name nameEn unit unitEn version population exclusions }\n      totals { code value state }\n      rows(first: 100) { nodes { keyTaskId number text leadName figures { code value state } } }\n      comparison { asOf same differences { keyTaskId number text code before after definitionBefore definitionAfter } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ReportRunCsv($id: ID!) { reportRun(id: $id) { csv } }"): (typeof documents)["query ReportRunCsv($id: ID!) { reportRun(id: $id) { csv } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FreezeReportRun($input: FreezeReportRunInput!) {\n    freezeReportRun(input: $input) {\n      __typename\n      ... on ReportRun { id version state signedBy signedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation FreezeReportRun($input: FreezeReportRunInput!) {\n    freezeReportRun(input: $input) {\n      __typename\n      ... on ReportRun { id version state signedBy signedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReportRuns($first: Int!, $after: String) {\n    reportRuns(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id title state planYear from to asOf preparedBy signedBy signedAt complete correctsId unit { name nameEn } }\n    }\n    planBoard { planId planYear documentNumber }\n  }\n"): (typeof documents)["\n  query ReportRuns($first: Int!, $after: String) {\n    reportRuns(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id title state planYear from to asOf preparedBy signedBy signedAt complete correctsId unit { name nameEn } }\n    }\n    planBoard { planId planYear documentNumber }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunReport($input: RunReportInput!) {\n    runReport(input: $input) {\n      __typename\n      ... on ReportRun { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RunReport($input: RunReportInput!) {\n    runReport(input: $input) {\n      __typename\n      ... on ReportRun { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FrozenReports { reportRuns(first: 100) { nodes { id title state } } }"): (typeof documents)["query FrozenReports { reportRuns(first: 100) { nodes { id title state } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkbenchFigures {\n    planBoard { asOf totals { ...FigureParts } sources { ...SourceLine } }\n  }\n"): (typeof documents)["\n  query WorkbenchFigures {\n    planBoard { asOf totals { ...FigureParts } sources { ...SourceLine } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
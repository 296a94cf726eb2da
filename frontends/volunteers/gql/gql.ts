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
    "query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }": typeof types.PickVolunteerDocument,
    "query PickedVolunteer($id: ID!) { volunteer(id: $id) { id number name } }": typeof types.PickedVolunteerDocument,
    "\n  mutation ConfirmFromList($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version state hours }\n      ... on Refusal { code message messageZh field }\n      ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.ConfirmFromListDocument,
    "\n  mutation ConfirmServiceRecord($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state hours } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.ConfirmServiceRecordDocument,
    "\n  mutation ReturnServiceRecord($input: ServiceRecordReasonInput!) {\n    returnServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.ReturnServiceRecordDocument,
    "\n  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {\n    voidServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.VoidServiceRecordDocument,
    "\n  query RecordsOfVolunteer($volunteerId: ID!) {\n    serviceRecords(first: 8, volunteerId: $volunteerId) { nodes { id title startedAt endedAt minutes hours state } }\n  }\n": typeof types.RecordsOfVolunteerDocument,
    "\n  query ReturnedServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes backfillReason\n      volunteer { id } keyTask { id } district { code }\n    }\n  }\n": typeof types.ReturnedServiceRecordDocument,
    "\n  mutation ReportServiceRecord($input: ReportServiceRecordInput!) {\n    reportServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ReportServiceRecordDocument,
    "\n  query ServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason concerns\n      reportedAt confirmedAt\n      reportedBy { id name nameEn }\n      confirmedBy { id name nameEn }\n      volunteer { id number name }\n      person { id name }\n      keyTask { id number text }\n      unit { id name nameEn }\n      district { code name nameEn }\n    }\n    roundingRules { version validFrom dailyCapMinutes text textZh }\n  }\n": typeof types.ServiceRecordDocument,
    "\n  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $ofConcern: Boolean, $keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    serviceRecords(first: $first, after: $after, state: $state, ofConcern: $ofConcern, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id version title startedAt minutes hours state concerns\n        volunteer { id number name }\n        keyTask { id number text }\n        unit { id name nameEn }\n        district { code name nameEn }\n      }\n    }\n  }\n": typeof types.ServiceRecordsDocument,
    "\n  query ServiceRecordCounts($keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    all: serviceRecords(first: 1, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    concern: serviceRecords(first: 1, ofConcern: true, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    reported: serviceRecords(first: 1, state: REPORTED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    returned: serviceRecords(first: 1, state: RETURNED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    confirmed: serviceRecords(first: 1, state: CONFIRMED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    voided: serviceRecords(first: 1, state: VOIDED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n  }\n": typeof types.ServiceRecordCountsDocument,
    "\n  query UnitServiceTotals($unitId: ID, $from: LocalDate) {\n    serviceTotals(unitId: $unitId, from: $from) { recordCount volunteerCount hours }\n  }\n": typeof types.UnitServiceTotalsDocument,
    "\n  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {\n    registerVolunteer(input: $input) {\n      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.RegisterVolunteerDocument,
    "\n  query Volunteer($id: ID!) {\n    volunteer(id: $id) {\n      id number name phone state consentAt\n      person { id name }\n      unit { id name nameEn }\n      district { code name nameEn }\n      serviceTotals { recordCount minutes hours }\n    }\n  }\n": typeof types.VolunteerDocument,
    "query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }": typeof types.RevealVolunteerDocument,
    "\n  query Volunteers($first: Int!, $after: String, $number: String, $unitId: ID, $districtCode: String) {\n    volunteers(first: $first, after: $after, number: $number, unitId: $unitId, districtCode: $districtCode) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id number name state\n        unit { id name nameEn } district { code name nameEn }\n        serviceTotals { recordCount hours }\n      }\n    }\n  }\n": typeof types.VolunteersDocument,
    "\n  query ServiceRecordsToConfirm {\n    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes concerns } }\n  }\n": typeof types.ServiceRecordsToConfirmDocument,
};
const documents: Documents = {
    "query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }": types.PickVolunteerDocument,
    "query PickedVolunteer($id: ID!) { volunteer(id: $id) { id number name } }": types.PickedVolunteerDocument,
    "\n  mutation ConfirmFromList($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version state hours }\n      ... on Refusal { code message messageZh field }\n      ... on Conflict { currentVersion }\n    }\n  }\n": types.ConfirmFromListDocument,
    "\n  mutation ConfirmServiceRecord($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state hours } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": types.ConfirmServiceRecordDocument,
    "\n  mutation ReturnServiceRecord($input: ServiceRecordReasonInput!) {\n    returnServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": types.ReturnServiceRecordDocument,
    "\n  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {\n    voidServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n": types.VoidServiceRecordDocument,
    "\n  query RecordsOfVolunteer($volunteerId: ID!) {\n    serviceRecords(first: 8, volunteerId: $volunteerId) { nodes { id title startedAt endedAt minutes hours state } }\n  }\n": types.RecordsOfVolunteerDocument,
    "\n  query ReturnedServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes backfillReason\n      volunteer { id } keyTask { id } district { code }\n    }\n  }\n": types.ReturnedServiceRecordDocument,
    "\n  mutation ReportServiceRecord($input: ReportServiceRecordInput!) {\n    reportServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ReportServiceRecordDocument,
    "\n  query ServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason concerns\n      reportedAt confirmedAt\n      reportedBy { id name nameEn }\n      confirmedBy { id name nameEn }\n      volunteer { id number name }\n      person { id name }\n      keyTask { id number text }\n      unit { id name nameEn }\n      district { code name nameEn }\n    }\n    roundingRules { version validFrom dailyCapMinutes text textZh }\n  }\n": types.ServiceRecordDocument,
    "\n  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $ofConcern: Boolean, $keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    serviceRecords(first: $first, after: $after, state: $state, ofConcern: $ofConcern, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id version title startedAt minutes hours state concerns\n        volunteer { id number name }\n        keyTask { id number text }\n        unit { id name nameEn }\n        district { code name nameEn }\n      }\n    }\n  }\n": types.ServiceRecordsDocument,
    "\n  query ServiceRecordCounts($keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    all: serviceRecords(first: 1, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    concern: serviceRecords(first: 1, ofConcern: true, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    reported: serviceRecords(first: 1, state: REPORTED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    returned: serviceRecords(first: 1, state: RETURNED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    confirmed: serviceRecords(first: 1, state: CONFIRMED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    voided: serviceRecords(first: 1, state: VOIDED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n  }\n": types.ServiceRecordCountsDocument,
    "\n  query UnitServiceTotals($unitId: ID, $from: LocalDate) {\n    serviceTotals(unitId: $unitId, from: $from) { recordCount volunteerCount hours }\n  }\n": types.UnitServiceTotalsDocument,
    "\n  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {\n    registerVolunteer(input: $input) {\n      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }\n    }\n  }\n": types.RegisterVolunteerDocument,
    "\n  query Volunteer($id: ID!) {\n    volunteer(id: $id) {\n      id number name phone state consentAt\n      person { id name }\n      unit { id name nameEn }\n      district { code name nameEn }\n      serviceTotals { recordCount minutes hours }\n    }\n  }\n": types.VolunteerDocument,
    "query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }": types.RevealVolunteerDocument,
    "\n  query Volunteers($first: Int!, $after: String, $number: String, $unitId: ID, $districtCode: String) {\n    volunteers(first: $first, after: $after, number: $number, unitId: $unitId, districtCode: $districtCode) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id number name state\n        unit { id name nameEn } district { code name nameEn }\n        serviceTotals { recordCount hours }\n      }\n    }\n  }\n": types.VolunteersDocument,
    "\n  query ServiceRecordsToConfirm {\n    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes concerns } }\n  }\n": types.ServiceRecordsToConfirmDocument,
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
export function graphql(source: "query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }"): (typeof documents)["query PickVolunteer($number: String) { volunteers(first: 20, number: $number) { nodes { id number name } } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query PickedVolunteer($id: ID!) { volunteer(id: $id) { id number name } }"): (typeof documents)["query PickedVolunteer($id: ID!) { volunteer(id: $id) { id number name } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmFromList($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version state hours }\n      ... on Refusal { code message messageZh field }\n      ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmFromList($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version state hours }\n      ... on Refusal { code message messageZh field }\n      ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmServiceRecord($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state hours } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmServiceRecord($input: ServiceRecordStepInput!) {\n    confirmServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state hours } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReturnServiceRecord($input: ServiceRecordReasonInput!) {\n    returnServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation ReturnServiceRecord($input: ServiceRecordReasonInput!) {\n    returnServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {\n    voidServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation VoidServiceRecord($input: ServiceRecordReasonInput!) {\n    voidServiceRecord(input: $input) {\n      __typename ... on ServiceRecord { id version state } ... on Refusal { code message messageZh field } ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecordsOfVolunteer($volunteerId: ID!) {\n    serviceRecords(first: 8, volunteerId: $volunteerId) { nodes { id title startedAt endedAt minutes hours state } }\n  }\n"): (typeof documents)["\n  query RecordsOfVolunteer($volunteerId: ID!) {\n    serviceRecords(first: 8, volunteerId: $volunteerId) { nodes { id title startedAt endedAt minutes hours state } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReturnedServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes backfillReason\n      volunteer { id } keyTask { id } district { code }\n    }\n  }\n"): (typeof documents)["\n  query ReturnedServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes backfillReason\n      volunteer { id } keyTask { id } district { code }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReportServiceRecord($input: ReportServiceRecordInput!) {\n    reportServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ReportServiceRecord($input: ReportServiceRecordInput!) {\n    reportServiceRecord(input: $input) {\n      __typename\n      ... on ServiceRecord { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason concerns\n      reportedAt confirmedAt\n      reportedBy { id name nameEn }\n      confirmedBy { id name nameEn }\n      volunteer { id number name }\n      person { id name }\n      keyTask { id number text }\n      unit { id name nameEn }\n      district { code name nameEn }\n    }\n    roundingRules { version validFrom dailyCapMinutes text textZh }\n  }\n"): (typeof documents)["\n  query ServiceRecord($id: ID!) {\n    serviceRecord(id: $id) {\n      id version title startedAt endedAt breakMinutes minutes hours roundingRuleVersion day source backfillReason state stateReason concerns\n      reportedAt confirmedAt\n      reportedBy { id name nameEn }\n      confirmedBy { id name nameEn }\n      volunteer { id number name }\n      person { id name }\n      keyTask { id number text }\n      unit { id name nameEn }\n      district { code name nameEn }\n    }\n    roundingRules { version validFrom dailyCapMinutes text textZh }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $ofConcern: Boolean, $keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    serviceRecords(first: $first, after: $after, state: $state, ofConcern: $ofConcern, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id version title startedAt minutes hours state concerns\n        volunteer { id number name }\n        keyTask { id number text }\n        unit { id name nameEn }\n        district { code name nameEn }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ServiceRecords($first: Int!, $after: String, $state: ServiceRecordState, $ofConcern: Boolean, $keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    serviceRecords(first: $first, after: $after, state: $state, ofConcern: $ofConcern, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id version title startedAt minutes hours state concerns\n        volunteer { id number name }\n        keyTask { id number text }\n        unit { id name nameEn }\n        district { code name nameEn }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceRecordCounts($keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    all: serviceRecords(first: 1, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    concern: serviceRecords(first: 1, ofConcern: true, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    reported: serviceRecords(first: 1, state: REPORTED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    returned: serviceRecords(first: 1, state: RETURNED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    confirmed: serviceRecords(first: 1, state: CONFIRMED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    voided: serviceRecords(first: 1, state: VOIDED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n  }\n"): (typeof documents)["\n  query ServiceRecordCounts($keyTaskId: ID, $unitId: ID, $districtCode: String, $from: LocalDate, $to: LocalDate, $text: String) {\n    all: serviceRecords(first: 1, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    concern: serviceRecords(first: 1, ofConcern: true, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    reported: serviceRecords(first: 1, state: REPORTED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    returned: serviceRecords(first: 1, state: RETURNED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    confirmed: serviceRecords(first: 1, state: CONFIRMED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n    voided: serviceRecords(first: 1, state: VOIDED, keyTaskId: $keyTaskId, unitId: $unitId, districtCode: $districtCode, from: $from, to: $to, text: $text) { totalCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitServiceTotals($unitId: ID, $from: LocalDate) {\n    serviceTotals(unitId: $unitId, from: $from) { recordCount volunteerCount hours }\n  }\n"): (typeof documents)["\n  query UnitServiceTotals($unitId: ID, $from: LocalDate) {\n    serviceTotals(unitId: $unitId, from: $from) { recordCount volunteerCount hours }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {\n    registerVolunteer(input: $input) {\n      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterVolunteer($input: RegisterVolunteerInput!) {\n    registerVolunteer(input: $input) {\n      __typename ... on Volunteer { id number } ... on Refusal { code message messageZh field details } ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Volunteer($id: ID!) {\n    volunteer(id: $id) {\n      id number name phone state consentAt\n      person { id name }\n      unit { id name nameEn }\n      district { code name nameEn }\n      serviceTotals { recordCount minutes hours }\n    }\n  }\n"): (typeof documents)["\n  query Volunteer($id: ID!) {\n    volunteer(id: $id) {\n      id number name phone state consentAt\n      person { id name }\n      unit { id name nameEn }\n      district { code name nameEn }\n      serviceTotals { recordCount minutes hours }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }"): (typeof documents)["query RevealVolunteer($id: ID!) { volunteer(id: $id) { id name phone } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Volunteers($first: Int!, $after: String, $number: String, $unitId: ID, $districtCode: String) {\n    volunteers(first: $first, after: $after, number: $number, unitId: $unitId, districtCode: $districtCode) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id number name state\n        unit { id name nameEn } district { code name nameEn }\n        serviceTotals { recordCount hours }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Volunteers($first: Int!, $after: String, $number: String, $unitId: ID, $districtCode: String) {\n    volunteers(first: $first, after: $after, number: $number, unitId: $unitId, districtCode: $districtCode) {\n      totalCount pageInfo { hasNextPage endCursor }\n      nodes {\n        id number name state\n        unit { id name nameEn } district { code name nameEn }\n        serviceTotals { recordCount hours }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ServiceRecordsToConfirm {\n    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes concerns } }\n  }\n"): (typeof documents)["\n  query ServiceRecordsToConfirm {\n    serviceRecords(first: 5, state: REPORTED) { totalCount nodes { id title startedAt minutes concerns } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
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
    "\n  query DistrictsOn($on: LocalDate!, $search: String) {\n    districts(first: 100, on: $on, search: $search) {\n      nodes {\n        code gbCode name nameEn kind order validFrom validTo version\n        within { code name nameEn }\n        origins { from { code name nameEn } happenedOn share survives note }\n        successions { to { code name nameEn } happenedOn share survives note }\n      }\n    }\n  }\n": typeof types.DistrictsOnDocument,
    "\n  mutation EnterDistrictCode($input: EnterDistrictCodeInput!) {\n    enterDistrictCode(input: $input) {\n      __typename\n      ... on District { code gbCode version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.EnterDistrictCodeDocument,
    "\n  query MyNotices($first: Int!, $after: String, $box: NoticeBox) {\n    myNotices(first: $first, after: $after, box: $box) {\n      nodes { id source title titleEn about link urgent dueOn givenAt readAt doneAt letterAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": typeof types.MyNoticesDocument,
    "\n  query MyNoticeCounts {\n    myNoticeCounts { unread open }\n  }\n": typeof types.MyNoticeCountsDocument,
    "\n  query BellNotices {\n    myNotices(first: 6, box: UNREAD) { nodes { id title titleEn about link urgent givenAt } }\n  }\n": typeof types.BellNoticesDocument,
    "\n  mutation ReadNotices($input: NoticesInput!) {\n    readNotices(input: $input) { unread open }\n  }\n": typeof types.ReadNoticesDocument,
    "\n  mutation ReadAllNotices($until: DateTimeISO!) {\n    readAllNotices(until: $until) { unread open }\n  }\n": typeof types.ReadAllNoticesDocument,
    "\n  mutation FinishNotices($input: NoticesInput!) {\n    finishNotices(input: $input) { unread open }\n  }\n": typeof types.FinishNoticesDocument,
    "\n  mutation ReopenNotices($input: NoticesInput!) {\n    reopenNotices(input: $input) { unread open }\n  }\n": typeof types.ReopenNoticesDocument,
    "\n  query MyNoticeSettings {\n    myNoticeSettings { letters lang address }\n  }\n": typeof types.MyNoticeSettingsDocument,
    "\n  mutation ChangeNoticeSettings($input: NoticeSettingsInput!) {\n    changeNoticeSettings(input: $input) { __typename letters lang address }\n  }\n": typeof types.ChangeNoticeSettingsDocument,
    "\n  query OfficersList($first: Int!, $after: String, $unitId: ID, $role: String, $state: OfficerState, $search: String) {\n    officers(first: $first, after: $after, unitId: $unitId, role: $role, state: $state, search: $search) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id name nameEn state phone unit { id name nameEn } roles { code name nameEn } }\n    }\n  }\n": typeof types.OfficersListDocument,
    "\n  query OfficerFilters {\n    officerRoles { code name nameEn group }\n    orgUnits(first: 100) { nodes { id name nameEn } }\n  }\n": typeof types.OfficerFiltersDocument,
    "\n  query OfficerPage($id: ID!) {\n    officer(id: $id) {\n      id name nameEn state phone email version\n      unit { id name nameEn }\n      roles { code name nameEn group }\n      rights { code service words wordsEn roles { code name nameEn } }\n      delegations { id fromDay toDay reason holds endedAt unit { id name nameEn } }\n    }\n  }\n": typeof types.OfficerPageDocument,
    "\n  query OfficerGrants($id: ID!) {\n    officer(id: $id) {\n      id\n      stateReason\n      roleGrants { grantedAt revokedAt revokeReason role { code name nameEn } }\n    }\n    officerRoles { code name nameEn group }\n  }\n": typeof types.OfficerGrantsDocument,
    "query OfficerPhone($id: ID!) { officer(id: $id) { id phone } }": typeof types.OfficerPhoneDocument,
    "query OfficerEmail($id: ID!) { officer(id: $id) { id email } }": typeof types.OfficerEmailDocument,
    "\n  mutation ChangeOfficerEmail($input: ChangeOfficerEmailInput!) {\n    changeOfficerEmail(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ChangeOfficerEmailDocument,
    "\n  mutation GrantRole($input: OfficerRoleInput!) {\n    grantRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: OfficerRoleInput!) {\n    revokeRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  mutation SuspendOfficer($input: ChangeOfficerStateInput!) {\n    suspendOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.SuspendOfficerDocument,
    "\n  mutation ReinstateOfficer($input: ChangeOfficerStateInput!) {\n    reinstateOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ReinstateOfficerDocument,
    "\n  mutation RegisterOfficer($input: RegisterOfficerInput!) {\n    registerOfficer(input: $input) {\n      __typename\n      ... on Officer { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RegisterOfficerDocument,
    "\n  mutation TransferOfficer($input: TransferOfficerInput!) {\n    transferOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.TransferOfficerDocument,
    "\n  mutation RetireOfficer($input: ChangeOfficerStateInput!) {\n    retireOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RetireOfficerDocument,
    "\n  mutation DelegateUnit($input: DelegateUnitInput!) {\n    delegateUnit(input: $input) {\n      __typename\n      ... on Delegation { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.DelegateUnitDocument,
    "\n  mutation EndDelegation($id: ID!) {\n    endDelegation(id: $id) {\n      __typename\n      ... on Delegation { id endedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.EndDelegationDocument,
    "query OfficerSheetTemplate { officerSheetTemplate { name mediaType content } }": typeof types.OfficerSheetTemplateDocument,
    "\n  mutation PreviewOfficerSheet($input: SheetInput!) {\n    previewOfficerSheet(input: $input) {\n      __typename\n      ... on SheetPreview {\n        rows { row label verdict problems { column code message messageZh suggestion } }\n        errorFile { name mediaType content }\n      }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.PreviewOfficerSheetDocument,
    "\n  mutation ImportOfficerSheet($input: SheetInput!) {\n    importOfficerSheet(input: $input) {\n      __typename\n      ... on SheetImport { made changed same }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n": typeof types.ImportOfficerSheetDocument,
    "\n  query OrgUnitsOn($on: LocalDate!, $after: String) {\n    orgUnits(first: 100, after: $after, on: $on) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id code name: nameOn(on: $on) nameEn order state(on: $on) kind { code name nameEn } parent { id } }\n    }\n  }\n": typeof types.OrgUnitsOnDocument,
    "\n  query OrgUnitCard($id: ID!, $on: LocalDate!) {\n    orgUnit(id: $id) {\n      id code name nameEn order validFrom validTo uscc usccOverride version\n      nameOn(on: $on)\n      state(on: $on)\n      kind { code name nameEn }\n      parent { id name nameEn }\n      district { code name nameEn }\n      formerNames { name nameEn validFrom validTo basis }\n      successions { kind happenedOn basis to { id name nameEn } }\n      origins { kind happenedOn basis from { id name nameEn } }\n      officers(first: 50) { totalCount nodes { id name nameEn roles { code name nameEn } } }\n    }\n  }\n": typeof types.OrgUnitCardDocument,
    "\n  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {\n    renameOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name nameEn version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RenameOrgUnitDocument,
    "\n  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {\n    createOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.CreateOrgUnitDocument,
    "query OrgUnitKinds { orgUnitKinds { code name nameEn } }": typeof types.OrgUnitKindsDocument,
    "\n  mutation CorrectOrgUnit($input: CorrectOrgUnitInput!) {\n    correctOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.CorrectOrgUnitDocument,
    "\n  mutation EndOrgUnit($input: EndOrgUnitInput!) {\n    endOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.EndOrgUnitDocument,
    "\n  query PartnerAgencies($first: Int!, $after: String) {\n    partnerAgencies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id name nameEn uscc clientId contactName contactPhone\n        grants {\n          id purpose legalBasis scopes fields state stateReason startsOn expiresOn version\n          rows { districtCodes unitIds }\n          proposedBy { id name nameEn }\n          approvedBy { id name nameEn }\n        }\n      }\n    }\n  }\n": typeof types.PartnerAgenciesDocument,
    "\n  mutation ApproveGrant($input: ChangeDataGrantInput!) {\n    result: approveDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ApproveGrantDocument,
    "\n  mutation ActivateGrant($input: ChangeDataGrantInput!) {\n    result: activateDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ActivateGrantDocument,
    "\n  mutation SuspendGrant($input: ChangeDataGrantInput!) {\n    result: suspendDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.SuspendGrantDocument,
    "\n  mutation ResumeGrant($input: ChangeDataGrantInput!) {\n    result: resumeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ResumeGrantDocument,
    "\n  mutation EndGrant($input: ChangeDataGrantInput!) {\n    result: endDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.EndGrantDocument,
    "\n  mutation RegisterPartnerAgency($input: RegisterPartnerAgencyInput!) {\n    registerPartnerAgency(input: $input) {\n      __typename\n      ... on PartnerAgency { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.RegisterPartnerAgencyDocument,
    "\n  mutation ProposeDataGrant($input: ProposeDataGrantInput!) {\n    proposeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ProposeDataGrantDocument,
    "\n  query GrantLimits($on: LocalDate!) {\n    districts(first: 100, on: $on) { nodes { code name nameEn } }\n    orgUnits(first: 100, on: $on) { nodes { id name nameEn } }\n  }\n": typeof types.GrantLimitsDocument,
    "\n  query DirectorySearch($term: String!) {\n    orgUnits(first: 6, search: $term) { nodes { id name nameEn kind { name nameEn } } }\n    districts(first: 6, search: $term) { nodes { code name nameEn } }\n    officers(first: 6, search: $term) { nodes { id name nameEn unit { name nameEn } } }\n  }\n": typeof types.DirectorySearchDocument,
    "\n  query WorkingYearPage($year: Int!) {\n    workingYear(year: $year) { year announced documentNumber version days { day kind name } }\n  }\n": typeof types.WorkingYearPageDocument,
    "\n  query WorkingDeadlineOf($from: LocalDate!, $workingDays: Int!) {\n    workingDeadline(from: $from, workingDays: $workingDays) { day announced }\n  }\n": typeof types.WorkingDeadlineOfDocument,
    "\n  query WorkingYearNotice($year: Int!, $text: String!) {\n    workingYearNotice(year: $year, text: $text) { documentNumber days { day kind name } problems { place message messageZh } }\n  }\n": typeof types.WorkingYearNoticeDocument,
    "\n  mutation ImportWorkingYear($input: ImportWorkingYearInput!) {\n    importWorkingYear(input: $input) {\n      __typename\n      ... on WorkingYear { year announced version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": typeof types.ImportWorkingYearDocument,
};
const documents: Documents = {
    "\n  query DistrictsOn($on: LocalDate!, $search: String) {\n    districts(first: 100, on: $on, search: $search) {\n      nodes {\n        code gbCode name nameEn kind order validFrom validTo version\n        within { code name nameEn }\n        origins { from { code name nameEn } happenedOn share survives note }\n        successions { to { code name nameEn } happenedOn share survives note }\n      }\n    }\n  }\n": types.DistrictsOnDocument,
    "\n  mutation EnterDistrictCode($input: EnterDistrictCodeInput!) {\n    enterDistrictCode(input: $input) {\n      __typename\n      ... on District { code gbCode version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.EnterDistrictCodeDocument,
    "\n  query MyNotices($first: Int!, $after: String, $box: NoticeBox) {\n    myNotices(first: $first, after: $after, box: $box) {\n      nodes { id source title titleEn about link urgent dueOn givenAt readAt doneAt letterAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n": types.MyNoticesDocument,
    "\n  query MyNoticeCounts {\n    myNoticeCounts { unread open }\n  }\n": types.MyNoticeCountsDocument,
    "\n  query BellNotices {\n    myNotices(first: 6, box: UNREAD) { nodes { id title titleEn about link urgent givenAt } }\n  }\n": types.BellNoticesDocument,
    "\n  mutation ReadNotices($input: NoticesInput!) {\n    readNotices(input: $input) { unread open }\n  }\n": types.ReadNoticesDocument,
    "\n  mutation ReadAllNotices($until: DateTimeISO!) {\n    readAllNotices(until: $until) { unread open }\n  }\n": types.ReadAllNoticesDocument,
    "\n  mutation FinishNotices($input: NoticesInput!) {\n    finishNotices(input: $input) { unread open }\n  }\n": types.FinishNoticesDocument,
    "\n  mutation ReopenNotices($input: NoticesInput!) {\n    reopenNotices(input: $input) { unread open }\n  }\n": types.ReopenNoticesDocument,
    "\n  query MyNoticeSettings {\n    myNoticeSettings { letters lang address }\n  }\n": types.MyNoticeSettingsDocument,
    "\n  mutation ChangeNoticeSettings($input: NoticeSettingsInput!) {\n    changeNoticeSettings(input: $input) { __typename letters lang address }\n  }\n": types.ChangeNoticeSettingsDocument,
    "\n  query OfficersList($first: Int!, $after: String, $unitId: ID, $role: String, $state: OfficerState, $search: String) {\n    officers(first: $first, after: $after, unitId: $unitId, role: $role, state: $state, search: $search) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id name nameEn state phone unit { id name nameEn } roles { code name nameEn } }\n    }\n  }\n": types.OfficersListDocument,
    "\n  query OfficerFilters {\n    officerRoles { code name nameEn group }\n    orgUnits(first: 100) { nodes { id name nameEn } }\n  }\n": types.OfficerFiltersDocument,
    "\n  query OfficerPage($id: ID!) {\n    officer(id: $id) {\n      id name nameEn state phone email version\n      unit { id name nameEn }\n      roles { code name nameEn group }\n      rights { code service words wordsEn roles { code name nameEn } }\n      delegations { id fromDay toDay reason holds endedAt unit { id name nameEn } }\n    }\n  }\n": types.OfficerPageDocument,
    "\n  query OfficerGrants($id: ID!) {\n    officer(id: $id) {\n      id\n      stateReason\n      roleGrants { grantedAt revokedAt revokeReason role { code name nameEn } }\n    }\n    officerRoles { code name nameEn group }\n  }\n": types.OfficerGrantsDocument,
    "query OfficerPhone($id: ID!) { officer(id: $id) { id phone } }": types.OfficerPhoneDocument,
    "query OfficerEmail($id: ID!) { officer(id: $id) { id email } }": types.OfficerEmailDocument,
    "\n  mutation ChangeOfficerEmail($input: ChangeOfficerEmailInput!) {\n    changeOfficerEmail(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ChangeOfficerEmailDocument,
    "\n  mutation GrantRole($input: OfficerRoleInput!) {\n    grantRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: OfficerRoleInput!) {\n    revokeRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RevokeRoleDocument,
    "\n  mutation SuspendOfficer($input: ChangeOfficerStateInput!) {\n    suspendOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.SuspendOfficerDocument,
    "\n  mutation ReinstateOfficer($input: ChangeOfficerStateInput!) {\n    reinstateOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ReinstateOfficerDocument,
    "\n  mutation RegisterOfficer($input: RegisterOfficerInput!) {\n    registerOfficer(input: $input) {\n      __typename\n      ... on Officer { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RegisterOfficerDocument,
    "\n  mutation TransferOfficer($input: TransferOfficerInput!) {\n    transferOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.TransferOfficerDocument,
    "\n  mutation RetireOfficer($input: ChangeOfficerStateInput!) {\n    retireOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RetireOfficerDocument,
    "\n  mutation DelegateUnit($input: DelegateUnitInput!) {\n    delegateUnit(input: $input) {\n      __typename\n      ... on Delegation { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.DelegateUnitDocument,
    "\n  mutation EndDelegation($id: ID!) {\n    endDelegation(id: $id) {\n      __typename\n      ... on Delegation { id endedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.EndDelegationDocument,
    "query OfficerSheetTemplate { officerSheetTemplate { name mediaType content } }": types.OfficerSheetTemplateDocument,
    "\n  mutation PreviewOfficerSheet($input: SheetInput!) {\n    previewOfficerSheet(input: $input) {\n      __typename\n      ... on SheetPreview {\n        rows { row label verdict problems { column code message messageZh suggestion } }\n        errorFile { name mediaType content }\n      }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n": types.PreviewOfficerSheetDocument,
    "\n  mutation ImportOfficerSheet($input: SheetInput!) {\n    importOfficerSheet(input: $input) {\n      __typename\n      ... on SheetImport { made changed same }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n": types.ImportOfficerSheetDocument,
    "\n  query OrgUnitsOn($on: LocalDate!, $after: String) {\n    orgUnits(first: 100, after: $after, on: $on) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id code name: nameOn(on: $on) nameEn order state(on: $on) kind { code name nameEn } parent { id } }\n    }\n  }\n": types.OrgUnitsOnDocument,
    "\n  query OrgUnitCard($id: ID!, $on: LocalDate!) {\n    orgUnit(id: $id) {\n      id code name nameEn order validFrom validTo uscc usccOverride version\n      nameOn(on: $on)\n      state(on: $on)\n      kind { code name nameEn }\n      parent { id name nameEn }\n      district { code name nameEn }\n      formerNames { name nameEn validFrom validTo basis }\n      successions { kind happenedOn basis to { id name nameEn } }\n      origins { kind happenedOn basis from { id name nameEn } }\n      officers(first: 50) { totalCount nodes { id name nameEn roles { code name nameEn } } }\n    }\n  }\n": types.OrgUnitCardDocument,
    "\n  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {\n    renameOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name nameEn version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RenameOrgUnitDocument,
    "\n  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {\n    createOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.CreateOrgUnitDocument,
    "query OrgUnitKinds { orgUnitKinds { code name nameEn } }": types.OrgUnitKindsDocument,
    "\n  mutation CorrectOrgUnit($input: CorrectOrgUnitInput!) {\n    correctOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.CorrectOrgUnitDocument,
    "\n  mutation EndOrgUnit($input: EndOrgUnitInput!) {\n    endOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.EndOrgUnitDocument,
    "\n  query PartnerAgencies($first: Int!, $after: String) {\n    partnerAgencies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id name nameEn uscc clientId contactName contactPhone\n        grants {\n          id purpose legalBasis scopes fields state stateReason startsOn expiresOn version\n          rows { districtCodes unitIds }\n          proposedBy { id name nameEn }\n          approvedBy { id name nameEn }\n        }\n      }\n    }\n  }\n": types.PartnerAgenciesDocument,
    "\n  mutation ApproveGrant($input: ChangeDataGrantInput!) {\n    result: approveDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ApproveGrantDocument,
    "\n  mutation ActivateGrant($input: ChangeDataGrantInput!) {\n    result: activateDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ActivateGrantDocument,
    "\n  mutation SuspendGrant($input: ChangeDataGrantInput!) {\n    result: suspendDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.SuspendGrantDocument,
    "\n  mutation ResumeGrant($input: ChangeDataGrantInput!) {\n    result: resumeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ResumeGrantDocument,
    "\n  mutation EndGrant($input: ChangeDataGrantInput!) {\n    result: endDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.EndGrantDocument,
    "\n  mutation RegisterPartnerAgency($input: RegisterPartnerAgencyInput!) {\n    registerPartnerAgency(input: $input) {\n      __typename\n      ... on PartnerAgency { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.RegisterPartnerAgencyDocument,
    "\n  mutation ProposeDataGrant($input: ProposeDataGrantInput!) {\n    proposeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ProposeDataGrantDocument,
    "\n  query GrantLimits($on: LocalDate!) {\n    districts(first: 100, on: $on) { nodes { code name nameEn } }\n    orgUnits(first: 100, on: $on) { nodes { id name nameEn } }\n  }\n": types.GrantLimitsDocument,
    "\n  query DirectorySearch($term: String!) {\n    orgUnits(first: 6, search: $term) { nodes { id name nameEn kind { name nameEn } } }\n    districts(first: 6, search: $term) { nodes { code name nameEn } }\n    officers(first: 6, search: $term) { nodes { id name nameEn unit { name nameEn } } }\n  }\n": types.DirectorySearchDocument,
    "\n  query WorkingYearPage($year: Int!) {\n    workingYear(year: $year) { year announced documentNumber version days { day kind name } }\n  }\n": types.WorkingYearPageDocument,
    "\n  query WorkingDeadlineOf($from: LocalDate!, $workingDays: Int!) {\n    workingDeadline(from: $from, workingDays: $workingDays) { day announced }\n  }\n": types.WorkingDeadlineOfDocument,
    "\n  query WorkingYearNotice($year: Int!, $text: String!) {\n    workingYearNotice(year: $year, text: $text) { documentNumber days { day kind name } problems { place message messageZh } }\n  }\n": types.WorkingYearNoticeDocument,
    "\n  mutation ImportWorkingYear($input: ImportWorkingYearInput!) {\n    importWorkingYear(input: $input) {\n      __typename\n      ... on WorkingYear { year announced version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n": types.ImportWorkingYearDocument,
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
export function graphql(source: "\n  query DistrictsOn($on: LocalDate!, $search: String) {\n    districts(first: 100, on: $on, search: $search) {\n      nodes {\n        code gbCode name nameEn kind order validFrom validTo version\n        within { code name nameEn }\n        origins { from { code name nameEn } happenedOn share survives note }\n        successions { to { code name nameEn } happenedOn share survives note }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DistrictsOn($on: LocalDate!, $search: String) {\n    districts(first: 100, on: $on, search: $search) {\n      nodes {\n        code gbCode name nameEn kind order validFrom validTo version\n        within { code name nameEn }\n        origins { from { code name nameEn } happenedOn share survives note }\n        successions { to { code name nameEn } happenedOn share survives note }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterDistrictCode($input: EnterDistrictCodeInput!) {\n    enterDistrictCode(input: $input) {\n      __typename\n      ... on District { code gbCode version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation EnterDistrictCode($input: EnterDistrictCodeInput!) {\n    enterDistrictCode(input: $input) {\n      __typename\n      ... on District { code gbCode version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNotices($first: Int!, $after: String, $box: NoticeBox) {\n    myNotices(first: $first, after: $after, box: $box) {\n      nodes { id source title titleEn about link urgent dueOn givenAt readAt doneAt letterAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query MyNotices($first: Int!, $after: String, $box: NoticeBox) {\n    myNotices(first: $first, after: $after, box: $box) {\n      nodes { id source title titleEn about link urgent dueOn givenAt readAt doneAt letterAt }\n      pageInfo { hasNextPage endCursor }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNoticeCounts {\n    myNoticeCounts { unread open }\n  }\n"): (typeof documents)["\n  query MyNoticeCounts {\n    myNoticeCounts { unread open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BellNotices {\n    myNotices(first: 6, box: UNREAD) { nodes { id title titleEn about link urgent givenAt } }\n  }\n"): (typeof documents)["\n  query BellNotices {\n    myNotices(first: 6, box: UNREAD) { nodes { id title titleEn about link urgent givenAt } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadNotices($input: NoticesInput!) {\n    readNotices(input: $input) { unread open }\n  }\n"): (typeof documents)["\n  mutation ReadNotices($input: NoticesInput!) {\n    readNotices(input: $input) { unread open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadAllNotices($until: DateTimeISO!) {\n    readAllNotices(until: $until) { unread open }\n  }\n"): (typeof documents)["\n  mutation ReadAllNotices($until: DateTimeISO!) {\n    readAllNotices(until: $until) { unread open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FinishNotices($input: NoticesInput!) {\n    finishNotices(input: $input) { unread open }\n  }\n"): (typeof documents)["\n  mutation FinishNotices($input: NoticesInput!) {\n    finishNotices(input: $input) { unread open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenNotices($input: NoticesInput!) {\n    reopenNotices(input: $input) { unread open }\n  }\n"): (typeof documents)["\n  mutation ReopenNotices($input: NoticesInput!) {\n    reopenNotices(input: $input) { unread open }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MyNoticeSettings {\n    myNoticeSettings { letters lang address }\n  }\n"): (typeof documents)["\n  query MyNoticeSettings {\n    myNoticeSettings { letters lang address }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeNoticeSettings($input: NoticeSettingsInput!) {\n    changeNoticeSettings(input: $input) { __typename letters lang address }\n  }\n"): (typeof documents)["\n  mutation ChangeNoticeSettings($input: NoticeSettingsInput!) {\n    changeNoticeSettings(input: $input) { __typename letters lang address }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficersList($first: Int!, $after: String, $unitId: ID, $role: String, $state: OfficerState, $search: String) {\n    officers(first: $first, after: $after, unitId: $unitId, role: $role, state: $state, search: $search) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id name nameEn state phone unit { id name nameEn } roles { code name nameEn } }\n    }\n  }\n"): (typeof documents)["\n  query OfficersList($first: Int!, $after: String, $unitId: ID, $role: String, $state: OfficerState, $search: String) {\n    officers(first: $first, after: $after, unitId: $unitId, role: $role, state: $state, search: $search) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id name nameEn state phone unit { id name nameEn } roles { code name nameEn } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficerFilters {\n    officerRoles { code name nameEn group }\n    orgUnits(first: 100) { nodes { id name nameEn } }\n  }\n"): (typeof documents)["\n  query OfficerFilters {\n    officerRoles { code name nameEn group }\n    orgUnits(first: 100) { nodes { id name nameEn } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficerPage($id: ID!) {\n    officer(id: $id) {\n      id name nameEn state phone email version\n      unit { id name nameEn }\n      roles { code name nameEn group }\n      rights { code service words wordsEn roles { code name nameEn } }\n      delegations { id fromDay toDay reason holds endedAt unit { id name nameEn } }\n    }\n  }\n"): (typeof documents)["\n  query OfficerPage($id: ID!) {\n    officer(id: $id) {\n      id name nameEn state phone email version\n      unit { id name nameEn }\n      roles { code name nameEn group }\n      rights { code service words wordsEn roles { code name nameEn } }\n      delegations { id fromDay toDay reason holds endedAt unit { id name nameEn } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfficerGrants($id: ID!) {\n    officer(id: $id) {\n      id\n      stateReason\n      roleGrants { grantedAt revokedAt revokeReason role { code name nameEn } }\n    }\n    officerRoles { code name nameEn group }\n  }\n"): (typeof documents)["\n  query OfficerGrants($id: ID!) {\n    officer(id: $id) {\n      id\n      stateReason\n      roleGrants { grantedAt revokedAt revokeReason role { code name nameEn } }\n    }\n    officerRoles { code name nameEn group }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OfficerPhone($id: ID!) { officer(id: $id) { id phone } }"): (typeof documents)["query OfficerPhone($id: ID!) { officer(id: $id) { id phone } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OfficerEmail($id: ID!) { officer(id: $id) { id email } }"): (typeof documents)["query OfficerEmail($id: ID!) { officer(id: $id) { id email } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeOfficerEmail($input: ChangeOfficerEmailInput!) {\n    changeOfficerEmail(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeOfficerEmail($input: ChangeOfficerEmailInput!) {\n    changeOfficerEmail(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: OfficerRoleInput!) {\n    grantRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantRole($input: OfficerRoleInput!) {\n    grantRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($input: OfficerRoleInput!) {\n    revokeRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeRole($input: OfficerRoleInput!) {\n    revokeRole(input: $input) {\n      __typename\n      ... on Officer { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendOfficer($input: ChangeOfficerStateInput!) {\n    suspendOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendOfficer($input: ChangeOfficerStateInput!) {\n    suspendOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReinstateOfficer($input: ChangeOfficerStateInput!) {\n    reinstateOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ReinstateOfficer($input: ChangeOfficerStateInput!) {\n    reinstateOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterOfficer($input: RegisterOfficerInput!) {\n    registerOfficer(input: $input) {\n      __typename\n      ... on Officer { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterOfficer($input: RegisterOfficerInput!) {\n    registerOfficer(input: $input) {\n      __typename\n      ... on Officer { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TransferOfficer($input: TransferOfficerInput!) {\n    transferOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation TransferOfficer($input: TransferOfficerInput!) {\n    transferOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetireOfficer($input: ChangeOfficerStateInput!) {\n    retireOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RetireOfficer($input: ChangeOfficerStateInput!) {\n    retireOfficer(input: $input) {\n      __typename\n      ... on Officer { id version state }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DelegateUnit($input: DelegateUnitInput!) {\n    delegateUnit(input: $input) {\n      __typename\n      ... on Delegation { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation DelegateUnit($input: DelegateUnitInput!) {\n    delegateUnit(input: $input) {\n      __typename\n      ... on Delegation { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndDelegation($id: ID!) {\n    endDelegation(id: $id) {\n      __typename\n      ... on Delegation { id endedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation EndDelegation($id: ID!) {\n    endDelegation(id: $id) {\n      __typename\n      ... on Delegation { id endedAt }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OfficerSheetTemplate { officerSheetTemplate { name mediaType content } }"): (typeof documents)["query OfficerSheetTemplate { officerSheetTemplate { name mediaType content } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreviewOfficerSheet($input: SheetInput!) {\n    previewOfficerSheet(input: $input) {\n      __typename\n      ... on SheetPreview {\n        rows { row label verdict problems { column code message messageZh suggestion } }\n        errorFile { name mediaType content }\n      }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation PreviewOfficerSheet($input: SheetInput!) {\n    previewOfficerSheet(input: $input) {\n      __typename\n      ... on SheetPreview {\n        rows { row label verdict problems { column code message messageZh suggestion } }\n        errorFile { name mediaType content }\n      }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportOfficerSheet($input: SheetInput!) {\n    importOfficerSheet(input: $input) {\n      __typename\n      ... on SheetImport { made changed same }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportOfficerSheet($input: SheetInput!) {\n    importOfficerSheet(input: $input) {\n      __typename\n      ... on SheetImport { made changed same }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrgUnitsOn($on: LocalDate!, $after: String) {\n    orgUnits(first: 100, after: $after, on: $on) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id code name: nameOn(on: $on) nameEn order state(on: $on) kind { code name nameEn } parent { id } }\n    }\n  }\n"): (typeof documents)["\n  query OrgUnitsOn($on: LocalDate!, $after: String) {\n    orgUnits(first: 100, after: $after, on: $on) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { id code name: nameOn(on: $on) nameEn order state(on: $on) kind { code name nameEn } parent { id } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrgUnitCard($id: ID!, $on: LocalDate!) {\n    orgUnit(id: $id) {\n      id code name nameEn order validFrom validTo uscc usccOverride version\n      nameOn(on: $on)\n      state(on: $on)\n      kind { code name nameEn }\n      parent { id name nameEn }\n      district { code name nameEn }\n      formerNames { name nameEn validFrom validTo basis }\n      successions { kind happenedOn basis to { id name nameEn } }\n      origins { kind happenedOn basis from { id name nameEn } }\n      officers(first: 50) { totalCount nodes { id name nameEn roles { code name nameEn } } }\n    }\n  }\n"): (typeof documents)["\n  query OrgUnitCard($id: ID!, $on: LocalDate!) {\n    orgUnit(id: $id) {\n      id code name nameEn order validFrom validTo uscc usccOverride version\n      nameOn(on: $on)\n      state(on: $on)\n      kind { code name nameEn }\n      parent { id name nameEn }\n      district { code name nameEn }\n      formerNames { name nameEn validFrom validTo basis }\n      successions { kind happenedOn basis to { id name nameEn } }\n      origins { kind happenedOn basis from { id name nameEn } }\n      officers(first: 50) { totalCount nodes { id name nameEn roles { code name nameEn } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {\n    renameOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name nameEn version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameOrgUnit($input: RenameOrgUnitInput!) {\n    renameOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name nameEn version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {\n    createOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateOrgUnit($input: CreateOrgUnitInput!) {\n    createOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id name }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OrgUnitKinds { orgUnitKinds { code name nameEn } }"): (typeof documents)["query OrgUnitKinds { orgUnitKinds { code name nameEn } }"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectOrgUnit($input: CorrectOrgUnitInput!) {\n    correctOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectOrgUnit($input: CorrectOrgUnitInput!) {\n    correctOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOrgUnit($input: EndOrgUnitInput!) {\n    endOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation EndOrgUnit($input: EndOrgUnitInput!) {\n    endOrgUnit(input: $input) {\n      __typename\n      ... on OrgUnit { id version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartnerAgencies($first: Int!, $after: String) {\n    partnerAgencies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id name nameEn uscc clientId contactName contactPhone\n        grants {\n          id purpose legalBasis scopes fields state stateReason startsOn expiresOn version\n          rows { districtCodes unitIds }\n          proposedBy { id name nameEn }\n          approvedBy { id name nameEn }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PartnerAgencies($first: Int!, $after: String) {\n    partnerAgencies(first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id name nameEn uscc clientId contactName contactPhone\n        grants {\n          id purpose legalBasis scopes fields state stateReason startsOn expiresOn version\n          rows { districtCodes unitIds }\n          proposedBy { id name nameEn }\n          approvedBy { id name nameEn }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApproveGrant($input: ChangeDataGrantInput!) {\n    result: approveDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ApproveGrant($input: ChangeDataGrantInput!) {\n    result: approveDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateGrant($input: ChangeDataGrantInput!) {\n    result: activateDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ActivateGrant($input: ChangeDataGrantInput!) {\n    result: activateDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendGrant($input: ChangeDataGrantInput!) {\n    result: suspendDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation SuspendGrant($input: ChangeDataGrantInput!) {\n    result: suspendDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeGrant($input: ChangeDataGrantInput!) {\n    result: resumeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ResumeGrant($input: ChangeDataGrantInput!) {\n    result: resumeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndGrant($input: ChangeDataGrantInput!) {\n    result: endDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation EndGrant($input: ChangeDataGrantInput!) {\n    result: endDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id state version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterPartnerAgency($input: RegisterPartnerAgencyInput!) {\n    registerPartnerAgency(input: $input) {\n      __typename\n      ... on PartnerAgency { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterPartnerAgency($input: RegisterPartnerAgencyInput!) {\n    registerPartnerAgency(input: $input) {\n      __typename\n      ... on PartnerAgency { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeDataGrant($input: ProposeDataGrantInput!) {\n    proposeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeDataGrant($input: ProposeDataGrantInput!) {\n    proposeDataGrant(input: $input) {\n      __typename\n      ... on DataGrant { id }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query GrantLimits($on: LocalDate!) {\n    districts(first: 100, on: $on) { nodes { code name nameEn } }\n    orgUnits(first: 100, on: $on) { nodes { id name nameEn } }\n  }\n"): (typeof documents)["\n  query GrantLimits($on: LocalDate!) {\n    districts(first: 100, on: $on) { nodes { code name nameEn } }\n    orgUnits(first: 100, on: $on) { nodes { id name nameEn } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DirectorySearch($term: String!) {\n    orgUnits(first: 6, search: $term) { nodes { id name nameEn kind { name nameEn } } }\n    districts(first: 6, search: $term) { nodes { code name nameEn } }\n    officers(first: 6, search: $term) { nodes { id name nameEn unit { name nameEn } } }\n  }\n"): (typeof documents)["\n  query DirectorySearch($term: String!) {\n    orgUnits(first: 6, search: $term) { nodes { id name nameEn kind { name nameEn } } }\n    districts(first: 6, search: $term) { nodes { code name nameEn } }\n    officers(first: 6, search: $term) { nodes { id name nameEn unit { name nameEn } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkingYearPage($year: Int!) {\n    workingYear(year: $year) { year announced documentNumber version days { day kind name } }\n  }\n"): (typeof documents)["\n  query WorkingYearPage($year: Int!) {\n    workingYear(year: $year) { year announced documentNumber version days { day kind name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkingDeadlineOf($from: LocalDate!, $workingDays: Int!) {\n    workingDeadline(from: $from, workingDays: $workingDays) { day announced }\n  }\n"): (typeof documents)["\n  query WorkingDeadlineOf($from: LocalDate!, $workingDays: Int!) {\n    workingDeadline(from: $from, workingDays: $workingDays) { day announced }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WorkingYearNotice($year: Int!, $text: String!) {\n    workingYearNotice(year: $year, text: $text) { documentNumber days { day kind name } problems { place message messageZh } }\n  }\n"): (typeof documents)["\n  query WorkingYearNotice($year: Int!, $text: String!) {\n    workingYearNotice(year: $year, text: $text) { documentNumber days { day kind name } problems { place message messageZh } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportWorkingYear($input: ImportWorkingYearInput!) {\n    importWorkingYear(input: $input) {\n      __typename\n      ... on WorkingYear { year announced version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"): (typeof documents)["\n  mutation ImportWorkingYear($input: ImportWorkingYearInput!) {\n    importWorkingYear(input: $input) {\n      __typename\n      ... on WorkingYear { year announced version }\n      ... on Refusal { code message messageZh field details }\n      ... on Conflict { currentVersion current }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;
import { entityStub } from '@hub/kit';

/** Types that other subgraphs own; this one knows their keys and adds its own fields. */
export const KeyTask = entityStub('KeyTask');
export const OrgUnit = entityStub('OrgUnit');
export const Officer = entityStub('Officer');
export const District = entityStub('District', 'code');

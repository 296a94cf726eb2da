import { defineEntity, p } from '@mikro-orm/postgresql';
import type { LetterMode, LetterState } from './notice.rules.ts';

const schema = defineEntity({
  name: 'NoticeRow',
  tableName: 'notice',
  properties: {
    id: p.uuid().primary(),
    officerId: p.uuid(),
    source: p.string(),
    kind: p.string(),
    titleZh: p.string(),
    titleEn: p.string(),
    about: p.string().nullable(),
    link: p.string(),
    urgent: p.boolean(),
    dueOn: p.date().nullable(),
    givenAt: p.datetime(),
    readAt: p.datetime().nullable(),
    doneAt: p.datetime().nullable(),
    letter: p.string().$type<LetterState>(),
    letterAt: p.datetime().nullable(),
    letterTries: p.integer(),
    letterError: p.string().nullable(),
    letterNextAt: p.datetime(),
  },
});

/** One notice in one officer's inbox. */
export class NoticeRow extends schema.class {}
schema.setClass(NoticeRow);

const settingSchema = defineEntity({
  name: 'NoticeSettingRow',
  tableName: 'notice_setting',
  properties: {
    officerId: p.uuid().primary(),
    letters: p.string().$type<LetterMode>(),
    lang: p.string().$type<'zh' | 'en'>(),
    /** Day of the last daily letter. */
    digestOn: p.date().nullable(),
  },
});

/** How one officer wants to get letters; who never said so gets one a day. */
export class NoticeSettingRow extends settingSchema.class {}
settingSchema.setClass(NoticeSettingRow);

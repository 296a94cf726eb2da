import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

/** The document leaves kinds of content open (“等”), so they are rows. */
const contentKind = /* sql */ `
create table content_kind (code varchar(40) primary key, name_zh varchar(50) not null, name_en varchar(50) not null, sort integer not null);
insert into content_kind values
  ('article', '稿件', 'Article', 1), ('video', '短视频', 'Short video', 2), ('interpretation', '政策解读', 'Interpretation of policy', 3),
  ('feature', '人物典型', 'Feature on a person', 4), ('column', '专栏', 'Column', 5), ('exhibit', '展览展品', 'Exhibit', 6);
`;

const content = /* sql */ `
create table content (
  ${baseColumns},
  title varchar(200) not null,
  kind varchar(40) not null references content_kind (code),
  body text not null,
  text_hash varchar(64) not null,
  key_task_id uuid not null,
  unit_id uuid not null,
  district_code varchar(20),
  person_id uuid,
  author_id uuid not null,
  state varchar(20) not null check (state in
    ('DRAFT', 'FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW', 'SIGNED_OFF', 'PUBLISHED', 'WITHDRAWN')),
  state_reason text,
  attention varchar(40),
  published_at timestamptz,
  withdrawn_at timestamptz
);
create index content_queue on content (state, updated_at);
create index content_task on content (key_task_id, state);
create index content_unit on content (unit_id, updated_at);
create index content_person on content (person_id) where person_id is not null;

create table review_step (
  id uuid primary key,
  content_id uuid not null references content (id),
  step varchar(20) not null check (step in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW')),
  reviewer_id uuid not null,
  decision varchar(10) not null check (decision in ('PASSED', 'RETURNED')),
  opinion text,
  text_hash varchar(64) not null,
  decided_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_because varchar(40)
);
create index review_step_content on review_step (content_id, decided_at);
-- A standing signature per step, and never two by the same person: also when two reviewers press at the same moment.
create unique index review_step_once on review_step (content_id, step) where cancelled_at is null and decision = 'PASSED';
create unique index review_step_person on review_step (content_id, reviewer_id) where cancelled_at is null and decision = 'PASSED';
`;

/** Contents with their three reviews (三审): first the language, then the facts, then the decision. */
export class Migration20261123000200_contents extends Migration {
  override up(): void {
    this.addSql(contentKind);
    this.addSql(content);
    this.addSql(rowPolicy('content_kind', { read: 'hub_kind() is not null', write: 'false' }));
    this.addSql(
      rowPolicy('content', {
        read: "hub_reach(unit_id) or hub_kind() = 'service' or (state = 'PUBLISHED' and (hub_kind() = 'officer' or hub_scope('media:read')))",
        write: "hub_reach(unit_id) or hub_kind() = 'service'",
      }),
    );
    // Opinions of reviewers stay inside: whoever may change the content sees them.
    this.addSql(
      rowPolicy('review_step', {
        read: "hub_kind() = 'officer' and exists (select from content c where c.id = content_id and hub_reach(c.unit_id))",
      }),
    );
  }
}

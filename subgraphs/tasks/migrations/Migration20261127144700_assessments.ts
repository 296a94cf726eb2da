import { baseColumns, rowPolicy } from '@hub/kit';
import { Migration } from '@mikro-orm/migrations';

const scheme = /* sql */ `
create table assessment_scheme (
  ${baseColumns},
  -- All editions of one scheme share its code.
  code varchar(40) not null,
  edition integer not null check (edition > 0),
  name varchar(200) not null,
  subject varchar(12) not null check (subject in ('DEPARTMENTS', 'DISTRICTS', 'SOCIETIES')),
  -- The unit that keeps the scheme and, unless said otherwise, reviews by it.
  unit_id uuid not null,
  indicators jsonb not null check (jsonb_typeof(indicators) = 'array'),
  grades jsonb not null check (jsonb_typeof(grades) = 'array'),
  appeal_days integer not null check (appeal_days between 1 and 60),
  basis text not null,
  change_note text,
  state varchar(10) not null check (state in ('DRAFT', 'ISSUED', 'SUPERSEDED')),
  issued_at timestamptz,
  issued_by uuid,
  unique (code, edition),
  check ((state = 'DRAFT') = (issued_at is null))
);
create unique index assessment_scheme_draft on assessment_scheme (code) where state = 'DRAFT';
create unique index assessment_scheme_issued on assessment_scheme (code) where state = 'ISSUED';

-- What was issued is never changed; a change is a new edition. Only its place may pass to that one.
create function assessment_scheme_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'DRAFT' then raise exception 'an issued assessment scheme stands' using errcode = '23514'; end if;
    return old;
  end if;
  if old.state <> 'DRAFT' and (old.state = 'SUPERSEDED' or new.state not in ('ISSUED', 'SUPERSEDED')
    or (to_jsonb(new) - array['state', 'version', 'updated_at']) is distinct from (to_jsonb(old) - array['state', 'version', 'updated_at'])) then
    raise exception 'an issued assessment scheme stands' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger assessment_scheme_stands before update or delete on assessment_scheme for each row execute function assessment_scheme_stands();
`;

const assessment = /* sql */ `
create table assessment (
  ${baseColumns},
  scheme_id uuid not null references assessment_scheme (id),
  scheme_code varchar(40) not null,
  year integer not null check (year between 1990 and 2100),
  unit_id uuid not null,
  review_unit_id uuid not null check (review_unit_id <> unit_id),
  self_due_on date not null,
  state varchar(16) not null check (state in ('SELF_ASSESSING', 'REVIEWING', 'FEEDBACK', 'APPEALED', 'SETTLED', 'FINAL')),
  -- Null while anything is unknown: what is not known is never zero.
  self_total double precision,
  total double precision,
  counted_total double precision,
  counted_on date,
  grade varchar(20),
  submitted_by uuid,
  submitted_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  appeal_until date,
  accepted_by uuid,
  finalised_by uuid,
  finalised_at timestamptz,
  unique (scheme_code, year, unit_id),
  check (state = 'SELF_ASSESSING' or submitted_by is not null),
  check (state in ('SELF_ASSESSING', 'REVIEWING') or (reviewed_by is not null and appeal_until is not null and reviewed_by <> submitted_by)),
  check (state <> 'FINAL' or (finalised_by is not null and finalised_by <> reviewed_by and total is not null and grade is not null))
);
create index assessment_unit on assessment (unit_id, year);
create index assessment_review on assessment (review_unit_id, state);
create index assessment_ranking on assessment (scheme_id, year, total desc);
create table assessment_score (
  ${baseColumns},
  assessment_id uuid not null references assessment (id),
  unit_id uuid not null,
  review_unit_id uuid not null,
  indicator varchar(40) not null,
  -- Of the scheme's edition, so that the database itself refuses a score beyond the weight.
  weight double precision not null check (weight > 0),
  counted boolean not null,
  self_score double precision check (self_score between 0 and weight),
  self_text text,
  evidence jsonb not null,
  counted_value double precision,
  numerator integer,
  denominator integer,
  counted_score double precision check (counted_score between 0 and weight),
  review_score double precision check (review_score between 0 and weight),
  review_reason text,
  final_score double precision check (final_score between 0 and weight),
  unique (assessment_id, indicator),
  -- What is counted from records is typed by nobody.
  check (not counted or (self_score is null and review_score is null and final_score is null)),
  check (review_score is null or review_reason is not null)
);
create table assessment_appeal (
  ${baseColumns},
  assessment_id uuid not null references assessment (id),
  unit_id uuid not null,
  review_unit_id uuid not null,
  indicator varchar(40) not null,
  text text not null,
  appealed_by uuid not null,
  reviewed_by uuid not null,
  upheld boolean,
  decision text,
  score_before double precision,
  score_after double precision,
  decided_by uuid check (decided_by <> reviewed_by and decided_by <> appealed_by),
  decided_at timestamptz,
  unique (assessment_id, indicator),
  check ((upheld is null) = (decided_by is null) and (upheld is null) = (decision is null))
);

-- After sign-off (定档) nothing of an assessment changes, whoever asks.
create function assessment_locked() returns trigger language plpgsql security definer set search_path = public as $$
declare final boolean;
begin
  if tg_table_name = 'assessment' then final := old.state = 'FINAL';
  else select a.state = 'FINAL' into final from assessment a where a.id = coalesce(old.assessment_id, new.assessment_id);
  end if;
  if final then raise exception 'the assessment is signed off' using errcode = '23514'; end if;
  return coalesce(new, old);
end $$;
create trigger assessment_locked before update or delete on assessment for each row execute function assessment_locked();
create trigger assessment_score_locked before insert or update or delete on assessment_score for each row execute function assessment_locked();
create trigger assessment_appeal_locked before insert or update or delete on assessment_appeal for each row execute function assessment_locked();
`;

const keepers = "hub_reach(unit_id) and hub_can('tasks/assessment-schemes.keep')";

/** Assessment (考核): schemes with editions, self-assessment, review, appeals, sign-off. */
export class Migration20261127144700_assessments extends Migration {
  override up(): void {
    this.addSql(scheme);
    this.addSql(assessment);
    this.addSql(
      rowPolicy('assessment_scheme', {
        // A draft is its keeper's own.
        read: `hub_kind() = 'service' or (hub_kind() = 'officer' and state <> 'DRAFT') or (${keepers})`,
        write: keepers,
      }),
    );
    this.addSql(
      rowPolicy('assessment', {
        // A rank list is made of all rows, so whoever may not see it sees his own units' alone.
        read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(review_unit_id) or hub_can('tasks/assessments.rank')",
        write: 'hub_reach(unit_id) or hub_reach(review_unit_id)',
      }),
    );
    for (const table of ['assessment_score', 'assessment_appeal']) {
      this.addSql(
        rowPolicy(table, {
          read: "hub_kind() = 'service' or hub_reach(unit_id) or hub_reach(review_unit_id) or hub_can('tasks/assessments.rank')",
          write: 'hub_reach(unit_id) or hub_reach(review_unit_id)',
        }),
      );
    }
  }
}

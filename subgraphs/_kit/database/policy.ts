/** Row-level security of one table, as SQL for a migration. Nothing named means nobody. */
export interface RowPolicy {
  /** SQL condition for rows that may be seen, over the row's columns and the `hub_…()` functions. */
  readonly read: string;
  /** SQL condition for rows that may be inserted or changed; the same as `read` when absent. */
  readonly write?: string;
  /** SQL condition for rows that may be deleted; nobody when absent, since official records are never deleted. */
  readonly remove?: string;
}

/**
 * Turns row-level security on, forced also for the owner, and writes the policies.
 * The migrator itself may do everything, so that later migrations can move data.
 */
export function rowPolicy(table: string, policy: RowPolicy): string {
  const write = policy.write ?? policy.read;
  return [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    `create policy migrator on ${table} to current_user using (true) with check (true);`,
    `create policy read on ${table} for select using (${policy.read});`,
    `create policy write_new on ${table} for insert with check (${write});`,
    `create policy write_changed on ${table} for update using (${write}) with check (${write});`,
    ...(policy.remove ? [`create policy remove on ${table} for delete using (${policy.remove});`] : []),
  ].join('\n');
}

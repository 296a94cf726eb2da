import { Migration } from '@mikro-orm/migrations';

/**
 * The indicator dictionary as it begins. Written out, so that this migration gives the same rows for ever; a later
 * definition is made by the officer in charge, with a reason.
 * Owner units: 1 general office, 2 personnel, 5 popularization, 6 publicity.
 */
const rows = /* sql */ `
insert into indicator (code, ord, name, name_en, unit, unit_en, owner_unit_id, source, record_type, amount_key, on_board) values
  ('verified-activities', 1, '已核实活动', 'Verified activities', '场', 'events', '018d5f3e-a000-7000-8002-000000000001', 'tasks', 'Activity', null, true),
  ('onsite-audience', 2, '现场听众', 'On-site audience', '人次', 'attendances', '018d5f3e-a000-7000-8002-000000000001', 'tasks', 'Activity', 'onsiteAudience', true),
  ('online-views', 3, '线上观看', 'Online views', '次', 'views', '018d5f3e-a000-7000-8002-000000000001', 'tasks', 'Activity', 'onlineViews', false),
  ('service-hours', 4, '志愿服务时长', 'Volunteer service hours', '小时', 'hours', '018d5f3e-a000-7000-8002-000000000005', 'volunteers', 'ServiceRecord', 'hours', true),
  ('service-records', 5, '志愿服务人次', 'Service attendances', '人次', 'attendances', '018d5f3e-a000-7000-8002-000000000005', 'volunteers', 'ServiceRecord', null, false),
  ('honours', 6, '授予荣誉', 'Honours granted', '项', 'honours', '018d5f3e-a000-7000-8002-000000000002', 'talents', 'Honour', null, true),
  ('contents', 7, '已发布内容', 'Published contents', '件', 'contents', '018d5f3e-a000-7000-8002-000000000006', 'media', 'Content', null, true);

insert into indicator_definition (code, version, population, population_en, exclusions, exclusions_en, valid_from, reason, created_by) values
  ('verified-activities', 1, '登记人以外的人员凭佐证材料核实的活动，每条活动记录计一场', 'Activities verified on evidence by someone other than their reporter; one record is one event', '未核实和已撤销核实的活动', 'Activities not verified, and those whose verification was taken back', '2024-01-01', '初始定义', 'service:reports'),
  ('onsite-audience', 1, '已核实活动登记的现场参加人次，同一人参加两场计两次', 'Attendances on site at verified activities; a person who came twice counts twice', '线上观看次数，未核实和已撤销核实的活动', 'Online views; activities not verified or taken back', '2024-01-01', '初始定义', 'service:reports'),
  ('online-views', 1, '已核实活动登记的线上观看次数', 'Online views of verified activities', '现场参加人次，未核实和已撤销核实的活动', 'Attendances on site; activities not verified or taken back', '2024-01-01', '初始定义', 'service:reports'),
  ('service-hours', 1, '已确认服务记录的时长，按确认时有效的取整规则折算为小时', 'Duration of confirmed service records, in hours by the rounding rule in force when confirmed', '休息、就餐和路途时间，未确认和已作废的记录', 'Breaks, meals and travel; records not confirmed or voided', '2024-01-01', '初始定义', 'service:reports'),
  ('service-records', 1, '已确认的服务记录，一人参加一次服务计一人次', 'Confirmed service records; one person at one service is one attendance', '未确认和已作废的记录；不等于志愿者人数', 'Records not confirmed or voided; not a number of persons', '2024-01-01', '初始定义', 'service:reports'),
  ('honours', 1, '已授予个人的荣誉，一人获一项计一项', 'Honours granted to persons; one person, one honour, counts one', '已撤销的荣誉', 'Honours revoked', '2024-01-01', '初始定义', 'service:reports'),
  ('contents', 1, '通过三审并发布的内容，一件内容在多个渠道发布计一件', 'Contents published after three reviews; one content in several outlets counts one', '已撤稿的内容', 'Contents withdrawn', '2024-01-01', '初始定义', 'service:reports');
`;

export class Migration20261123100100_indicators extends Migration {
  override up(): void {
    this.addSql(rows);
  }
}

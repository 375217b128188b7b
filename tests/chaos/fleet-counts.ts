import type postgres from 'postgres'
import { type Accepted, fleetError } from './fleet-load'

/** Writes down each time the minute's work is put on the queue. */
export async function noteMinutes(sql: postgres.Sql) {
  await sql.unsafe(`
    create table trial_minutes (at timestamptz not null);
    create function trial_note_minute() returns trigger language plpgsql as $$
    begin
      insert into trial_minutes
      select (new.payload->'_cron'->>'ts')::timestamptz
      from graphile_worker._private_tasks task
      where task.id = new.task_id and task.identifier = 'every_minute';
      return new;
    end $$;
    create trigger trial_note_minute after insert on graphile_worker._private_jobs
      for each row execute function trial_note_minute()`)
}

export async function countedIn(sql: postgres.Sql, ruleId: string) {
  const [row] = await sql<Record<'errors' | 'counted' | 'alerts' | 'minutes' | 'twice' | 'lateMinutes', number>[]>`
    select (select count(*)::int from events where source = 'log' and data->>'errorType' = ${fleetError.errorType}) as errors,
      (select coalesce(sum(count), 0)::int from error_groups where error_type = ${fleetError.errorType}) as counted,
      (select count(*)::int from alerts where rule_id = ${ruleId}) as alerts,
      (select count(distinct at)::int from trial_minutes) as minutes,
      (select count(*)::int - count(distinct at)::int from trial_minutes) as twice,
      (select count(*)::int from graphile_worker.jobs where task_identifier = 'every_minute' and run_at < now() - interval '1 minute') as "lateMinutes"`
  if (!row) throw new Error('nothing was counted')
  return row
}

export async function talksIn(sql: postgres.Sql, accepted: Accepted) {
  const rows = await sql<{ id: string; stored: number; answers: number }[]>`
    select m.client_message_id as id, count(distinct m.id)::int as stored, count(reply.id)::int as answers
    from messages m left join messages reply on reply.reply_to = m.id
    where m.role = 'user' and m.client_message_id is not null group by 1`
  const known = new Map(rows.map((row) => [row.id, row]))
  return {
    lost: [...accepted.messages].filter((id) => !known.has(id)).length,
    doubled: rows.filter((row) => row.stored > 1).length,
    notOnce: [...accepted.messages].filter((id) => known.get(id)?.answers !== 1).length,
  }
}

export async function runsIn(sql: postgres.Sql, accepted: Accepted) {
  const rows = await sql<{ id: string; status: string; runs: number }[]>`
    select s.id, s.status, (select count(*)::int from pipeline_runs r where r.session_id = s.id) as runs
    from sessions s where s.id = any(${[...accepted.stopped]}::uuid[])`
  return {
    unfinished: accepted.stopped.size - rows.filter(({ status }) => status === 'completed').length,
    doubled: rows.filter(({ runs }) => runs !== 1).length,
  }
}

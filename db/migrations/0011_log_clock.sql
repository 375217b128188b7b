CREATE FUNCTION log_offset() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE AS 'SELECT 0::bigint';
--> statement-breakpoint
CREATE FUNCTION log_time(raw xid8) RETURNS xid8 LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (raw::text::bigint + log_offset())::text::xid8
$$;
--> statement-breakpoint
CREATE FUNCTION log_snapshot() RETURNS pg_snapshot LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT concat_ws(':', log_time(pg_snapshot_xmin(raw)), log_time(pg_snapshot_xmax(raw)),
    (SELECT coalesce(string_agg(log_time(xid)::text, ',' ORDER BY xid), '') FROM pg_snapshot_xip(raw) xid))::pg_snapshot
  FROM (SELECT pg_current_snapshot() AS raw) now
$$;
--> statement-breakpoint
ALTER TABLE "events" ALTER COLUMN "txid" SET DEFAULT log_time(pg_current_xact_id());

CREATE TABLE "alert_deliveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"alert_id" uuid NOT NULL,
	"event" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"failed_at" timestamp (3) with time zone,
	"error" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_hits" (
	"rule_id" uuid NOT NULL,
	"minute" timestamp (3) with time zone NOT NULL,
	"session_id" uuid NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "alert_hits_rule_id_minute_session_id_pk" PRIMARY KEY("rule_id","minute","session_id")
);
--> statement-breakpoint
CREATE TABLE "alert_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"webhook_url" text,
	"webhook_secret" text,
	"muted_until" timestamp (3) with time zone,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"session_id" uuid,
	"status" text NOT NULL,
	"facts" jsonb NOT NULL,
	"fired_at" timestamp (3) with time zone NOT NULL,
	"last_true_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamp (3) with time zone,
	"muted_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "api_minutes" (
	"minute" timestamp (3) with time zone NOT NULL,
	"method" text NOT NULL,
	"endpoint" text NOT NULL,
	"calls" integer NOT NULL,
	"failures" integer NOT NULL,
	CONSTRAINT "api_minutes_minute_method_endpoint_pk" PRIMARY KEY("minute","method","endpoint")
);
--> statement-breakpoint
CREATE TABLE "error_groups" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"error_type" text NOT NULL,
	"message" text NOT NULL,
	"status_code" integer,
	"merged_into" text,
	"count" bigint DEFAULT 0 NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"came_back_at" timestamp (3) with time zone,
	"known_at" timestamp (3) with time zone,
	"known_by" uuid,
	"note" text,
	"note_revision" integer DEFAULT 0 NOT NULL,
	"note_by" uuid,
	"note_at" timestamp (3) with time zone,
	"fix" text
);
--> statement-breakpoint
CREATE TABLE "error_hours" (
	"fingerprint" text NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"step" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "error_hours_fingerprint_hour_step_pk" PRIMARY KEY("fingerprint","hour","step")
);
--> statement-breakpoint
CREATE TABLE "error_sightings" (
	"fingerprint" text NOT NULL,
	"session_id" uuid NOT NULL,
	"who" text NOT NULL,
	"count" integer NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"note_shown" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "error_sightings_fingerprint_session_id_pk" PRIMARY KEY("fingerprint","session_id")
);
--> statement-breakpoint
CREATE TABLE "log_digest" (
	"name" text PRIMARY KEY NOT NULL,
	"txid" "xid8" NOT NULL,
	"event_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_inboxes" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_progress" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"steps" jsonb,
	"step" integer,
	"step_name" text,
	"step_since" timestamp (3) with time zone,
	"reached" integer,
	"errors_since_step" integer DEFAULT 0 NOT NULL,
	"first_error_since_step" timestamp (3) with time zone,
	"last_sign_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_tallies" (
	"session_id" uuid PRIMARY KEY NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"errors" integer DEFAULT 0 NOT NULL,
	"messages" integer DEFAULT 0 NOT NULL,
	"interactions" integer DEFAULT 0 NOT NULL,
	"names" text DEFAULT '' NOT NULL,
	"student_email" text,
	"student_name" text,
	"words" text GENERATED ALWAYS AS (names || ' ' || coalesce(student_email, '') || ' ' || coalesce(student_name, '')) STORED
);
--> statement-breakpoint
DROP INDEX "events_person";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "needs_help_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "alert_deliveries" ADD CONSTRAINT "alert_deliveries_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_hits" ADD CONSTRAINT "alert_hits_rule_id_alert_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."alert_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_hits" ADD CONSTRAINT "alert_hits_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_rules" ADD CONSTRAINT "alert_rules_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_rule_id_alert_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."alert_rules"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_groups" ADD CONSTRAINT "error_groups_known_by_people_id_fk" FOREIGN KEY ("known_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_groups" ADD CONSTRAINT "error_groups_note_by_people_id_fk" FOREIGN KEY ("note_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "error_sightings" ADD CONSTRAINT "error_sightings_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_inboxes" ADD CONSTRAINT "session_inboxes_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_progress" ADD CONSTRAINT "session_progress_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_tallies" ADD CONSTRAINT "session_tallies_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_deliveries_once" ON "alert_deliveries" USING btree ("alert_id","event");--> statement-breakpoint
CREATE INDEX "alert_hits_minute" ON "alert_hits" USING btree ("minute");--> statement-breakpoint
CREATE INDEX "alert_hits_session" ON "alert_hits" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "alerts_firing" ON "alerts" USING btree ("rule_id","subject") WHERE "alerts"."status" = 'firing';--> statement-breakpoint
CREATE INDEX "alerts_fired" ON "alerts" USING btree ("fired_at","id");--> statement-breakpoint
CREATE INDEX "alerts_rule" ON "alerts" USING btree ("rule_id","subject","fired_at");--> statement-breakpoint
CREATE INDEX "alerts_session" ON "alerts" USING btree ("session_id") WHERE "alerts"."session_id" is not null;--> statement-breakpoint
CREATE INDEX "error_groups_last_seen" ON "error_groups" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "error_hours_hour" ON "error_hours" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "error_sightings_last_seen" ON "error_sightings" USING btree ("fingerprint","last_seen_at");--> statement-breakpoint
CREATE INDEX "error_sightings_recent" ON "error_sightings" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "error_sightings_session" ON "error_sightings" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_inboxes_session" ON "session_inboxes" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "session_progress_last_sign" ON "session_progress" USING btree ("last_sign_at");--> statement-breakpoint
CREATE INDEX "session_progress_stuck" ON "session_progress" USING btree ("first_error_since_step") WHERE "session_progress"."first_error_since_step" is not null;--> statement-breakpoint
CREATE INDEX "session_tallies_words" ON "session_tallies" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "events_created" ON "events" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "events_marks" ON "events" USING btree ("session_id","occurred_at") WHERE "events"."type" in ('error', 'channel');--> statement-breakpoint
CREATE INDEX "events_fingerprint" ON "events" USING btree ("fingerprint","id") WHERE "events"."fingerprint" is not null;--> statement-breakpoint
CREATE INDEX "people_name_words" ON "people" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sessions_type" ON "sessions" USING btree ("type","last_activity_at","id");--> statement-breakpoint
CREATE INDEX "sessions_channels" ON "sessions" USING gin ("channels");--> statement-breakpoint
CREATE INDEX "sessions_short_name" ON "sessions" USING btree (right("id"::text, 8));--> statement-breakpoint
CREATE INDEX "sessions_needs_help" ON "sessions" USING btree ("needs_help_at") WHERE "sessions"."needs_help_at" is not null;--> statement-breakpoint
CREATE INDEX "events_person" ON "events" USING btree ("person_id","id") WHERE "events"."person_id" is not null;
--> statement-breakpoint
CREATE FUNCTION tally_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO session_tallies (session_id, names) VALUES (NEW.id, concat_ws(' ', NEW.outside_token, NEW.phone, NEW.title))
  ON CONFLICT (session_id) DO UPDATE SET names = excluded.names;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER sessions_tally AFTER INSERT OR UPDATE OF outside_token, phone, title ON sessions FOR EACH ROW EXECUTE FUNCTION tally_session();
--> statement-breakpoint
CREATE FUNCTION tally_inserted_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order for everybody, so that two writers of the same sessions never wait for each other.
  PERFORM 1 FROM session_tallies WHERE session_id IN (SELECT session_id FROM inserted) ORDER BY session_id FOR NO KEY UPDATE;
  UPDATE session_tallies t SET
    events = t.events + n.events, errors = t.errors + n.errors, messages = t.messages + n.messages,
    interactions = t.interactions + n.interactions,
    student_email = coalesce(n.student_email, t.student_email), student_name = coalesce(n.student_name, t.student_name)
  FROM (
    SELECT session_id, count(*) AS events,
      count(*) FILTER (WHERE type = 'error') AS errors,
      count(*) FILTER (WHERE type = 'message' AND source = 'system') AS messages,
      count(*) FILTER (WHERE source = 'recorder') AS interactions,
      (array_agg(student_email ORDER BY id DESC) FILTER (WHERE student_email IS NOT NULL))[1] AS student_email,
      (array_agg(student_name ORDER BY id DESC) FILTER (WHERE student_name IS NOT NULL))[1] AS student_name
    FROM inserted GROUP BY session_id
  ) n
  WHERE t.session_id = n.session_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_tally AFTER INSERT ON events REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION tally_inserted_events();
--> statement-breakpoint
-- Counts a session anew: for the rare times when rows leave it, or move from one to another.
CREATE FUNCTION tally_anew(which uuid[]) RETURNS void LANGUAGE sql AS $$
  SELECT 1 FROM session_tallies WHERE session_id = ANY (which) ORDER BY session_id FOR NO KEY UPDATE;
  UPDATE session_tallies t SET
    events = n.events, errors = n.errors, messages = n.messages, interactions = n.interactions,
    student_email = n.student_email, student_name = n.student_name
  FROM unnest(which) AS one (id) CROSS JOIN LATERAL (
    SELECT count(*) AS events,
      count(*) FILTER (WHERE type = 'error') AS errors,
      count(*) FILTER (WHERE type = 'message' AND source = 'system') AS messages,
      count(*) FILTER (WHERE source = 'recorder') AS interactions,
      (array_agg(student_email ORDER BY id DESC) FILTER (WHERE student_email IS NOT NULL))[1] AS student_email,
      (array_agg(student_name ORDER BY id DESC) FILTER (WHERE student_name IS NOT NULL))[1] AS student_name
    FROM events WHERE session_id = one.id
  ) n
  WHERE t.session_id = one.id;
$$;
--> statement-breakpoint
CREATE FUNCTION tally_moved_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tally_anew(array(
    SELECT unnest(ARRAY[b.session_id, a.session_id]) FROM before b JOIN after a USING (id)
    WHERE a.session_id <> b.session_id OR a.student_email IS DISTINCT FROM b.student_email OR a.student_name IS DISTINCT FROM b.student_name
    GROUP BY 1));
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_tally_moved AFTER UPDATE ON events REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION tally_moved_events();
--> statement-breakpoint
CREATE FUNCTION tally_deleted_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A session that goes whole takes its tally along: only what stays is counted.
  UPDATE session_tallies t SET
    events = t.events - n.events, errors = t.errors - n.errors, messages = t.messages - n.messages,
    interactions = t.interactions - n.interactions
  FROM (
    SELECT session_id, count(*) AS events,
      count(*) FILTER (WHERE type = 'error') AS errors,
      count(*) FILTER (WHERE type = 'message' AND source = 'system') AS messages,
      count(*) FILTER (WHERE source = 'recorder') AS interactions
    FROM deleted GROUP BY session_id
  ) n
  WHERE t.session_id = n.session_id;
  UPDATE session_tallies t SET
    student_email = (SELECT e.student_email FROM events e WHERE e.session_id = t.session_id AND e.student_email IS NOT NULL ORDER BY e.id DESC LIMIT 1),
    student_name = (SELECT e.student_name FROM events e WHERE e.session_id = t.session_id AND e.student_name IS NOT NULL ORDER BY e.id DESC LIMIT 1)
  WHERE t.session_id IN (SELECT session_id FROM deleted WHERE student_email IS NOT NULL OR student_name IS NOT NULL);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_tally_deleted AFTER DELETE ON events REFERENCING OLD TABLE AS deleted FOR EACH STATEMENT EXECUTE FUNCTION tally_deleted_events();
--> statement-breakpoint
INSERT INTO session_tallies (session_id, names)
  SELECT id, concat_ws(' ', outside_token, phone, title) FROM sessions;
--> statement-breakpoint
SELECT tally_anew(array(SELECT id FROM sessions));
--> statement-breakpoint
INSERT INTO log_digest (name, txid, event_id) VALUES ('session_log', '0', 0);
--> statement-breakpoint
INSERT INTO alert_rules (id, kind, name, settings, enabled, created_at, updated_at) VALUES
  ('019a0000-0000-7000-8000-000000000001', 'same_error', 'Same error, 5 people in 10 min', '{"people": 5, "minutes": 10, "fingerprint": null}', true, now(), now()),
  ('019a0000-0000-7000-8000-000000000002', 'stuck', 'No step forward for 8 min after an error', '{"minutes": 8}', true, now(), now()),
  ('019a0000-0000-7000-8000-000000000003', 'stage_failed', 'A stage fails after its last retry', '{}', true, now(), now()),
  ('019a0000-0000-7000-8000-000000000004', 'api_failures', 'One call in five fails, 20 calls in 10 min', '{"endpoint": null, "percent": 20, "minutes": 10, "calls": 20}', true, now(), now()),
  ('019a0000-0000-7000-8000-000000000005', 'filter', 'Any single error', '{"filter": {"eventType": "error", "source": "log"}, "count": 1, "minutes": 1, "per": "all"}', false, now(), now());
--> statement-breakpoint
CREATE FUNCTION close_inboxes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM session_inboxes WHERE session_id = NEW.session_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- A device that lost its hold on a session reads nothing of it any more; one that still holds it opens its inbox again with its next batch.
CREATE TRIGGER session_tokens_inboxes AFTER UPDATE OF revoked_at ON session_tokens FOR EACH ROW
  WHEN (NEW.revoked_at IS NOT NULL) EXECUTE FUNCTION close_inboxes();

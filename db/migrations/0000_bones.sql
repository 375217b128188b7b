CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SEQUENCE "public"."customer_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 101 CACHE 1;--> statement-breakpoint
CREATE TABLE "products" (
	"sku" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"name" jsonb NOT NULL,
	"line" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"price_inr" integer NOT NULL,
	"price_eur" integer NOT NULL,
	"attributes" jsonb NOT NULL,
	"stock" integer NOT NULL,
	"place" text NOT NULL,
	"image" text NOT NULL,
	"words" text NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"event_id" bigint NOT NULL,
	"role" text NOT NULL,
	"author_id" uuid,
	"content" text NOT NULL,
	"parts" jsonb NOT NULL,
	"agent" text,
	"status" text NOT NULL,
	"client_message_id" text,
	"payload_hash" text,
	"reply_to" uuid,
	"emotion" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"session_id" uuid NOT NULL,
	"person_id" uuid,
	"type" text NOT NULL,
	"source" text NOT NULL,
	"data" jsonb NOT NULL,
	"fingerprint" text,
	"student_email" text,
	"student_name" text,
	"client_event_id" text,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"scopes" text[] NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "api_keys_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"sign_in" boolean DEFAULT false NOT NULL,
	"proven_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"customer_id" text DEFAULT 'C' || nextval('customer_number') NOT NULL,
	"name" text,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"locale" text,
	"loyalty_tier" text,
	"provisional" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_customer_id_unique" UNIQUE("customer_id")
);
--> statement-breakpoint
CREATE TABLE "user_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "user_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "pipeline_attempts" (
	"run_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"n" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"error" jsonb,
	"metrics" jsonb,
	CONSTRAINT "pipeline_attempts_run_id_stage_n_pk" PRIMARY KEY("run_id","stage","n")
);
--> statement-breakpoint
CREATE TABLE "pipeline_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"status" text NOT NULL,
	"stage" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"error" jsonb,
	"result" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pipeline_stages" (
	"run_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"output" jsonb,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "pipeline_stages_run_id_stage_pk" PRIMARY KEY("run_id","stage")
);
--> statement-breakpoint
CREATE TABLE "training_examples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"messages" jsonb NOT NULL,
	"tools" jsonb,
	"quality" real NOT NULL,
	"signals" jsonb NOT NULL,
	"dedupe_hash" text NOT NULL,
	"source_event_ids" jsonb NOT NULL,
	"review" text DEFAULT 'pending' NOT NULL,
	"review_reason" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"channel" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "session_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"type" text NOT NULL,
	"theme" text,
	"status" text DEFAULT 'active' NOT NULL,
	"channel" text NOT NULL,
	"channels" text[] NOT NULL,
	"phone" text,
	"telegram_chat_id" text,
	"outside_token" text,
	"created_by_key_id" uuid,
	"created_by_person_id" uuid,
	"locale" text,
	"title" text,
	"goal" text,
	"training_consent" boolean DEFAULT false NOT NULL,
	"data" jsonb NOT NULL,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"last_activity_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text
);
--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_tokens" ADD CONSTRAINT "user_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipeline_attempts" ADD CONSTRAINT "pipeline_attempts_run_id_pipeline_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."pipeline_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipeline_runs" ADD CONSTRAINT "pipeline_runs_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipeline_stages" ADD CONSTRAINT "pipeline_stages_run_id_pipeline_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."pipeline_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_examples" ADD CONSTRAINT "training_examples_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_examples" ADD CONSTRAINT "training_examples_run_id_pipeline_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."pipeline_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_examples" ADD CONSTRAINT "training_examples_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD CONSTRAINT "session_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_created_by_key_id_api_keys_id_fk" FOREIGN KEY ("created_by_key_id") REFERENCES "public"."api_keys"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_created_by_person_id_people_id_fk" FOREIGN KEY ("created_by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_category" ON "products" USING btree ("category");--> statement-breakpoint
CREATE INDEX "products_search" ON "products" USING gin (to_tsvector('simple', "words"));--> statement-breakpoint
CREATE INDEX "products_trigram" ON "products" USING gin ("words" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "messages_client_message_id" ON "messages" USING btree ("session_id","client_message_id") WHERE "messages"."client_message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messages_reply_to" ON "messages" USING btree ("reply_to") WHERE "messages"."reply_to" is not null;--> statement-breakpoint
CREATE INDEX "messages_session" ON "messages" USING btree ("session_id","event_id");--> statement-breakpoint
CREATE INDEX "messages_event" ON "messages" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_client_event_id" ON "events" USING btree ("session_id","client_event_id") WHERE "events"."client_event_id" is not null;--> statement-breakpoint
CREATE INDEX "events_server_order" ON "events" USING btree ("txid","id");--> statement-breakpoint
CREATE INDEX "events_session" ON "events" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "events_timeline" ON "events" USING btree ("session_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_type" ON "events" USING btree ("type","id");--> statement-breakpoint
CREATE INDEX "events_person" ON "events" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "events_log" ON "events" USING btree ("id") WHERE "events"."source" = 'log';--> statement-breakpoint
CREATE INDEX "events_student_email" ON "events" USING btree (lower("student_email"),"id") WHERE "events"."student_email" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_sign_in" ON "identities" USING btree ("kind","value") WHERE "identities"."sign_in";--> statement-breakpoint
CREATE UNIQUE INDEX "identities_proven" ON "identities" USING btree ("kind","value") WHERE "identities"."proven_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_external" ON "identities" USING btree ("value") WHERE "identities"."kind" = 'external';--> statement-breakpoint
CREATE INDEX "identities_value" ON "identities" USING btree ("value");--> statement-breakpoint
CREATE INDEX "identities_person" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "user_tokens_person" ON "user_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pipeline_runs_open" ON "pipeline_runs" USING btree ("session_id") WHERE "pipeline_runs"."status" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "pipeline_runs_session" ON "pipeline_runs" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "pipeline_runs_status" ON "pipeline_runs" USING btree ("status","created_at");--> statement-breakpoint
CREATE INDEX "pipeline_runs_created" ON "pipeline_runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "pipeline_stages_status" ON "pipeline_stages" USING btree ("stage","status","ended_at");--> statement-breakpoint
CREATE UNIQUE INDEX "training_examples_place" ON "training_examples" USING btree ("run_id","ordinal");--> statement-breakpoint
CREATE INDEX "training_examples_session" ON "training_examples" USING btree ("session_id","ordinal");--> statement-breakpoint
CREATE INDEX "training_examples_review" ON "training_examples" USING btree ("review","quality","id");--> statement-breakpoint
CREATE INDEX "session_tokens_session" ON "session_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_one_running_visit" ON "sessions" USING btree ("person_id") WHERE "sessions"."type" = 'visit' and "sessions"."status" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_outside_token" ON "sessions" USING btree ("outside_token") WHERE "sessions"."status" = 'active';--> statement-breakpoint
CREATE INDEX "sessions_outside_token_all" ON "sessions" USING btree ("outside_token");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id","last_activity_at");--> statement-breakpoint
CREATE INDEX "sessions_last_activity" ON "sessions" USING btree ("last_activity_at","id");--> statement-breakpoint
CREATE INDEX "sessions_status" ON "sessions" USING btree ("status","last_activity_at","id");--> statement-breakpoint
CREATE INDEX "sessions_running" ON "sessions" USING btree ("expires_at") WHERE "sessions"."status" = 'active';--> statement-breakpoint
CREATE INDEX "sessions_phone" ON "sessions" USING btree ("phone");--> statement-breakpoint
CREATE FUNCTION announce_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched uuid[];
BEGIN
  SELECT array_agg(DISTINCT session_id) INTO touched FROM inserted;
  IF touched IS NULL THEN RETURN NULL; END IF;
  -- A payload holds 8,000 bytes: past 100 sessions everybody looks.
  IF cardinality(touched) > 100 THEN touched := NULL; END IF;
  PERFORM pg_notify('throughline_events', json_build_object('txid', pg_current_xact_id()::text, 'sessions', touched)::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER events_announce AFTER INSERT ON events REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION announce_events();

ALTER TABLE "messages" ADD CONSTRAINT "messages_of_session" UNIQUE("session_id","id");
--> statement-breakpoint
ALTER TABLE "pipeline_runs" ADD CONSTRAINT "pipeline_runs_of_session" UNIQUE("session_id","id");
--> statement-breakpoint
ALTER TABLE "memories" DROP CONSTRAINT "memories_message_id_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "memories" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
UPDATE "memories" hanging SET "session_id" = held."session_id" FROM "messages" held WHERE held."id" = hanging."message_id";
--> statement-breakpoint
ALTER TABLE "memories" ALTER COLUMN "session_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "memories" ADD CONSTRAINT "memories_message" FOREIGN KEY ("session_id","message_id") REFERENCES "public"."messages"("session_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "message_versions" DROP CONSTRAINT "message_versions_message_id_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "message_versions" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
UPDATE "message_versions" hanging SET "session_id" = held."session_id" FROM "messages" held WHERE held."id" = hanging."message_id";
--> statement-breakpoint
ALTER TABLE "message_versions" ALTER COLUMN "session_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "message_versions" ADD CONSTRAINT "message_versions_message" FOREIGN KEY ("session_id","message_id") REFERENCES "public"."messages"("session_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "tool_calls" DROP CONSTRAINT "tool_calls_message_id_messages_id_fk";
--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
UPDATE "tool_calls" hanging SET "session_id" = held."session_id" FROM "messages" held WHERE held."id" = hanging."message_id";
--> statement-breakpoint
ALTER TABLE "tool_calls" ALTER COLUMN "session_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "tool_calls" ADD CONSTRAINT "tool_calls_message" FOREIGN KEY ("session_id","message_id") REFERENCES "public"."messages"("session_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "pipeline_attempts" DROP CONSTRAINT "pipeline_attempts_run_id_pipeline_runs_id_fk";
--> statement-breakpoint
ALTER TABLE "pipeline_attempts" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
UPDATE "pipeline_attempts" hanging SET "session_id" = held."session_id" FROM "pipeline_runs" held WHERE held."id" = hanging."run_id";
--> statement-breakpoint
ALTER TABLE "pipeline_attempts" ALTER COLUMN "session_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "pipeline_attempts" ADD CONSTRAINT "pipeline_attempts_run" FOREIGN KEY ("session_id","run_id") REFERENCES "public"."pipeline_runs"("session_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "pipeline_stages" DROP CONSTRAINT "pipeline_stages_run_id_pipeline_runs_id_fk";
--> statement-breakpoint
ALTER TABLE "pipeline_stages" ADD COLUMN "session_id" uuid;
--> statement-breakpoint
UPDATE "pipeline_stages" hanging SET "session_id" = held."session_id" FROM "pipeline_runs" held WHERE held."id" = hanging."run_id";
--> statement-breakpoint
ALTER TABLE "pipeline_stages" ALTER COLUMN "session_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "pipeline_stages" ADD CONSTRAINT "pipeline_stages_run" FOREIGN KEY ("session_id","run_id") REFERENCES "public"."pipeline_runs"("session_id","id") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
-- Copies of the version before, which serve on for the length of a rolling restart, do not name the session.
CREATE FUNCTION session_of_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT session_id INTO NEW.session_id FROM messages WHERE id = NEW.message_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER memories_session BEFORE INSERT ON memories FOR EACH ROW WHEN (NEW.session_id IS NULL) EXECUTE FUNCTION session_of_message();
--> statement-breakpoint
CREATE TRIGGER message_versions_session BEFORE INSERT ON message_versions FOR EACH ROW WHEN (NEW.session_id IS NULL) EXECUTE FUNCTION session_of_message();
--> statement-breakpoint
CREATE TRIGGER tool_calls_session BEFORE INSERT ON tool_calls FOR EACH ROW WHEN (NEW.session_id IS NULL) EXECUTE FUNCTION session_of_message();
--> statement-breakpoint
-- Copies of the version before, which serve on for the length of a rolling restart, do not name the session.
CREATE FUNCTION session_of_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT session_id INTO NEW.session_id FROM pipeline_runs WHERE id = NEW.run_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER pipeline_attempts_session BEFORE INSERT ON pipeline_attempts FOR EACH ROW WHEN (NEW.session_id IS NULL) EXECUTE FUNCTION session_of_run();
--> statement-breakpoint
CREATE TRIGGER pipeline_stages_session BEFORE INSERT ON pipeline_stages FOR EACH ROW WHEN (NEW.session_id IS NULL) EXECUTE FUNCTION session_of_run();

CREATE TABLE "pipeline_settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"taking" boolean DEFAULT true NOT NULL,
	"threshold" real DEFAULT 0.5 NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp (3) with time zone,
	CONSTRAINT "pipeline_settings_one" CHECK ("pipeline_settings"."id" = 1)
);
--> statement-breakpoint
DROP INDEX "training_examples_place";--> statement-breakpoint
ALTER TABLE "pipeline_stages" DROP COLUMN "output";--> statement-breakpoint
ALTER TABLE "pipeline_stages" ADD COLUMN "output" bytea;--> statement-breakpoint
ALTER TABLE "pipeline_runs" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "pipeline_runs" ADD COLUMN "changes" jsonb;--> statement-breakpoint
ALTER TABLE "pipeline_runs" ADD COLUMN "published" integer;--> statement-breakpoint
ALTER TABLE "training_examples" ADD COLUMN "attempt" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "training_examples" ADD COLUMN "wording" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "training_examples" ADD COLUMN "rejected" jsonb;--> statement-breakpoint
ALTER TABLE "training_examples" ADD COLUMN "edits" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pipeline_settings" ADD CONSTRAINT "pipeline_settings_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "pipeline_runs_published" ON "pipeline_runs" USING btree ("session_id") WHERE "pipeline_runs"."published" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "training_examples_place" ON "training_examples" USING btree ("run_id","attempt","ordinal");--> statement-breakpoint
UPDATE "pipeline_runs" SET "published" = 1 WHERE "id" IN (SELECT "run_id" FROM "training_examples");--> statement-breakpoint
-- What their stages handed on was kept in another form: they begin anew.
UPDATE "pipeline_runs" SET "stage" = 'validation' WHERE "status" IN ('waiting', 'running');

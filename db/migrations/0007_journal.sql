CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"client_entry_id" text,
	"title" text,
	"content" text NOT NULL,
	"topic_id" uuid,
	"theme" text,
	"language" text,
	"language_chosen" boolean DEFAULT false NOT NULL,
	"mood" text,
	"words" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"analysis_status" text DEFAULT 'waiting' NOT NULL,
	"chunks" integer,
	"sentiment" real,
	"emotion" jsonb,
	"emotions" jsonb,
	"telling" jsonb
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "telling" jsonb;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "topic_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "entry_id" uuid;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_client_entry_id" ON "entries" USING btree ("person_id","client_entry_id") WHERE "entries"."client_entry_id" is not null;--> statement-breakpoint
CREATE INDEX "entries_person" ON "entries" USING btree ("person_id","created_at","id");--> statement-breakpoint
CREATE INDEX "entries_topic" ON "entries" USING btree ("topic_id") WHERE "entries"."topic_id" is not null;--> statement-breakpoint
CREATE INDEX "entries_unread" ON "entries" USING btree ("updated_at") WHERE "entries"."analysis_status" = 'waiting';--> statement-breakpoint
CREATE INDEX "entries_deleted" ON "entries" USING btree ("deleted_at") WHERE "entries"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "topics_name" ON "topics" USING btree ("person_id",lower("name"));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_topic" ON "sessions" USING btree ("topic_id") WHERE "sessions"."topic_id" is not null;--> statement-breakpoint
CREATE INDEX "sessions_entry" ON "sessions" USING btree ("entry_id") WHERE "sessions"."entry_id" is not null;
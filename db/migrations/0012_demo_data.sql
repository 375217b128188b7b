CREATE TABLE "demo_fills" (
	"key" text PRIMARY KEY NOT NULL,
	"anchor" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "demo_people" (
	"person_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_sessions" (
	"session_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_work" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"action" text NOT NULL,
	"status" text NOT NULL,
	"what" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"error" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"cancel_requested_at" timestamp (3) with time zone,
	CONSTRAINT "demo_work_one" CHECK ("demo_work"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "demo_people" ADD CONSTRAINT "demo_people_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demo_sessions" ADD CONSTRAINT "demo_sessions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;
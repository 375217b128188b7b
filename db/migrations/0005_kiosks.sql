CREATE TABLE "kiosks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place" text NOT NULL,
	"settings" jsonb NOT NULL,
	"token_hash" "bytea",
	"code_hash" "bytea",
	"code_expires_at" timestamp (3) with time zone,
	"registered_at" timestamp (3) with time zone,
	"seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "kiosks_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "kiosks_code_hash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
ALTER TABLE "session_tokens" ADD COLUMN "kiosk_id" uuid;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD COLUMN "present_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD CONSTRAINT "session_tokens_kiosk_id_kiosks_id_fk" FOREIGN KEY ("kiosk_id") REFERENCES "public"."kiosks"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_tokens_kiosk" ON "session_tokens" USING btree ("kiosk_id") WHERE "session_tokens"."kiosk_id" is not null;--> statement-breakpoint
CREATE INDEX "session_tokens_present" ON "session_tokens" USING btree ("present_until") WHERE "session_tokens"."present_until" is not null and "session_tokens"."revoked_at" is null;
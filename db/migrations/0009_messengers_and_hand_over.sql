CREATE TABLE "incoming_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chat_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"content" text,
	"number" bigint,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"session_id" uuid,
	"message_id" uuid,
	"handled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messenger_chats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"address" text NOT NULL,
	"person_id" uuid,
	"session_id" uuid,
	"hold_id" uuid,
	"locale" text,
	"last_inbound_at" timestamp (3) with time zone NOT NULL,
	"send_after" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outgoing_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"place" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outgoing_messages_place_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chat_id" uuid NOT NULL,
	"session_id" uuid,
	"message_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"part" integer DEFAULT 0 NOT NULL,
	"incoming_id" uuid,
	"piece" jsonb NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"reason" text,
	"provider_id" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "phone_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chat_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "held_by" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "held_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "held_seen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "person_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "staff_read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "incoming_messages" ADD CONSTRAINT "incoming_messages_chat_id_messenger_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."messenger_chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_messages" ADD CONSTRAINT "incoming_messages_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "incoming_messages" ADD CONSTRAINT "incoming_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messenger_chats" ADD CONSTRAINT "messenger_chats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messenger_chats" ADD CONSTRAINT "messenger_chats_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messenger_chats" ADD CONSTRAINT "messenger_chats_hold_id_session_tokens_id_fk" FOREIGN KEY ("hold_id") REFERENCES "public"."session_tokens"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_chat_id_messenger_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."messenger_chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_incoming_id_incoming_messages_id_fk" FOREIGN KEY ("incoming_id") REFERENCES "public"."incoming_messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "phone_codes" ADD CONSTRAINT "phone_codes_chat_id_messenger_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."messenger_chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "incoming_messages_provider_id" ON "incoming_messages" USING btree ("channel","provider_id");--> statement-breakpoint
CREATE INDEX "incoming_messages_chat" ON "incoming_messages" USING btree ("chat_id","number");--> statement-breakpoint
CREATE INDEX "incoming_messages_waiting" ON "incoming_messages" USING btree ("chat_id") WHERE "incoming_messages"."handled_at" is null;--> statement-breakpoint
CREATE INDEX "incoming_messages_session" ON "incoming_messages" USING btree ("session_id") WHERE "incoming_messages"."session_id" is not null;--> statement-breakpoint
CREATE INDEX "incoming_messages_message" ON "incoming_messages" USING btree ("message_id") WHERE "incoming_messages"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "messenger_chats_address" ON "messenger_chats" USING btree ("channel","address");--> statement-breakpoint
CREATE INDEX "messenger_chats_person" ON "messenger_chats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messenger_chats_session" ON "messenger_chats" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "messenger_chats_hold" ON "messenger_chats" USING btree ("hold_id") WHERE "messenger_chats"."hold_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_once" ON "outgoing_messages" USING btree ("message_id","version","part") WHERE "outgoing_messages"."message_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_messages_answer" ON "outgoing_messages" USING btree ("incoming_id") WHERE "outgoing_messages"."incoming_id" is not null;--> statement-breakpoint
CREATE INDEX "outgoing_messages_waiting" ON "outgoing_messages" USING btree ("chat_id","place") WHERE "outgoing_messages"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "outgoing_messages_chat" ON "outgoing_messages" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "outgoing_messages_session" ON "outgoing_messages" USING btree ("session_id") WHERE "outgoing_messages"."session_id" is not null;--> statement-breakpoint
CREATE INDEX "outgoing_messages_provider_id" ON "outgoing_messages" USING btree ("provider_id") WHERE "outgoing_messages"."provider_id" is not null;--> statement-breakpoint
CREATE INDEX "phone_codes_phone" ON "phone_codes" USING btree ("phone");--> statement-breakpoint
CREATE INDEX "phone_codes_chat" ON "phone_codes" USING btree ("chat_id");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_held_by_people_id_fk" FOREIGN KEY ("held_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_attendance" ON "events" USING btree ("session_id","id") WHERE "events"."type" in ('taken', 'handed_back', 'note');--> statement-breakpoint
CREATE INDEX "sessions_held_by" ON "sessions" USING btree ("held_by") WHERE "sessions"."held_by" is not null;
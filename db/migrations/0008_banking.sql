CREATE SEQUENCE "public"."bank_references" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1001 CACHE 1;--> statement-breakpoint
CREATE TABLE "bank_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"currency" text NOT NULL,
	"overdraft" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bank_accounts_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "bank_cards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"last_four" text NOT NULL,
	"status" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_customers" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"currency" text NOT NULL,
	"daily_limit" integer NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"counterparty" text NOT NULL,
	"descriptor" text NOT NULL,
	"note" text,
	"booked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bank_payees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	CONSTRAINT "bank_payees_once" UNIQUE("person_id","name","kind")
);
--> statement-breakpoint
CREATE TABLE "bank_postings" (
	"entry_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	CONSTRAINT "bank_postings_entry_id_account_id_pk" PRIMARY KEY("entry_id","account_id"),
	CONSTRAINT "bank_postings_moves" CHECK ("bank_postings"."amount" <> 0)
);
--> statement-breakpoint
CREATE TABLE "bank_step_ups" (
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "bank_step_ups_session_id_person_id_pk" PRIMARY KEY("session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "bank_transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"key" text NOT NULL,
	"reference" text NOT NULL,
	"from_account_id" uuid NOT NULL,
	"to_account_id" uuid,
	"payee_id" uuid,
	"amount" integer NOT NULL,
	"status" text NOT NULL,
	"entry_id" uuid,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone,
	CONSTRAINT "bank_transfers_reference_unique" UNIQUE("reference"),
	CONSTRAINT "bank_transfers_key" UNIQUE("person_id","key"),
	CONSTRAINT "bank_transfers_amount" CHECK ("bank_transfers"."amount" > 0),
	CONSTRAINT "bank_transfers_one_end" CHECK (("bank_transfers"."to_account_id" is null) <> ("bank_transfers"."payee_id" is null))
);
--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "proven" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session_tokens" ADD COLUMN "proven" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "bank_accounts" ADD CONSTRAINT "bank_accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_cards" ADD CONSTRAINT "bank_cards_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_cards" ADD CONSTRAINT "bank_cards_account_id_bank_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."bank_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_customers" ADD CONSTRAINT "bank_customers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_entries" ADD CONSTRAINT "bank_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_payees" ADD CONSTRAINT "bank_payees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_postings" ADD CONSTRAINT "bank_postings_entry_id_bank_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."bank_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_postings" ADD CONSTRAINT "bank_postings_account_id_bank_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."bank_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_step_ups" ADD CONSTRAINT "bank_step_ups_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_step_ups" ADD CONSTRAINT "bank_step_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_from_account_id_bank_accounts_id_fk" FOREIGN KEY ("from_account_id") REFERENCES "public"."bank_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_to_account_id_bank_accounts_id_fk" FOREIGN KEY ("to_account_id") REFERENCES "public"."bank_accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_payee_id_bank_payees_id_fk" FOREIGN KEY ("payee_id") REFERENCES "public"."bank_payees"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_entry_id_bank_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."bank_entries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_person" ON "bank_accounts" USING btree ("person_id","kind") WHERE "bank_accounts"."person_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_accounts_own" ON "bank_accounts" USING btree ("kind","currency") WHERE "bank_accounts"."person_id" is null;--> statement-breakpoint
CREATE INDEX "bank_cards_person" ON "bank_cards" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "bank_cards_account" ON "bank_cards" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "bank_entries_person" ON "bank_entries" USING btree ("person_id","booked_at");--> statement-breakpoint
CREATE INDEX "bank_postings_account" ON "bank_postings" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "bank_step_ups_person" ON "bank_step_ups" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "bank_transfers_from" ON "bank_transfers" USING btree ("from_account_id");--> statement-breakpoint
CREATE INDEX "bank_transfers_to" ON "bank_transfers" USING btree ("to_account_id");--> statement-breakpoint
CREATE INDEX "bank_transfers_payee" ON "bank_transfers" USING btree ("payee_id");--> statement-breakpoint
CREATE UNIQUE INDEX "bank_transfers_entry" ON "bank_transfers" USING btree ("entry_id");--> statement-breakpoint
create function bank_entry_balances() returns trigger language plpgsql as $$
declare
  entry uuid := coalesce(new.entry_id, old.entry_id);
begin
  if exists (
    select 1 from bank_postings p join bank_accounts a on a.id = p.account_id
    where p.entry_id = entry group by a.currency having sum(p.amount) <> 0
  ) then
    raise exception 'the postings of entry % do not sum to nothing', entry using errcode = '23514';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger bank_entry_balances after insert or update or delete on bank_postings
  deferrable initially deferred for each row execute function bank_entry_balances();

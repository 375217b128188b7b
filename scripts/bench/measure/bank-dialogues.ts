import { z } from 'zod'

const slot = z.array(z.string()).optional()

const dialogues = z.array(
  z.object({
    id: z.string(),
    intents: z.array(z.string()),
    turns: z.array(z.object({ speaker: z.string(), text: z.string() })),
    final_slots: z.object({
      'Banks_2.account_type': slot,
      'Banks_2.transfer_amount': slot,
      'Banks_2.recipient_name': slot,
      'Banks_2.recipient_account_type': slot,
    }),
  }),
)

type OwnKind = 'current' | 'savings'

/** What a customer of a bank said, and what they had wanted by its end. */
export type BankDialogue = {
  id: string
  turns: string[]
  checks: boolean
  transfers: boolean
  /** The account asked about last, from which a transfer goes too. */
  account: OwnKind | null
  amounts: string[]
  recipient: string | null
  recipientKind: OwnKind | 'any'
}

const kindOf = (value: string | undefined): OwnKind | null =>
  value === 'checking' ? 'current' : value === 'savings' ? 'savings' : null

/** Dialogues with the service Banks_2 (the format of SGD). */
export function bankDialogues(json: unknown): BankDialogue[] {
  return dialogues.parse(json).map(({ id, intents, turns, final_slots: slots }) => ({
    id,
    turns: turns.flatMap(({ speaker, text }) => (speaker === 'USER' ? text : [])),
    checks: intents.includes('CheckBalance'),
    transfers: intents.includes('TransferMoney'),
    account: kindOf(slots['Banks_2.account_type']?.[0]),
    amounts: slots['Banks_2.transfer_amount'] ?? [],
    recipient: slots['Banks_2.recipient_name']?.[0] ?? null,
    recipientKind: kindOf(slots['Banks_2.recipient_account_type']?.[0]) ?? 'any',
  }))
}

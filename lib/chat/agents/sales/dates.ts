const month = String.raw`(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez)\p{L}*|(?:this|next) month|monats?|month`
const day = String.raw`\d{1,2}(?:st|nd|rd|th|\.)?`
const dates = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}[:.]\d{2}(?: ?[ap]m| uhr)?|at \d{1,2}(?: ?am)?|\d{1,2} ?(?:pm|uhr)|${day} (?:of )?(?:the )?(?:${month})|(?:${month}) ${day}|(?:on|from|until|till|by|am|vom|bis zum|after|before) (?:the )?\d{1,2}(?:st|nd|rd|th))(?![\p{L}\p{N}])`,
  'giu',
)

/** A message without its days and times: "on March 3rd" is neither the third of a list nor three pieces. */
export function withoutDates(message: string): string {
  return message.replace(dates, ' ')
}

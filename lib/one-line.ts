// What pino leaves as it is and some reader of lines takes for the end of one or for a command to the terminal: C1 controls (with NEL and
// the one-character CSI), DEL and the separators of Unicode.
const unsafe = /[\u007f-\u009f\u2028\u2029]/g

/** A line of JSON in which nothing ends the line or speaks to a terminal; as JSON it says the same. */
export function oneLine(json: string): string {
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

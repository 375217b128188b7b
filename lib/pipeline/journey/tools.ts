import type { ToolDefinition } from '@/lib/pipeline/schema'

const selector = { type: 'string', description: 'The selector of one of the elements listed.' }

function tool(
  name: string,
  description: string,
  properties: Record<string, { type: string; description: string }>,
): ToolDefinition {
  const parameters = { type: 'object', properties, required: Object.keys(properties), additionalProperties: false }
  return { type: 'function', function: { name, description, parameters } }
}

/** What a model may do on a page, as OpenAI function tools. */
export const pageTools: ToolDefinition[] = [
  tool('navigate', 'Open an address.', { url: { type: 'string', description: 'The address to open.' } }),
  tool('click', 'Click an element.', { selector }),
  tool('input', 'Replace the text in a field.', {
    selector,
    value: { type: 'string', description: 'The whole text to be in the field.' },
  }),
  tool('select', 'Choose an option of a list.', {
    selector,
    value: { type: 'string', description: 'The value of the option.' },
  }),
  tool('submit', 'Send a form.', { selector }),
  tool('key', 'Press a key.', {
    key: { type: 'string', description: 'The name of the key, such as Enter or Escape.' },
  }),
]

import { cx } from '@/components/ui/cx'
import type { JsonSchema } from '@/lib/openapi/document-schema'
import { branches, choices, limits, nameOf, type Shapes, typeWords } from './schema-words'
import { Told } from './told'

type Props = {
  name: string
  schema: JsonSchema
  shapes: Shapes
  required: boolean
  description?: string | undefined
  /** Names of the shapes around, as one may hold itself. */
  within: string[]
}

/** One field: what it is called, what it holds, and what is said of it; the fields within it can be unfolded. */
export function FieldRow({ name, schema, shapes, required, description = schema.description, within }: Props) {
  const words = choices(schema, shapes)
  const held = limits(schema, shapes)
  const inner = within.includes(nameOf(schema) ?? '') ? [] : branches(schema, shapes)
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <code className="mono font-semibold text-[14.5px] [overflow-wrap:anywhere]">{name}</code>
        <span className="text-[14px] text-ink-2">{typeWords(schema, shapes)}</span>
        {required ? <span className="font-medium text-[13px]">required</span> : null}
      </p>
      {description ? (
        <p className="mt-0.5 max-w-[66ch] text-[14.5px]/[1.5] text-ink-2">
          <Told text={description} />
        </p>
      ) : null}
      {words.length > 0 ? (
        <p className="mt-1 text-[13.5px]/[1.6] text-ink-3">
          One of{' '}
          {words.map((word, at) => (
            <span key={word}>
              {at > 0 ? ', ' : ''}
              <code className="mono text-ink-2">{word}</code>
            </span>
          ))}
        </p>
      ) : null}
      {held.length > 0 ? (
        <p className="mt-0.5 text-[13.5px]/[1.5] text-ink-3 [overflow-wrap:anywhere]">{held.join(' · ')}</p>
      ) : null}
      {inner.length > 0 ? (
        <details className="group mt-1.5">
          <summary className="inline-flex min-h-8 items-center rounded-chip text-[14px] text-thread underline decoration-thread-line underline-offset-4">
            <span className="group-open:hidden">Show what is in it</span>
            <span className="hidden group-open:inline">Fold it up</span>
            <span className="sr-only">: {name}</span>
          </summary>
          <Shape schema={schema} shapes={shapes} within={within} nested />
        </details>
      ) : null}
    </li>
  )
}

type ShapeProps = { schema: JsonSchema; shapes: Shapes; within?: string[]; nested?: boolean }

/** The fields of a shape; of several that may stand there, those of each. */
export function Shape({ schema, shapes, within = [], nested = false }: ShapeProps) {
  const name = nameOf(schema)
  const around = name ? [...within, name] : within
  return branches(schema, shapes).map((branch) => (
    <div
      key={branch.label || Object.keys(branch.schema.properties ?? {}).join()}
      className={cx(nested && 'ml-1 border-line border-l pl-4')}
    >
      {branch.label ? (
        <p className="mt-3 font-medium text-[14px] text-ink-2">
          With <code className="mono">{branch.label}</code>
        </p>
      ) : null}
      <ul>
        {Object.entries(branch.schema.properties ?? {}).map(([key, field]) => (
          <FieldRow
            key={key}
            name={key}
            schema={field as JsonSchema}
            shapes={shapes}
            required={branch.schema.required?.includes(key) ?? false}
            within={around}
          />
        ))}
      </ul>
    </div>
  ))
}

import { cx } from '@/components/ui/cx'
import type { JsonSchema } from '@/lib/openapi/document-schema'
import { branches, choices, limits, nameOf, resolved, type Shapes, typeWords } from './schema-words'
import { Told } from './told'

type Props = {
  name: string
  schema: JsonSchema
  shapes: Shapes
  required: boolean
  /** Told of what is answered: a field is there unless it is said. */
  answered?: boolean
  description?: string | undefined
  /** Names of the shapes around, as one may hold itself. */
  within: string[]
}

/** One field: what it is called, what it holds, and what is said of it; the fields within it can be unfolded. */
export function FieldRow({
  name,
  schema,
  shapes,
  required,
  description = schema.description ?? resolved(schema, shapes).description,
  answered = false,
  within,
}: Props) {
  const presence = answered ? (required ? null : 'may be absent') : required ? 'required' : null
  const words = choices(schema, shapes)
  const held = limits(schema, shapes)
  const inner = within.includes(nameOf(schema) ?? '') ? [] : branches(schema, shapes)
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <code className="mono font-semibold text-[14.5px] [overflow-wrap:anywhere]">{name}</code>
        <span className="text-[14px] text-ink-2">{typeWords(schema, shapes)}</span>
        {presence ? <span className="font-medium text-[13px]">{presence}</span> : null}
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
        <p className="mt-0.5 text-[13.5px]/[1.5] text-ink-3 [overflow-wrap:anywhere]">
          <Told text={held.join(' · ')} />
        </p>
      ) : null}
      {inner.length > 0 ? (
        <details className="group mt-1.5">
          <summary className="inline-flex min-h-8 items-center rounded-chip text-[14px] text-thread underline decoration-thread-line underline-offset-4">
            <span className="group-open:hidden">Show what is in it</span>
            <span className="hidden group-open:inline">Fold it up</span>
            <span className="sr-only">: {name}</span>
          </summary>
          <Shape schema={schema} shapes={shapes} within={within} answered={answered} nested />
        </details>
      ) : null}
    </li>
  )
}

type ShapeProps = { schema: JsonSchema; shapes: Shapes; within?: string[]; answered?: boolean; nested?: boolean }

/** The fields of a shape; of several that may stand there, those of each. */
export function Shape({ schema, shapes, within = [], answered = false, nested = false }: ShapeProps) {
  const name = nameOf(schema)
  const around = name ? [...within, name] : within
  const about = nested ? undefined : resolved(schema, shapes).description
  const told = branches(schema, shapes).map((branch) => (
    <div
      key={branch.label || Object.keys(branch.schema.properties ?? {}).join()}
      className={cx(nested && 'ml-1 border-line border-l pl-4')}
    >
      {branch.label ? (
        <p className="mt-3 border-line border-b pb-1 font-medium text-[14px] text-ink-2">
          <code className="mono">{branch.label}</code>
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
            answered={answered}
            within={around}
          />
        ))}
      </ul>
    </div>
  ))
  return (
    <>
      {about ? (
        <p className="mt-1.5 mb-1 max-w-[66ch] text-[14.5px]/[1.5] text-ink-2">
          <Told text={about} />
        </p>
      ) : null}
      {told}
    </>
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { ApiDocument, Parameter } from '@/lib/openapi/document-schema'
import { callerWords } from './caller-words'
import { DocsFrame } from './docs-frame'
import { FieldRow, Shape } from './field-list'
import { anchorOf, operationOf, resourcesOf } from './listed'
import { Answers, Failures } from './operation-answers'
import { OperationExamples } from './operation-examples'
import { branches, type Shapes, typeWords } from './schema-words'
import { Told } from './told'

const places: [Parameter['in'], string][] = [
  ['path', 'In the path'],
  ['query', 'In the query'],
  ['header', 'In headers'],
]

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = anchorOf(title)
  return (
    <section aria-labelledby={id} className="mt-9">
      <h2 id={id} className="mb-2 scroll-mt-4 font-bold text-[19px]/[1.3] tracking-[-.015em]">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Parameters({ parameters, shapes }: { parameters: Parameter[]; shapes: Shapes }) {
  return places.map(([place, title]) => {
    const own = parameters.filter((parameter) => parameter.in === place)
    if (own.length === 0) return null
    return (
      <Part key={place} title={title}>
        <ul>
          {own.map(({ name, schema, required = false, description }) => (
            <FieldRow
              key={name}
              name={name}
              schema={schema}
              shapes={shapes}
              required={required}
              description={description}
              within={[]}
            />
          ))}
        </ul>
      </Part>
    )
  })
}

function Callers({ callers }: { callers: readonly string[] }) {
  const { people, scopes } = callerWords(callers)
  return (
    <ul className="list-disc space-y-1 pl-5 text-[15px]/[1.5] text-ink-2 marker:text-line-2">
      {people.map((words) => (
        <li key={words}>{words}</li>
      ))}
      {scopes.length > 0 ? (
        <li>
          A program whose key carries{' '}
          <span className="inline-flex flex-wrap gap-1.5 align-middle">
            {scopes.map((scope) => (
              <Tag key={scope} mono>
                {scope}
              </Tag>
            ))}
          </span>
        </li>
      ) : null}
    </ul>
  )
}

type Props = { document: ApiDocument; id: string; origin: string }

/** One operation: who may call, what it takes, what it answers, and calls to be copied. Nothing for an id that names none. */
export function OperationPage({ document, id, origin }: Props) {
  const found = operationOf(document, id)
  if (!found) return null
  const { method, path, operation } = found
  const { schemas: shapes } = document.components
  const [resource] = operation.tags
  const [[type, body] = []] = [Object.entries(operation.requestBody?.content ?? {})[0]]
  return (
    <DocsFrame resources={resourcesOf(document)} current={resource} currentOperation={id}>
      <nav aria-label="Breadcrumb" className="text-[14px] text-ink-3">
        <Link
          href="/docs"
          className="inline-flex min-h-8 items-center text-thread underline decoration-thread-line underline-offset-4"
        >
          The API
        </Link>{' '}
        /{' '}
        <Link
          href={`/docs#${anchorOf(resource)}`}
          className="inline-flex min-h-8 items-center text-thread underline decoration-thread-line underline-offset-4"
        >
          {resource}
        </Link>
      </nav>
      <h1 className="mt-2 max-w-[24ch] font-bold text-[30px]/[1.12] tracking-[-.03em] sm:text-[38px]/[1.1]">
        {operation.summary}
      </h1>
      <p className="mono mt-3 text-[16px]/[1.5] text-ink-2 [overflow-wrap:anywhere]">
        <span className="mr-2.5 font-semibold text-ink">{method}</span>
        {path}
      </p>
      <div className="gap-x-14 xl:grid xl:grid-cols-[minmax(0,1fr)_minmax(0,480px)]">
        <div className="min-w-0">
          {operation.description ? (
            <p className="mt-5 max-w-[66ch] text-[16px]/[1.55]">
              <Told text={operation.description} />
            </p>
          ) : null}
          <Part title="Who may call">
            <Callers callers={operation['x-callers']} />
          </Part>
          <Parameters parameters={operation.parameters ?? []} shapes={shapes} />
          {type && body ? (
            <Part title="Body">
              <p className="text-[13.5px] text-ink-3">
                <code className="mono">{Object.keys(operation.requestBody?.content ?? {}).join(', ')}</code>
                {branches(body.schema, shapes).length === 0 ? `, ${typeWords(body.schema, shapes)}` : ''}
                {operation.requestBody?.required ? '' : ', may be left out'}
              </p>
              <Shape schema={body.schema} shapes={shapes} />
            </Part>
          ) : null}
          <Part title="Answer">
            <Answers operation={operation} components={document.components} />
          </Part>
          <Part title="Failures">
            <Failures operation={operation} components={document.components} />
          </Part>
        </div>
        <aside
          aria-label="Examples"
          className="min-w-0 pt-9 xl:sticky xl:top-0 xl:max-h-dvh xl:self-start xl:overflow-y-auto"
        >
          <h2 className="mb-3 font-bold text-[19px]/[1.3] tracking-[-.015em]">Calls to copy</h2>
          <OperationExamples method={method} url={origin + path} operation={operation} />
        </aside>
      </div>
    </DocsFrame>
  )
}

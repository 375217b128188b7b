import type { ApiDocument, ApiOperation, ApiResponse } from '@/lib/openapi/document-schema'
import { Shape } from './field-list'
import { branches, typeWords } from './schema-words'
import { Told } from './told'

type Props = { operation: ApiOperation; components: ApiDocument['components'] }

const followed = (told: ApiResponse, { responses }: ApiDocument['components']) =>
  '$ref' in told ? responses[told.$ref.split('/').at(-1) ?? ''] : told

function sorted({ responses }: ApiOperation, good: boolean) {
  return Object.entries(responses).filter(([status]) => /^[23]/.test(status) === good)
}

/** What comes back when it goes well, by status and type. */
export function Answers({ operation, components }: Props) {
  return (
    <ul>
      {sorted(operation, true).map(([status, told]) => {
        const answer = followed(told, components)
        return (
          <li key={status} className="mb-4">
            <p className="text-[15px]/[1.5]">
              <code className="mono font-semibold">{status}</code>{' '}
              <span className="text-ink-2">
                <Told text={answer?.description ?? ''} />
              </span>
            </p>
            {Object.entries(answer?.content ?? {}).map(([type, { schema }]) => (
              <div key={type} className="mt-1">
                <p className="text-[13.5px] text-ink-3">
                  <code className="mono">{type}</code>
                  {type.endsWith('json') && branches(schema, components.schemas).length === 0
                    ? `, ${typeWords(schema, components.schemas)}`
                    : ''}
                </p>
                <Shape schema={schema} shapes={components.schemas} answered />
              </div>
            ))}
          </li>
        )
      })}
    </ul>
  )
}

/** How it can fail, by status. */
export function Failures({ operation, components }: Props) {
  return (
    <>
      <p className="mb-2 max-w-[66ch] text-[14.5px]/[1.5] text-ink-2">
        As <code className="mono">application/problem+json</code>, whose <code className="mono">type</code> is{' '}
        <code className="mono">/problems/</code> and the code.
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-[14.5px]/[1.5]">
        {sorted(operation, false).map(([status, told]) => (
          <div key={status} className="col-span-2 grid grid-cols-subgrid border-line border-t py-2">
            <dt className="mono font-semibold">{status === 'default' ? '5xx' : status}</dt>
            <dd className="text-ink-2">
              <Told text={followed(told, components)?.description ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

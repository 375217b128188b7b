import type { ApiDocument } from '@/lib/openapi/document-schema'
import { DocsFrame } from './docs-frame'
import { resourcesOf } from './listed'
import { OperationList } from './operation-list'
import { Told } from './told'

/** The whole API on one page: how to call, and every operation by what it is about. */
export function DocsPage({ document }: { document: ApiDocument }) {
  const resources = resourcesOf(document)
  const [lead = '', ...rules] = document.info.description.split('\n\n')
  return (
    <DocsFrame resources={resources}>
      <h1 className="font-bold text-[34px]/[1.1] tracking-[-.03em] sm:text-[44px]/[1.05]">The API</h1>
      <p className="mt-3 max-w-[62ch] text-[17px]/[1.5] text-ink-2">{lead}</p>
      <p className="mt-2 mb-5 text-[14px] text-ink-3">
        Version {document.info.version}, as{' '}
        <a href="/api/openapi.json" className="text-thread underline decoration-thread-line underline-offset-4">
          an OpenAPI 3.1 document
        </a>{' '}
        too.
      </p>
      <OperationList resources={resources}>
        <section aria-label="How to call" className="mt-4 border-line border-y py-6">
          <ul className="grid gap-x-12 gap-y-5 text-[15px]/[1.55] text-ink-2 xl:grid-cols-2">
            {rules.map((rule) => (
              <li key={rule} className="max-w-[66ch]">
                <Told text={rule} />
              </li>
            ))}
          </ul>
        </section>
      </OperationList>
    </DocsFrame>
  )
}

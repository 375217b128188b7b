import { Braces } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { VisitorTop } from '@/components/thread/visitor-top'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { Resource } from './listed'

type Props = { resources: Resource[]; current?: string; currentOperation?: string; children: ReactNode }

/** The frame of the documentation: what the API is about on a line at the left, one of it beside. */
export function DocsFrame({ resources, current, currentOperation, children }: Props) {
  return (
    <div data-surface="web" lang="en" className="flex min-h-dvh flex-col">
      <VisitorTop english>
        <Button asChild size="web" variant="quiet" className="max-sm:w-11 max-sm:px-0">
          <a href="/api/openapi.json">
            <Braces aria-hidden="true" />
            <span className="max-sm:sr-only">OpenAPI document</span>
          </a>
        </Button>
      </VisitorTop>
      <div className="mx-auto w-full max-w-[1440px] flex-1 px-5 sm:px-8 lg:grid lg:grid-cols-[216px_minmax(0,1fr)] lg:gap-x-14">
        <nav aria-label="Resources" className="hidden lg:block">
          <ol className="sticky top-0 max-h-dvh overflow-y-auto py-10 pl-1">
            {resources.map((resource, at) => (
              <Station
                key={resource.anchor}
                resource={resource}
                current={resource.name === current}
                last={at === resources.length - 1}
                currentOperation={currentOperation}
              />
            ))}
          </ol>
        </nav>
        <main className="min-w-0 pt-6 pb-20 lg:pt-9">{children}</main>
      </div>
    </div>
  )
}

type StationProps = {
  resource: Resource
  current: boolean
  last: boolean
  currentOperation: string | undefined
}

function Station({ resource, current, last, currentOperation }: StationProps) {
  return (
    <li className="relative pb-1 pl-7">
      {last && !current ? null : (
        <span aria-hidden="true" className="absolute top-4 bottom-[-12px] left-[6px] w-[3px] bg-thread-line" />
      )}
      <span
        aria-hidden="true"
        className={cx(
          'absolute top-[9px] left-0 size-[15px] rounded-full border-[3px]',
          current ? 'border-thread bg-thread' : 'border-thread-line ground-paper',
        )}
      />
      <Link
        href={`/docs#${resource.anchor}`}
        className={cx(
          'block rounded-chip py-1.5 text-[15px]/[1.35]',
          current ? 'font-bold' : 'text-ink-2 hover:text-ink',
        )}
      >
        {resource.name}
      </Link>
      {current ? (
        <ul className="pb-2">
          {resource.operations.map(({ id, summary }) => (
            <li key={id}>
              <Link
                href={`/docs/${id}`}
                aria-current={id === currentOperation ? 'page' : undefined}
                className="block rounded-chip py-1 text-[13px]/[1.4] text-ink-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-thread"
              >
                {summary}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  )
}

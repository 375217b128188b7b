import type { Metadata } from 'next'
import { DocsPage } from '@/components/docs/docs-page'
import { servedDocument } from '@/lib/openapi/served'

export const metadata: Metadata = { title: 'The API' }

export default async function Docs() {
  const { document } = await servedDocument()
  return <DocsPage document={document} />
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { operationOf } from '@/components/docs/listed'
import { OperationPage } from '@/components/docs/operation-page'
import { pageOrigin } from '@/lib/http/page-actor'
import { servedDocument } from '@/lib/openapi/served'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await servedDocument()
  return { title: operationOf(document, (await params).id)?.operation.summary ?? 'The API' }
}

export default async function Operation({ params }: Props) {
  const { id } = await params
  const { document } = await servedDocument()
  if (!operationOf(document, id)) notFound()
  return <OperationPage document={document} id={id} origin={await pageOrigin()} />
}

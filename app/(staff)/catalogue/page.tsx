import type { Metadata } from 'next'
import { loadCatalogueFilters, productFilterOf, textFilterOf } from '@/components/catalogue/catalogue-filters'
import { CataloguePage } from '@/components/catalogue/catalogue-page'
import { RoleOnly } from '@/components/thread/role-only'
import { canEditCatalogue } from '@/lib/catalog/access'
import { listProducts } from '@/lib/catalog/list'
import { listHelpTexts } from '@/lib/catalog/manage-help-texts'
import { listSavedReplies } from '@/lib/catalog/manage-saved-replies'
import { findCategories } from '@/lib/catalog/products'
import { staffActor } from '@/lib/http/page-actor'

export const metadata: Metadata = { title: 'Catalogue' }

const pageSize = 100

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Catalogue({ searchParams }: Props) {
  const actor = await staffActor('/catalogue')
  if (!canEditCatalogue(actor)) {
    return (
      <RoleOnly of="admins" title="Catalogue">
        Admins edit what the shop sells and says.
      </RoleOnly>
    )
  }
  const filters = await loadCatalogueFilters(searchParams)
  const { tab } = filters
  const texts = { actor, limit: pageSize, ...textFilterOf(filters) }
  const [categories, products, help, replies] = await Promise.all([
    findCategories(),
    tab === 'products' ? listProducts({ locale: 'en', limit: pageSize, ...productFilterOf(filters) }) : null,
    tab === 'help' ? listHelpTexts(texts) : null,
    tab === 'replies' ? listSavedReplies(texts) : null,
  ])
  return <CataloguePage first={{ filters, products, help, replies }} categories={categories} pageSize={pageSize} />
}

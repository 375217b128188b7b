import { Button } from '@/components/ui/button'

type Props = { list: { isFetchingNextPage: boolean; fetchNextPage: () => unknown } }

/** The way to the next page of texts. */
export function MoreTexts({ list }: Props) {
  return (
    <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
      Show more texts
    </Button>
  )
}

import { useTranslations } from 'next-intl'
import type { ListedConversation } from '@/lib/chat/schema'

/** What the list calls a conversation: what was said first, or which companion it was with. */
export function useConversationTitle() {
  const t = useTranslations('conversations')
  return ({ type, title }: Pick<ListedConversation, 'type' | 'title'>) =>
    type === 'visit' ? title?.split('\n')[0]?.trim() || t('untitled') : t(`companions.${type}`)
}

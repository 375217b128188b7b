import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { createTopic } from '@/lib/journal/client'

/** Chooses a topic by its name; a name that is new becomes one. */
export function useChooseTopic(onChoose: (topicId: string) => void) {
  const t = useTranslations('journal.topic')
  const client = useQueryClient()
  return async (name: string) => {
    try {
      const topic = await createTopic(name)
      await client.invalidateQueries({ queryKey: ['topics'] })
      onChoose(topic.id)
      return true
    } catch {
      toast.error(t('failed'))
      return false
    }
  }
}

'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { NuqsAdapter } from 'nuqs/adapters/next/app'
import { type ReactNode, useState } from 'react'
import { Toaster } from '@/components/ui/toast'
import { createQueryClient } from '@/lib/http/query-client'

export function Providers({ children }: { children: ReactNode }) {
  const t = useTranslations('page')
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        {children}
        <Toaster label={t('notes')} />
      </NuqsAdapter>
    </QueryClientProvider>
  )
}

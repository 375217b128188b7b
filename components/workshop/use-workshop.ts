'use client'

import { useEffect, useState } from 'react'
import type { Throughline } from '@/sdk/throughline'
import { callService } from './call-service'
import { steps, useCases } from './steps'
import { useKept } from './use-kept'

export type Made = {
  step: number
  /** Which steps have been done, and where something broke and is not mended yet. */
  done: boolean[]
  broken: boolean[]
  name: string
  key: string
  useCase: string
  sentence: string
  failing: boolean
}

const nothing: Made = {
  step: 0,
  done: [],
  broken: [],
  name: '',
  key: '',
  useCase: useCases[0],
  sentence: 'Hello {name}, how can I help?',
  failing: false,
}

/** Where somebody is in the workshop, what they made so far, and what each step does. All that happens is told to the log. */
export function useWorkshop(sdk: Throughline | null) {
  const [made, setMade] = useKept<Made>('workshop', nothing)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { step } = made
  const now = steps[step] ?? steps[0]
  if (!now) throw new Error('there are no steps')

  useEffect(() => sdk?.setStep(step), [sdk, step])
  useEffect(() => sdk?.identify({ name: made.name }), [sdk, made.name])

  const change = (to: Partial<Made>) => setMade((before) => ({ ...before, ...to }))
  const mark = (list: 'done' | 'broken', value: boolean) =>
    setMade((before) => ({
      ...before,
      [list]: steps.map((_, at) => (at === step ? value : before[list][at] === true)),
    }))

  const fail = (message: string, details: object = {}) => {
    sdk?.logError(now.errorType ?? `${now.task}_failed`, message, details)
    setProblem(message)
    mark('broken', true)
  }

  const act = async () => {
    setProblem(null)
    if (now.task === 'flow' && !made.sentence.includes('{name}')) {
      fail('The sentence has no {name} in it', { errorType: 'flow_without_name' })
      return
    }
    setBusy(true)
    const refusal = now.service ? await callService(now.service, made, sdk) : null
    setBusy(false)
    if (refusal) {
      fail(refusal.message, { statusCode: refusal.status })
      return
    }
    sdk?.logAction(`${now.task}_done`, now.task === 'choose' ? { useCase: made.useCase } : {})
    if (now.task === 'services') sdk?.logStateChange('servicesReady', false, true)
    mark('done', true)
    mark('broken', false)
  }

  const goTo = (to: number) => {
    if (to === step || !steps[to]) return
    sdk?.logNavigation(step, to)
    setProblem(null)
    change({ step: to })
  }

  const startAgain = () => {
    sdk?.logNavigation(step, 0)
    setProblem(null)
    setMade({ ...nothing, name: made.name })
  }

  return { made, now, busy, problem, change, act, goTo, startAgain }
}

export type WorkshopState = ReturnType<typeof useWorkshop>

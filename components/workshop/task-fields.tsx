import { RadioGroup } from 'radix-ui'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useCases } from './steps'
import type { WorkshopState } from './use-workshop'

/** What a step asks to be filled in. */
export function TaskFields({ workshop, problem }: { workshop: WorkshopState; problem: string | null }) {
  const { made, now, change } = workshop
  const error = problem ?? undefined
  if (now.task === 'key') {
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          size="web"
          label="Your name"
          hint="So that your instructor knows who asks."
          value={made.name}
          onChange={({ target }) => change({ name: target.value })}
          autoComplete="name"
          maxLength={100}
        />
        <Field
          size="web"
          label="Workshop key"
          hint="wk- and six letters or digits."
          value={made.key}
          onChange={({ target }) => change({ key: target.value })}
          error={error}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          inputClassName="font-mono"
        />
      </div>
    )
  }
  if (now.task === 'choose') {
    return (
      <RadioGroup.Root
        value={made.useCase}
        onValueChange={(useCase) => change({ useCase })}
        aria-label="What people call it for"
        className="grid gap-2.5"
      >
        {useCases.map((useCase) => (
          <RadioGroup.Item
            key={useCase}
            value={useCase}
            className="flex min-h-12 items-center gap-3 rounded-control border border-line-2 bg-surface px-4 text-left font-medium text-[15px] transition-colors hover:bg-sunken data-[state=checked]:border-thread data-[state=checked]:bg-thread-soft"
          >
            <span className="grid size-[18px] flex-none place-items-center rounded-full border-2 border-line-2 bg-surface in-data-[state=checked]:border-thread">
              <RadioGroup.Indicator className="size-2 rounded-full bg-thread" />
            </span>
            {useCase}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    )
  }
  if (now.task !== 'flow') return null
  return (
    <Textarea
      size="web"
      label="The first sentence"
      value={made.sentence}
      onChange={({ target }) => change({ sentence: target.value })}
      error={error}
      maxLength={300}
    />
  )
}

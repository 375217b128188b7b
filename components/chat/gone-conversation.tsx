import { StatePanel } from '@/components/thread/state-panel'
import { Button } from '@/components/ui/button'
import { strings } from './strings'

const words = strings.gone

/** The conversation is not this browser's any more. What it may do now only a fresh page knows. */
export function GoneConversation() {
  return (
    <main data-surface="web" className="flex min-h-dvh flex-col justify-center p-5 md:px-16">
      <h1 className="sr-only">{words.title}</h1>
      <StatePanel
        art="ended"
        framed={false}
        urgent
        title={words.title}
        className="w-full"
        actions={
          <Button size="web" variant="primary" onClick={() => window.location.assign('/chat')}>
            {words.onward}
          </Button>
        }
      >
        {words.text}
      </StatePanel>
    </main>
  )
}

'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { DroppedNotice, ErrorPanel } from '@/components/thread/error-panel'
import { Loading, LoadingRows, LoadingSpine, LoadingStations } from '@/components/thread/loading'
import { Message } from '@/components/thread/message'
import { StatePanel } from '@/components/thread/state-panel'
import { Talk, TalkThinking } from '@/components/thread/talk'
import { Button } from '@/components/ui/button'
import { Section } from './section'

const frame =
  'rounded-card border border-line ground-surface px-6 py-5 min-h-[252px] flex flex-col justify-center overflow-hidden'

/** Empty, loading, error, ended. */
export function StateSamples() {
  const [attempt, setAttempt] = useState(1)
  return (
    <Section
      title="Empty, loading, error"
      note="Say what will arrive and how; keep the shape of what comes; say what is safe."
    >
      <div className="grid gap-[18px] md:grid-cols-2 xl:grid-cols-3">
        <StatePanel
          art="loose"
          corner="Sessions"
          title="No sessions yet"
          actions={
            <>
              <Button variant="primary">Connect a surface</Button>
              <Button variant="quiet">See a sample session</Button>
            </>
          }
        >
          Open the kiosk address on a screen, or paste one line into your site. The first thread starts here.
        </StatePanel>
        <div className={frame}>
          <LoadingRows label="Sessions are loading" />
        </div>
        <ErrorPanel
          corner="Sessions"
          title="The list did not load"
          safe="Sessions carry on as usual, you just cannot see them here."
          code="E-503"
          retryIn={8}
          attempt={attempt}
          onRetry={() => setAttempt((before) => before + 1)}
        />
        <StatePanel
          art="hidden"
          corner="Timeline, filtered"
          title="Nothing matches"
          actions={<Button>Clear filters</Button>}
        >
          412 events are hidden by your filters. The thread is still all there.
        </StatePanel>
        <div className={frame}>
          <LoadingSpine label="The timeline is loading" />
        </div>
        <div className={frame}>
          <DroppedNotice title="Live tail dropped at 14:31:12" progress="Reconnecting, try 2">
            Nothing is lost on the server. When we are back, the missing events slot in where they belong.
          </DroppedNotice>
        </div>
        <StatePanel
          art="finished"
          corner="Review"
          title="All read"
          actions={
            <>
              <Button variant="primary" icon={<Download />}>
                Export 212
              </Button>
              <Button variant="quiet">Read rejected again</Button>
            </>
          }
        >
          212 accepted, 48 rejected. New examples arrive when sessions end.
        </StatePanel>
        <div className={frame}>
          <LoadingStations label="The pipeline is loading" />
        </div>
        <StatePanel
          art="snapped"
          corner="Kiosk sign-in"
          title="We could not start your session"
          actions={
            <>
              <Button variant="primary">Try once more</Button>
              <Button>Carry on as a guest</Button>
            </>
          }
        >
          Nothing was charged and nothing was lost. Try once more, or carry on as a guest. Shop staff can see this
          happened.
        </StatePanel>
        <StatePanel
          art="blank"
          corner="Journal"
          title="Ein leeres Blatt"
          prose
          actions={<Button variant="primary">Schreiben</Button>}
        >
          <span lang="de">Fang irgendwo an. Ein Satz reicht, und niemand außer dir liest mit.</span>
        </StatePanel>
        <div className={frame}>
          <Loading label="The answer is on its way">
            <div data-surface="web">
              <Talk label="Conversation, answer on its way">
                <Message from="person" dye="web" author="You">
                  Is it in blue?
                </Message>
                <TalkThinking dye="web">Looking through 3 racks</TalkThinking>
              </Talk>
            </div>
          </Loading>
        </div>
        <StatePanel
          art="ended"
          corner="Any surface, old link"
          title="This session has ended"
          actions={<Button variant="primary">Start a new one</Button>}
        >
          We keep sessions for 7 days and this one ended on 6 November. Your basket and orders are still in your
          account.
        </StatePanel>
      </div>
    </Section>
  )
}

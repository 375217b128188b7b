'use client'

import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import type { BinRange } from '@/components/thread/brush'
import { Histogram } from '@/components/thread/histogram'
import { MiniThread } from '@/components/thread/mini-thread'
import { SparkBars } from '@/components/thread/spark-bars'
import { SpineEnd, SpineNow, SpineRow, SpineSays, SpineWord } from '@/components/thread/spine-row'
import { StatRow } from '@/components/thread/stat-row'
import { StepStrip } from '@/components/thread/step-strip'
import { Avatar } from '@/components/ui/avatar'
import { clockTime } from '@/components/ui/format-relative'
import { LiveMark } from '@/components/ui/live-mark'
import { CellLines, Table, Td, Th, Tr } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sampleBins, stripSteps } from './sample-data'
import { Sample, Section } from './section'

const ticks = [0, 24, 48, 72, 96, 120, 144].map((bin) => ({
  bin,
  label: clockTime(sampleBins[bin]?.start ?? 0, 'Europe/Berlin'),
}))
const errorsPerMinute = [0, 1, 0, 0, 1, 0, 2, 0, 1, 0, 0, 1, 0, 0, 2, 1, 0, 1, 0, 1, 3, 1, 4, 2, 5, 3, 7, 5, 8]
const sayTime = (at: number) => clockTime(at, 'Europe/Berlin')

/** The line of a session: figures, list, steps, histogram, spine. */
export function TimelineSamples() {
  const [range, setRange] = useState<BinRange>({ from: 74, to: 168 })
  const [jump, setJump] = useState('')
  const [selected, setSelected] = useState('error')
  const pick = (id: string) => ({ selected: selected === id, onSelect: () => setSelected(id) })
  return (
    <Section title="The line of a session">
      <Sample name="Figures" className="-mx-4 border-line border-y sm:-mx-6">
        <StatRow
          label="Today"
          stats={[
            { label: 'Live right now', value: 41, note: '18 web, 9 kiosk, 12 messaging, 2 other', live: true },
            { label: 'Asking for help', value: 3, note: 'longest wait 9 min', tone: 'danger' },
            { label: 'In pipeline', value: 12, note: '1 trying again' },
            { label: 'Surface changes today', value: 286, note: 'none lost a session' },
            {
              label: 'Errors per minute, last hour',
              chart: (
                <SparkBars
                  values={errorsPerMinute}
                  strongFrom={20}
                  width={262}
                  height={40}
                  label="Errors per minute, rising to eight"
                />
              ),
            },
          ]}
        />
      </Sample>
      <Sample name="List rows" className="-mx-4 border-line border-y sm:-mx-6">
        <Table label="Sessions" className="[&_td]:h-[57px]">
          <thead>
            <tr>
              <Th>Person</Th>
              <Th>Thread, start to now</Th>
              <Th>Where they are</Th>
              <Th>Errors, 15 min</Th>
              <Th numeric>Events</Th>
              <Th>State</Th>
            </tr>
          </thead>
          <tbody>
            <Tr selected>
              <Td>
                <div className="flex items-center gap-[11px]">
                  <Avatar name="Priya Nair" />
                  <div>
                    <CellLines title="Priya Nair" note="ws_7f3kq92m" mono />
                  </div>
                </div>
              </Td>
              <Td>
                <MiniThread
                  segments={[
                    { channel: 'kiosk', span: 1 },
                    { channel: 'website', span: 5 },
                    { channel: 'whatsapp', span: 2 },
                    { channel: 'website', span: 3 },
                  ]}
                  errors={[0.55]}
                  end="live"
                />
              </Td>
              <Td>
                <CellLines plain title="Provision services" note="4 of 7, 13 min here" />
              </Td>
              <Td>
                <SparkBars values={[0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0]} label="Five errors" />
              </Td>
              <Td numeric>412</Td>
              <Td>
                <LiveMark />
              </Td>
            </Tr>
            <Tr edge="danger">
              <Td>
                <div className="flex items-center gap-[11px]">
                  <Avatar name="Jonas Weber" />
                  <div>
                    <CellLines title="Jonas Weber" note="ws_2mx81cpa" mono />
                  </div>
                </div>
              </Td>
              <Td>
                <MiniThread
                  segments={[
                    { channel: 'website', span: 3 },
                    { channel: 'telegram', span: 1 },
                  ]}
                  errors={[0.86]}
                  notes={[0.3]}
                  end="pipeline"
                />
              </Td>
              <Td>
                <CellLines plain title="Connect accounts" note="1 of 7, stuck for 9 min" />
              </Td>
              <Td>
                <SparkBars values={[0, 0, 0, 0, 0, 1, 0, 1, 0, 2, 1, 0, 3, 2, 4, 3, 5, 6]} label="28 errors, rising" />
              </Td>
              <Td numeric>96</Td>
              <Td>In pipeline</Td>
            </Tr>
          </tbody>
        </Table>
      </Sample>
      <Sample name="Step strip">
        <StepStrip label="Steps" steps={stripSteps} onJump={(index) => setJump(stripSteps[index]?.name ?? '')} />
      </Sample>
      <Sample name="Histogram with brush">
        <Histogram
          label="Events over the session"
          bins={sampleBins}
          range={range}
          onRange={setRange}
          ticks={ticks}
          now={`now ${sayTime(sampleBins.at(-1)?.start ?? 0)}`}
          sayTime={sayTime}
          onJump={(bin) => setJump(sayTime(sampleBins[bin]?.start ?? 0))}
        />
        <p className="text-ink-3" aria-live="polite">
          {jump ? `Jumped to ${jump}` : 'Drag a handle, or move it with the arrow keys; Shift makes five of one.'}
        </p>
      </Sample>
      <Sample name="Spine rows" className="-mx-4 sm:-mx-6">
        <SpineRow time="14:06:12" dye="web" mark="step" {...pick('step')}>
          <SpineWord>Step</SpineWord>Choose use case
          <ArrowRight aria-label="to" className="mx-1 inline size-[13px] text-ink-3" />
          <b className="font-semibold">Provision services</b>
        </SpineRow>
        <SpineRow time="14:06:40" dye="web" mark="action" meta="twilio" {...pick('action')}>
          <SpineWord>Did</SpineWord>
          <span className="mono">phone_number_selected</span>{' '}
          <span className="mono ml-[5px] text-ink-3">+1 555 555 1234</span>
        </SpineRow>
        <SpineRow time="14:07:02" dye="web" mark="api" meta="812 ms" {...pick('api')}>
          <SpineWord>Called</SpineWord>
          <span className="mono">POST /api/deploy-function</span>{' '}
          <Tag tone="danger" mono>
            403
          </Tag>
        </SpineRow>
        <SpineRow
          time="14:07:03"
          dye="web"
          mark="error"
          meta={<Tag tone="danger">3 times in 9 s</Tag>}
          {...pick('error')}
        >
          <b className="font-semibold text-danger-t">Twilio account not authorised for Functions</b>{' '}
          <span className="mono ml-1.5 text-ink-3">twilio_function_deploy_failed</span>
        </SpineRow>
        <SpineRow time="14:08:15" dye="web" mark="person" {...pick('person')}>
          <SpineSays who="Priya" by="person">
            It says not authorised. Did I break something?
          </SpineSays>
        </SpineRow>
        <SpineRow time="14:08:19" dye="web" mark="assistant" meta="1.9 s" {...pick('assistant')}>
          <SpineSays who="Assistant" by="assistant">
            Nothing is broken. Trial accounts start with Functions switched off. You can turn them on in the Twilio
            console, then press Retry here.
          </SpineSays>
        </SpineRow>
        <SpineRow time="14:10:30" dye="whatsapp" mark="rings" from="web">
          Carried on in WhatsApp <span className="font-normal text-ink-3">same session, 2 min 11 s later</span>
        </SpineRow>
        <SpineRow time="14:11:48" dye="whatsapp" mark="staff" meta="Instructor" {...pick('staff')}>
          <SpineSays who="Jana Krüger" by="staff">
            Yes. Console, Functions, Enable. I can see your log, so I will know when it works.
          </SpineSays>
        </SpineRow>
        <SpineRow time="14:19:41" dye="whatsapp" mark="state" fresh {...pick('state')}>
          <SpineWord>State</SpineWord>
          <span className="mono">servicesReady</span> <span className="mono ml-[5px] text-ink-3">false</span>
          <ArrowRight aria-label="to" className="mx-1 inline size-[13px] text-ink-3" />
          <span className="mono font-semibold">true</span>
        </SpineRow>
        <SpineRow time="14:31:11" dye="system" mark="pipeline" meta="0.4 s" {...pick('pipeline')}>
          <SpineWord>Pipeline</SpineWord>
          <b className="font-semibold">Validate</b>{' '}
          <span className="ml-1.5 text-ink-3">132 of 132 interactions are well formed</span>
        </SpineRow>
        <SpineRow time="" dye="system" mark="none" line="stitched">
          <span className="text-ink-3">12 events are hidden by the filters</span>
        </SpineRow>
        <SpineNow>Live. Next: enhance, train, archive.</SpineNow>
        <div className="mt-4">
          <SpineEnd dye="web" time="14:32:00">
            Ended by Priya
          </SpineEnd>
        </div>
      </Sample>
    </Section>
  )
}

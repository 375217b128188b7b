import { PageTop } from '@/components/ui/page-top'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { Controls } from './controls'
import { Language } from './language'
import { Overlays } from './overlays'
import { PipelineSamples } from './pipeline-samples'
import { StateSamples } from './state-samples'
import { TalkSamples } from './talk-samples'
import { TimelineSamples } from './timeline-samples'

/** The visual language and every shared component in every state, for people who build pages. */
export function Styleguide() {
  return (
    <>
      <PageTop title="Visual language" actions={<ThemeToggle />}>
        <span className="text-ink-3 max-sm:hidden">what every page is made of</span>
      </PageTop>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="grid xl:grid-cols-2">
          <Language theme="light" />
          <Language theme="dark" />
        </div>
        <Controls />
        <TimelineSamples />
        <PipelineSamples />
        <TalkSamples />
        <StateSamples />
        <Overlays />
      </div>
    </>
  )
}

'use client'

import { Calendar, MessageSquare, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import { channelName, dyeClass, dyeOf } from '@/components/thread/dye'
import { Knot } from '@/components/thread/knot'
import { Avatar } from '@/components/ui/avatar'
import { Button, IconButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ChipGroup } from '@/components/ui/chip-group'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { RelativeTime } from '@/components/ui/relative-time'
import { SearchField } from '@/components/ui/search-field'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { Tag } from '@/components/ui/tag'
import { Textarea } from '@/components/ui/textarea'
import { ThemeToggle } from '@/components/ui/theme-toggle'
import { Sample, Section } from './section'

const surfaces = ['website', 'whatsapp', 'kiosk', 'telegram', 'extension']
const now = Date.UTC(2026, 10, 20, 13, 31, 12)

/** Everything one presses or writes into. */
export function Controls() {
  const [state, setState] = useState('everyone')
  const [from, setFrom] = useState(['website', 'whatsapp', 'kiosk'])
  const [live, setLive] = useState(true)
  const [consent, setConsent] = useState(false)
  const [search, setSearch] = useState('')
  const [format, setFormat] = useState('jsonl')
  const [language, setLanguage] = useState('en')
  return (
    <Section title="Controls" note="32 px in the console, 44 on the web, 96 and more at the kiosk.">
      <Sample name="Buttons" className="flex flex-wrap items-center gap-2.5">
        <Button variant="primary" icon={<MessageSquare />}>
          Write to Priya
        </Button>
        <Button variant="ink" icon={<RotateCcw />}>
          Retry now
        </Button>
        <Button>Open session</Button>
        <Button variant="soft">Export</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger">Delete session</Button>
        <IconButton label="Close">
          <X />
        </IconButton>
        <Button size="small">Edit note</Button>
        <Button variant="primary" loading>
          Saving entry
        </Button>
        <Button disabled>Nothing to send</Button>
      </Sample>
      <Sample name="Web and kiosk sizes" className="flex flex-wrap items-center gap-4">
        <Button variant="primary" size="web">
          Go to checkout
        </Button>
        <Button size="web">Answer this</Button>
        <div className="flex flex-wrap gap-5 [zoom:.5]" data-surface="kiosk">
          <Button variant="primary" size="kiosk">
            Continue
          </Button>
          <Button size="kiosk">Carry on as a guest</Button>
          <Segmented
            label="Language"
            size="kiosk"
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'en', label: 'EN', name: 'English' },
              { value: 'de', label: 'DE', name: 'Deutsch', lang: 'de' },
              { value: 'hi', label: 'हिन्दी', lang: 'hi' },
            ]}
          />
        </div>
      </Sample>
      <Sample name="Chips: one of many, several, an action" className="flex flex-col gap-2.5">
        <ChipGroup
          label="State"
          value={state}
          onChange={setState}
          options={[
            { value: 'everyone', label: 'Everyone', count: '1,204' },
            { value: 'live', label: 'Live', count: 41 },
            { value: 'help', label: 'Needs help', count: 3 },
            { value: 'errors', label: 'Errors', count: 7, icon: <Knot kind="error" size={12} halo={false} /> },
            { value: 'done', label: 'Done', count: '1,131', disabled: true },
          ]}
        />
        <ChipGroup
          label="From"
          type="multiple"
          mark="tick"
          value={from}
          onChange={setFrom}
          options={surfaces.map((channel, index) => ({
            value: channel,
            label: channelName(channel),
            count: [121, 38, 31, 17, 5][index],
            className: dyeClass(dyeOf(channel)),
          }))}
        />
        <div>
          <Chip icon={<Calendar />}>Today</Chip>
        </div>
      </Sample>
      <Sample name="Fields" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label="E-mail" hint="Staff can search for it." placeholder="priya.nair@example.com" />
        <Field label="Threshold" defaultValue="1.4" error="Between 0 and 1. Try 0.5." />
        <Select label="Speak as" defaultValue="a">
          <option value="a">Indiranagar shop</option>
          <option value="b">Voice agents workshop</option>
        </Select>
        <Textarea label="Note people see" placeholder="What went wrong, and what they can do" />
        <SearchField
          label="Token, e-mail, phone or name"
          hotkey="/"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onClear={() => setSearch('')}
          className="self-start sm:col-span-2"
        />
        <Field label="Name" size="web" placeholder="44 px on the web" hideLabel />
      </Sample>
      <Sample name="Switches, formats" className="flex flex-wrap items-center gap-6">
        <Switch checked={live} onChange={setLive} words="start" className="font-medium">
          Live tail
        </Switch>
        <Switch checked={consent} onChange={setConsent} className="max-w-72">
          Let this chat help train the assistant. Off unless you turn it on.
        </Switch>
        <Switch checked onChange={setLive} disabled>
          Any single error
        </Switch>
        <Segmented
          label="Format"
          value={format}
          onChange={setFormat}
          options={[
            { value: 'jsonl', label: 'Chat JSONL' },
            { value: 'dpo', label: 'Preference pairs' },
            { value: 'csv', label: 'CSV' },
          ]}
        />
      </Sample>
      <Sample name="Small things" className="flex flex-wrap items-center gap-4">
        <span className="flex gap-1.5">
          <Kbd>J</Kbd>
          <Kbd>K</Kbd>
          <Kbd>Enter</Kbd>
        </span>
        <Avatar name="Jana Krüger" className={dyeClass('thread')} />
        <Avatar name="Priya Nair" />
        <span className="flex gap-1.5">
          <Tag tone="warn">New today</Tag>
          <Tag>Steady</Tag>
          <Tag tone="ok">Known, has a fix</Tag>
          <Tag tone="danger" mono>
            403
          </Tag>
          <Tag tone="ok" mono>
            200
          </Tag>
        </span>
        <span className="flex gap-3 text-ink-2">
          <RelativeTime at={now - 4000} now={now} timeZone="Europe/Berlin" />
          <RelativeTime at={now - 6 * 60_000} now={now} timeZone="Europe/Berlin" />
          <RelativeTime at={now - 2 * 3_600_000} now={now} timeZone="Europe/Berlin" />
          <RelativeTime at={now - 16 * 3_600_000} now={now} timeZone="Europe/Berlin" />
          <RelativeTime at={now - 14 * 86_400_000} now={now} timeZone="Europe/Berlin" />
        </span>
        <Skeleton width={120} />
        <ThemeToggle />
      </Sample>
    </Section>
  )
}

import { Segmented } from '@/components/ui/segmented'
import type { DatasetFormat } from '@/lib/pipeline/dataset-schema'
import { Choice } from './choice'

const notes: Record<DatasetFormat, string> = {
  openai: 'OpenAI chat: the messages, and the tools where there are some. Only the last answer is learnt.',
  trl: 'Messages and tools for TRL’s SFTTrainer. Every answer in a conversation is learnt.',
  sharegpt: 'Conversations as LLaMA-Factory reads them, with tools as text.',
  dpo: 'A better and a worse answer to the same prompt, for TRL’s DPOTrainer. They come from corrections: a wrong click taken back, a reply made anew, a thumb.',
}

type Props = { value: DatasetFormat; onChange: (value: DatasetFormat) => void }

/** What a line of the file looks like. */
export function FormatChoice({ value, onChange }: Props) {
  return (
    <Choice
      name="Format"
      note={`${notes[value]} Near-duplicates are in it once; the same choice gives the same file, byte for byte.`}
    >
      <Segmented
        label="Format"
        value={value}
        onChange={(next) => onChange(next as DatasetFormat)}
        options={[
          { value: 'openai', label: 'Chat JSONL' },
          { value: 'trl', label: 'TRL' },
          { value: 'sharegpt', label: 'ShareGPT' },
          { value: 'dpo', label: 'Pairs', name: 'Preference pairs' },
        ]}
        className="w-full"
      />
    </Choice>
  )
}

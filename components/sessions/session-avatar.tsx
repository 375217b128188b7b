import { BookLock, GraduationCap, Puzzle, UserRound } from 'lucide-react'
import { Avatar } from '@/components/ui/avatar'
import type { SessionType } from '@/db/enums'
import type { SessionListItem } from '@/lib/sessions/schema'

const icons: Record<SessionType, typeof UserRound> = {
  visit: UserRound,
  workshop: GraduationCap,
  journey: Puzzle,
  inner_voice: BookLock,
  reflection_buddy: BookLock,
}

/** Initials of a person, or what kind of session it is where nobody has given a name. */
export function SessionAvatar({ name, type }: Pick<SessionListItem, 'name' | 'type'>) {
  const Icon = icons[type]
  return name && type !== 'journey' ? <Avatar name={name} /> : <Avatar icon={<Icon />} />
}

import type { Holder } from '@/lib/chat/staff-schema'

/** Who has a session, to whoever looks: "You", "Maya", or somebody whose name is not known. */
export const holderName = ({ name, you }: Pick<Holder, 'name' | 'you'>) =>
  you ? 'You' : (name ?? 'Another of the staff')

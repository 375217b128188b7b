/** Why an example is rejected, in the order of their keys 1 to 5. */
export const rejectReasons = [
  { value: 'wrong', says: 'the answer is not right' },
  { value: 'unclear', says: 'hard to tell what is meant' },
  { value: 'private', says: 'something personal is left in it' },
  { value: 'duplicate', says: 'we have this already' },
  { value: 'off topic', says: 'not what is to be learnt' },
] as const
export type RejectReason = (typeof rejectReasons)[number]['value']

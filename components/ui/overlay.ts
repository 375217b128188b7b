/** Shared looks of what floats: the veil behind dialogs, and small panels at a trigger. */
export const scrim = 'fixed inset-0 z-40 bg-scrim animate-fade data-[state=closed]:animate-fade-out'

export const floating =
  'z-50 rounded-card border border-line ground-raised text-ink shadow-3 animate-rise data-[state=closed]:animate-fade-out'

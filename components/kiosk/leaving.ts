/** Kept by the browser while a sign-out has not reached the server: a mark, and nothing of anybody. */
export const leavingKey = 'tl-kiosk-leave'

export function noteLeaving() {
  try {
    localStorage.setItem(leavingKey, '1')
  } catch {
    // A browser that keeps nothing asks the server, who lets nobody back in after their time.
  }
}

export function hasLeft() {
  try {
    localStorage.removeItem(leavingKey)
  } catch {
    // Nothing was kept.
  }
}

/** Whether somebody finished here and the server does not know yet. */
export function isLeaving(): boolean {
  try {
    return localStorage.getItem(leavingKey) !== null
  } catch {
    return false
  }
}
